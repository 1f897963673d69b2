import { beforeAll, describe, expect, test } from '@jest/globals'
import { HOUR_MS, newId } from '@rolecall/kernel'
import Stripe from 'stripe'
import { clientOf, sessionParams } from '../../../test/support/sandbox-bench.js'
import { books, tell } from '../../../test/ledger/books.js'
import { byHand, fundedMilestone, linkOf, openFunding, pay, readyPayee, refund, release, sessionOf, signedMilestone, withdrawUsd, type Deal } from '../../../test/ledger/deal.js'
import { withShop } from '../../../test/ledger/shop.js'
import { PAYMENT_GATEWAY, type PaymentGateway } from '../domain/gateway.js'
import { applyCharge } from './apply-charge.js'

const shop = withShop()
let freelancerId: string
beforeAll(async () => {
  freelancerId = await readyPayee(shop, 'Vera')
  await byHand(shop, freelancerId)
}, 60_000)

/** The SDK repeats a reset connection once by itself: both answers are lost, the effect is there. */
const loseAnswers = (path: string): void => {
  for (const nth of [1, 2]) shop.sandbox.control.addFault({ method: 'POST', path, kind: 'reset_after', nth })
}
const newest = async (kind: string): Promise<object> =>
  (await shop.database.query('SELECT status, attempts FROM payments.operations WHERE kind = $1 ORDER BY created_at DESC, generation DESC LIMIT 1', [kind]))[0]
const stateOf = async ({ milestoneId }: Deal): Promise<string> =>
  (await shop.database.query('SELECT money_state FROM payments_audit.milestones WHERE milestone_id = $1', [milestoneId]))[0].money_state
const accountOf = async (id: string): Promise<string> =>
  (await shop.database.query('SELECT stripe_account_id FROM payments_audit.payees WHERE freelancer_id = $1', [id]))[0].stripe_account_id
/** As the provider tells of it: the balance has no id, the account is whose it is. */
const tellAvailable = async (account: string): Promise<void> => {
  const object = { object: 'balance', available: [], pending: [], livemode: false }
  const body = JSON.stringify({ id: `evt_available_${newId()}`, object: 'event', account, type: 'balance.available', created: 1_790_000_000, livemode: false, api_version: '2026-10-28.endive', data: { object } })
  const signature = new Stripe('sk_test_unused').webhooks.generateTestHeaderString({ payload: body, secret: 'whsec_story_connect' })
  const headers = { 'content-type': 'application/json', 'stripe-signature': signature }
  expect((await fetch(`${await shop.app.getUrl()}/webhooks/stripe/connect`, { method: 'POST', headers, body })).status).toBe(200)
}
const confirmed = { status: 'confirmed', attempts: 1 }

describe('the answer to a call is lost, and the webhook brings what it did: nothing is sent a second time', () => {
  test('a transfer and a payout', async () => {
    const deal = await fundedMilestone(shop, { freelancerId })
    loseAnswers('/v1/transfers')
    await release(shop, deal)
    await shop.settle()
    await shop.settle()
    expect(await newest('release')).toEqual(confirmed)
    loseAnswers('/v1/payouts')
    expect(await withdrawUsd(shop, freelancerId)).toMatchObject({ state: 'requested' })
    await shop.settle()
    await shop.settle()
    expect(await newest('payout')).toEqual(confirmed)
    await shop.sandbox.control.runDueWork()
    await shop.settle()
    await tell(shop, 'S7: by webhooks alone')
    expect(await books(shop)).toEqual({ 'stripe.balance': 4976, 'revenue.commission': 5000, 'revenue.client_fee': 1500, 'expense.stripe_fee': 1524 })
  })
  test('a reversal and its refund', async () => {
    const deal = await fundedMilestone(shop, { freelancerId })
    await release(shop, deal)
    await shop.settle()
    loseAnswers('/v1/transfers/*/reversals')
    loseAnswers('/v1/refunds')
    expect(await refund(shop, deal, { takeBack: true })).toBeNull()
    for (const _ of [1, 2, 3]) await shop.settle()
    expect([await newest('reversal'), await newest('refund'), await stateOf(deal)]).toEqual([confirmed, confirmed, 'refunded'])
  })
  test('a payment page that was paid before we knew of it', async () => {
    const deal = await signedMilestone(shop, { freelancerId })
    loseAnswers('/v1/checkout/sessions')
    expect(await openFunding(shop, deal)).toMatchObject({ code: 'TEMPORARILY_UNAVAILABLE' })
    const session = (shop.sandbox.control.state()['session'] as { id: string; url: string }[]).at(-1)!
    // many others are paid at the same time: it is not among the newest hundred
    for (let n = 0; n < 101; n++) await clientOf(shop.sandbox).checkout.sessions.create(sessionParams(1000))
    await pay({ milestoneId: deal.milestoneId, url: session.url, expiresAt: new Date() })
    await shop.settle()
    expect([await newest('fund'), await stateOf(deal)]).toEqual([confirmed, 'funded'])
  })
})

