import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { DAY_MS, HOUR_MS, later, toPublicId } from '@rolecall/kernel'
import { anActiveContract, contractOf, daysAhead, itemsOf, milestonesOf, protectMoney, type Deal, type DealWish } from '../../../../test/factories/contracts.js'
import { aBusiness, aFreelancer, granted } from '../../../../test/factories/market.js'
import { tickOf } from '../../../../test/factories/ticks.js'
import { testWorld, type World } from '../../../../test/support/world.js'
import { unpaidUntil } from '../../domain/periods/unpaid.rules.js'
import { periodTimers } from '../../reactions/periods/sweep-periods.js'
import { waitTimers } from '../../reactions/sweep-waits.js'
import { Item } from '../../data/item.entity.js'
import { dependenciesOf } from '../../data/links/link-queries.js'
import { addDependency } from '../links/dependencies.js'
import { settleHeld } from '../settle-held.js'

let world: World
beforeAll(async () => (world = await testWorld(undefined, { REQUIRE_READY_PAYEE: 'false' })))
afterAll(() => world.close())

const now = async (): Promise<Date> => (await world.work.read(world.system, async (ctx) => ctx.now, undefined))!
const goTo = async (at: Date): Promise<void> => world.passTime(at.getTime() - (await now()).getTime())
const statesOf = async (deal: Deal): Promise<string[]> => (await milestonesOf(world, deal)).map((milestone) => milestone.state)
/** Three periods of agreed days, the first of which is paid. */
const threePeriods = async (wish: DealWish = {}) => {
  const { startsOn } = await daysAhead(world)
  const endsOn = later(new Date(startsOn), 89 * DAY_MS).toISOString().slice(0, 10)
  return anActiveContract(world, { ...wish, job: { startsOn, endsOn } })
}
const secondUntil = async (deal: Deal): Promise<Date> => {
  const [, second] = await milestonesOf(world, deal)
  return unpaidUntil({ startsOn: second!.startsOn, timeZone: (await contractOf(world, deal)).timeZone })
}

test('a later period that nobody pays for is given up a week after its first day, with those after it; the paid one goes on to its end', async () => {
  const deal = await threePeriods()
  const until = await secondUntil(deal)
  await goTo(later(until, -HOUR_MS))
  await tickOf(world, periodTimers)
  expect(await statesOf(deal)).toEqual(['in_progress', 'planned', 'planned'])
  await goTo(until)
  await Promise.all([tickOf(world, periodTimers), tickOf(world, periodTimers)])
  expect(await statesOf(deal)).toEqual(['in_progress', 'cancelled', 'cancelled'])
  const holds: { closed: boolean; state: string }[] = await world.database.query(
    `SELECT closed_at IS NOT NULL AS closed, state FROM payments.holds WHERE contract_id = $1 AND milestone_id <> $2`, [deal.contractId, deal.milestone.id])
  expect(holds).toEqual([{ closed: true, state: 'unfunded' }, { closed: true, state: 'unfunded' }])
  expect((await world.noticesOf(deal.freelancer.id)).filter((kind) => kind === 'contract_period_dropped')).toHaveLength(1)
  // the contract is over with what was paid
  await world.passTime(76 * DAY_MS)
  await tickOf(world, waitTimers)
  await world.work.run(world.system, settleHeld, { milestoneId: deal.milestone.id })
  expect((await statesOf(deal))[0]).toBe('cancelled')
})

test('a period that was paid in time stays', async () => {
  const deal = await threePeriods()
  const [, second] = await milestonesOf(world, deal)
  await protectMoney(world, second!.id)
  await goTo(await secondUntil(deal))
  await tickOf(world, periodTimers)
  expect(await statesOf(deal)).toEqual(['in_progress', 'in_progress', 'planned'])
})

