import { beforeAll, describe, expect, test } from '@jest/globals'
import { toPublicId } from '@rolecall/kernel'
import { ledgerViolations, PAYMENT_GATEWAY, reconcile, type PaymentGateway, type Provider } from '@rolecall/payments'
import Stripe from 'stripe'
import { clientOf, sessionParams } from '../support/sandbox-bench.js'
import { books, difference, tell } from './books.js'
import { byHand, fundedMilestone, linkOf, pay, readyPayee, release, signedMilestone, withdrawUsd, type Deal } from './deal.js'
import { withShop } from './shop.js'

const secret = 'whsec_story_platform'
const HOUR = 3_600_000
const shop = withShop()
let freelancerId: string
beforeAll(async () => {
  freelancerId = await readyPayee(shop, 'Vera')
  await byHand(shop, freelancerId)
}, 60_000)

let made = 0
/** An event as the provider would sign it. */
const deliver = async (type: string, object: object, { pad = '' } = {}): Promise<number> => {
  const payload = JSON.stringify({ id: `evt_bad_${++made}`, object: 'event', type, created: Math.floor(Date.now() / 1000), livemode: false, api_version: '2026-10-28.endive', data: { object }, pad })
  const signature = new Stripe('sk_test_unused').webhooks.generateTestHeaderString({ payload, secret })
  const headers = { 'content-type': 'application/json', 'stripe-signature': signature }
  return (await fetch(`${await shop.app.getUrl()}/webhooks/stripe`, { method: 'POST', headers, body: payload })).status
}
const statusOf = async (): Promise<string | undefined> => (await shop.database.query('SELECT status FROM payments_audit.events WHERE event_id = $1', [`evt_bad_${made}`]))[0]?.status
const stateOf = async ({ milestoneId }: Deal): Promise<string> => (await shop.database.query('SELECT money_state FROM payments_audit.milestones WHERE milestone_id = $1', [milestoneId]))[0].money_state
const operations = (kind: string, entity: string): Promise<object[]> =>
  shop.database.query('SELECT generation, status, blocked_reason FROM payments.operations WHERE kind = $1 AND $2 IN (hold_id::text, freelancer_id::text) ORDER BY created_at, generation', [kind, entity])
const accountOf = async (): Promise<string> => (await shop.database.query('SELECT stripe_account_id FROM payments_audit.payees WHERE freelancer_id = $1', [freelancerId]))[0].stripe_account_id
const operationOf = async ({ milestoneId }: Deal): Promise<string> => (await shop.database.query(`SELECT id FROM payments.operations WHERE kind = 'fund' AND hold_id = $1`, [milestoneId]))[0].id

test('a webhook that is too large is not read: nothing is stored', async () => {
  expect(await deliver('payment_intent.succeeded', { id: 'pi_1', object: 'payment_intent' }, { pad: 'x'.repeat(2_000_000) })).toBe(413)
  expect(await statusOf()).toBeUndefined()
})

describe('a webhook of something we never made', () => {
  test.each([
    ['checkout.session.completed', { id: 'cs_test_unknown', object: 'checkout.session', payment_status: 'paid', amount_total: 51_500, currency: 'usd' }],
    ['payment_intent.succeeded', { id: 'pi_unknown', object: 'payment_intent', amount: 51_500, currency: 'usd' }],
    ['refund.updated', { id: 're_unknown', object: 'refund', status: 'succeeded', amount: 51_500 }],
    ['transfer.created', { id: 'tr_unknown', object: 'transfer', amount: 45_000 }],
  ])('%s is kept, ignored, and posts nothing', async (type, object) => {
    const before = await books(shop)
    expect(await deliver(type, { metadata: {}, ...object })).toBe(200)
    await shop.drain()
    expect([await statusOf(), await books(shop)]).toEqual(['ignored', before])
  })
})

