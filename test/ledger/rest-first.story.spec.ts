import { expect, test } from '@jest/globals'
import { payAcceptedItems, type Item } from '@rolecall/contracts'
import { DAY_MS, MINUTE_MS, money, newId } from '@rolecall/kernel'
import { ruleDispute } from '../../libs/contracts/actions/disputes/moderate.js'
import { openDispute } from '../../libs/contracts/actions/disputes/open-dispute.js'
import { askRuling, writeInDispute } from '../../libs/contracts/actions/disputes/talk.js'
import { ledgerViolations } from '../../libs/payments/data/invariants.js'
import { contractOf, handIn, milestonesOf } from '../factories/contracts.js'
import { lineOf } from '../factories/disputes.js'
import { endNow } from '../factories/endings.js'
import { granted } from '../factories/market.js'
import { accept, type PaidDeal, withPaidDeals } from './contract-deal.js'

const { shop, world, balances, start } = withPaidDeals()
const sound = async () => expect(await shop.run(ledgerViolations, undefined)).toEqual([])
const account = async ({ freelancer }: PaidDeal, status: 'restricted' | 'active'): Promise<void> => {
  const [row] = await shop.database.query('SELECT stripe_account_id AS id FROM payments_audit.payees WHERE freelancer_id = $1', [freelancer.id])
  await shop.sandbox.control.setCapability(row.id, { name: 'stripe_transfers', status })
  await shop.settle()
}
/** Of five items one is paid while the freelancer's account takes nothing, a second one is accepted. */
const oneWaits = async (): Promise<PaidDeal> => {
  const deal = await start()
  const [first, second] = deal.items as [Item, Item]
  await handIn(world(), deal, [first, second])
  await accept(world(), deal, [first.id, second.id])
  await account(deal, 'restricted')
  granted(await world().work.run(deal.business.owner, payAcceptedItems, { milestoneId: deal.milestone.id, itemIds: [first.id], expectedAmount: money(10_000n, 'USD') }))
  await shop.settle()
  return deal
}
const refunds = async ({ milestone }: PaidDeal) =>
  (await shop.database.query('SELECT amount_minor, client_fee_minor FROM payments.refunds WHERE milestone_id = $1', [milestone.id])).map((row: { amount_minor: string; client_fee_minor: string }) => [row.amount_minor, row.client_fee_minor])
const releases = async ({ milestone }: PaidDeal) =>
  (await shop.database.query('SELECT gross_minor FROM payments.releases WHERE milestone_id = $1 ORDER BY decided_at, id', [milestone.id])).map((row: { gross_minor: string }) => row.gross_minor)
const stateOf = async (deal: PaidDeal) => [(await milestonesOf(world(), deal))[0]!.state, (await contractOf(world(), deal)).state]
const later = async (ms: number): Promise<void> => {
  await shop.advance(ms)
  await shop.sweep()
  await shop.settle()
}
/** 100.00 is on its way to the freelancer, 300.00 and its fee are back, 100.00 waits. */
const restIsBack = {
  'stripe.balance': 51_500 - 1524 - 30_900, 'expense.stripe_fee': 1524, 'client.hold': 10_000, 'client.fee_hold': 300,
  'freelancer.payable': 9000, 'revenue.commission': 1000, 'revenue.client_fee': 300,
}
const allIsDone = {
  'stripe.balance': 51_500 - 1524 - 30_900 - 18_000, 'expense.stripe_fee': 1524, 'stripe.connected': 18_000, 'freelancer.custody': 18_000,
  'revenue.commission': 2000, 'revenue.client_fee': 600,
}
const restOnceThenRelease = async (deal: PaidDeal): Promise<void> => {
  expect(await balances('the rest is back, the release waits for the account')).toEqual(restIsBack)
  expect(await refunds(deal)).toEqual([['30000', '900']])
  for (let day = 0; day < 3; day++) await later(DAY_MS)
  expect(await balances('three days later nothing more moved')).toEqual(restIsBack)
  expect([await refunds(deal), await releases(deal)]).toEqual([[['30000', '900']], ['10000']])
  expect((await world().noticesOf(deal.business.accountId)).filter((kind) => kind === 'contract_rest_returned')).toHaveLength(1)
  await sound()
  await account(deal, 'active')
  await later(DAY_MS)
  await later(DAY_MS)
  expect(await balances('the account takes money again: both shares are there')).toEqual(allIsDone)
  expect([await refunds(deal), await releases(deal), await stateOf(deal)]).toEqual([[['30000', '900']], ['10000', '10000'], ['approved', 'ended']])
  await sound()
}

test('an end while an earlier transfer waits for the account: the client has its rest at once and once, the release follows', async () => {
  const deal = await oneWaits()
  granted(await endNow(world(), deal.business.owner, { contractId: deal.contractId, reason: 'budget' }))
  await shop.settle()
  expect(await stateOf(deal)).toEqual(['in_progress', 'ending'])
  await restOnceThenRelease(deal)
}, 60_000)

test('S25: the same on day 75: the rest is back that day', async () => {
  const deal = await oneWaits()
  await shop.database.query('UPDATE contracts.milestones SET settle_at = $2 WHERE id = $1', [deal.milestone.id, new Date(0)])
  await shop.sweep()
  await shop.settle()
  expect(await stateOf(deal)).toEqual(['in_progress', 'active'])
  await restOnceThenRelease(deal)
}, 60_000)

test('a dispute is ruled while the contract ends: what waited for it is settled as soon as the refund is through, not within the hour', async () => {
  const deal = await start()
  const { business, freelancer } = deal
  const [first, second] = deal.items as [Item, Item]
  await handIn(world(), deal, [first, second])
  const { id: disputeId } = granted(await world().work.run(business.owner, openDispute, { items: [{ itemId: first.id, reason: 'incomplete' as const }] }))
  granted(await endNow(world(), business.owner, { contractId: deal.contractId, reason: 'budget' }))
  await accept(world(), deal, [second.id])
  await shop.settle()
  expect((await balances('nothing moves before the ruling'))['client.hold']).toBe(50_000)
  granted(await world().work.run(freelancer.asker, writeInDispute, { disputeId, text: 'It is there.' }))
  granted(await world().work.run(business.owner, askRuling, { disputeId }))
  const moderator = world().as({ accountId: newId(), staff: ['moderator'] })
  granted(await world().work.run(moderator, ruleDispute, { disputeId, lines: [lineOf(first, 0n, 'USD')], reasonCode: 'evidence_lacking', text: 'Nothing shows the work.' }))
  await shop.settle()
  await later(11 * MINUTE_MS)
  await shop.settle()
  expect([await releases(deal), await stateOf(deal)]).toEqual([['10000'], ['approved', 'ended']])
  expect((await refunds(deal)).reduce((sum: number, [minor]: string[]) => sum + Number(minor), 0)).toBe(40_000)
  await sound()
}, 60_000)
