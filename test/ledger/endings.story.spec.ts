import { describe, expect, test } from '@jest/globals'
import { approveMilestone } from '@rolecall/contracts'
import { DAY_MS, isRefusal, money } from '@rolecall/kernel'
import { contractOf, handIn, itemsOf, milestonesOf } from '../factories/contracts.js'
import { endNow, lookAtEnd } from '../factories/endings.js'
import { granted } from '../factories/market.js'
import { ledgerViolations } from '../../libs/payments/data/invariants.js'
import { accept, type PaidDeal, withPaidDeals } from './contract-deal.js'

const { shop, world, balances, start } = withPaidDeals()
const work = async (deal: PaidDeal, count: number): Promise<void> => {
  const items = deal.items.slice(0, count)
  await handIn(world(), deal, items)
  await accept(world(), deal, items.map((item) => item.id))
}
const stateOf = async (deal: PaidDeal) => (await contractOf(world(), deal)).state
const sound = async () => expect(await shop.run(ledgerViolations, undefined)).toEqual([])

describe('the end of a contract in the books', () => {
  test('E12: nothing was handed in: the client has all of it back, fee included, and the contract is over', async () => {
    const deal = await start()
    const shown = await lookAtEnd(world(), deal.business.owner, deal)
    expect(shown).toMatchObject({ returned: money(50_000n, 'USD'), clientFeeBack: money(1500n, 'USD') })
    granted(await endNow(world(), deal.business.owner, { contractId: deal.contractId, reason: 'not_needed' }))
    await shop.settle()
    await shop.settle()
    expect(await balances('515.00 back; the provider keeps its fee')).toEqual({ 'stripe.balance': -1524, 'expense.stripe_fee': 1524 })
    expect(await stateOf(deal)).toBe('ended')
    await sound()
  })

  test('E13: two of five were accepted: 200.00 is paid, 300.00 goes back, each side to the cent of the preview', async () => {
    const deal = await start()
    await work(deal, 2)
    const shown = await lookAtEnd(world(), deal.freelancer.asker, deal)
    expect(shown).toMatchObject({ accepted: money(20_000n, 'USD'), freelancerNet: money(18_000n, 'USD'), returned: money(30_000n, 'USD'), clientFeeBack: money(900n, 'USD') })
    granted(await endNow(world(), deal.freelancer.asker, { contractId: deal.contractId, reason: 'overloaded' }))
    await shop.settle()
    await shop.settle()
    expect(await balances('180.00 at the freelancer, 309.00 back')).toEqual({
      'stripe.balance': 51_500 - 1524 - 18_000 - 30_900, 'stripe.connected': 18_000, 'freelancer.custody': 18_000,
      'revenue.commission': 2000, 'revenue.client_fee': 600, 'expense.stripe_fee': 1524,
    })
    expect([await stateOf(deal), (await milestonesOf(world(), deal))[0]!.state]).toEqual(['ended', 'approved'])
    await sound()
  })

  test('E12: what was handed in is decided first: silence of the client accepts it, the timers pay it and give the rest back', async () => {
    const deal = await start()
    await handIn(world(), deal, deal.items.slice(0, 1))
    const shown = await lookAtEnd(world(), deal.business.owner, deal)
    expect(shown).toMatchObject({ review: money(10_000n, 'USD'), returned: money(40_000n, 'USD'), clientFeeBack: money(1200n, 'USD'), freelancerNetMost: money(9000n, 'USD') })
    granted(await endNow(world(), deal.business.owner, { contractId: deal.contractId, reason: 'budget' }))
    await shop.settle()
    expect([await stateOf(deal), (await itemsOf(world(), deal.milestone.id)).map(({ state }) => state).sort()]).toEqual(['ending', ['skipped', 'skipped', 'skipped', 'skipped', 'submitted']])
    for (let day = 0; day < 8; day++) {
      await shop.advance(DAY_MS)
      await shop.sweep()
    }
    await shop.settle()
    expect(await balances('90.00 at the freelancer, 412.00 back')).toEqual({
      'stripe.balance': 51_500 - 1524 - 9000 - 41_200, 'stripe.connected': 9000, 'freelancer.custody': 9000,
      'revenue.commission': 1000, 'revenue.client_fee': 300, 'expense.stripe_fee': 1524,
    })
    expect(await stateOf(deal)).toBe('ended')
    await sound()
  })

  test('frozen money puts the settlement off and never loses it', async () => {
    const deal = await start()
    await work(deal, 1)
    granted(await endNow(world(), deal.business.owner, { contractId: deal.contractId, reason: 'quality' }))
    await shop.database.query(`UPDATE payments.holds SET frozen = true, frozen_reason = 'operator' WHERE milestone_id = $1`, [deal.milestone.id])
    await shop.settle()
    expect(await stateOf(deal)).toBe('ending')
    expect(await world().work.run(deal.business.owner, approveMilestone, { milestoneId: deal.milestone.id, expectedAmount: money(10_000n, 'USD') })).toMatchObject({ code: expect.any(String) })
    await shop.database.query(`UPDATE payments.holds SET frozen = false, frozen_reason = NULL WHERE milestone_id = $1`, [deal.milestone.id])
    await shop.advance(11 * 60_000)
    await shop.sweep()
    await shop.settle()
    expect(await stateOf(deal)).toBe('ended')
    await sound()
  })

  test('ended from both sides at once: one end, and the books are sound', async () => {
    const deal = await start()
    await work(deal, 3)
    const ends = [
      endNow(world(), deal.business.owner, { contractId: deal.contractId, reason: 'budget' }),
      endNow(world(), deal.freelancer.asker, { contractId: deal.contractId, reason: 'overloaded' }),
    ]
    const answers = await Promise.all(ends)
    expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(1)
    await shop.settle()
    await shop.settle()
    expect(await shop.database.query('SELECT gross_minor FROM payments.releases WHERE milestone_id = $1', [deal.milestone.id])).toEqual([{ gross_minor: '30000' }])
    expect(await stateOf(deal)).toBe('ended')
    await sound()
  })
})
