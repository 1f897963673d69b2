import { beforeAll, describe, expect, test } from '@jest/globals'
import { Funding } from '@rolecall/payments'
import { systemAsker } from '@rolecall/platform'
import { books, tell } from './books.js'
import { byHand, fundedMilestone, linkOf, pay, readyPayee, release, sessionOf, signedMilestone, withdrawUsd, type Deal } from './deal.js'
import { withShop } from './shop.js'

const MINUTE = 60_000
const shop = withShop()
let freelancerId: string
beforeAll(async () => {
  freelancerId = await readyPayee(shop, 'Vera')
  await byHand(shop, freelancerId)
}, 60_000)

const moneyState = async ({ milestoneId }: Deal): Promise<string> =>
  (await shop.database.query('SELECT money_state FROM payments_audit.milestones WHERE milestone_id = $1', [milestoneId]))[0].money_state
const operations = (kind: string) =>
  shop.database.query('SELECT status, attempts, generation FROM payments_audit.operations WHERE kind = $1 ORDER BY created_at', [kind])
const accountOf = async (id: string): Promise<string> =>
  (await shop.database.query('SELECT stripe_account_id FROM payments_audit.payees WHERE freelancer_id = $1', [id]))[0].stripe_account_id
const transfers = () => shop.sandbox.control.state()['transfer']!.length
/** What changed in the books between two moments. */
const change = (before: Record<string, number>, after: Record<string, number>): Record<string, number> =>
  Object.fromEntries([...new Set([...Object.keys(before), ...Object.keys(after)])].map((code): [string, number] => [code, (after[code] ?? 0) - (before[code] ?? 0)]).filter(([, minor]) => minor !== 0))
const asS5 = { 'stripe.balance': 4976, 'stripe.connected': 45_000, 'freelancer.custody': 45_000, 'revenue.commission': 5000, 'revenue.client_fee': 1500, 'expense.stripe_fee': 1524 }

test('S3: a challenge that is left alone expires: no postings, and the milestone can be funded anew', async () => {
  const deal = await signedMilestone(shop, { freelancerId })
  const first = await linkOf(shop, deal)
  await shop.sandbox.control.pay(sessionOf(first), { card: '4000002760003184', challenge: 'leave' })
  await shop.settle()
  await tell(shop, 'S3: challenged, left alone')
  expect(await moneyState(deal)).toBe('funding')
  await shop.advance(61 * MINUTE)
  await shop.sweep()
  await tell(shop, 'S3: challenged, left alone, expired')
  expect(await moneyState(deal)).toBe('unfunded')
  expect(await books(shop)).toEqual({})
  const second = await linkOf(shop, deal)
  expect(second.url).not.toBe(first.url)
  await pay(second)
  await shop.settle()
  await tell(shop, 'S3: funded anew')
  expect(await moneyState(deal)).toBe('funded')
})

test('a lost webhook is not needed: the return of the client asks the provider', async () => {
  const deal = await signedMilestone(shop, { freelancerId })
  for (const nth of [1, 2, 3, 4, 5]) shop.sandbox.control.addWebhookFault({ kind: 'drop', nth })
  await pay(await linkOf(shop, deal))
  await shop.app.get(Funding).refresh(systemAsker('return'), deal.milestoneId)
  shop.sandbox.control.clearFaults()
  expect(await moneyState(deal)).toBe('funded')
})

describe('S6: the freelancer cannot receive when the business approves', () => {
  let before: Record<string, number>
  let start: Record<string, number>
  test('S6: the release waits in what we owe, the transfer is blocked', async () => {
    start = await books(shop)
    const deal = await fundedMilestone(shop, { freelancerId })
    await shop.sandbox.control.setCapability(await accountOf(freelancerId), { name: 'stripe_transfers', status: 'restricted' })
    await shop.settle()
    before = await books(shop)
    expect(await release(shop, deal)).toBeNull()
    await shop.settle()
    await shop.sweep()
    await tell(shop, 'S6: released, transfer blocked')
    expect(change(before, await books(shop))).toEqual({ 'client.hold': -50_000, 'client.fee_hold': -1500, 'freelancer.payable': 45_000, 'revenue.commission': 5000, 'revenue.client_fee': 1500 })
    expect(change(start, await books(shop))).toEqual({ 'stripe.balance': 49_976, 'freelancer.payable': 45_000, 'revenue.commission': 5000, 'revenue.client_fee': 1500, 'expense.stripe_fee': 1524 })
    expect(await operations('release')).toEqual([{ status: 'blocked', attempts: 0, generation: 0 }])
  })
  test('S6: once the account is ready again the money goes over once', async () => {
    await shop.sandbox.control.setCapability(await accountOf(freelancerId), { name: 'stripe_transfers', status: 'active' })
    await shop.settle()
    await tell(shop, 'S6: transferred')
    expect(change(start, await books(shop))).toEqual(asS5)
    expect(transfers()).toBe(1)
  })
})

