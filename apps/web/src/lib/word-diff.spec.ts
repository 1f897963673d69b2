import { describe, expect, test } from '@jest/globals'
import { diffOfWords, wordsOf } from './word-diff.js'

const marked = (before: string, after: string) =>
  diffOfWords(before, after)?.map(({ value, added, removed }) => (added ? `[+${value}]` : removed ? `[-${value}]` : value)).join('')

describe('differences between two texts', () => {
  test('are whole words, in Russian as in English', () => {
    expect(marked('Открыты каждый день.', 'Открыты по будням.')).toBe('Открыты [-каждый][+по] [-день][+будням].')
    expect(marked('open daily', 'open on weekdays')).toBe('open [-daily][+on weekdays]')
  })
  test('lose nothing of either text', () => {
    const [before, after] = ['Ёж,  и «уж»\n— 5 шт.', 'Ёж и «ужи» — 6 шт. 👍']
    const parts = diffOfWords(before, after)!
    expect(parts.filter(({ added }) => !added).map(({ value }) => value).join('')).toBe(before)
    expect(parts.filter(({ removed }) => !removed).map(({ value }) => value).join('')).toBe(after)
    expect(wordsOf(before).join('')).toBe(before)
  })
  test('of the same text are none, of endless ones are given up', () => {
    expect(diffOfWords('same', 'same')?.some(({ added, removed }) => added || removed)).toBe(false)
    const words = (seed: number) => Array.from({ length: 3000 }, (_, index) => `w${(index * seed) % 9973}`).join(' ')
    expect(diffOfWords(words(7), words(11), 1)).toBeNull()
  })
})
