import { beforeAll, expect, test } from '@jest/globals'
import { fundedMilestone, readyPayee } from '../../../test/ledger/deal.js'
import { withShop } from '../../../test/ledger/shop.js'

const shop = withShop()
beforeAll(async () => void (await fundedMilestone(shop, { freelancerId: await readyPayee(shop, 'Vera') })), 60_000)

/** PAYMENTS 11: names and columns do not change without notice. */
const contract = {
  events: 'event_id, account, type, received_at, status',
  milestones: 'milestone_id, contract_id, currency, amount, client_fee, commission_bps, money_state, frozen, released, refunded, lost',
  operations: 'id, kind, entity_id, generation, idempotency_key, status, stripe_object_id, amount, currency, attempts, created_at, updated_at',
  payees: 'freelancer_id, stripe_account_id, state',
  postings: 'transaction_id, kind, source_type, source_id, account_code, currency, amount, occurred_at',
}

test('the audit surface has exactly the views and columns that auditors rely on', async () => {
  const rows: { name: string; columns: string }[] = await shop.database.query(
    `SELECT table_name AS name, string_agg(column_name, ', ' ORDER BY ordinal_position) AS columns FROM information_schema.columns WHERE table_schema = 'payments_audit' GROUP BY 1 ORDER BY 1`,
  )
  expect(Object.fromEntries(rows.map(({ name, columns }) => [name, columns]))).toEqual(contract)
})

test.each([
  `UPDATE payments_audit.milestones SET frozen = false`,
  `UPDATE payments_audit.operations SET status = 'intended'`,
  `DELETE FROM payments_audit.events`,
  `INSERT INTO payments_audit.payees VALUES ('00000000-0000-7000-8000-000000000000', 'acct_1', 'ready')`,
  `DELETE FROM payments_audit.postings`,
])('nobody writes through it: %s', async (sql) => {
  expect((await shop.database.query(`SELECT count(*)::int AS n FROM payments_audit.${/payments_audit\.(\w+)/.exec(sql)![1]}`))[0].n).toBeGreaterThan(0)
  await expect(shop.database.query(sql)).rejects.toThrow()
})
