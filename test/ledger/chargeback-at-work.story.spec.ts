import { beforeEach, describe, expect, test } from '@jest/globals'
import { approveMilestone } from '@rolecall/contracts'
import { DAY_MS, money, newId, toPublicId } from '@rolecall/kernel'
import { packFacts } from '../../libs/contracts/data/pack-reads.js'
import { packText, PACK_MAX } from '../../libs/contracts/api/pack-text.js'
import { contractOf, itemsOf, milestonesOf } from '../factories/contracts.js'
import { granted } from '../factories/market.js'
import { books, difference, tell } from './books.js'
import { accept, handInAll, paidContract, takeOut, withContractShop, type PaidDeal } from './contract-deal.js'
import { byHand } from './deal.js'

const stage = withContractShop()
const { shop, world } = stage
let before: Record<string, number>
beforeEach(async () => {
  before = await books(shop)
})
const balances = async (step: string): Promise<Record<string, number>> => {
  await tell(shop, step)
  return difference(before, await books(shop))
}
const paid = async (): Promise<PaidDeal> => {
  const deal = await paidContract(stage)
  shop.signIn(deal.freelancer.id)
  shop.signIn(deal.business.accountId, { memberships: [{ businessId: deal.business.businessId, right: 'owner' }] })
  await byHand(shop, deal.freelancer.id)
  return deal
}
const dispute = async ({ milestone }: PaidDeal): Promise<string> => {
  const [{ charge_id }] = await shop.database.query('SELECT charge_id FROM payments.holds WHERE milestone_id = $1', [milestone.id])
  const { id } = await shop.sandbox.control.openDispute(charge_id, {})
  await shop.settle()
  return id
}
const decide = async (id: string, status: string): Promise<void> => {
  await shop.sandbox.control.decideDispute(id, { status: status as never, feeBack: false })
  await shop.settle()
}
const stateOf = async (deal: PaidDeal) => ({ contract: (await contractOf(world(), deal)).state, milestone: (await milestonesOf(world(), deal))[0]!.state })
const chargebackOf = async ({ milestone }: PaidDeal) => (await shop.database.query('SELECT id, policy, clawback_at, state FROM payments.chargebacks WHERE milestone_id = $1', [milestone.id]))[0]
const operator = () => shop.signIn(newId(), { staff: ['operator'] })
const act = async (name: 'clawBack' | 'callOffClawback', deal: PaidDeal) => {
  const text = `mutation($id: ChargebackId!) { ${name}(input: { chargebackId: $id }) { ... on Chargeback { policy clawbackAt moves } ... on Refusal { code message } } }`
  return (await shop.ask(operator(), text, { id: toPublicId('chargeback', (await chargebackOf(deal)).id) }))[name]
}
const lines = `nodes { kind state stateText reasonText title amount { minor } expectedAt }`
const earnedLines = async ({ freelancer }: PaidDeal, kind: string) =>
  (await shop.ask(freelancer.id, `{ myMovements(first: 20, filter: { kind: ${kind} }) { ${lines} } }`))['myMovements'].nodes
const spentLines = async ({ business }: PaidDeal) =>
  (await shop.ask(business.accountId, `query($id: BusinessId!) { businessMovements(businessId: $id, first: 20, filter: { kind: CHARGEBACK }) { ${lines} } }`, { id: toPublicId('business', business.businessId) }))['businessMovements'].nodes

