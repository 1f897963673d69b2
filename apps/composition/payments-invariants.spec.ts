import { expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import pg from 'pg'
import { testDatabase } from '../../test/support/database.js'

const check = (url: string) => {
  const run = ['--import', './test/support/typescript.mjs', 'apps/composition/payments-invariants.ts']
  const { status, stdout, stderr } = spawnSync(process.execPath, run, { env: { PATH: process.env['PATH'], NODE_ENV: 'test', DATABASE_URL: url }, encoding: 'utf8' })
  if (!stdout) throw new Error(stderr)
  return { status, answer: JSON.parse(stdout) as { checked: string[]; violations: { invariant: string }[] } }
}

test('the check of the books ends with 0 when they are in order and with 1 and the place when they are not', async () => {
  const { url } = await testDatabase()
  expect(check(url)).toEqual({ status: 0, answer: { checked: ['I1', 'I2', 'I3', 'I4', 'I5', 'I5b', 'I6', 'I6b', 'I7', 'I8'], violations: [] } })
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`INSERT INTO payments.holds (milestone_id, contract_id, business_id, freelancer_id, amount_minor, amount_currency, client_fee_minor, client_fee_bps, commission_bps, state, paid_at, created_at)
    VALUES (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 50000, 'USD', 1500, 300, 1000, 'funded', now(), now())`)
  await client.end()
  const broken = check(url)
  expect([broken.status, broken.answer.violations.map((violation) => violation.invariant)]).toEqual([1, ['I3', 'I6b']])
}, 60_000)
