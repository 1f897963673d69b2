import { beforeAll, describe, expect, test } from '@jest/globals'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@rolecall/kernel'
import { systemAsker, WorkerRegistry } from '@rolecall/platform'
import { byHand, fundedMilestone, readyPayee, release } from '../../../test/ledger/deal.js'
import { withShop } from '../../../test/ledger/shop.js'
import { PAYMENT_GATEWAY, type PaymentGateway } from '../domain/gateway.js'
import { carryOut } from './carry-out.js'
import { reconcile } from './reconcile.js'
import { requestPayout } from './request-payout.js'

const shop = withShop()
let vera: string
let nina: string
let account: string
beforeAll(async () => {
  vera = await readyPayee(shop, 'Vera')
  nina = await readyPayee(shop, 'Nina')
  for (const person of [vera, nina]) await byHand(shop, person)
  account = (await shop.database.query('SELECT stripe_account_id FROM payments.payees WHERE freelancer_id = $1', [vera]))[0].stripe_account_id
}, 60_000)

const provider = () => ({ gateway: shop.app.get<PaymentGateway>(PAYMENT_GATEWAY), run: (action: never, input: never) => shop.run(action, input) as never })
const compared = async () => reconcile(provider() as never)
/** The provider does not show this person's account any more. */
const gone = (freelancerId: string) => shop.database.query(`UPDATE payments.payees SET stripe_account_id = 'acct_gone_' || right(freelancer_id::text, 8) WHERE freelancer_id = $1`, [freelancerId])

describe('an account that the provider does not show any more', () => {
  test('without money of ours in it is no difference, and everything else is compared', async () => {
    await gone(nina)
    await release(shop, await fundedMilestone(shop, { freelancerId: vera }))
    await shop.settle()
    await shop.advance(DAY_MS)
    const { differenceCount, accounts, balances } = await compared()
    expect([differenceCount, accounts]).toEqual([0, 3])
    expect(balances.map(({ currency, booksMinor }) => `${currency} ${booksMinor}`)).toContain('USD 45000')
  })
  test('with money in it is a difference of exactly that money', async () => {
    await gone(vera)
    const { differences } = await compared()
    expect(differences).toEqual([{ account: expect.stringMatching(/^acct_gone_/), what: 'balance', currency: 'USD', provider: null, books: { id: expect.any(String), minor: '45000' } }])
  })
  test('pays nothing out: the payout waits for its balance, and is told with those that wait too long', async () => {
    await shop.database.query('UPDATE payments.payees SET stripe_account_id = $2 WHERE freelancer_id = $1', [vera, account])
    const { id } = (await shop.run(requestPayout, { freelancerId: vera, currency: 'USD', byHand: true })) as { id: string }
    await shop.database.query(`UPDATE payments.payouts SET connected_account = 'acct_gone' WHERE id = $1`, [id])
    const operation = async () => (await shop.database.query('SELECT id, status, blocked_reason FROM payments.operations WHERE entity_id = $1', [id]))[0]
    await carryOut(provider() as never, (await operation()).id)
    expect(await operation()).toMatchObject({ status: 'blocked', blocked_reason: 'balance' })
  })
})

test('a comparison that the provider does not answer at night is made a little later, not the next night', async () => {
  const timer = shop.app.get(WorkerRegistry).timers.find(({ name }) => name === 'payments.reconcile')!
  const night = async (): Promise<unknown> => timer.sweep({ requestId: systemAsker('night').requestId, run: (action, input) => shop.run(action, input) as never })
  const made = async (): Promise<number> => (await shop.database.query('SELECT count(*)::int AS n FROM payments.reconciliations'))[0].n
  await night()
  await shop.advance(25 * HOUR_MS)
  const before = await made()
  for (const nth of [1, 2, 3]) shop.sandbox.control.addFault({ method: 'GET', path: '/v1/balance_transactions', kind: '500_not_stored', nth })
  await expect(night()).rejects.toThrow()
  expect(await made()).toBe(before)
  shop.sandbox.control.clearFaults()
  await night()
  expect(await made()).toBe(before)
  await shop.advance(16 * MINUTE_MS)
  await night()
  expect(await made()).toBe(before + 1)
  // and the next one is at night again
  const [{ due_at }] = await shop.database.query(`SELECT due_at FROM payments.schedules WHERE name = 'reconcile'`)
  expect((due_at as Date).toISOString()).toContain('T03:00:00.000')
})
