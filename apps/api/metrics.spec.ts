import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { DataSource } from 'typeorm'
import { openDatabase } from '@rolecall/platform'
import { entities } from '../composition/contexts.js'
import { eventually, startApi, type RunningApi } from '../../test/support/api.js'

const token = 'a token for the collector'
let open: RunningApi
let closed: RunningApi
let database: DataSource
beforeAll(async () => {
  open = await startApi({ worker: true, env: { BOOK_CHECK_MINUTES: '1' } })
  closed = await startApi({ env: { METRICS_TOKEN: token } })
  database = await openDatabase({ url: open.config.DATABASE_URL, entities, pool: 1 })
}, 60_000)
afterAll(async () => {
  await database.destroy()
  await closed.close()
  await open.close()
})

const read = async ({ url }: RunningApi, headers: Record<string, string> = {}) => {
  const answer = await fetch(`${url}/metrics`, { headers })
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() }
}
const figure = (text: string, line: string): number | null => {
  const found = text.split('\n').find((each) => each.startsWith(`${line} `))
  return found ? Number(found.split(' ').at(-1)) : null
}

describe('metrics', () => {
  test('show every promise of the books by the newest check, open operations, suspense and what waits', async () => {
    await eventually(async () => (await database.query('SELECT 1 FROM payments.book_checks')).length > 0)
    const { status, type, text } = await read(open)
    expect([status, type]).toEqual([200, expect.stringContaining('text/plain')])
    for (const invariant of ['I1', 'I2', 'I3', 'I4', 'I5', 'I6', 'I7', 'I8']) expect(figure(text, `rolecall_ledger_violations{invariant="${invariant}"}`)).toBe(0)
    expect(Math.abs(figure(text, 'rolecall_ledger_check_timestamp_seconds')! - Date.now() / 1000)).toBeLessThan(120)
    for (const name of ['outbox_waiting', 'reactions_waiting', 'reactions_dead']) expect(figure(text, `rolecall_${name}`)).not.toBeNull()
    expect(figure(text, 'process_resident_memory_bytes')).toBeGreaterThan(0)
  })
  test('show a broken promise and an operation in doubt with its age', async () => {
    await database.query(`INSERT INTO payments.operations (id, kind, entity_id, generation, idempotency_key, amount_minor, amount_currency, params, params_hash, status, attempts, lookup_misses, next_attempt_at, first_sent_at, last_sent_at, created_at, updated_at)
      SELECT gen_random_uuid(), 'payout', gen_random_uuid(), 0, 'rc:doubt', 100, 'EUR', '{}', '', 'unknown', 1, 0, now() + interval '1 day', now() - interval '2 h', now(), now() - interval '2 h', now()`)
    await database.query(`UPDATE payments.schedules SET due_at = now() - interval '1 s' WHERE name = 'check-books'`)
    const text = await eventually(async () => {
      const { text: now } = await read(open)
      return figure(now, 'rolecall_ledger_violations{invariant="I7"}') === 1 && now
    })
    expect(figure(text, 'rolecall_payment_operations{kind="payout",status="unknown"}')).toBe(1)
    expect(figure(text, 'rolecall_payment_operation_oldest_seconds{kind="payout",status="unknown"}')).toBeGreaterThan(7000)
  })
  test('are not there for another machine, nor for one that pretends to be this one', async () => {
    expect((await read(open, { 'x-forwarded-for': '203.0.113.9' })).status).toBe(404)
    expect((await read(open, { 'x-forwarded-for': '127.0.0.1, 203.0.113.9' })).status).toBe(404)
  })
  test('with a token are there for whoever shows it', async () => {
    expect((await read(closed)).status).toBe(404)
    expect((await read(closed, { authorization: 'Bearer another token' })).status).toBe(404)
    expect((await read(closed, { authorization: `Bearer ${token}`, 'x-forwarded-for': '203.0.113.9' })).status).toBe(200)
  })
})
