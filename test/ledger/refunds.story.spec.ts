import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { newId, toPublicId } from '@rolecall/kernel'
import { books, difference, tell } from './books.js'
import { byHand, fundedMilestone, readyPayee, refund, release, split, withdrawUsd, type Deal } from './deal.js'
import { withShop } from './shop.js'

const MINUTE = 60_000
const shop = withShop()
const operator = newId()
let freelancerId: string
let before: Record<string, number>
beforeAll(async () => {
  freelancerId = await readyPayee(shop, 'Vera')
  await byHand(shop, freelancerId)
  shop.signIn(operator, { staff: ['operator'] })
}, 60_000)
beforeEach(async () => {
  before = await books(shop)
})

/** Balances of this story alone, as annex A gives them. */
const balances = async (step: string): Promise<Record<string, number>> => {
  await tell(shop, step)
  return difference(before, await books(shop))
}
const moneyOf = async ({ milestoneId }: Deal) =>
  (await shop.database.query('SELECT money_state, released, refunded, lost FROM payments_audit.milestones WHERE milestone_id = $1', [milestoneId]))[0]
const operations = (kind: string, { milestoneId }: Deal) =>
  shop.database.query('SELECT status, attempts, generation FROM payments.operations WHERE kind = $1 AND hold_id = $2 ORDER BY created_at, generation', [kind, milestoneId])
const sent = (kind: string) => shop.sandbox.control.state()[kind]?.length ?? 0
const funded = (card?: string) => fundedMilestone(shop, { freelancerId, ...(card ? { card } : {}) })
const transferred = async (): Promise<Deal> => {
  const deal = await funded()
  expect(await release(shop, deal)).toBeNull()
  await shop.settle()
  return deal
}
const refunded = { 'stripe.balance': -1524, 'expense.stripe_fee': 1524 }
const none = { money_state: 'refunded', released: '0', refunded: '50000', lost: '0' }

test('S10: everything goes back before anything is released, once, however often it is asked for', async () => {
  const deal = await funded()
  const answers = await Promise.all([refund(shop, deal), refund(shop, deal), refund(shop, deal)])
  expect(answers.filter((answer) => answer === null)).toHaveLength(1)
  expect(answers.filter(Boolean)[0]).toMatchObject({ code: 'MONEY_MOVE_REFUSED', reason: 'not_enough_held', state: 'refunded' })
  expect(await balances('S10: refund decided')).toEqual({ 'stripe.balance': 49_976, 'expense.stripe_fee': 1524, 'refund.payable': 51_500 })
  await shop.settle()
  expect(await balances('S10: refunded')).toEqual(refunded)
  expect(await operations('refund', deal)).toEqual([{ status: 'confirmed', attempts: 1, generation: 0 }])
  expect([await moneyOf(deal), sent('refund')]).toEqual([none, 1])
})

test('S11: 60 to the freelancer, 40 to the client', async () => {
  const deal = await funded()
  await shop.sandbox.control.setCapability(await accountOf(), { name: 'stripe_transfers', status: 'restricted' })
  await shop.settle()
  expect(await split(shop, deal, 30_000n)).toBeNull()
  await shop.settle()
  expect(await balances('S11: refunded, not transferred')).toEqual({ 'stripe.balance': 29_376, 'freelancer.payable': 27_000, 'revenue.commission': 3000, 'revenue.client_fee': 900, 'expense.stripe_fee': 1524 })
  await shop.sandbox.control.setCapability(await accountOf(), { name: 'stripe_transfers', status: 'active' })
  await shop.settle()
  expect(await balances('S11: transferred')).toEqual({ 'stripe.balance': 2376, 'stripe.connected': 27_000, 'freelancer.custody': 27_000, 'revenue.commission': 3000, 'revenue.client_fee': 900, 'expense.stripe_fee': 1524 })
  expect(await moneyOf(deal)).toEqual({ money_state: 'split', released: '30000', refunded: '20000', lost: '0' })
})

test('S12: refunded after the release, before the transfer: the transfer is never sent', async () => {
  const deal = await funded()
  const transfers = sent('transfer')
  expect(await release(shop, deal)).toBeNull()
  expect(await refund(shop, deal)).toMatchObject({ reason: 'not_enough_held' })
  expect(await balances('S12: released, not transferred')).toMatchObject({ 'freelancer.payable': 45_000 })
  expect(await refund(shop, deal, { takeBack: true })).toBeNull()
  await shop.settle()
  await shop.sweep()
  expect(await balances('S12: refunded')).toEqual(refunded)
  expect(await operations('release', deal)).toEqual([{ status: 'cancelled', attempts: 0, generation: 0 }])
  expect([sent('transfer') - transfers, await moneyOf(deal)]).toEqual([0, none])
})

