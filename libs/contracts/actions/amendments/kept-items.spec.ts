import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { money } from '@rolecall/kernel'
import { anActiveContract, aSignedContract, daysAhead, itemsOf, milestonesOf, protectMoney, type Deal } from '../../../../test/factories/contracts.js'
import { aBusiness, aFreelancer, granted, type TestBusiness } from '../../../../test/factories/market.js'
import { testWorld, type World } from '../../../../test/support/world.js'
import { Item } from '../../data/item.entity.js'
import { ItemDependency } from '../../data/links/link.entity.js'
import { Terms } from '../../data/terms.entity.js'
import { plusDays } from '../../domain/periods.rules.js'
import { skipItems } from '../items/skip-items.js'
import { addDependency, removeDependency } from '../links/dependencies.js'
import { proposeAmendment, type ProposeAmendment } from './propose-amendment.js'
import { signAmendment } from './sign-amendment.js'

let world: World
beforeAll(async () => (world = await testWorld(undefined, { REQUIRE_READY_PAYEE: 'false' })))
afterAll(() => world.close())

const banners = 'smm.banner-design'
/** Two months of twelve banners for 300.00 a month; the first is at work since its first day. */
const aDeal = async (business?: TestBusiness) => {
  const { startsOn } = await daysAhead(world)
  const job = { startsOn, endsOn: plusDays(startsOn, 60), duties: [{ dutySlug: banners, quantity: 12, importance: 2, note: '' }], budget: money(500_000n, 'EUR') }
  const deal = await aSignedContract(world, { job, each: money(30_000n, 'EUR'), ...(business ? { business } : {}) })
  await protectMoney(world, deal.milestone.id)
  const now = (await world.work.read(world.system, async (ctx) => ctx.now, undefined))!
  await world.passTime(Date.parse(`${startsOn}T09:00:00Z`) - now.getTime())
  return deal
}
const propose = async (deal: Deal, more: Partial<ProposeAmendment>) => {
  const { hash: termsHash } = await world.database.manager.findOneOrFail(Terms, { where: { contractId: deal.contractId }, order: { version: 'DESC' } })
  return world.work.run(deal.business.owner, proposeAmendment, { contractId: deal.contractId, termsHash, ...more })
}
const bothSign = async (deal: Deal, more: Partial<ProposeAmendment>) => {
  const { contractId, hash: termsHash } = granted(await propose(deal, more))
  granted(await world.work.run(deal.freelancer.asker, signAmendment, { contractId, termsHash }))
}
const quantity = (count: number) => ({ duties: [{ dutySlug: banners, quantity: count, price: money(30_000n, 'EUR') }], fromNow: true })
const sum = (items: readonly Item[]): bigint => items.reduce((total, { shareMinor }) => total + shareMinor, 0n)

