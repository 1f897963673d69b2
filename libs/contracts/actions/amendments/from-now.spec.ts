import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { money } from '@rolecall/kernel'
import { aSignedContract, daysAhead, handIn, itemsOf, milestonesOf, protectMoney, type Deal, type DealWish } from '../../../../test/factories/contracts.js'
import { granted } from '../../../../test/factories/market.js'
import { testWorld, type World } from '../../../../test/support/world.js'
import type { Item } from '../../data/item.entity.js'
import { Terms } from '../../data/terms.entity.js'
import { daysBetween, plusDays } from '../../domain/periods.rules.js'
import { moveItems } from '../items/move-items.js'
import { proposeAmendment, type ProposeAmendment } from './propose-amendment.js'
import { signAmendment } from './sign-amendment.js'

let world: World
beforeAll(async () => (world = await testWorld(undefined, { REQUIRE_READY_PAYEE: 'false' })))
afterAll(() => world.close())

const posting = 'smm.daily-posting'
const banners = 'smm.banner-design'
/** Two months of posts and twelve banners a month, each for 300.00 a month, from ten days ahead. */
const aDeal = async (wish: DealWish = {}) => {
  const { startsOn } = await daysAhead(world)
  const duties = [{ dutySlug: posting, quantity: 30, importance: 2, note: '' }, { dutySlug: banners, quantity: 12, importance: 1, note: '' }]
  const deal = await aSignedContract(world, { job: { startsOn, endsOn: plusDays(startsOn, 60), duties, budget: money(500_000n, 'EUR') }, each: money(30_000n, 'EUR'), ...wish })
  await protectMoney(world, deal.milestone.id)
  return deal
}
const goTo = async (day: string): Promise<void> => {
  const now = (await world.work.read(world.system, async (ctx) => ctx.now, undefined))!
  await world.passTime(Date.parse(`${day}T09:00:00Z`) - now.getTime())
}
const inForce = async ({ contractId }: Deal): Promise<string> =>
  (await world.database.manager.findOneOrFail(Terms, { where: { contractId }, order: { version: 'DESC' } })).hash
const propose = async (deal: Deal, more: Partial<ProposeAmendment>) =>
  world.work.run(deal.business.owner, proposeAmendment, { contractId: deal.contractId, termsHash: await inForce(deal), fromNow: true, ...more })
const bothSign = async (deal: Deal, more: Partial<ProposeAmendment>) => {
  const { contractId, hash: termsHash } = granted(await propose(deal, more))
  return granted(await world.work.run(deal.freelancer.asker, signAmendment, { contractId, termsHash }))
}
const ofDuty = async (milestoneId: string, dutySlug: string): Promise<Item[]> => (await itemsOf(world, milestoneId)).filter((item) => item.dutySlug === dutySlug)
const open = (items: readonly Item[]): Item[] => items.filter((item) => item.state === 'planned')
const sum = (items: readonly Item[]): bigint => items.reduce((total, item) => total + item.shareMinor, 0n)
/** Another quantity for the same price per piece, as it is asked for from now on: the price of the month stays. */
const times = (dutySlug: string, quantity: number) => ({ dutySlug, quantity, price: money(30_000n, 'EUR') })

test('shares still add up to the price where open items have a history, again and again', async () => {
  const deal = await aDeal()
  const { id, startsOn, endsOn } = (await milestonesOf(world, deal))[0]!
  const days = daysBetween(startsOn, endsOn)
  await goTo(plusDays(startsOn, 2))
  const posts = await ofDuty(id, posting)
  await handIn(world, deal, posts.slice(0, 2))
  const moves = [9, 14, 22, 27].map((at) => ({ itemId: posts[at]!.id, dueOn: endsOn }))
  granted(await world.work.run(deal.business.owner, moveItems, { moves }))
  for (const quantity of [20, 26, 12]) {
    await bothSign(deal, { duties: [times(posting, quantity)] })
    const items = await itemsOf(world, id)
    const present = items.filter((item) => item.dutySlug === posting)
    expect([quantity, sum(items), sum(open(present)) + sum(present.slice(0, 2))]).toEqual([quantity, 60_000n, 30_000n])
    // what an amendment dropped is no work that was done
    expect(present.filter((item) => item.state !== 'skipped')).toHaveLength(Math.floor((days * quantity) / 30))
  }
})

test('holds in the month that is running, not in one that was paid before it and is not closed, nor in one that has not begun', async () => {
  const deal = await aDeal()
  const [first, second] = await milestonesOf(world, deal)
  expect(await propose(deal, { duties: [times(posting, 20)] })).toMatchObject({ code: 'AMENDMENT_REFUSED', reason: 'nothing_running' })
  await goTo(plusDays(first!.startsOn, 1))
  await protectMoney(world, second!.id)
  await goTo(plusDays(second!.startsOn, 1))
  const before = await itemsOf(world, first!.id)
  await bothSign(deal, { duties: [times(posting, 15)] })
  expect(await itemsOf(world, first!.id)).toEqual(before)
  const now = await itemsOf(world, second!.id)
  expect([now.filter((item) => item.dutySlug === posting).length < 20, sum(now)]).toEqual([true, (await milestonesOf(world, deal))[1]!.price.minor])
})
test('a month that ended before the signature is not running any more', async () => {
  const deal = await aDeal()
  const [first] = await milestonesOf(world, deal)
  await goTo(plusDays(first!.endsOn, -1))
  const { contractId, hash: termsHash } = granted(await propose(deal, { duties: [times(posting, 20)] }))
  await goTo(plusDays(first!.endsOn, 1))
  expect(await world.work.run(deal.freelancer.asker, signAmendment, { contractId, termsHash })).toMatchObject({ code: 'AMENDMENT_REFUSED', reason: 'nothing_running' })
})

test('days to try each other ask for their part of a month: 10 of 30 days are 6 of 18 banners, not 18', async () => {
  const { startsOn } = await daysAhead(world)
  const duties = [{ dutySlug: banners, quantity: 12, importance: 1, note: '' }]
  const job = { startsOn, endsOn: plusDays(startsOn, 29), duties, budget: money(500_000n, 'EUR') }
  const deal = await aDeal({ job, each: money(90_000n, 'EUR'), offer: { kind: 'trial', trialDays: 10 } })
  await goTo(startsOn)
  expect(await ofDuty(deal.milestone.id, banners)).toHaveLength(4)
  await bothSign(deal, { duties: [{ ...times(banners, 18), price: money(90_000n, 'EUR') }] })
  const items = await ofDuty(deal.milestone.id, banners)
  expect([items.length, sum(items)]).toEqual([6, (await milestonesOf(world, deal))[0]!.price.minor])
})
