import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { HOUR_MS, newId, toPublicId } from '@rolecall/kernel'
import { Funding, ledgerViolations, PAYMENT_GATEWAY, reconcile, type PaymentGateway, type Provider } from '@rolecall/payments'
import { systemAsker } from '@rolecall/platform'
import Stripe from 'stripe'
import { clientOf, sessionParams } from '../support/sandbox-bench.js'
import { books, difference, tell } from './books.js'
import { byHand, fundedMilestone, linkOf, pay, readyPayee, refund, release, sessionOf, signedMilestone, split, withdrawUsd, type Deal } from './deal.js'
import { withShop } from './shop.js'

const shop = withShop()
const stripe = new Stripe('sk_test_unused')
const operator = newId()
let freelancerId: string
let before: Record<string, number>
let made = 0
beforeAll(async () => {
  freelancerId = await readyPayee(shop, 'Vera')
  await byHand(shop, freelancerId)
  shop.signIn(operator, { staff: ['operator'] })
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
const statusOf = async (): Promise<string | undefined> => (await shop.database.query('SELECT status FROM payments_audit.events WHERE event_id = $1', [`evt_bad_${made}`]))[0]?.status
const fundOperation = async (milestoneId: string): Promise<string> =>
  toPublicId('operation', (await shop.database.query(`SELECT id FROM payments.operations WHERE kind = 'fund' AND hold_id = $1`, [milestoneId]))[0].id)
const moneyState = async ({ milestoneId }: Deal): Promise<string> =>
  (await shop.database.query('SELECT money_state FROM payments_audit.milestones WHERE milestone_id = $1', [milestoneId]))[0].money_state
const operations = (kind: string, entity: string): Promise<object[]> =>
  shop.database.query('SELECT generation, status, blocked_reason FROM payments.operations WHERE kind = $1 AND $2 IN (hold_id::text, freelancer_id::text) ORDER BY created_at, generation', [kind, entity])
const accountOf = async (): Promise<string> => (await shop.database.query('SELECT stripe_account_id FROM payments_audit.payees WHERE freelancer_id = $1', [freelancerId]))[0].stripe_account_id
/** What happens meanwhile, no webhook tells us. */
const unheard = async (happen: () => Promise<unknown>): Promise<void> => {
  for (let nth = 1; nth <= 8; nth++) shop.sandbox.control.addWebhookFault({ kind: 'drop', nth })
  await happen()
  await shop.sandbox.control.quiet()
  shop.sandbox.control.clearFaults()
}

describe('amounts at the doors of the money', () => {
  let deal: Deal
  beforeAll(async () => void (deal = await fundedMilestone(shop, { freelancerId })))
  test.each([
    ['below the minimum: nothing', 0n, 'nothing_to_release', 'nothing_to_refund'],
    ['negative', -1n, 'nothing_to_release', 'nothing_to_refund'],
    ['above the maximum: one cent more than is protected', 50_001n, 'not_enough_held', 'not_enough_held'],
    ['above the maximum: more than any milestone', 10n ** 15n, 'not_enough_held', 'not_enough_held'],
  ])('%s', async (_name, minor, releaseReason, refundReason) => {
    expect(await release(shop, deal, minor)).toMatchObject({ code: 'MONEY_MOVE_REFUSED', reason: releaseReason })
    expect(await refund(shop, deal, { minor, takeBack: true })).toMatchObject({ code: 'MONEY_MOVE_REFUSED', reason: refundReason })
    if (minor !== 0n) expect(await split(shop, deal, minor)).toMatchObject({ code: 'MONEY_MOVE_REFUSED', reason: releaseReason })
    expect(await changed()).toEqual({})
  })
  test.each([['fractional', '10.5', 'USD'], ['in words', 'ten', 'USD'], ['in an unknown currency', '1000', 'BTC']])('%s: the statement of the bank does not take it', async (_name, minor, currency) => {
    const input = { reference: 'RC-0000-0000-00', amount: { minor, currency }, payer: 'Coffee House', bankReference: `BAD-${minor}`, bookedOn: '2026-11-26' }
    await expect(shop.ask(operator, 'mutation($input: EnterIncomingTransferInput!) { enterIncomingTransfer(input: $input) { __typename } }', { input })).rejects.toThrow()
    expect(await changed()).toEqual({})
  })
  test('in another currency: what is not in the balance is not paid out', async () => {
    const answer = await shop.ask(freelancerId, 'mutation { withdraw(input: { currency: GBP }) { ... on Refusal { code } } }')
    expect(answer['withdraw']).toEqual({ code: 'NOTHING_TO_WITHDRAW' })
  })
  test('foreign ids: money of a milestone, an account or an order that is not one\'s own is not found', async () => {
    const stranger = shop.signIn(newId())
    expect(await shop.ask(stranger, 'query($id: MilestoneId!) { paymentInstruction(milestoneId: $id) { reference } }', { id: toPublicId('milestone', deal.milestoneId) })).toEqual({ paymentInstruction: null })
    expect((await shop.ask(operator, 'mutation($id: MilestoneId!) { giveBackPayment(input: { milestoneId: $id }) { ... on Refusal { code } } }', { id: toPublicId('milestone', newId()) }))['giveBackPayment']).toEqual({ code: 'NOT_FOUND' })
    expect((await shop.ask(stranger, 'mutation { withdraw(input: { currency: USD }) { ... on Refusal { code } } }'))['withdraw']).toEqual({ code: 'PAYEE_NOT_READY' })
    await expect(shop.ask(stranger, 'mutation($id: MilestoneId!) { giveBackPayment(input: { milestoneId: $id }) { __typename } }', { id: toPublicId('milestone', deal.milestoneId) })).rejects.toThrow('For staff only')
    expect(await changed()).toEqual({})
  })
})

describe('webhooks', () => {
  test('oversized: refused before it is read, and nothing of it is kept', async () => {
    expect(await post(eventOf('transfer.created', { id: 'tr_1', object: 'transfer', padding: 'x'.repeat(2 * 1024 * 1024) }))).toBe(413)
    expect(await statusOf()).toBeUndefined()
  })
  test.each(['checkout.session.completed', 'payment_intent.succeeded', 'charge.updated', 'refund.updated', 'transfer.created', 'payout.paid', 'charge.dispute.created', 'radar.early_fraud_warning.created'])(
    'of an object that we never created, %s: kept, ignored, posts nothing',
    async (type) => {
      expect(await post(eventOf(type, { id: `xx_nobody_${made}`, object: 'any', metadata: {}, amount: 51_500, currency: 'usd' }))).toBe(200)
      await shop.drain()
      expect([await statusOf(), await changed()]).toEqual(['ignored', {}])
    },
  )
  test('that says our open payment is paid: only a hint, the provider is asked and says it is not', async () => {
    const deal = await signedMilestone(shop, { freelancerId })
    const session = sessionOf(await linkOf(shop, deal))
    const metadata = { milestoneId: toPublicId('milestone', deal.milestoneId), operationId: await fundOperation(deal.milestoneId) }
    expect(await post(eventOf('checkout.session.completed', { id: session, object: 'checkout.session', payment_status: 'paid', amount_total: 51_500, currency: 'usd', metadata }))).toBe(200)
    await shop.drain()
    expect([await moneyState(deal), await changed()]).toEqual(['funding', {}])
  })
  test('of a payment with another amount than we asked for: to suspense, and every operator is told', async () => {
    const colleague = await shop.person('Oleg')
    await shop.database.query(`INSERT INTO identity.staff_rights (account_id, "right", granted_at) VALUES ($1, 'operator', now())`, [colleague])
    const deal = await signedMilestone(shop, { freelancerId, currency: 'EUR' })
    const link = await linkOf(shop, deal)
    await shop.database.query('UPDATE payments.holds SET amount_minor = amount_minor + 1 WHERE milestone_id = $1', [deal.milestoneId])
    await pay(link)
    await shop.settle()
    expect([await moneyState(deal), await books(shop, 'EUR')]).toEqual(['funding', { 'stripe.balance': 49_976, 'expense.stripe_fee': 1524, suspense: 51_500 }])
    const told = await shop.database.query('SELECT kind, path FROM notifications.notices WHERE account_id = $1', [colleague])
    expect(told).toEqual([{ kind: 'money_set_aside', path: expect.stringContaining('/admin/money') }])
    await shop.sandbox.control.replay({ since: 0 })
    await shop.settle()
    expect((await books(shop, 'EUR'))['suspense']).toBe(51_500)
    expect(await shop.app.get(Funding).open(systemAsker('again'), { milestoneId: deal.milestoneId, title: 'x', returnUrl: link.url, cancelUrl: link.url })).toMatchObject({ reason: 'under_review' })
    expect(await shop.database.query('SELECT kind FROM notifications.notices WHERE account_id = $1', [colleague])).toHaveLength(1)
  })
})

describe('an account loses its capability between our look and our call', () => {
  test('no transfer is made, the money stays owed, and it goes over once the account is in order', async () => {
    const deal = await fundedMilestone(shop, { freelancerId })
    before = await books(shop)
    const sent = shop.sandbox.control.state()['transfer']!.length
    await unheard(async () => shop.sandbox.control.setCapability(await accountOf(), { name: 'stripe_transfers', status: 'restricted' }))
    expect(await release(shop, deal)).toBeNull()
    await shop.drain()
    await tell(shop, 'refused by the provider')
    expect(await operations('release', deal.milestoneId)).toEqual([
      { generation: 0, status: 'rejected', blocked_reason: null },
      { generation: 1, status: 'blocked', blocked_reason: 'payee' },
    ])
    expect(await changed()).toMatchObject({ 'freelancer.payable': 45_000, 'client.hold': -50_000 })
    await shop.sandbox.control.setCapability(await accountOf(), { name: 'stripe_transfers', status: 'active' })
    await shop.settle()
    await shop.advance(2 * HOUR_MS)
    await shop.sweep()
    expect((await operations('release', deal.milestoneId)).at(-1)).toMatchObject({ generation: 1, status: 'confirmed' })
    expect(shop.sandbox.control.state()['transfer']!.length - sent).toBe(1)
    await tell(shop, 'transferred when it is back')
  })
  test('a payout that may not be made any more gives the money back to the balance', async () => {
    await unheard(async () => shop.sandbox.control.setCapability(await accountOf(), { name: 'payouts', status: 'restricted' }))
    expect(await withdrawUsd(shop, freelancerId)).toMatchObject({ state: 'requested' })
    await shop.settle()
    expect((await operations('payout', freelancerId)).at(-1)).toMatchObject({ status: 'rejected' })
    expect([await changed(), shop.sandbox.control.state()['payout']]).toEqual([{}, []])
    await tell(shop, 'the payout was refused')
  })
})

test('metadata that lies: a stranger’s payment in our name protects nothing, the comparison finds the money, and only our own page counts', async () => {
  const deal = await signedMilestone(shop, { freelancerId })
  await linkOf(shop, deal)
  const metadata = { milestoneId: toPublicId('milestone', deal.milestoneId), operationId: await fundOperation(deal.milestoneId) }
  const { id } = await clientOf(shop.sandbox).checkout.sessions.create({ ...sessionParams(51_500), metadata, payment_intent_data: { metadata, capture_method: 'automatic' } })
  await shop.sandbox.control.pay(id, {})
  await shop.settle()
  expect(await post(eventOf('checkout.session.completed', { id, object: 'checkout.session', payment_status: 'paid', metadata }))).toBe(200)
  await shop.drain()
  // what is younger may still be on its way to us
  await shop.advance(HOUR_MS / 2)
  await shop.sweep()
  expect([await moneyState(deal), await changed()]).toEqual(['funding', {}])
  const provider: Provider = { gateway: shop.app.get<PaymentGateway>(PAYMENT_GATEWAY), run: (action, input) => shop.run(action, input) as never }
  const { differences } = await reconcile(provider)
  expect(differences).toEqual(expect.arrayContaining([expect.objectContaining({ what: 'not_in_our_books', currency: 'USD' })]))
  await pay(await linkOf(shop, deal))
  await shop.settle()
  expect(await moneyState(deal)).toBe('funded')
  expect((await shop.run(ledgerViolations, undefined)).map(({ invariant }) => invariant)).toEqual(['I5'])
})
