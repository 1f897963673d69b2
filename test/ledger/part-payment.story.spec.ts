import { describe, expect, test } from '@jest/globals'
import { approveMilestone, payAcceptedItems, submitMilestone, type Item } from '@rolecall/contracts'
import { DAY_MS, feeOf, HOUR_MS, isRefusal, money } from '@rolecall/kernel'
import { contractOf, handIn, itemsOf, milestonesOf } from '../factories/contracts.js'
import { granted } from '../factories/market.js'
import { tell } from './books.js'
import { accept, type PaidDeal, withPaidDeals } from './contract-deal.js'
import { refund } from './deal.js'

const { shop, world, balances, changed, start } = withPaidDeals()
const milestoneOf = async (deal: PaidDeal) => (await milestonesOf(world(), deal))[0]!
const now = (deal: PaidDeal): Promise<Item[]> => itemsOf(world(), deal.milestone.id)
const moneyOf = async ({ milestone }: PaidDeal) =>
  (await shop.database.query('SELECT money_state, released, refunded FROM payments_audit.milestones WHERE milestone_id = $1', [milestone.id]))[0]
const sum = (items: readonly Item[]): bigint => items.reduce((all, item) => all + item.shareMinor, 0n)
const payFor = (deal: PaidDeal, items: readonly Item[], more: { returnMissed?: boolean } = {}) =>
  world().work.run(deal.business.owner, payAcceptedItems, {
    milestoneId: deal.milestone.id, itemIds: items.map((item) => item.id), expectedAmount: money(sum(items), 'USD'), ...more,
  })
const approve = async (deal: PaidDeal, minor: bigint) =>
  world().work.run(deal.business.owner, approveMilestone, { milestoneId: deal.milestone.id, expectedAmount: money(minor, 'USD') })
const work = async (deal: PaidDeal, items: readonly Item[]): Promise<void> => {
  await handIn(world(), deal, items)
  await accept(world(), deal, items.map((item) => item.id))
}
const releases = ({ milestone }: PaidDeal) =>
  shop.database.query('SELECT gross_minor, commission_minor, client_fee_minor FROM payments.releases WHERE milestone_id = $1 ORDER BY decided_at, id', [milestone.id])

describe('accepted items are paid before their milestone', () => {
  test('of 5 items 1 is open: 4 shares are paid, the fifth stays protected and ends the milestone when it comes', async () => {
    const deal = await start()
    const [last, ...four] = deal.items as [Item, ...Item[]]
    await work(deal, four)
    const answers = await Promise.all([payFor(deal, four), payFor(deal, four), payFor(deal, four)])
    expect(answers.filter((answer) => !isRefusal(answer))).toHaveLength(1)
    expect(answers.filter(isRefusal)).toMatchObject([{ code: 'CONFLICT', presentState: 'paid' }, { code: 'CONFLICT', presentState: 'paid' }])
    expect(await balances('400.00 of 500.00 released')).toEqual({ 'stripe.balance': 49_976, 'expense.stripe_fee': 1524, 'client.hold': 10_000, 'client.fee_hold': 300, 'freelancer.payable': 36_000, 'revenue.commission': 4000, 'revenue.client_fee': 1200 })
    await shop.settle()
    expect([(await milestoneOf(deal)).state, (await moneyOf(deal)).money_state, (await contractOf(world(), deal)).state]).toEqual(['in_progress', 'funded', 'active'])
    await work(deal, [last])
    granted(await world().work.run(deal.freelancer.asker, submitMilestone, { milestoneId: deal.milestone.id }))
    expect(await approve(deal, 50_000n)).toMatchObject({ code: 'AMOUNT_CHANGED', amount: { minor: 10_000n } })
    granted(await approve(deal, 10_000n))
    await shop.settle()
    expect(await balances('the last 100.00: as one release')).toEqual({ 'stripe.balance': 4976, 'stripe.connected': 45_000, 'freelancer.custody': 45_000, 'revenue.commission': 5000, 'revenue.client_fee': 1500, 'expense.stripe_fee': 1524 })
    expect([(await moneyOf(deal)).money_state, (await contractOf(world(), deal)).state]).toEqual(['released', 'ended'])
  })

  test('26 of 30 posts accepted release exactly the agreed share; 4 missed ones go back, to the last cent', async () => {
    const deal = await start({ duties: [{ dutySlug: 'smm.daily-posting', quantity: 30, importance: 2, note: '' }], each: money(100_001n, 'USD') })
    expect([deal.items.length, sum(deal.items)]).toEqual([30, 100_001n])
    const done = deal.items.slice(0, 26)
    await work(deal, done)
    await shop.advance(60 * DAY_MS)
    await shop.sweep()
    expect((await now(deal)).slice(26).map((item) => item.state)).toEqual(Array(4).fill('missed'))
    const agreed = sum(done)
    expect(agreed).toBe(11n * 3334n + 15n * 3333n)
    granted(await world().work.run(deal.freelancer.asker, submitMilestone, { milestoneId: deal.milestone.id }))
    granted(await approve(deal, agreed))
    await shop.settle()
    await tell(shop, '26 of 30')
    expect(await releases(deal)).toMatchObject([{ gross_minor: String(agreed), commission_minor: String(feeOf(agreed, 1000)) }])
    expect(await moneyOf(deal)).toEqual({ money_state: 'split', released: String(agreed), refunded: String(100_001n - agreed) })
    expect((await now(deal)).slice(26).map((item) => item.state)).toEqual(Array(4).fill('skipped'))
    expect(await changed()).not.toHaveProperty('client.hold')
    expect((await contractOf(world(), deal)).state).toBe('ended')
  })

  test('E10: 3 of 5 accepted: 3 shares are released, 2 stay open; one by one they add up to the fees of one payment', async () => {
    const deal = await start({ each: money(50_003n, 'USD') })
    expect(deal.items.map((item) => item.shareMinor)).toEqual([10_001n, 10_001n, 10_001n, 10_000n, 10_000n])
    await work(deal, deal.items.slice(0, 3))
    for (const item of deal.items.slice(0, 3)) {
      granted(await payFor(deal, [item]))
      await shop.settle()
    }
    expect((await moneyOf(deal)).released).toBe('30003')
    expect((await milestoneOf(deal)).state).toBe('in_progress')
    await work(deal, deal.items.slice(3))
    granted(await payFor(deal, deal.items.slice(3)))
    await shop.settle()
    const rows: { commission_minor: string; client_fee_minor: string }[] = await releases(deal)
    expect([rows.reduce((all, row) => all + BigInt(row.commission_minor), 0n), rows.reduce((all, row) => all + BigInt(row.client_fee_minor), 0n)]).toEqual([feeOf(50_003n, 1000), feeOf(50_003n, 300)])
    expect([(await milestoneOf(deal)).state, (await moneyOf(deal)).money_state, (await contractOf(world(), deal)).state]).toEqual(['approved', 'released', 'ended'])
  })

  test('missed items go back by the choice of the client when nothing else is awaited, not before', async () => {
    const deal = await start()
    await work(deal, deal.items.slice(0, 3))
    expect(await payFor(deal, deal.items.slice(0, 3), { returnMissed: true })).toMatchObject({ code: 'ITEMS_OPEN', toDo: 2 })
    expect(await payFor(deal, deal.items.slice(0, 4))).toMatchObject({ code: 'CONFLICT', presentState: 'planned' })
    await shop.advance(60 * DAY_MS)
    await shop.sweep()
    granted(await payFor(deal, deal.items.slice(0, 3)))
    await shop.settle()
    expect((await moneyOf(deal)).money_state).toBe('funded')
    granted(await payFor(deal, [], { returnMissed: true }))
    await shop.settle()
    expect(await balances('300.00 paid, 200.00 taken back')).toEqual({ 'stripe.balance': 2376, 'stripe.connected': 27_000, 'freelancer.custody': 27_000, 'revenue.commission': 3000, 'revenue.client_fee': 900, 'expense.stripe_fee': 1524 })
    expect([(await milestoneOf(deal)).state, (await contractOf(world(), deal)).state]).toEqual(['approved', 'ended'])
  })
})