test('S13: refunded after the transfer: 450.00 are reversed, then 515.00 go back', async () => {
  const deal = await transferred()
  expect(await refund(shop, deal, { takeBack: true })).toBeNull()
  expect(await balances('S13: decided')).toMatchObject({ 'freelancer.receivable': 45_000, 'refund.payable': 51_500, 'stripe.balance': 4976 })
  expect(await operations('refund', deal)).toEqual([{ status: 'blocked', attempts: 0, generation: 0 }])
  // What is about to be reversed is not paid out.
  expect(await withdrawUsd(shop, freelancerId)).toMatchObject({ amount: { minor: '27000' } })
  await shop.settle()
  await shop.sandbox.control.runDueWork()
  await shop.settle()
  expect(await balances('S13: reversed and refunded')).toEqual({ ...refunded, 'stripe.connected': -27_000, 'freelancer.custody': -27_000 })
  expect(await operations('reversal', deal)).toEqual([{ status: 'confirmed', attempts: 1, generation: 0 }])
  expect(await moneyOf(deal)).toEqual(none)
})

describe('S14: refunded after the payout', () => {
  let start: Record<string, number>
  test('S14, E18: there is nothing to reverse: the refund goes out once, the client has the money, the freelancer owes it', async () => {
    start = before
    const deal = await transferred()
    await tell(shop, 'S14: released and transferred')
    await withdrawUsd(shop, freelancerId)
    await shop.settle()
    await shop.sandbox.control.runDueWork()
    await shop.settle()
    await tell(shop, 'S14: paid out')
    expect(await refund(shop, deal, { takeBack: true })).toBeNull()
    await shop.settle()
    expect(await balances('S14: refunded')).toEqual({ 'stripe.balance': -46_524, 'freelancer.receivable': 45_000, 'expense.stripe_fee': 1524 })
    expect(await operations('reversal', deal)).toMatchObject([{ status: 'rejected' }])
    expect(await operations('refund', deal)).toMatchObject([{ status: 'confirmed' }])
    const seen = await shop.ask(freelancerId, '{ myBalances { owed { minor } } myMovements(first: 2) { nodes { kind state amount { minor } } } }')
    expect(seen['myBalances']).toEqual([{ owed: { minor: '45000' } }])
    expect(seen['myMovements'].nodes[0]).toEqual({ kind: 'return', state: 'returned', amount: { minor: '45000' } })
  })
  test('S14: the next release pays the debt, nothing is transferred', async () => {
    const transfers = sent('transfer')
    const next = await transferred()
    before = start
    expect(await balances('S14: recovered')).toEqual({ 'stripe.balance': 3452, 'revenue.commission': 5000, 'revenue.client_fee': 1500, 'expense.stripe_fee': 3048 })
    expect([await operations('release', next), sent('transfer') - transfers]).toEqual([[{ status: 'confirmed', attempts: 0, generation: 0 }], 0])
    expect((await shop.ask(freelancerId, '{ myBalances { owed { minor } } }'))['myBalances']).toEqual([{ owed: { minor: '0' } }])
  })
})

describe('S15: the bank sends the refund back', () => {
  let id: string
  test('S15: it is owed again, an operator is called, nothing is sent a second time by itself', async () => {
    const deal = await funded('4000000000005126')
    const refunds = sent('refund')
    expect(await refund(shop, deal)).toBeNull()
    await shop.settle()
    expect(await balances('S15: refunded')).toEqual(refunded)
    await shop.sandbox.control.runDueWork()
    await shop.settle()
    for (const _ of [1, 2]) {
      await shop.advance(120 * MINUTE)
      await shop.sweep()
    }
    expect(await balances('S15: failed')).toEqual({ 'stripe.balance': 49_976, 'refund.payable': 51_500, 'expense.stripe_fee': 1524 })
    expect(sent('refund') - refunds).toBe(1)
    const { paymentRefunds } = await shop.ask(operator, '{ paymentRefunds(first: 5, filter: { state: FAILED }) { nodes { id milestoneId failure amount { minor } } } }')
    expect(paymentRefunds.nodes).toEqual([{ id: expect.any(String), milestoneId: toPublicId('milestone', deal.milestoneId), failure: 'expired_or_canceled_card', amount: { minor: '51500' } }])
    id = paymentRefunds.nodes[0].id
  })
  test('S15: the operator sends it once more, under a new key', async () => {
    const again = () => shop.ask(operator, 'mutation($id: RefundId!) { retryRefund(input: { refundId: $id }) { ... on PaymentRefund { state } ... on Refusal { code message } } }', { id })
    expect((await again())['retryRefund']).toEqual({ state: 'REQUESTED' })
    expect((await again())['retryRefund']).toMatchObject({ code: 'MONEY_MOVE_REFUSED', message: "This refund hasn't failed, so it isn't sent again." })
    await shop.settle()
    await tell(shop, 'S15: sent once more by the operator')
    expect(await shop.database.query(`SELECT generation, status FROM payments.operations WHERE kind = 'refund' AND generation = 1`)).toEqual([{ generation: 1, status: 'confirmed' }])
  })
})

