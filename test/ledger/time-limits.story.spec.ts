import { describe, expect, test } from '@jest/globals'
import { approveMilestone } from '@rolecall/contracts'
import { DAY_MS, HOUR_MS, isRefusal, MINUTE_MS, newId } from '@rolecall/kernel'
import { supplyFacts } from '@rolecall/talent'
import { settleHeld } from '../../libs/contracts/actions/settle-held.js'
import { contractOf, handIn, itemsOf, milestonesOf } from '../factories/contracts.js'
import { aStaffMember } from '../factories/identity.js'
import { accept, handInAll, type PaidDeal, withPaidDeals } from './contract-deal.js'

const { shop, world, balances, changed, start: signedAndPaid } = withPaidDeals()
const S1 = { 'stripe.balance': 49_976, 'expense.stripe_fee': 1524, 'client.hold': 50_000, 'client.fee_hold': 1500 }
const S5 = { 'stripe.balance': 4976, 'stripe.connected': 45_000, 'freelancer.custody': 45_000, 'revenue.commission': 5000, 'revenue.client_fee': 1500, 'expense.stripe_fee': 1524 }
const S10 = { 'stripe.balance': -1524, 'expense.stripe_fee': 1524 }
const S11 = { 'stripe.balance': 2376, 'stripe.connected': 27_000, 'freelancer.custody': 27_000, 'revenue.commission': 3000, 'revenue.client_fee': 900, 'expense.stripe_fee': 1524 }

/** Time passes, and the worker looks at everything that is due. */
const after = async (ms: number): Promise<void> => {
  await shop.advance(ms)
  await shop.sweep()
  await shop.settle()
}
const milestoneOf = async (deal: PaidDeal) => (await milestonesOf(world(), deal))[0]!
const statesOf = async (deal: PaidDeal): Promise<string[]> => (await itemsOf(world(), deal.milestone.id)).map((item) => item.state)
const moneyOf = async ({ milestone }: PaidDeal) =>
  (await shop.database.query('SELECT money_state, released, refunded FROM payments_audit.milestones WHERE milestone_id = $1', [milestone.id]))[0]
const bookedHours = async ({ freelancer }: PaidDeal) => (await world().work.read(world().system, (ctx) => supplyFacts(ctx, [freelancer.id]), undefined))![0]!.bookedHours
const told = (accountId: string) => world().noticesOf(accountId)
const setState = (itemId: string, state: string) => shop.database.query('UPDATE contracts.items SET state = $2 WHERE id = $1', [itemId, state])

