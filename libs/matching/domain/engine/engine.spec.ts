import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Engine } from './engine.js'
import { type NarrowQuery, type NarrowRow, GROWING, OPEN, VERIFIED } from './rows.js'
import { passes, valueOf } from './scan.js'
import { before } from './top.js'

const roles = new Map([['smm', 3], ['copy', 2]])
const aRow = fc.record({
  freelancerId: fc.integer({ min: 0, max: 400 }).map((n) => `p${String(n).padStart(4, '0')}`),
  roleSlug: fc.constantFrom('smm', 'copy'),
  flags: fc.constantFrom(VERIFIED | OPEN, VERIFIED, GROWING | OPEN, OPEN),
  awayUntil: fc.constantFrom(0, 100, 200),
  freeHours: fc.integer({ min: 0, max: 40 }),
  currency: fc.integer({ min: 0, max: 2 }),
  rateMinor: fc.integer({ min: 0, max: 50 }),
  languages: fc.integer({ min: 0, max: 7 }),
  platforms: fc.integer({ min: 0, max: 7 }),
  zone: fc.integer({ min: 0, max: 3 }),
  // few values, so that many are equal
  means: fc.array(fc.integer({ min: 0, max: 10 }).map((n) => n / 10), { minLength: 3, maxLength: 3 }),
})
const rowOf = (row: Omit<NarrowRow, 'means'> & { means: number[] }): NarrowRow => ({ ...row, means: row.means.slice(0, roles.get(row.roleSlug)!) })
const onePerRole = (rows: readonly NarrowRow[]): NarrowRow[] => [...new Map(rows.map((row) => [`${row.freelancerId} ${row.roleSlug}`, row])).values()]
const aPool = fc.array(aRow.map(rowOf), { minLength: 0, maxLength: 600 }).map(onePerRole)
const aQuery = fc.record({
  roleSlug: fc.constantFrom('smm', 'copy'),
  roleFlags: fc.constantFrom(VERIFIED, VERIFIED | GROWING),
  startsOn: fc.constantFrom(50, 150, 250),
  hoursPerWeek: fc.integer({ min: 0, max: 30 }),
  currency: fc.constantFrom(1, 2),
  rateCeiling: fc.integer({ min: 0, max: 60 }),
  languages: fc.constantFrom(0, 1, 2, 3),
  platforms: fc.constantFrom(0, 1, 4),
  zones: fc.constantFrom(Uint8Array.of(1, 1, 1, 1), Uint8Array.of(1, 0, 1, 0)),
  shares: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 0, max: 3 })),
  barred: fc.array(fc.integer({ min: 0, max: 400 }).map((n) => `p${String(n).padStart(4, '0')}`), { maxLength: 5 }).map((ids) => new Set(ids)),
  top: fc.constantFrom(1, 5, 50),
}).map(({ shares, ...query }): NarrowQuery => {
  const used = shares.slice(0, roles.get(query.roleSlug)!)
  const total = used.reduce((sum, share) => sum + share, 0)
  return { ...query, shares: Float64Array.from(used.map((share) => share / total)) }
})

/** Everybody, one after the other. */
const byHand = (pool: readonly NarrowRow[], query: NarrowQuery) =>
  pool
    .filter((row) => row.roleSlug === query.roleSlug && passes(row, query))
    .map((row) => ({ freelancerId: row.freelancerId, value: valueOf(row.means, query.shares) }))
    .sort((a, b) => (before(a, b) ? -1 : 1))
    .slice(0, query.top)

const filled = async (pool: readonly NarrowRow[]): Promise<Engine> => {
  const engine = new Engine(roles)
  await engine.fill(async (roleSlug) => pool.filter((row) => row.roleSlug === roleSlug))
  return engine
}
const rowsOf = (pool: readonly NarrowRow[], id: string): NarrowRow[] => pool.filter((row) => row.freelancerId === id)

describe('the engine', () => {
  test('finds exactly whom a look at everybody finds, in the same order with the same values', async () => {
    await fc.assert(fc.asyncProperty(aPool, fc.array(aQuery, { minLength: 1, maxLength: 4 }), async (pool, queries) => {
      const engine = await filled(pool)
      for (const query of queries) expect(engine.find(query)).toEqual(byHand(pool, query))
    }), { numRuns: 150 })
  })

  test('sees changes, people who come and people who leave at once, before and after a new snapshot', async () => {
    await fc.assert(fc.asyncProperty(aPool, aPool, aQuery, async (pool, changes, query) => {
      const engine = await filled(pool)
      const changed = new Set(changes.map(({ freelancerId }) => freelancerId))
      const leaving = pool.slice(0, 3).map(({ freelancerId }) => freelancerId)
      for (const id of changed) engine.put(id, rowsOf(changes, id))
      for (const id of leaving) engine.put(id, [])
      const now = [...pool.filter((row) => !changed.has(row.freelancerId)), ...changes].filter((row) => !leaving.includes(row.freelancerId))
      expect(engine.find(query)).toEqual(byHand(now, query))
      await engine.renew()
      expect(engine.changed).toBe(0)
      expect(engine.find(query)).toEqual(byHand(now, query))
    }), { numRuns: 100 })
  })

  test('what changes while a snapshot is made is not lost, whenever it comes', async () => {
    await fc.assert(fc.asyncProperty(aPool, aPool, aQuery, async (pool, changes, query) => {
      const engine = await filled(pool)
      const waiting = [...new Set(changes.map(({ freelancerId }) => freelancerId))]
      // at each breath of the build somebody changes
      const breath = async (): Promise<void> => {
        const id = waiting.pop()
        if (id !== undefined) engine.put(id, rowsOf(changes, id))
      }
      await engine.renew(breath)
      for (const id of waiting) engine.put(id, rowsOf(changes, id))
      const changed = new Set(changes.map(({ freelancerId }) => freelancerId))
      expect(engine.find(query)).toEqual(byHand([...pool.filter((row) => !changed.has(row.freelancerId)), ...changes], query))
    }), { numRuns: 60 })
  })

  test('one snapshot at a time', async () => {
    const engine = await filled([])
    const first = engine.renew(() => new Promise((done) => setTimeout(done, 5)))
    await expect(engine.renew()).rejects.toThrow('being made')
    await first
  })
})