describe('the account loses its capability between our look and our call', () => {
  test('no transfer is made, the money stays owed, and it goes over once the account is in order', async () => {
    const deal = await fundedMilestone(shop, { freelancerId })
    const before = await books(shop)
    const sent = shop.sandbox.control.state()['transfer']!.length
    // no webhook tells us in time
    shop.sandbox.control.addWebhookFault({ kind: 'drop', nth: 1 })
    shop.sandbox.control.addWebhookFault({ kind: 'drop', nth: 2 })
    await shop.sandbox.control.setCapability(await accountOf(), { name: 'stripe_transfers', status: 'restricted' })
    expect(await release(shop, deal)).toBeNull()
    await shop.drain()
    expect(await operations('release', deal.milestoneId)).toEqual([
      { generation: 0, status: 'rejected', blocked_reason: null },
      { generation: 1, status: 'blocked', blocked_reason: 'payee' },
    ])
    expect(difference(before, await books(shop))).toMatchObject({ 'freelancer.payable': 45_000, 'client.hold': -50_000 })
    shop.sandbox.control.clearFaults()
    await shop.sandbox.control.setCapability(await accountOf(), { name: 'stripe_transfers', status: 'active' })
    await shop.settle()
    await shop.advance(2 * HOUR)
    await shop.sweep()
    expect((await operations('release', deal.milestoneId)).at(-1)).toMatchObject({ generation: 1, status: 'confirmed' })
    expect(shop.sandbox.control.state()['transfer']!.length - sent).toBe(1)
    await tell(shop, 'transferred once')
  })
  test('a payout that may not be made any more gives the money back to the balance', async () => {
    await shop.settle()
    const before = await books(shop)
    shop.sandbox.control.addWebhookFault({ kind: 'drop', nth: 1 })
    shop.sandbox.control.addWebhookFault({ kind: 'drop', nth: 2 })
    await shop.sandbox.control.setCapability(await accountOf(), { name: 'payouts', status: 'restricted' })
    expect(await withdrawUsd(shop, freelancerId)).toMatchObject({ state: 'requested' })
    // until the charge has settled there is nothing to send
    await shop.advance(50 * HOUR)
    await shop.sweep()
    expect((await operations('payout', freelancerId)).at(-1)).toMatchObject({ status: 'rejected' })
    expect(await books(shop)).toEqual(before)
    expect(shop.sandbox.control.state()['payout']).toEqual([])
    await tell(shop, 'the payout was refused')
  })
})

test('metadata that lies: somebody else\'s payment that names our operation credits nobody, and the comparison of the books shows it', async () => {
  const deal = await signedMilestone(shop, { freelancerId })
  await linkOf(shop, deal)
  const operationId = toPublicId('operation', await operationOf(deal))
  const metadata = { milestoneId: toPublicId('milestone', deal.milestoneId), operationId }
  const params = sessionParams(51_500)
  const stripe = clientOf(shop.sandbox)
  const before = await books(shop)
  const { id } = await stripe.checkout.sessions.create({ ...params, metadata, payment_intent_data: { ...params.payment_intent_data, metadata } })
  await shop.sandbox.control.pay(id)
  await shop.settle()
  expect(await deliver('checkout.session.completed', { id, object: 'checkout.session', payment_status: 'paid', metadata })).toBe(200)
  await shop.drain()
  await shop.advance(HOUR / 2)
  await shop.sweep()
  expect([await stateOf(deal), await books(shop)]).toEqual(['funding', before])
  const provider = { gateway: shop.app.get<PaymentGateway>(PAYMENT_GATEWAY), run: (action: never, input: never) => shop.run(action, input) as never }
  const { differences } = await reconcile(provider as unknown as Provider)
  expect(differences).toEqual(expect.arrayContaining([expect.objectContaining({ what: 'not_in_our_books', currency: 'USD' })]))
  // our own page is paid all the same, and only that counts
  await pay(await linkOf(shop, deal))
  await shop.settle()
  expect(await stateOf(deal)).toBe('funded')
  expect((await shop.run(ledgerViolations, undefined)).map(({ invariant }) => invariant)).toEqual(['I5'])
})
