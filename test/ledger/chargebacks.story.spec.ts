import { beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { newId } from '@rolecall/kernel'
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
  test('the bank takes it with its fee, and the money is frozen', async () => {
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
  await decide(await dispute(deal), 'lost')
  expect(await balances('S17: lost')).toEqual({ 'stripe.balance': -3024, 'expense.stripe_fee': 1524, 'expense.dispute_fee': 1500 })
  expect(await moneyOf(deal)).toEqual({ money_state: 'refunded', frozen: false, released: '0', refunded: '0', lost: '50000' })
})

test('S18: chargeback lost after the payout: our loss, the freelancer is untouched', async () => {
  const deal = await paidOut()
  const id = await dispute(deal)
  await decide(id, 'lost')
  expect(await balances('S18: lost')).toEqual({
    'stripe.balance': -48_024, 'expense.loss': 51_500, 'expense.dispute_fee': 1500, 'expense.stripe_fee': 1524, 'revenue.commission': 5000, 'revenue.client_fee': 1500,
  })
  expect(await moneyOf(deal)).toEqual({ money_state: 'released', frozen: false, released: '50000', refunded: '0', lost: '0' })
})