test('S24: the account is restricted in mid-contract: the freelancer is told, the release is made, the transfer waits and goes on', async () => {
  const start = await books(shop)
  const deal = await fundedMilestone(shop, { freelancerId })
  const set = (status: 'restricted' | 'active') => accountOf(freelancerId).then((account) => shop.sandbox.control.setCapability(account, { name: 'stripe_transfers', status }))
  const state = async () => (await shop.ask(freelancerId, '{ myPayee { state } }'))['myPayee'].state
  await set('restricted')
  await shop.settle()
  expect(await state()).toBe('RESTRICTED')
  const before = await books(shop)
  expect(await release(shop, deal, 20_000n)).toBeNull()
  await shop.settle()
  await tell(shop, 'S24: released, transfer blocked')
  expect(change(before, await books(shop))).toEqual({ 'client.hold': -20_000, 'client.fee_hold': -600, 'freelancer.payable': 18_000, 'revenue.commission': 2000, 'revenue.client_fee': 600 })
  await set('active')
  await shop.settle()
  await tell(shop, 'S24: ready again, transferred')
  expect([await state(), (await operations('release')).at(-1)]).toEqual(['READY', { status: 'confirmed', attempts: 1, generation: 0 }])
  expect(await release(shop, deal, 30_000n)).toBeNull()
  await shop.settle()
  await tell(shop, 'S24: transferred')
  expect(change(start, await books(shop))).toEqual(asS5)
})

test('S19: the answer to a transfer is lost after it took effect: unknown, then confirmed, one transfer with the same key', async () => {
  const start = await books(shop)
  const deal = await fundedMilestone(shop, { freelancerId })
  // The SDK repeats a reset connection once by itself: both answers are lost.
  shop.sandbox.control.addFault({ method: 'POST', path: '/v1/transfers', kind: 'reset_after', nth: 1 })
  shop.sandbox.control.addFault({ method: 'POST', path: '/v1/transfers', kind: 'reset_after', nth: 2 })
  shop.sandbox.control.addWebhookFault({ kind: 'drop', type: 'transfer.created' })
  const sent = transfers()
  await release(shop, deal)
  await shop.drain()
  expect((await operations('release')).at(-1)).toEqual({ status: 'unknown', attempts: 1, generation: 0 })
  await tell(shop, 'S19: unknown')
  expect(await books(shop)).toMatchObject({ 'freelancer.payable': 45_000 })
  await shop.advance(MINUTE)
  await shop.sweep()
  expect((await operations('release')).at(-1)).toEqual({ status: 'confirmed', attempts: 2, generation: 0 })
  expect(transfers()).toBe(sent + 1)
  await tell(shop, 'S19: confirmed')
  expect(change(start, await books(shop))).toEqual(asS5)
})

test('too many calls: the transfer waits a little and is sent again', async () => {
  const deal = await fundedMilestone(shop, { freelancerId })
  shop.sandbox.control.addFault({ method: 'POST', path: '/v1/transfers', kind: '429' })
  const sent = transfers()
  await release(shop, deal)
  await shop.drain()
  expect((await operations('release')).at(-1)).toEqual({ status: 'intended', attempts: 1, generation: 0 })
  await shop.advance(MINUTE)
  await shop.sweep()
  expect((await operations('release')).at(-1)).toEqual({ status: 'confirmed', attempts: 2, generation: 0 })
  expect(transfers()).toBe(sent + 1)
})

