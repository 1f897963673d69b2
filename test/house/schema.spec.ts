import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { openDatabase } from '@rolecall/platform'
import type { Machine } from '@rolecall/kernel'
import type { DataSource } from 'typeorm'
import { entities } from '../../apps/composition/contexts.js'
import { testDatabase } from '../support/database.js'
import { sources } from './sources.js'

type AnyMachine = Machine<string, string, string>
const isMachine = (value: unknown): value is AnyMachine =>
  typeof value === 'object' && value !== null && 'moves' in value && 'open' in value && 'to' in value
const isStates = (name: string, value: unknown): value is readonly string[] => /States$/.test(name) && Array.isArray(value)

const domainExports = async (): Promise<[string, unknown][]> => {
  const files = sources(/^libs\/[a-z]+\/domain\/[a-z.-]+\.ts$/).filter(({ path }) => !path.endsWith('.spec.ts'))
  const modules = await Promise.all(files.map(({ path }) => import(`../../${path}`) as Promise<object>))
  return modules.flatMap((module) => Object.entries(module) as [string, unknown][])
}
const same = (a: Iterable<string>, b: Iterable<string>): boolean => [...new Set(a)].sort().join() === [...new Set(b)].sort().join()

describe('database schema', () => {
  let database: DataSource
  let checks: string[][]
  let exports: [string, unknown][]

  beforeAll(async () => {
    const { url } = await testDatabase()
    database = await openDatabase({ url, entities, pool: 2 })
    const rows: { def: string }[] = await database.query(
      `SELECT pg_get_constraintdef(c.oid) AS def FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace
        WHERE c.contype = 'c' AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'bullmq')`,
    )
    checks = rows.map(({ def }) => [...def.matchAll(/'([^']+)'/g)].map((match) => match[1]!))
    exports = await domainExports()
  }, 60_000)
  afterAll(async () => database?.destroy())

  it('is what the entities say: no drift', async () => {
    const { upQueries } = await database.driver.createSchemaBuilder().log()
    expect(upQueries.map(({ query }) => query)).toEqual([])
  })

  it('every list of states is the CHECK of a column', () => {
    const lists = exports.filter(([name, value]) => isStates(name, value)) as [string, readonly string[]][]
    expect(lists.length).toBeGreaterThan(5)
    expect(lists.filter(([, states]) => !checks.some((literals) => same(literals, states))).map(([name]) => name)).toEqual([])
  })

  it('every machine moves between the states of one list, and can reach each of them', () => {
    const lists = exports.filter(([name, value]) => isStates(name, value)) as [string, readonly string[]][]
    const machines = exports.filter(([, value]) => isMachine(value)) as [string, AnyMachine][]
    expect(machines.length).toBeGreaterThan(4)
    const faults: string[] = []
    for (const [name, table] of machines) {
      const moves = Object.values(table.moves)
      const used = new Set(moves.flatMap((move) => [...move.from, move.to]))
      if (!lists.some(([, states]) => [...used].every((state) => states.includes(state)))) faults.push(`${name}: states of no list`)
      const entered = new Set(moves.filter((move) => move.from.some((state) => state !== move.to)).map((move) => move.to))
      const starts = [...used].filter((state) => !entered.has(state))
      if (starts.length > 1) faults.push(`${name}: nobody reaches one of ${starts.join(', ')}`)
    }
    expect(faults).toEqual([])
  })

  it('every key to another table is covered by an index', async () => {
    const rows: { name: string }[] = await database.query(
      `SELECT c.conrelid::regclass || ' ' || c.conname AS name FROM pg_constraint c JOIN pg_namespace n ON n.oid = c.connamespace
        WHERE c.contype = 'f' AND n.nspname <> 'bullmq' AND NOT EXISTS (
          SELECT 1 FROM pg_index i WHERE i.indrelid = c.conrelid AND (i.indkey::int2[])[0:array_length(c.conkey, 1) - 1] @> c.conkey)`,
    )
    expect(rows.map(({ name }) => name)).toEqual([])
  })
})