test('work of another contract that was tied to such a period stays named, and both sides there are told: what waited opens, what was awaited is not any more', async () => {
  const business = await aBusiness(world)
  const [ads, bot] = [await threePeriods({ business }), await threePeriods({ business, freelancer: await aFreelancer(world) })]
  for (const milestone of (await milestonesOf(world, ads)).slice(1)) await protectMoney(world, milestone.id)
  const ofPeriod = async (deal: Deal, index: number) => itemsOf(world, (await milestonesOf(world, deal))[index]!.id)
  const [waiting, awaited] = [(await ofPeriod(ads, 2))[0]!, (await ofPeriod(ads, 2))[1]!]
  const [before, behind] = [(await ofPeriod(bot, 1))[1]!, (await ofPeriod(bot, 2))[1]!]
  const ref = (item: Item) => ({ contractId: item.contractId, dutySlug: item.dutySlug, itemId: item.id })
  granted(await world.work.run(business.owner, addDependency, { of: ref(waiting), after: ref(before) }))
  granted(await world.work.run(business.owner, addDependency, { of: ref(behind), after: ref(awaited) }))
  await goTo(await secondUntil(bot))
  await tickOf(world, periodTimers)
  expect(await statesOf(bot)).toEqual(['in_progress', 'cancelled', 'cancelled'])
  const ties = await world.work.read(world.system, (ctx) => dependenciesOf(ctx, [ads.contractId]), undefined)
  expect(ties!.map(({ of, after, waiting: waits }) => [of.shownId, of.state, after.shownId, after.state, waits])).toEqual([
    [waiting.id, 'planned', before.id, 'skipped', false],
    [behind.id, 'skipped', awaited.id, 'planned', false],
  ])
  for (const accountId of [ads.freelancer.id, business.accountId]) expect(await world.noticesOf(accountId)).toEqual(expect.arrayContaining(['contract_awaited_gone', 'contract_follower_gone']))
  const paths: { path: string }[] = await world.database.query(`SELECT path FROM notifications.notices WHERE kind = 'contract_awaited_gone' AND account_id = $1`, [ads.freelancer.id])
  expect(paths.map(({ path }) => path)).toEqual([`/contracts/${toPublicId('contract', ads.contractId)}?item=${toPublicId('item', waiting.id)}`])
  expect((await ofPeriod(bot, 1)).map(({ id, state, shareMinor }) => [id, state, shareMinor])).toEqual([[before.id, 'skipped', 0n]])
  await tickOf(world, waitTimers)
  expect(await world.database.manager.findOneByOrFail(Item, { id: waiting.id })).toMatchObject({ state: 'planned', awaitsOther: false })
})
test('a duty of which nothing would be left keeps its first item, by which the work that waited for the duty is told', async () => {
  const business = await aBusiness(world)
  const [ads, bot] = [await threePeriods({ business }), await threePeriods({ business, freelancer: await aFreelancer(world) })]
  await world.database.query(`DELETE FROM contracts.items WHERE contract_id = $1 AND milestone_id = $2 AND duty_slug = 'smm.competitor-monitoring'`, [bot.contractId, bot.milestone.id])
  const last = (await milestonesOf(world, ads))[2]!
  const waiting = (await itemsOf(world, last.id))[0]!
  granted(await world.work.run(business.owner, addDependency, { of: { contractId: ads.contractId, dutySlug: waiting.dutySlug, itemId: waiting.id }, after: { contractId: bot.contractId, dutySlug: 'smm.competitor-monitoring' } }))
  for (const milestone of (await milestonesOf(world, ads)).slice(1)) await protectMoney(world, milestone.id)
  await goTo(await secondUntil(bot))
  await tickOf(world, periodTimers)
  const [tie] = (await world.work.read(world.system, (ctx) => dependenciesOf(ctx, [ads.contractId]), undefined))!
  expect([tie!.after.state, tie!.after.itemId, tie!.waiting]).toEqual(['skipped', null, false])
  expect(await world.database.manager.countBy(Item, { contractId: bot.contractId, dutySlug: 'smm.competitor-monitoring' })).toBe(1)
  expect((await world.noticesOf(ads.freelancer.id)).filter((kind) => kind === 'contract_awaited_gone')).toHaveLength(1)
})