test('a key that only replays a stored error is never posted again: the effect is looked for', async () => {
  const deal = await fundedMilestone(shop, { freelancerId })
  shop.sandbox.control.addFault({ method: 'POST', path: '/v1/transfers', kind: '500_stored' })
  const sent = transfers()
  await release(shop, deal)
  await shop.drain()
  for (const _ of [1, 2]) {
    await shop.advance(2 * MINUTE)
    await shop.sweep()
  }
  expect((await operations('release')).at(-1)).toMatchObject({ status: 'unknown', attempts: 2 })
  // Not found twice and a day later it is certain; the next generation, with a new key, pays.
  for (const _ of [1, 2, 3]) {
    await shop.advance(13 * 60 * MINUTE)
    await shop.sweep()
  }
  expect((await operations('release')).slice(-2)).toMatchObject([{ status: 'rejected', generation: 0 }, { status: 'confirmed', generation: 1 }])
  expect(transfers()).toBe(sent + 1)
  await tell(shop, 'transferred by the next generation')
})

describe('payouts that do not arrive', () => {
  test('S8: the bank account is closed: the money is back in the balance and the payee is stopped', async () => {
    const closed = await readyPayee(shop, 'Klara', '000111111113')
    await byHand(shop, closed)
    const before = await books(shop)
    await release(shop, await fundedMilestone(shop, { freelancerId: closed }))
    await shop.settle()
    await tell(shop, 'S8: released and transferred')
    await withdrawUsd(shop, closed)
    await shop.settle()
    await tell(shop, 'S8: payout sent')
    await shop.sandbox.control.runDueWork()
    await shop.settle()
    await tell(shop, 'S8: payout failed')
    expect(change(before, await books(shop))).toEqual({ 'stripe.balance': 4976, 'stripe.connected': 45_000, 'freelancer.custody': 45_000, 'revenue.commission': 5000, 'revenue.client_fee': 1500, 'expense.stripe_fee': 1524 })
    expect(await shop.ask(closed, '{ myPayee { state todo } myPayouts(first: 1) { nodes { state failure } } }')).toEqual({
      myPayee: { state: 'RESTRICTED', todo: ['defaults.payout_methods'] },
      myPayouts: { nodes: [{ state: 'failed', failure: 'account_closed' }] },
    })
    expect(await withdrawUsd(shop, closed)).toMatchObject({ code: 'PAYEE_NOT_READY' })
  })
  test('S9: paid, and sent back by the bank later: both facts are kept, the money is in the balance again', async () => {
    const returned = await readyPayee(shop, 'Rita', '000000009995')
    await byHand(shop, returned)
    const before = await books(shop)
    await release(shop, await fundedMilestone(shop, { freelancerId: returned }))
    await shop.settle()
    await tell(shop, 'S9: released and transferred')
    await withdrawUsd(shop, returned)
    await shop.settle()
    await tell(shop, 'S9: payout sent')
    expect(change(before, await books(shop))).toMatchObject({ 'payout.in_transit': 45_000, 'stripe.connected': 45_000 })
    await shop.sandbox.control.runDueWork()
    await shop.settle()
    await tell(shop, 'S9: paid')
    expect(change(before, await books(shop))).toEqual({ 'stripe.balance': 4976, 'revenue.commission': 5000, 'revenue.client_fee': 1500, 'expense.stripe_fee': 1524 })
    await shop.sandbox.control.runDueWork()
    await shop.settle()
    await tell(shop, 'S9: paid, then failed')
    expect(change(before, await books(shop))).toEqual({ 'stripe.balance': 4976, 'stripe.connected': 45_000, 'freelancer.custody': 45_000, 'revenue.commission': 5000, 'revenue.client_fee': 1500, 'expense.stripe_fee': 1524 })
    const facts: { kind: string }[] = await shop.database.query(`SELECT kind FROM payments.ledger_transactions WHERE kind LIKE 'payout%' ORDER BY seq DESC LIMIT 4`)
    expect(facts.map((fact) => fact.kind)).toEqual(['payout_failed', 'payout_paid_reversed', 'payout_paid', 'payout_created'])
  })
})

test('S23: yen has no decimals anywhere', async () => {
  const deal = await fundedMilestone(shop, { freelancerId, minor: 30_000n, currency: 'JPY' })
  await tell(shop, 'S23: 30,900 yen charged')
  expect(await books(shop, 'JPY')).toEqual({ 'stripe.balance': 29_788, 'expense.stripe_fee': 1112, 'client.hold': 30_000, 'client.fee_hold': 900 })
  await release(shop, deal, 30_000n)
  await tell(shop, 'S23: released')
  expect(await books(shop, 'JPY')).toEqual({ 'stripe.balance': 29_788, 'expense.stripe_fee': 1112, 'freelancer.payable': 27_000, 'revenue.commission': 3000, 'revenue.client_fee': 900 })
})