describe('E17: chargeback during work', () => {
  test('E17: the contract is frozen and the evidence pack is made from it; lost, the milestone and the contract end', async () => {
    const deal = await paid()
    await handInAll(world(), deal)
    await accept(world(), deal, deal.items.slice(0, 3).map((item) => item.id))
    const id = await dispute(deal)
    expect(await balances('E17: 515.00 disputed at work')).toMatchObject({ 'dispute.held': 51_500, 'client.hold': 50_000 })
    const approved = await world().work.run(deal.business.owner, approveMilestone, { milestoneId: deal.milestone.id, expectedAmount: money(50_000n, 'USD') })
    expect(approved).toMatchObject({ code: expect.stringMatching(/MONEY_MOVE_REFUSED|ITEMS_OPEN/) })
    for (const account of [deal.freelancer.id, deal.business.accountId]) expect(await world().noticesOf(account)).toContain('frozen_chargeback')
    const pack = packText('en', (await world().work.read(world().system, packFacts, deal.milestone.id))!)
    const [{ hash }] = await shop.database.query('SELECT hash FROM contracts.terms WHERE contract_id = $1', [deal.contractId])
    expect(pack).toMatchObject({ acceptedItems: 3, items: 5 })
    expect(pack.text).toContain(`SHA-256 ${hash}`)
    expect(pack.text.match(/accepted by the client 20\d\d-/g)).toHaveLength(3)
    expect(pack.text).toMatch(/Text: |Link: https/)
    expect(pack.text.length).toBeLessThanOrEqual(PACK_MAX)
    expect(await spentLines(deal)).toEqual([expect.objectContaining({ state: 'disputed', stateText: 'the bank is deciding', amount: { minor: '51500' } })])
    await decide(id, 'lost')
    expect(await balances('E17: lost at work')).toEqual({ 'stripe.balance': -3024, 'expense.stripe_fee': 1524, 'expense.dispute_fee': 1500 })
    expect(await stateOf(deal)).toEqual({ contract: 'ended', milestone: 'cancelled' })
    expect(await spentLines(deal)).toEqual([expect.objectContaining({ state: 'lost', reasonText: expect.stringContaining('returned the payment to the card') })])
  })

  test('E17: won on appeal after the milestone ended, accepted items are paid and the rest goes back', async () => {
    const deal = await paid()
    await handInAll(world(), deal)
    await accept(world(), deal, deal.items.slice(0, 3).map((item) => item.id))
    const id = await dispute(deal)
    await decide(id, 'lost')
    expect(await stateOf(deal)).toMatchObject({ milestone: 'cancelled' })
    await decide(id, 'won')
    await shop.sweep()
    await shop.settle()
    expect(await balances('E17: won on appeal, divided')).toMatchObject({ 'stripe.connected': 27_000, 'freelancer.custody': 27_000, 'revenue.commission': 3000, 'revenue.client_fee': 900 })
    expect((await books(shop))['client.hold'] ?? 0).toBe(before['client.hold'] ?? 0)
    await takeOut(shop, deal)
  })
})

describe('E17: chargeback after the payout', () => {
  const lostAfterPayout = async (): Promise<PaidDeal> => {
    const deal = await paid()
    await handInAll(world(), deal)
    await accept(world(), deal, (await itemsOf(world(), deal.milestone.id)).map((item) => item.id))
    granted(await world().work.run(deal.business.owner, approveMilestone, { milestoneId: deal.milestone.id, expectedAmount: money(50_000n, 'USD') }))
    await shop.settle()
    await takeOut(shop, deal)
    await decide(await dispute(deal), 'lost')
    return deal
  }

  test('E17: the freelancer is told three days before any deduction, then owes it', async () => {
    const deal = await lostAfterPayout()
    expect(await balances('E17: lost after the payout, our loss')).toMatchObject({ 'expense.loss': 51_500 })
    expect(await act('clawBack', deal)).toMatchObject({ policy: 'CLAWBACK', moves: ['callOffClawback'] })
    expect(await world().noticesOf(deal.freelancer.id)).toContain('clawback_announced')
    expect(await earnedLines(deal, 'CLAWBACK')).toEqual([expect.objectContaining({ state: 'announced', amount: { minor: '45000' }, expectedAt: expect.any(String) })])
    await shop.advance(3 * DAY_MS - 60_000)
    await shop.sweep()
    expect(await balances('E17: a minute before the deduction')).toMatchObject({ 'expense.loss': 51_500 })
    await shop.advance(60_000)
    await shop.sweep()
    await shop.settle()
    expect(await balances('E17: deducted')).toMatchObject({ 'freelancer.receivable': 45_000 })
    expect(difference(before, await books(shop))['expense.loss']).toBeUndefined()
    expect(await earnedLines(deal, 'CLAWBACK')).toEqual([expect.objectContaining({ state: 'deducted', stateText: 'deducted', amount: { minor: '45000' } })])
    expect(await act('callOffClawback', deal)).toMatchObject({ code: 'CHARGEBACK_REFUSED' })
  })

  test('E17: an operator calls the deduction off in time: nothing is taken, and the freelancer hears it', async () => {
    const deal = await lostAfterPayout()
    expect(await act('callOffClawback', deal)).toMatchObject({ code: 'CHARGEBACK_REFUSED' })
    await act('clawBack', deal)
    expect(await act('callOffClawback', deal)).toMatchObject({ policy: 'ABSORB', clawbackAt: null, moves: ['clawBack'] })
    await shop.advance(4 * DAY_MS)
    await shop.sweep()
    await shop.settle()
    expect(await balances('E17: called off')).toMatchObject({ 'expense.loss': 51_500 })
    expect((await books(shop))['freelancer.receivable'] ?? 0).toBe(before['freelancer.receivable'] ?? 0)
    expect(await world().noticesOf(deal.freelancer.id)).toContain('clawback_called_off')
    expect(await earnedLines(deal, 'CLAWBACK')).toEqual([])
    const [{ frozen }] = await shop.database.query('SELECT frozen FROM payments.holds WHERE milestone_id = $1', [deal.milestone.id])
    expect(frozen).toBe(false)
    await act('clawBack', deal)
    expect((await world().noticesOf(deal.freelancer.id)).filter((kind) => kind === 'clawback_announced')).toHaveLength(2)
  })
})
