import { expect, test } from '@jest/globals'
import { acceptItems, type Item } from '@rolecall/contracts'
import { newId } from '@rolecall/kernel'
import { acceptOffer } from '../../libs/contracts/actions/disputes/accept-offer.js'
import { ruleDispute } from '../../libs/contracts/actions/disputes/moderate.js'
import { openDispute } from '../../libs/contracts/actions/disputes/open-dispute.js'
import { askRuling, offerInDispute, writeInDispute } from '../../libs/contracts/actions/disputes/talk.js'
import { DisputeEvent } from '../../libs/contracts/data/disputes/dispute.entity.js'
import { contractOf, handIn, milestonesOf } from '../factories/contracts.js'
import { lineOf } from '../factories/disputes.js'
import { granted } from '../factories/market.js'
import { type PaidDeal, withPaidDeals } from './contract-deal.js'

const { shop, world, balances, start } = withPaidDeals()
/** Five items of 100.00, four accepted, the fifth disputed by the client. */
const disputed = async () => {
  const deal = await start()
  await handIn(world(), deal, deal.items)
  const [last, ...four] = deal.items as [Item, ...Item[]]
  granted(await world().work.run(deal.business.owner, acceptItems, { itemIds: four.map((item) => item.id) }))
  const dispute = granted(await world().work.run(deal.business.owner, openDispute, { items: [{ itemId: last.id, reason: 'incomplete' as const }] }))
  return { ...deal, last, dispute }
}
const fourPaid = { 'stripe.balance': 49_976, 'expense.stripe_fee': 1524, 'client.hold': 10_000, 'client.fee_hold': 300, 'freelancer.payable': 36_000, 'revenue.commission': 4000, 'revenue.client_fee': 1200 }
const ended = async (deal: PaidDeal) => [(await milestonesOf(world(), deal))[0]!.state, (await contractOf(world(), deal)).state]

test('of 5 items 1 is disputed: 4 shares are paid at once, 1 is held; the agreed 70 to 30 ends it to the last cent', async () => {
  const deal = await disputed()
  expect(await balances('400.00 of 500.00 released by the dispute')).toEqual(fourPaid)
  await shop.settle()
  granted(await world().work.run(deal.freelancer.asker, offerInDispute, { disputeId: deal.dispute.id, lines: [lineOf(deal.last, 7000n, 'USD')] }))
  const { id: offerId } = await shop.database.manager.findOneByOrFail(DisputeEvent, { disputeId: deal.dispute.id, kind: 'offer' })
  granted(await world().work.run(deal.business.owner, acceptOffer, { disputeId: deal.dispute.id, offerId }))
  await shop.settle()
  const after = await balances('70.00 to the freelancer, 30.00 and its fee back')
  expect(after).toMatchObject({ 'freelancer.custody': 42_300, 'revenue.commission': 4700, 'expense.stripe_fee': 1524 })
  expect(after).not.toHaveProperty('client.hold')
  expect(after).not.toHaveProperty('client.fee_hold')
  expect(await ended(deal)).toEqual(['approved', 'ended'])
})

test('M2: a ruling of the whole share to the client sends it back with its part of the fee; the contract ends', async () => {
  const deal = await disputed()
  await shop.settle()
  granted(await world().work.run(deal.freelancer.asker, writeInDispute, { disputeId: deal.dispute.id, text: 'It is there.' }))
  granted(await world().work.run(deal.business.owner, askRuling, { disputeId: deal.dispute.id }))
  const moderator = world().as({ accountId: newId(), staff: ['moderator'] })
  granted(await world().work.run(moderator, ruleDispute, { disputeId: deal.dispute.id, lines: [lineOf(deal.last, 0n, 'USD')], reasonCode: 'evidence_lacking', text: 'Nothing shows the work.' }))
  await shop.settle()
  expect(await balances('100.00 and 3.00 back')).toEqual({ 'stripe.balance': 3676, 'stripe.connected': 36_000, 'freelancer.custody': 36_000, 'revenue.commission': 4000, 'revenue.client_fee': 1200, 'expense.stripe_fee': 1524 })
  expect(await ended(deal)).toEqual(['approved', 'ended'])
})

test('an agreement made while the four shares are still on their way is carried out when they have arrived', async () => {
  const deal = await disputed()
  granted(await world().work.run(deal.freelancer.asker, offerInDispute, { disputeId: deal.dispute.id, lines: [lineOf(deal.last, 10_000n, 'USD')] }))
  const { id: offerId } = await shop.database.manager.findOneByOrFail(DisputeEvent, { disputeId: deal.dispute.id, kind: 'offer' })
  granted(await world().work.run(deal.business.owner, acceptOffer, { disputeId: deal.dispute.id, offerId }))
  expect(await balances('agreed, not moved yet')).toEqual(fourPaid)
  await shop.settle()
  await shop.advance(11 * 60_000)
  await shop.sweep()
  await shop.settle()
  expect(await balances('the fifth share followed')).toEqual({ 'stripe.balance': 4976, 'stripe.connected': 45_000, 'freelancer.custody': 45_000, 'revenue.commission': 5000, 'revenue.client_fee': 1500, 'expense.stripe_fee': 1524 })
  expect(await ended(deal)).toEqual(['approved', 'ended'])
})