test('a payment whose fee the provider does not know yet waits: nothing is posted, the milestone is not paid, and it is when the fee comes', async () => {
  const deal = await signedMilestone(shop, { freelancerId })
  const before = await books(shop)
  const link = await linkOf(shop, deal)
  for (let nth = 1; nth <= 6; nth++) shop.sandbox.control.addWebhookFault({ kind: 'drop', nth })
  await pay(link)
  await shop.sandbox.control.quiet()
  shop.sandbox.control.clearFaults()
  const facts = await shop.app.get<PaymentGateway>(PAYMENT_GATEWAY).readCheckout(sessionOf(link))
  expect(await shop.run(applyCharge, { facts: { ...facts, charge: { ...facts.charge!, settled: null } } })).toBe('nothing')
  expect([await stateOf(deal), await books(shop)]).toEqual(['funding', before])
  expect(await shop.run(applyCharge, { facts })).toBe('applied')
  expect(await stateOf(deal)).toBe('funded')
})

describe('money becomes available', () => {
  test('a payout that waited for it goes at once, not at the next look an hour later', async () => {
    const account = await accountOf(freelancerId)
    const gateway = shop.app.get<PaymentGateway>(PAYMENT_GATEWAY)
    await release(shop, await fundedMilestone(shop, { freelancerId }))
    await shop.settle()
    // somebody took it out at the provider: nothing is available there
    await gateway.createPayout({ operationId: newId(), payoutId: newId(), account, currency: 'USD', amountMinor: '45000' }, 'taken')
    expect(await withdrawUsd(shop, freelancerId)).toMatchObject({ state: 'requested' })
    await shop.settle()
    expect(await newest('payout')).toEqual({ status: 'blocked', attempts: 0 })
    await release(shop, await fundedMilestone(shop, { freelancerId }))
    await shop.settle()
    // by our clock nothing is due
    await tellAvailable(account)
    await shop.drain()
    expect(await newest('payout')).toEqual(confirmed)
  })
})

describe('every webhook about an account is lost', () => {
  const drop = (): void => {
    for (let nth = 1; nth <= 8; nth++) shop.sandbox.control.addWebhookFault({ kind: 'drop', nth })
  }
  const state = async (id: string): Promise<string> => (await shop.ask(id, '{ myPayee { state } }'))['myPayee'].state
  test.each([['restricted', 'RESTRICTED', 25 * HOUR_MS], ['active', 'READY', 2 * HOUR_MS]] as const)('it becomes %s: found by looking', async (status, wanted, afterMs) => {
    drop()
    await shop.sandbox.control.setCapability(await accountOf(freelancerId), { name: 'stripe_transfers', status })
    await shop.sandbox.control.quiet()
    shop.sandbox.control.clearFaults()
    expect(await state(freelancerId)).not.toBe(wanted)
    await shop.advance(afterMs)
    await shop.sweep()
    expect(await state(freelancerId)).toBe(wanted)
  })
})