describe('money that somebody else gave back', () => {
  const dealOf = (deal: PaidDeal) => ({ milestoneId: deal.milestone.id, businessId: deal.business.businessId, freelancerId: deal.freelancer.id })
  test('all of it: the milestone is cancelled, its items are given up, the contract ends', async () => {
    const deal = await start()
    await handIn(world(), deal, deal.items.slice(0, 1))
    expect(await refund(shop, dealOf(deal))).toBeNull()
    await shop.settle()
    expect(await balances('given back')).toEqual({ 'stripe.balance': -1524, 'expense.stripe_fee': 1524 })
    expect([(await milestoneOf(deal)).state, (await now(deal)).map((item) => item.state), (await contractOf(world(), deal)).state]).toEqual(['cancelled', Array(5).fill('skipped'), 'ended'])
    expect(await world().noticesOf(deal.business.accountId)).toEqual(expect.arrayContaining(['contract_refunded', 'contract_ended_settled']))
  })
  test('a part of it: the rest stays protected, an approval pays what is left', async () => {
    const deal = await start()
    expect(await refund(shop, dealOf(deal), { minor: 20_000n })).toBeNull()
    await shop.settle()
    expect((await milestoneOf(deal)).state).toBe('in_progress')
    await work(deal, deal.items)
    granted(await world().work.run(deal.freelancer.asker, submitMilestone, { milestoneId: deal.milestone.id }))
    granted(await approve(deal, 30_000n))
    await shop.settle()
    expect(await balances('200.00 given back, 300.00 paid')).toEqual({ 'stripe.balance': 2376, 'stripe.connected': 27_000, 'freelancer.custody': 27_000, 'revenue.commission': 3000, 'revenue.client_fee': 900, 'expense.stripe_fee': 1524 })
    expect((await contractOf(world(), deal)).state).toBe('ended')
  })
  test('after it was paid: the milestone stays approved, its money shows it', async () => {
    const deal = await start()
    await work(deal, deal.items)
    granted(await payFor(deal, deal.items))
    await shop.settle()
    expect(await refund(shop, dealOf(deal), { takeBack: true })).toBeNull()
    await shop.settle()
    await shop.advance(HOUR_MS)
    await shop.sweep()
    expect([(await milestoneOf(deal)).state, await moneyOf(deal)]).toEqual(['approved', { money_state: 'refunded', released: '0', refunded: '50000' }])
  })
})
