import { beforeAll, describe, expect, test } from '@jest/globals'
import { DAY_MS, HOUR_MS, newId } from '@rolecall/kernel'
import { byHand, fundedMilestone, linkOf, openFunding, readyPayee, release, signedMilestone, withdrawUsd } from '../../../test/ledger/deal.js'
import { withShop } from '../../../test/ledger/shop.js'
import { PAYMENT_GATEWAY, type PaymentGateway } from '../domain/gateway.js'

const CLEARING_DAYS = 5
const shop = withShop({ CLEARING_DAYS_NEW_BUSINESS: String(CLEARING_DAYS) })
let freelancerId: string
beforeAll(async () => {
  freelancerId = await readyPayee(shop, 'Vera')
  await byHand(shop, freelancerId)
}, 60_000)

const newest = async (kind: string) =>
  (await shop.database.query('SELECT status, blocked_reason FROM payments.operations WHERE kind = $1 ORDER BY created_at DESC LIMIT 1', [kind]))[0]
const sweepLater = async (ms: number): Promise<void> => {
  await shop.advance(ms)
  await shop.sweep()
}

describe('a transfer waits', () => {
  test('for the clearing days of a new business; what is owed is in the books at once', async () => {
    expect(await release(shop, await fundedMilestone(shop, { freelancerId }))).toBeNull()
    await shop.settle()
    expect(await newest('release')).toEqual({ status: 'blocked', blocked_reason: 'clearing' })
    expect((await shop.ask(freelancerId, '{ myBalances { payable { minor } } }'))['myBalances']).toEqual([{ payable: { minor: '45000' } }])
    await sweepLater(4 * DAY_MS)
    expect((await newest('release')).status).toBe('blocked')
    await sweepLater(2 * DAY_MS)
    expect((await newest('release')).status).toBe('confirmed')
  })
  test('while the money is frozen, and goes on when it is not', async () => {
    const deal = await fundedMilestone(shop, { freelancerId })
    const freeze = (frozen: boolean) => shop.database.query('UPDATE payments.holds SET frozen = $1 WHERE milestone_id = $2', [frozen, deal.milestoneId])
    await release(shop, deal)
    await freeze(true)
    await sweepLater(6 * DAY_MS)
    expect(await newest('release')).toEqual({ status: 'blocked', blocked_reason: 'frozen' })
    await freeze(false)
    await sweepLater(2 * HOUR_MS)
    expect((await newest('release')).status).toBe('confirmed')
  })
  test('never begins for money that is frozen before the approval', async () => {
    const deal = await fundedMilestone(shop, { freelancerId })
    await shop.database.query('UPDATE payments.holds SET frozen = true WHERE milestone_id = $1', [deal.milestoneId])
    expect(await release(shop, deal)).toMatchObject({ code: 'MONEY_MOVE_REFUSED', reason: 'frozen' })
    await shop.database.query('UPDATE payments.holds SET frozen = false WHERE milestone_id = $1', [deal.milestoneId])
  })
  test('so long the milestone takes no second release', async () => {
    const deal = await fundedMilestone(shop, { freelancerId })
    expect(await release(shop, deal, 20_000n)).toBeNull()
    expect(await release(shop, deal, 30_000n)).toMatchObject({ reason: 'open_operation' })
    await sweepLater(6 * DAY_MS)
    expect(await release(shop, deal, 30_000n)).toBeNull()
    await sweepLater(6 * DAY_MS)
    const rows = await shop.database.query('SELECT money_state, released FROM payments_audit.milestones WHERE milestone_id = $1', [deal.milestoneId])
    expect(rows).toEqual([{ money_state: 'released', released: '50000' }])
  })
})

test('a payout waits until the provider has the money available, and is not asked for before', async () => {
  const gateway = shop.app.get<PaymentGateway>(PAYMENT_GATEWAY)
  const [{ stripe_account_id: account }] = await shop.database.query('SELECT stripe_account_id FROM payments_audit.payees WHERE freelancer_id = $1', [freelancerId])
  const payouts = () => shop.sandbox.control.state()['payout']!.length
  // Somebody took it out at the provider: nothing is available there.
  const available = (await gateway.readBalance(account)).find((balance) => balance.currency === 'USD')!.availableMinor
  const taken = { operationId: newId(), payoutId: newId(), account, currency: 'USD' as const, amountMinor: available.toString() }
  expect((await gateway.createPayout(taken, 'taken')).kind).toBe('done')
  expect(await withdrawUsd(shop, freelancerId)).toMatchObject({ state: 'requested' })
  const sent = payouts()
  await shop.settle()
  await shop.sweep()
  expect(await newest('payout')).toEqual({ status: 'blocked', blocked_reason: 'balance' })
  expect(payouts()).toBe(sent)
  // Two of them: a large release would wait, since the books and the provider differ by what was taken out.
  for (const _ of [1, 2]) await release(shop, await fundedMilestone(shop, { freelancerId, minor: 90_000n }), 90_000n)
  await sweepLater(6 * DAY_MS)
  await sweepLater(2 * HOUR_MS)
  expect((await newest('payout')).status).toBe('confirmed')
  expect(payouts()).toBe(sent + 1)
})

test('a payment page whose time has passed is asked about until the provider answers; nobody sees its silence as our fault', async () => {
  const deal = await signedMilestone(shop, { freelancerId })
  const old = await linkOf(shop, deal)
  shop.sandbox.control.addWebhookFault({ kind: 'drop', type: 'checkout.session.expired' })
  await shop.advance(2 * HOUR_MS)
  for (const nth of [1, 2]) shop.sandbox.control.addFault({ method: 'GET', path: '/v1/checkout/sessions/*', kind: '500_not_stored', nth })
  expect(await openFunding(shop, deal)).toMatchObject({ milestoneId: deal.milestoneId, url: expect.not.stringContaining(old.url) })
})
