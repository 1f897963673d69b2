import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { newId, toPublicId } from '@rolecall/kernel'
import { PAYMENT_GATEWAY, reconcile, type PaymentGateway, type Provider } from '@rolecall/payments'
import { books, difference, tell } from './books.js'
import { byHand, fundedMilestone, readyPayee, refund, release, split, withdrawUsd, type Deal } from './deal.js'
import { withShop } from './shop.js'

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

/** Balances of this story alone, as annex A gives them; suspense is none of them. */
const balances = async (step: string): Promise<Record<string, number>> => {
  await tell(shop, step)
  return difference(before, await books(shop))
}
const moneyOf = async ({ milestoneId }: Deal) =>
  (await shop.database.query('SELECT money_state, frozen, released, refunded, lost FROM payments_audit.milestones WHERE milestone_id = $1', [milestoneId]))[0]
const chargeOf = async ({ milestoneId }: Deal): Promise<string> =>
  (await shop.database.query('SELECT charge_id FROM payments.holds WHERE milestone_id = $1', [milestoneId]))[0].charge_id
const dispute = async (deal: Deal, opening: object = {}): Promise<string> => {
  const { id } = await shop.sandbox.control.openDispute(await chargeOf(deal), opening)
  await shop.settle()
  return id
}
const decide = async (id: string, status: string, feeBack = false): Promise<void> => {
  await shop.sandbox.control.decideDispute(id, { status: status as never, feeBack })
  await shop.settle()
}
const funded = () => fundedMilestone(shop, { freelancerId })
const transferred = async (minor?: bigint): Promise<Deal> => {
  const deal = await funded()
  expect(await release(shop, deal, minor)).toBeNull()
  await shop.settle()
  return deal
}
/** Everything in the freelancer's balance goes to the bank. */
const arrive = async (): Promise<void> => {
  await shop.settle()
  await withdrawUsd(shop, freelancerId)
  await shop.settle()
  await shop.sandbox.control.runDueWork()
  await shop.settle()
}
const paidOut = async (): Promise<Deal> => {
  const deal = await transferred()
  await arrive()
  return deal
}
const opened = { 'stripe.balance': -3024, 'expense.stripe_fee': 1524, 'client.hold': 50_000, 'client.fee_hold': 1500, 'dispute.held': 51_500, 'expense.dispute_fee': 1500 }

describe('S16: chargeback while the money is held, won', () => {
  let deal: Deal
  let id: string
  test('S16: the bank takes it with its fee, the money is frozen, and free again when it is won', async () => {
    deal = await funded()
    id = await dispute(deal)
    expect(await balances('S16: chargeback opened')).toEqual(opened)
    expect(await moneyOf(deal)).toEqual({ money_state: 'funded', frozen: true, released: '0', refunded: '0', lost: '0' })
    expect(await release(shop, deal)).toMatchObject({ code: 'MONEY_MOVE_REFUSED', reason: 'frozen' })
    expect(await refund(shop, deal)).toMatchObject({ code: 'MONEY_MOVE_REFUSED', reason: 'frozen' })
    await decide(id, 'won')
    expect(await balances('S16: won')).toEqual({ 'stripe.balance': 48_476, 'client.hold': 50_000, 'client.fee_hold': 1500, 'expense.stripe_fee': 1524, 'expense.dispute_fee': 1500 })
    expect(await moneyOf(deal)).toMatchObject({ money_state: 'funded', frozen: false })
    expect(await release(shop, deal)).toBeNull()
    await arrive()
  })
})

test('S17: chargeback while the money is held, lost', async () => {
  const deal = await funded()
  const id = await dispute(deal)
  expect(await balances('S17: chargeback opened')).toEqual(opened)
  await decide(id, 'lost')
  expect(await balances('S17: lost')).toEqual({ 'stripe.balance': -3024, 'expense.stripe_fee': 1524, 'expense.dispute_fee': 1500 })
  expect(await moneyOf(deal)).toEqual({ money_state: 'refunded', frozen: false, released: '0', refunded: '0', lost: '50000' })
})

test('S18: chargeback lost after the payout: our loss, the freelancer is untouched', async () => {
  const deal = await paidOut()
  expect(await balances('S18: paid out')).toEqual({ 'stripe.balance': 4976, 'revenue.commission': 5000, 'revenue.client_fee': 1500, 'expense.stripe_fee': 1524 })
  const id = await dispute(deal)
  expect(await balances('S18: chargeback opened')).toMatchObject({ 'dispute.held': 51_500 })
  await decide(id, 'lost')
  expect(await balances('S18: lost')).toEqual({
    'stripe.balance': -48_024, 'expense.loss': 51_500, 'expense.dispute_fee': 1500, 'expense.stripe_fee': 1524, 'revenue.commission': 5000, 'revenue.client_fee': 1500,
  })
  expect(await moneyOf(deal)).toEqual({ money_state: 'released', frozen: false, released: '50000', refunded: '0', lost: '0' })
})

const provider = (): Provider => ({ gateway: shop.app.get<PaymentGateway>(PAYMENT_GATEWAY), run: (action, input) => shop.run(action, input) as never })
const lost = { 'stripe.balance': -3024, 'expense.stripe_fee': 1524, 'expense.dispute_fee': 1500 }

