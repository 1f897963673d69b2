import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { INestApplicationContext } from '@nestjs/common'
import { NestFactory } from '@nestjs/core'
import { makeLogger, NestLogger, readConfig, systemAsker, UnitOfWork, WorkerRegistry, type Env } from '@rolecall/platform'
import { WorkerModule } from '../../apps/worker/worker.module.js'
import { testDatabase } from '../support/database.js'
import { statementsOf, type Statement } from '../support/statements.js'
import { isClock, rows, type Clock, type Row } from './waits.js'

const clocks = rows.filter((row): row is Row<Clock> => isClock(row.wait))
const said = ({ text, values }: Statement): string => `${text} ${JSON.stringify(values)}`.replaceAll(/\\?"/g, '')

describe('every deadline is a column with an index that a timer of the worker looks at', () => {
  let app: INestApplicationContext
  let registry: WorkerRegistry
  let firstColumns: Set<string>
  const looks = new Map<string, string>()

  const sweep = async (name: string): Promise<void> => {
    const asker = systemAsker(name)
    const env: Env = { requestId: asker.requestId, run: (action, input) => app.get(UnitOfWork).run(asker, action, input) as never }
    const timer = registry.timers.find((each) => each.name === name)
    looks.set(name, timer ? (await statementsOf(() => timer.sweep(env))).map(said).join('\n') : '')
  }
  beforeAll(async () => {
    const { url } = await testDatabase()
    const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: url, LOG_LEVEL: 'silent' })
    const logger = makeLogger(config, 'test')
    app = await NestFactory.createApplicationContext(WorkerModule.of(config, logger), { logger: new NestLogger(logger), abortOnError: false })
    registry = app.get(WorkerRegistry)
    for (const timer of new Set(clocks.map(({ wait }) => wait.timer))) await sweep(timer)
    const indexed: { name: string }[] = await app.get(UnitOfWork).database.query(
      `SELECT n.nspname || '.' || c.relname || '.' || a.attname AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
         JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]`,
    )
    firstColumns = new Set(indexed.map(({ name }) => name))
  }, 60_000)
  afterAll(async () => app?.close())

  test('no two timers have one name', () => {
    const names = registry.timers.map((timer) => timer.name)
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })
  test.each(clocks)('$place: $wait.until has an index of its own', ({ wait }) => {
    expect([...firstColumns]).toContain(wait.until)
  })
  test.each(clocks)('$place: $wait.timer is registered and looks for it', ({ state, wait: { timer, until, as } }) => {
    expect(registry.timers.map((each) => each.name)).toContain(timer)
    const [schema, table, column] = until.split('.')
    const asked = looks.get(timer)!
    expect(asked).toContain(`${schema}.${table}`)
    expect(asked).toMatch(new RegExp(`\\b${column}\\b`))
    // it asks for this state by name, or for no state at all
    if (/\b(state|status)\b\s*(=|IN|in)/.test(asked)) expect(asked).toMatch(new RegExp(`\\b${as ?? state}\\b`))
  })
})