describe('an item that is tied to work of a linked contract', () => {
  const aPair = async () => {
    const business = await aBusiness(world)
    const freelancer = await aFreelancer(world)
    const ads = await aDeal(business)
    const bot = await anActiveContract(world, { business, freelancer, job: await daysAhead(world) })
    return { business, ads, bot, banners: await itemsOf(world, ads.milestone.id) }
  }
  const one = ({ contractId }: Deal, { dutySlug, id: itemId }: Item) => ({ contractId, dutySlug, itemId })
  const ties = ({ contractId }: Deal) => world.database.manager.findBy(ItemDependency, { contractId })

  test('stays under other quantities from now on, on its day and with its tie, whichever of the two waits', async () => {
    const { business, ads, bot, banners: items } = await aPair()
    const [waits, awaited] = [items.at(-1)!, items.at(-5)!]
    granted(await world.work.run(business.owner, addDependency, { of: one(ads, waits), after: one(bot, bot.items[0]!) }))
    granted(await world.work.run(business.owner, addDependency, { of: one(bot, bot.items.at(-1)!), after: one(ads, awaited) }))
    await bothSign(ads, quantity(4))
    const now = await itemsOf(world, ads.milestone.id)
    expect([now.length, sum(now)]).toEqual([4, 30_000n])
    expect(now.find(({ id }) => id === waits.id)).toMatchObject({ state: 'planned', awaitsOther: true, dueAt: waits.dueAt, shareMinor: 7_500n })
    expect(now.find(({ id }) => id === awaited.id)).toMatchObject({ state: 'planned', dueAt: awaited.dueAt, shareMinor: 7_500n })
    expect([await ties(ads), await ties(bot)]).toMatchObject([[{ itemId: waits.id }], [{ afterItemId: awaited.id }]])
    expect((await itemsOf(world, bot.milestone.id)).at(-1)!.awaitsOther).toBe(true)
    await bothSign(ads, quantity(10))
    expect([(await itemsOf(world, ads.milestone.id)).length, (await ties(ads)).length]).toEqual([10, 1])
  })
  test('refuses terms that have fewer places than tied items, when they are proposed and when they are signed', async () => {
    const { business, ads, bot, banners: items } = await aPair()
    const tie = async (item: Item) => granted(await world.work.run(business.owner, addDependency, { of: one(ads, item), after: one(bot, bot.items[0]!) }))
    await tie(items.at(-1)!)
    const { hash: termsHash } = granted(await propose(ads, quantity(1)))
    await tie(items.at(-2)!)
    const refusal = { code: 'AMENDMENT_REFUSED', reason: 'tied_items' }
    expect(await world.work.run(ads.freelancer.asker, signAmendment, { contractId: ads.contractId, termsHash })).toMatchObject(refusal)
    expect(await itemsOf(world, ads.milestone.id)).toHaveLength(12)
    await world.database.query(`UPDATE contracts.amendments SET state = 'withdrawn' WHERE contract_id = $1`, [ads.contractId])
    expect(await propose(ads, quantity(1))).toMatchObject(refusal)
    granted(await propose(ads, quantity(2)))
  })
  test('refuses terms by which its place in a later month, or the whole month, goes away, until the tie is taken back', async () => {
    const { business, ads, bot } = await aPair()
    const [first, second] = await milestonesOf(world, ads)
    const last = (await itemsOf(world, second!.id)).at(-1)!
    granted(await world.work.run(business.owner, addDependency, { of: one(ads, last), after: one(bot, bot.items[0]!) }))
    const refusal = { code: 'AMENDMENT_REFUSED', reason: 'tied_items' }
    expect(await propose(ads, { duties: [{ dutySlug: banners, quantity: 8 }] })).toMatchObject(refusal)
    expect(await propose(ads, { endsOn: first!.endsOn })).toMatchObject(refusal)
    const [{ id: dependencyId }] = (await ties(ads)) as [ItemDependency]
    granted(await world.work.run(business.owner, removeDependency, { dependencyId }))
    await bothSign(ads, { duties: [{ dutySlug: banners, quantity: 8 }] })
    expect(await itemsOf(world, second!.id)).toHaveLength(8)
  })
  test('refuses terms by which a duty that other work waits for is gone from the contract; where its paid items stay, the tie stays with them', async () => {
    const { business, ads, bot } = await aPair()
    const duties = [{ dutySlug: banners, quantity: 4, importance: 2, note: '' }, { dutySlug: 'smm.competitor-monitoring', quantity: 4, importance: 1, note: '' }]
    const unpaid = await aSignedContract(world, { business, freelancer: await aFreelancer(world), job: { ...(await daysAhead(world)), duties } })
    const whole = ({ contractId }: Deal, dutySlug: string) => ({ contractId, dutySlug })
    for (const after of [unpaid, ads]) granted(await world.work.run(business.owner, addDependency, { of: whole(bot, bot.items[0]!.dutySlug), after: whole(after, banners) }))
    expect(await propose(unpaid, { duties: [{ dutySlug: banners, remove: true }] })).toMatchObject({ code: 'AMENDMENT_REFUSED', reason: 'tied_items' })
    granted(await propose(unpaid, { duties: [{ dutySlug: banners, quantity: 2 }] }))
    await bothSign(ads, { duties: [{ dutySlug: banners, remove: true }, { dutySlug: 'smm.competitor-monitoring', quantity: 4, price: money(20_000n, 'EUR') }] })
    expect(await ties(bot)).toHaveLength(2)
  })
  test('items that come to a duty that waits wait from their first moment', async () => {
    const { business, ads, bot } = await aPair()
    granted(await world.work.run(business.owner, addDependency, { of: { contractId: ads.contractId, dutySlug: banners }, after: one(bot, bot.items[0]!) }))
    await bothSign(ads, quantity(6))
    const late = (await itemsOf(world, ads.milestone.id)).slice(1)
    expect(late.map(({ awaitsOther }) => awaitsOther)).toEqual(late.map(() => true))
  })
})

test('an item without money that a side gave up stays given up under another quantity or other days off; what an amendment dropped does not count', async () => {
  const deal = await aDeal()
  // banners are files: they count as handed in
  await world.database.query(`UPDATE contracts.items SET state = 'submitted', rounds = 1 WHERE milestone_id = $1`, [deal.milestone.id])
  // all the money lies on what is handed in: what comes now carries none
  await bothSign(deal, quantity(20))
  const open = async () => (await itemsOf(world, deal.milestone.id)).filter(({ state }) => state === 'planned')
  const free = await open()
  expect([free.length, sum(free)]).toEqual([8, 0n])
  granted(await world.work.run(deal.business.owner, skipItems, { itemIds: free.slice(-3).map(({ id }) => id), reason: 'Not needed.' }))
  await bothSign(deal, quantity(19))
  expect(await open()).toHaveLength(4)
  await bothSign(deal, { daysOff: [plusDays((await milestonesOf(world, deal))[0]!.endsOn, -3)], fromNow: true })
  expect(await open()).toHaveLength(4)
  await bothSign(deal, quantity(22))
  expect(await open()).toHaveLength(7)
  const given = (await itemsOf(world, deal.milestone.id)).filter(({ state }) => state === 'skipped')
  expect(given.map(({ id }) => id).sort()).toEqual(free.slice(-3).map(({ id }) => id).sort())
})
