import { describe, expect, test } from '@jest/globals'
import { linesFault, matchLines, readLine, type OpenItem } from './match-lines.rules.js'

const post = (id: string, dueOn: string): OpenItem => ({ id, dueOn, required: [['link']] })
const posts = [post('mon', '2026-11-02'), post('tue', '2026-11-03'), post('wed', '2026-11-04')]
const answer: OpenItem = { id: 'reply', dueOn: '2026-11-30', required: [['link', 'text']] }
const shown = (lines: string[], open: OpenItem[] = posts, taken = new Map<string, string>()) =>
  matchLines(lines, { open, taken }).map(({ verdict, itemId, sameAs }) => [verdict, itemId ?? sameAs])

describe('pasted lines', () => {
  test('take open items in the order of their dates', () => {
    expect(shown(['https://net.example/a', 'https://net.example/b'])).toEqual([['fits', 'mon'], ['fits', 'tue']])
  })
  test('with a day take the item of that day, and the others what is left', () => {
    expect(shown(['https://net.example/a', '03.11 https://net.example/b', '2026-11-02; https://net.example/c'])).toEqual([['fits', 'wed'], ['fits', 'tue'], ['fits', 'mon']])
    expect(shown(['05.11 https://net.example/a'])).toEqual([['nothing_open', null]])
  })
  test('fit by the kind of evidence', () => {
    expect(shown(['Only words', 'https://net.example/a — answered kindly'], [answer])).toEqual([['nothing_open', null], ['fits', 'reply']])
  })
  test('E32: the same link twice, and one that stands under an item already, are pointed out', () => {
    const taken = new Map([['net.example/old', 'first']])
    expect(shown(['https://net.example/a', 'http://www.net.example/a/?utm_source=x', 'https://net.example/old'], posts, taken)).toEqual([['fits', 'mon'], ['duplicate_line', 1], ['duplicate_item', 'first']])
  })
  test('that are empty, too long or beyond the open items are named, and take nothing', () => {
    expect(shown(['', `https://net.example/${'x'.repeat(2000)}`, '2026-11-02', 'https://net.example/a'])).toEqual([['empty', null], ['too_long', null], ['empty', null], ['fits', 'mon']])
    expect(shown(['https://net.example/1', 'https://net.example/2', 'https://net.example/3', 'https://net.example/4']).at(-1)).toEqual(['nothing_open', null])
  })
  test('are read without the signs around them', () => {
    expect(readLine('2026-11-03, https://net.example/a). Sold out')).toEqual({ day: '2026-11-03', url: 'https://net.example/a', text: expect.stringContaining('Sold out') })
  })
  test('10,000 of them are refused before anything is looked at', () => {
    expect(linesFault(Array<string>(10_000).fill('https://net.example/a'))).toMatchObject({ field: 'lines', reason: 'too_many', limit: '200' })
    expect(linesFault([])).toMatchObject({ reason: 'too_few' })
  })
  test('200 of 2000 signs without a blank are read at once', () => {
    const began = Date.now()
    matchLines(Array<string>(200).fill(`${'.,;–'.repeat(499)}x`), { open: posts, taken: new Map() })
    expect(Date.now() - began).toBeLessThan(500)
  })
})