describe('the money lies in several places when the bank takes it', () => {
  test('a part is released: what is protected goes first, the rest is our loss', async () => {
    const deal = await transferred(20_000n)
    await arrive()
    await decide(await dispute(deal), 'lost')
    expect(await balances('lost after a partial release')).toEqual({
      'stripe.balance': -21_024, 'expense.loss': 20_600, 'expense.stripe_fee': 1524, 'expense.dispute_fee': 1500, 'revenue.commission': 2000, 'revenue.client_fee': 600,
    })
    expect(await moneyOf(deal)).toEqual({ money_state: 'split', frozen: false, released: '20000', refunded: '0', lost: '30000' })
  })
  test('it is split 60 to 40 and both have their part: what was released is our loss', async () => {
    const deal = await funded()
    await split(shop, deal, 30_000n)
    await arrive()
    await decide(await dispute(deal), 'lost')
    expect(await balances('lost after a split')).toEqual({
      'stripe.balance': -30_024, 'expense.loss': 30_900, 'expense.stripe_fee': 1524, 'expense.dispute_fee': 1500, 'revenue.commission': 3000, 'revenue.client_fee': 900,
    })
    expect(await moneyOf(deal)).toMatchObject({ money_state: 'split', released: '30000', refunded: '20000', lost: '0' })
  })
  test('a smaller dispute takes its part of the money and of the fee; the rest is released', async () => {
    const deal = await funded()
    await decide(await dispute(deal, { amount: 10_300 }), 'lost')
    expect(await balances('lost in part')).toEqual({ 'stripe.balance': 38_176, 'client.hold': 40_000, 'client.fee_hold': 1200, 'expense.stripe_fee': 1524, 'expense.dispute_fee': 1500 })
    expect(await release(shop, deal, 40_000n)).toBeNull()
    await arrive()
    expect(await moneyOf(deal)).toEqual({ money_state: 'split', frozen: false, released: '40000', refunded: '0', lost: '10000' })
  })
  test('a refund that had not gone is not paid a second time', async () => {
    const deal = await funded()
    expect(await refund(shop, deal)).toBeNull()
    const id = await dispute(deal)
    expect(await balances('refund owed, and the bank took the money')).toEqual({ ...lost, 'refund.payable': 51_500, 'dispute.held': 51_500 })
    await decide(id, 'lost')
    await shop.sweep()
    expect(await balances('lost')).toEqual(lost)
    expect(await shop.database.query('SELECT state FROM payments.refunds WHERE milestone_id = $1', [deal.milestoneId])).toEqual([{ state: 'charged_back' }])
    await decide(id, 'won')
    expect(await balances('won after all: owed again, an operator sends it')).toEqual({ 'stripe.balance': 48_476, 'refund.payable': 51_500, 'expense.stripe_fee': 1524, 'expense.dispute_fee': 1500 })
    const [{ id: refundId }] = await shop.database.query('SELECT id FROM payments.refunds WHERE milestone_id = $1', [deal.milestoneId])
    expect(await shop.ask(operator, 'mutation($id: RefundId!) { retryRefund(input: { refundId: $id }) { __typename } }', { id: toPublicId('refund', refundId) })).toEqual({ retryRefund: { __typename: 'PaymentRefund' } })
    await shop.settle()
    expect(await balances('refunded')).toEqual(lost)
  })
  test('a payment that was refunded is disputed all the same: our loss, nothing else moves', async () => {
    const deal = await funded()
    await refund(shop, deal, { minor: 40_000n })
    await shop.settle()
    const id = await dispute(deal)
    await decide(id, 'lost')
    expect(await balances('lost, a part was refunded before')).toEqual(lost)
    expect(await moneyOf(deal)).toEqual({ money_state: 'refunded', frozen: false, released: '0', refunded: '40000', lost: '10000' })
  })
})

describe('lost is not final', () => {
  test('an appeal is won: everything is protected again, lost once more it goes once more', async () => {
    const deal = await funded()
    const id = await dispute(deal)
    await decide(id, 'lost')
    await decide(id, 'appeal_under_review')
    expect(await balances('appealed')).toEqual(lost)
    expect(await moneyOf(deal)).toMatchObject({ money_state: 'refunded', frozen: true, lost: '50000' })
    await decide(id, 'won', true)
    expect(await balances('won with the fee')).toEqual({ 'stripe.balance': 49_976, 'client.hold': 50_000, 'client.fee_hold': 1500, 'expense.stripe_fee': 1524 })
    expect(await moneyOf(deal)).toMatchObject({ money_state: 'funded', frozen: false, lost: '0' })
    await decide(id, 'needs_response')
    await decide(id, 'lost')
    expect(await balances('lost again')).toEqual(lost)
    expect((await reconcile(provider())).differences).toEqual([])
  })
})

describe('what takes nothing', () => {
  test('an inquiry freezes until it is closed', async () => {
    const deal = await funded()
    const id = await dispute(deal, { kind: 'inquiry' })
    expect(await moneyOf(deal)).toMatchObject({ frozen: true })
    await decide(id, 'warning_closed')
    expect(await moneyOf(deal)).toMatchObject({ money_state: 'funded', frozen: false })
    expect(await release(shop, deal)).toBeNull()
    await arrive()
  })
  test('an inquiry becomes a chargeback: the same dispute takes the money now', async () => {
    const deal = await funded()
    const id = await dispute(deal, { kind: 'inquiry' })
    await decide(id, 'needs_response')
    expect(await balances('escalated')).toEqual(opened)
    await decide(id, 'lost')
    expect(await balances('lost')).toEqual(lost)
  })
  test('a prevented dispute moves nothing', async () => {
    const deal = await funded()
    await dispute(deal, { kind: 'prevented' })
    expect(await moneyOf(deal)).toMatchObject({ money_state: 'funded', frozen: false })
    expect(await refund(shop, deal)).toBeNull()
    await shop.settle()
  })
})

test('the books and the provider agree entry by entry after all of it', async () => {
  expect((await reconcile(provider())).differences).toEqual([])
  expect((await books(shop))['suspense']).toBeUndefined()
})