test('S20: too many calls, then an error, then it works: one refund, three sends', async () => {
  const deal = await funded()
  const refunds = sent('refund')
  shop.sandbox.control.addFault({ method: 'POST', path: '/v1/refunds', kind: '429', nth: 1 })
  shop.sandbox.control.addFault({ method: 'POST', path: '/v1/refunds', kind: '500_not_stored', nth: 2 })
  expect(await refund(shop, deal)).toBeNull()
  await shop.settle()
  expect(await operations('refund', deal)).toEqual([{ status: 'intended', attempts: 1, generation: 0 }])
  expect(await balances('S20: 429, postponed')).toMatchObject({ 'refund.payable': 51_500 })
  await shop.advance(MINUTE)
  await shop.sweep()
  expect(await operations('refund', deal)).toEqual([{ status: 'unknown', attempts: 2, generation: 0 }])
  expect(await balances('S20: 500, unknown')).toMatchObject({ 'refund.payable': 51_500 })
  await shop.advance(MINUTE)
  await shop.sweep()
  expect(await operations('refund', deal)).toEqual([{ status: 'confirmed', attempts: 3, generation: 0 }])
  expect(sent('refund') - refunds).toBe(1)
  expect(await balances('S20: refunded')).toEqual(refunded)
})

test('a part goes back with its part of the fee, and the release of the rest empties both', async () => {
  const deal = await funded()
  expect(await refund(shop, deal, { minor: 16_667n })).toBeNull()
  await shop.settle()
  expect(difference(before, await books(shop))).toEqual({ 'stripe.balance': 49_976 - 17_167, 'expense.stripe_fee': 1524, 'client.hold': 33_333, 'client.fee_hold': 1000 })
  expect(await release(shop, deal, 33_333n)).toBeNull()
  await shop.settle()
  expect(await balances('partly refunded, the rest released')).toMatchObject({ 'revenue.client_fee': 1000, 'revenue.commission': 3333, 'freelancer.custody': 30_000 })
  expect(await moneyOf(deal)).toEqual({ money_state: 'split', released: '33333', refunded: '16667', lost: '0' })
})

test('E18: a reversal whose answer is lost is found again, and the refund waits for it', async () => {
  const deal = await transferred()
  for (const nth of [1, 2]) shop.sandbox.control.addFault({ method: 'POST', path: '/v1/transfers/*/reversals', kind: 'reset_after', nth })
  shop.sandbox.control.addWebhookFault({ kind: 'drop', type: 'transfer.reversed' })
  expect(await refund(shop, deal, { takeBack: true })).toBeNull()
  await shop.settle()
  expect([await operations('reversal', deal), await operations('refund', deal)]).toMatchObject([[{ status: 'unknown' }], [{ status: 'blocked' }]])
  const reversals = sent('reversal')
  await shop.advance(MINUTE)
  await shop.sweep()
  expect(await balances('reversed after a lost answer')).toEqual(refunded)
  expect(sent('reversal')).toBe(reversals)
})

test('of a release and a refund at once one wins, round after round', async () => {
  for (let round = 0; round < 10; round++) {
    const deal = await funded()
    const answers = await Promise.all([release(shop, deal), refund(shop, deal), release(shop, deal), refund(shop, deal)])
    expect(answers.filter((answer) => answer === null)).toHaveLength(1)
    await shop.settle()
    expect(['released', 'refunded']).toContain((await moneyOf(deal)).money_state)
  }
  await tell(shop, 'ten rounds of release against refund')
}, 60_000)

const accountOf = async (): Promise<string> =>
  (await shop.database.query('SELECT stripe_account_id FROM payments_audit.payees WHERE freelancer_id = $1', [freelancerId]))[0].stripe_account_id
