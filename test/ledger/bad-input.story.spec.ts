import { beforeAll, beforeEach, expect, test } from '@jest/globals'
import { HOUR_MS, toPublicId } from '@rolecall/kernel'
import { PAYMENT_GATEWAY, reconcile, type PaymentGateway, type Provider } from '@rolecall/payments'
import Stripe from 'stripe'
import { clientOf, sessionParams } from '../support/sandbox-bench.js'
import { books, difference, tell } from './books.js'
import { byHand, fundedMilestone, linkOf, readyPayee, release, sessionOf, signedMilestone } from './deal.js'
import { withShop } from './shop.js'

const shop = withShop()
const stripe = new Stripe('sk_test_unused')
let freelancerId: string
let before: Record<string, number>
let made = 0
beforeAll(async () => {
  freelancerId = await readyPayee(shop, 'Vera')
  await byHand(shop, freelancerId)
}, 60_000)
beforeEach(async () => {
  before = await books(shop)
})

const changed = async () => difference(before, await books(shop))
/** Signed with our own secret, so that nothing but its content is wrong. */
const post = async (body: string): Promise<number> => {
  const signature = stripe.webhooks.generateTestHeaderString({ payload: body, secret: 'whsec_story_platform' })
  return (await fetch(`${await shop.app.getUrl()}/webhooks/stripe`, { method: 'POST', headers: { 'content-type': 'application/json', 'stripe-signature': signature }, body })).status
}
const eventOf = (type: string, object: object): string =>
  JSON.stringify({ id: `evt_bad_${++made}`, object: 'event', type, created: 1_790_000_000, livemode: false, api_version: '2026-10-28.endive', data: { object } })
const fundOperation = async (milestoneId: string): Promise<string> =>
  toPublicId('operation', (await shop.database.query(`SELECT id FROM payments.operations WHERE kind = 'fund' AND hold_id = $1`, [milestoneId]))[0].id)
const moneyState = async (milestoneId: string): Promise<string> =>
  (await shop.database.query('SELECT money_state FROM payments_audit.milestones WHERE milestone_id = $1', [milestoneId]))[0].money_state
const storedEvents = async (): Promise<number> => (await shop.database.query('SELECT count(*)::int AS n FROM payments_audit.events'))[0].n

test('an oversized webhook is refused before it is read, and nothing of it is kept', async () => {
  const events = await storedEvents()
  expect(await post(eventOf('transfer.created', { id: 'tr_1', object: 'transfer', padding: 'x'.repeat(2 * 1024 * 1024) }))).toBe(413)
  expect(await storedEvents()).toBe(events)
})

test.each(['checkout.session.completed', 'payment_intent.succeeded', 'charge.updated', 'refund.updated', 'transfer.created', 'payout.paid', 'charge.dispute.created', 'radar.early_fraud_warning.created'])(
  '%s of an object that we never created posts nothing',
  async (type) => {
    expect(await post(eventOf(type, { id: `xx_nobody_${made}`, object: 'any', metadata: {}, amount: 51_500, currency: 'usd' }))).toBe(200)
    await shop.drain()
    expect(await changed()).toEqual({})
  },
)

test('a signed event that says our open payment is paid is only a hint: the provider is asked, and says it is not', async () => {
  const deal = await signedMilestone(shop, { freelancerId })
  const session = sessionOf(await linkOf(shop, deal))
  const metadata = { milestoneId: toPublicId('milestone', deal.milestoneId), operationId: await fundOperation(deal.milestoneId) }
  expect(await post(eventOf('checkout.session.completed', { id: session, object: 'checkout.session', payment_status: 'paid', amount_total: 51_500, currency: 'usd', metadata }))).toBe(200)
  await shop.drain()
  expect([await moneyState(deal.milestoneId), await changed()]).toEqual(['funding', {}])
})

test('an account that loses its capability between our check and the call: the refusal is parked, nothing is lost, and it goes on', async () => {
  const deal = await fundedMilestone(shop, { freelancerId })
  const [{ stripe_account_id: account }] = await shop.database.query('SELECT stripe_account_id FROM payments_audit.payees WHERE freelancer_id = $1', [freelancerId])
  for (let nth = 1; nth <= 8; nth++) shop.sandbox.control.addWebhookFault({ kind: 'drop', nth })
  await shop.sandbox.control.setCapability(account, { name: 'stripe_transfers', status: 'restricted' })
  await shop.sandbox.control.quiet()
  shop.sandbox.control.clearFaults()
  expect(await release(shop, deal)).toBeNull()
  await shop.drain()
  await tell(shop, 'refused by the provider')
  expect(await changed()).toMatchObject({ 'freelancer.payable': 45_000 })
  const states = async () => (await shop.database.query(`SELECT status, blocked_reason FROM payments.operations WHERE kind = 'release' AND hold_id = $1 ORDER BY generation`, [deal.milestoneId])) as object[]
  expect((await states()).at(-1)).toEqual({ status: 'blocked', blocked_reason: 'payee' })
  await shop.sandbox.control.setCapability(account, { name: 'stripe_transfers', status: 'active' })
  await shop.settle()
  await shop.advance(2 * HOUR_MS)
  await shop.sweep()
  await shop.settle()
  await tell(shop, 'transferred when it is back')
  expect((await states()).at(-1)).toEqual({ status: 'confirmed', blocked_reason: null })
  expect(await changed()).toMatchObject({ 'stripe.connected': 45_000 })
})

test('metadata that lies: a stranger’s payment in our name protects nothing, and the comparison finds the money', async () => {
  const deal = await signedMilestone(shop, { freelancerId })
  await linkOf(shop, deal)
  const metadata = { milestoneId: toPublicId('milestone', deal.milestoneId), operationId: await fundOperation(deal.milestoneId) }
  const session = await clientOf(shop.sandbox).checkout.sessions.create({ ...sessionParams(51_500), metadata, payment_intent_data: { metadata, capture_method: 'automatic' } })
  await shop.sandbox.control.pay(session.id, {})
  await shop.settle()
  expect([await moneyState(deal.milestoneId), (await changed())['client.hold']]).toEqual(['funding', undefined])
  const provider: Provider = { gateway: shop.app.get<PaymentGateway>(PAYMENT_GATEWAY), run: (action, input) => shop.run(action, input) as never }
  // what is younger may still be on its way to us
  await shop.advance(2 * HOUR_MS)
  const { differences } = await reconcile(provider)
  expect(differences.map(({ what }: { what: string }) => what)).toContain('not_in_our_books')
})
