import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readConfig } from '../config.js'
import { pageOf, toConnection } from './connection.js'

const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: 'postgres://shop@127.0.0.1/shop' })
const board = (first: number, after: string | null = null) => pageOf(config, { list: 'board', first, after })
/** The page a list of numbers gives; sorted upwards, as its SQL would be. */
const numbers = Array.from({ length: 250 }, (_, n) => n)
const turn = (first: number, after: string | null) => {
  const page = board(first, after)
  const items = numbers.filter((n) => n > Number(page.after?.[0] ?? -1)).slice(0, page.take)
  return toConnection(config, page, { items, sortValues: (n) => [String(n)] })
}

describe('a list', () => {
  test('read page by page gives each item once, in order, for every size of page', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), (first) => {
        const read: number[] = []
        for (let after: string | null = null; ; ) {
          const { nodes, edges, pageInfo } = turn(first, after)
          expect(edges.map(({ node }) => node)).toEqual(nodes)
          expect(edges.at(-1)?.cursor ?? null).toBe(pageInfo.endCursor)
          read.push(...nodes)
          if (!pageInfo.hasNextPage) break
          after = pageInfo.endCursor
        }
        expect(read).toEqual(numbers)
      }),
      { numRuns: 40 },
    )
  })
  test('without items has no cursor', () => {
    const empty = toConnection(config, board(5), { items: [] as number[], sortValues: (n) => [String(n)] })
    expect([empty.nodes, empty.edges, empty.pageInfo]).toEqual([[], [], { hasNextPage: false, endCursor: null }])
  })
  test.each([0, -1, 101, 1.5, Number.NaN, 2 ** 31])('has no page of %p', (first) => expect(() => board(first)).toThrow('first must be 1-100'))
})

describe('a cursor', () => {
  const cursor = turn(10, null).pageInfo.endCursor!
  const [text, signature] = cursor.split('.') as [string, string]
  const other = Buffer.from(JSON.stringify(['0'])).toString('base64url')
  test.each([
    ['of another place', `${other}.${signature}`],
    ['without its signature', text],
    ['with another signature', `${text}.${signature.split('').reverse().join('')}`],
    ['that is no cursor', 'page 2'],
    ['that is very long', 'x'.repeat(100_000)],
  ])('%s is refused', (_name, forged) => expect(() => board(10, forged)).toThrow('not a cursor of this list'))
  test('holds in its own list and under its own secret only', () => {
    expect(board(10, cursor).after).toEqual(['9'])
    expect(() => pageOf(config, { list: 'offers', first: 10, after: cursor })).toThrow('not a cursor')
    expect(() => pageOf({ ...config, SECRET_KEY: 'the secret of another shop' }, { list: 'board', first: 10, after: cursor })).toThrow('not a cursor')
  })
})
