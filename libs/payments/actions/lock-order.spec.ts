import { beforeAll, expect, test } from '@jest/globals'
import { newId } from '@rolecall/kernel'
import { fundedMilestone, readyPayee, release, withdrawUsd } from '../../../test/ledger/deal.js'
import { withShop } from '../../../test/ledger/shop.js'
import { PAYMENT_GATEWAY, type PaymentGateway } from '../domain/gateway.js'
import { carryOut } from './carry-out.js'
import { wakeBalance } from './wake-balance.js'

const shop = withShop()
let vera: string
let account: string
beforeAll(async () => {
  vera = await readyPayee(shop, 'Vera')
  account = (await shop.database.query('SELECT stripe_account_id FROM payments_audit.payees WHERE freelancer_id = $1', [vera]))[0].stripe_account_id
}, 60_000)

const waiting = async (): Promise<number> =>
  Number((await shop.database.query(`SELECT count(*) AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`))[0].n)
/** Somebody else has the freelancer's row; what the work has locked by the time it waits for it must be free of this. */
const whileThePayeeIsTaken = async (work: () => Promise<unknown>, mustBeFree: { sql: string; values: unknown[] }): Promise<void> => {
  const other = shop.database.createQueryRunner()
  await other.startTransaction()
  await other.query('SELECT 1 FROM payments.payees WHERE freelancer_id = $1 FOR UPDATE', [vera])
  const done = work()
  try {
    for (let look = 0; look < 100 && (await waiting()) === 0; look++) await new Promise((go) => setTimeout(go, 50))
    expect(await waiting()).toBe(1)
    expect(await other.query(`${mustBeFree.sql} FOR UPDATE NOWAIT`, mustBeFree.values)).toHaveLength(1)
  } finally {
    await other.rollbackTransaction()
    await other.release()
    await done
  }
}
const newestOf = async (kind: string): Promise<string> =>
  (await shop.database.query('SELECT id FROM payments.operations WHERE kind = $1 ORDER BY created_at DESC, id DESC LIMIT 1', [kind]))[0].id

test('a transfer takes the freelancer before his account in the books, like payouts do', async () => {
  await release(shop, await fundedMilestone(shop, { freelancerId: vera }))
  await shop.settle()
  await release(shop, await fundedMilestone(shop, { freelancerId: vera }))
  const gateway = shop.app.get<PaymentGateway>(PAYMENT_GATEWAY)
  const operationId = await newestOf('release')
  await whileThePayeeIsTaken(() => carryOut({ gateway, run: (action, input) => shop.run(action, input) as never }, operationId), {
    sql: 'SELECT 1 FROM payments.ledger_balances WHERE account_id = (SELECT id FROM payments.ledger_accounts WHERE code = $1 AND currency = $2)',
    values: [`freelancer.custody:${vera}`, 'USD'],
  })
})

test('money that has become available takes the freelancer before his payout, like the sender of the payout does', async () => {
  await shop.settle()
  await shop.app.get<PaymentGateway>(PAYMENT_GATEWAY).createPayout({ operationId: newId(), payoutId: newId(), account, currency: 'USD', amountMinor: '90000' }, 'taken')
  expect(await withdrawUsd(shop, vera)).toMatchObject({ state: 'requested' })
  await shop.settle()
  await whileThePayeeIsTaken(() => shop.run(wakeBalance, { account }), { sql: 'SELECT 1 FROM payments.operations WHERE id = $1', values: [await newestOf('payout')] })
})
