import { afterAll, beforeAll, expect, test } from '@jest/globals'
import pg from 'pg'
import { eventually, type RunningApi, startApi } from '../../test/support/api.js'
import { testDatabase } from '../../test/support/database.js'

let api: RunningApi
let admin: pg.Client
let name: string
beforeAll(async () => {
  api = await startApi({ env: { DATABASE_POOL: '1' } })
  name = (await testDatabase()).name
  admin = new pg.Client({ connectionString: process.env['TEST_DATABASE_URL'] })
  await admin.connect()
}, 60_000)
afterAll(async () => {
  await admin.end()
  await api.close()
})

const health = async (part: 'live' | 'ready') => (await fetch(`${api.url}/health/${part}`)).status
const roles = '{ catalogue { roles { slug } } }'

test('while the database answers, the API is live and ready', async () => {
  expect([await health('live'), await health('ready')]).toEqual([200, 200])
})

test('a database that hangs makes it not ready, and still alive', async () => {
  const holder = new pg.Client({ connectionString: (await testDatabase()).url })
  await holder.connect()
  await holder.query('BEGIN; LOCK TABLE catalog.versions IN ACCESS EXCLUSIVE MODE')
  const stuck = api.graphql(roles)
  await eventually(async () => (await admin.query("SELECT 1 FROM pg_stat_activity WHERE datname = $1 AND wait_event_type = 'Lock'", [name])).rows[0])
  const began = Date.now()
  expect([await health('live'), await health('ready')]).toEqual([200, 503])
  expect(Date.now() - began).toBeLessThan(5000)
  await holder.query('ROLLBACK')
  await holder.end()
  expect((await stuck).errors).toBeUndefined()
  expect(await health('ready')).toBe(200)
})

test('a database that is gone: a clean error to people; when it is back, so is the API, without a new start', async () => {
  await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`)
  await admin.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name])
  expect([await health('live'), await health('ready')]).toEqual([200, 503])
  const { errors } = await api.graphql(roles)
  expect(errors).toMatchObject([{ extensions: { code: 'INTERNAL' }, message: expect.stringContaining('on our side') }])
  expect(JSON.stringify(errors)).not.toMatch(/postgres|database|connect/i)
  await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`)
  await eventually(async () => (await health('ready')) === 200)
  expect((await api.graphql(roles)).errors).toBeUndefined()
})