describe('S25: day 75 without a decision', () => {
  test('S25: everything is handed in: it is released, same postings as S5', async () => {
    const operator = await aStaffMember(world(), 'operator')
    const deal = await signedAndPaid()
    expect(await balances('S25: 515.00 charged, work has begun')).toEqual(S1)
    expect((await milestoneOf(deal)).state).toBe('in_progress')
    await after(60 * DAY_MS - HOUR_MS)
    expect(await told(deal.freelancer.id)).not.toContain('contract_held_long')
    await after(HOUR_MS)
    for (const accountId of [deal.freelancer.id, deal.business.accountId]) expect((await told(accountId)).filter((kind) => kind === 'contract_held_long')).toHaveLength(1)
    expect(await told(operator)).toEqual(['operator_held_long'])
    expect((await milestoneOf(deal)).heldWarnedAt).not.toBeNull()
    await shop.advance(14 * DAY_MS)
    await handInAll(world(), deal)
    await after(DAY_MS - MINUTE_MS)
    expect(await balances('S25: a minute before the end of day 75')).toEqual(S1)
    await after(MINUTE_MS)
    expect(await balances('S25: released by itself and transferred')).toEqual(S5)
    expect([(await milestoneOf(deal)).state, await statesOf(deal)]).toEqual(['approved', Array(5).fill('accepted')])
    expect([(await contractOf(world(), deal)).state, await bookedHours(deal)]).toEqual(['ended', 0])
    for (const accountId of [deal.freelancer.id, deal.business.accountId]) expect(await told(accountId)).toEqual(expect.arrayContaining(['contract_held_settled', 'contract_ended']))
    await after(DAY_MS)
    expect(await changed()).toEqual(S5)
  }, 60_000)

  test('S25: nothing is handed in: everything goes back, same postings as S10', async () => {
    const deal = await signedAndPaid()
    await after(60 * DAY_MS)
    expect(await statesOf(deal)).toEqual(Array(5).fill('missed'))
    await after(15 * DAY_MS)
    expect(await balances('S25: refunded by itself')).toEqual(S10)
    expect([(await milestoneOf(deal)).state, await statesOf(deal)]).toEqual(['cancelled', Array(5).fill('skipped')])
    expect([(await contractOf(world(), deal)).state, await bookedHours(deal)]).toEqual(['ended', 0])
    expect(await told(deal.business.accountId)).toEqual(expect.arrayContaining(['contract_held_settled', 'contract_rest_returned', 'contract_refunded', 'contract_ended_settled']))
    expect(await moneyOf(deal)).toEqual({ money_state: 'refunded', released: '0', refunded: '50000' })
  }, 60_000)

  test('S25: accepted, handed in, disputed with evidence in time: released; disputed without and missed: refunded, as S11', async () => {
    const deal = await signedAndPaid()
    const [accepted, handed, proven, unproven] = deal.items as [PaidDeal['items'][0], ...PaidDeal['items']]
    await handIn(world(), deal, [accepted, proven!])
    await accept(world(), deal, [accepted.id])
    for (const item of [proven!, unproven!]) await setState(item.id, 'disputed')
    await after(60 * DAY_MS)
    await shop.advance(15 * DAY_MS - HOUR_MS)
    await handIn(world(), deal, [handed!])
    await after(HOUR_MS)
    expect(await balances('S25: 300.00 released, 200.00 refunded')).toEqual(S11)
    expect(await statesOf(deal)).toEqual(['accepted', 'accepted', 'accepted', 'skipped', 'skipped'])
    expect([(await milestoneOf(deal)).state, await moneyOf(deal)]).toEqual(['approved', { money_state: 'split', released: '30000', refunded: '20000' }])
    expect((await contractOf(world(), deal)).state).toBe('ended')
  }, 60_000)
})

describe('E21: protected funds near the hold limit of the provider', () => {
  const freeze = (deal: PaidDeal, frozen: boolean) => shop.database.query('UPDATE payments.holds SET frozen = $2 WHERE milestone_id = $1', [deal.milestone.id, frozen])
  test('E21: the decision of day 75 waits while the money is frozen, and is made when it is not', async () => {
    const deal = await signedAndPaid()
    await shop.advance(75 * DAY_MS - HOUR_MS)
    await handInAll(world(), deal)
    await freeze(deal, true)
    await after(HOUR_MS)
    await after(DAY_MS)
    expect(await balances('E21: frozen on day 76')).toEqual(S1)
    expect([(await milestoneOf(deal)).state, await statesOf(deal)]).toEqual(['submitted', Array(5).fill('submitted')])
    await freeze(deal, false)
    await after(11 * MINUTE_MS)
    expect(await balances('E21: decided when it is not frozen any more')).toEqual(S5)
  }, 60_000)

  test('E21: an approval in the same instant and the clock pay once', async () => {
    const deal = await signedAndPaid()
    await shop.advance(75 * DAY_MS - HOUR_MS)
    await handInAll(world(), deal)
    await accept(world(), deal, deal.items.map((item) => item.id))
    await shop.advance(HOUR_MS)
    const { id: milestoneId, price: expectedAmount } = await milestoneOf(deal)
    const approve = () => world().work.run(deal.business.owner, approveMilestone, { milestoneId, expectedAmount })
    const decide = () => world().work.run({ ...world().system, requestId: newId() }, settleHeld, { milestoneId })
    const answers = await Promise.all([approve(), decide(), approve(), decide()])
    expect(answers.filter(isRefusal).length).toBeGreaterThanOrEqual(1)
    await shop.settle()
    expect(await shop.database.query('SELECT gross_minor FROM payments.releases WHERE milestone_id = $1', [milestoneId])).toEqual([{ gross_minor: '50000' }])
    expect(await balances('E21: paid once')).toEqual(S5)
  }, 60_000)
})
