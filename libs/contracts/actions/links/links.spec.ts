import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { DAY_MS, later } from '@rolecall/kernel'
import { anActiveContract, evidenceFor, handIn, itemsOf, type Deal, type DealWish } from '../../../../test/factories/contracts.js'
import { aBusiness, aFreelancer, granted, type TestBusiness } from '../../../../test/factories/market.js'
import { testWorld, type World } from '../../../../test/support/world.js'
import { itemsPastDue } from '../../data/due-queries.js'
import { Item } from '../../data/item.entity.js'
import { contractsMismarked } from '../../data/links/link-queries.js'
import { silentSince } from '../../domain/endings/silence.rules.js'
import { acceptItem } from '../accept-items.js'
import { missItems } from '../settle-items.js'
import { submitItem } from '../submit-item.js'
import { addDependency, removeDependency, type GivenRef } from './dependencies.js'
import { linkContracts, unlinkContracts } from './link-contracts.js'
import { openAfter } from './open-after.js'
import { refreshAwaiting } from './refresh-awaiting.js'

let world: World
beforeAll(async () => (world = await testWorld(undefined, { REQUIRE_READY_PAYEE: 'false' })))
afterAll(() => world.close())

type Active = Deal & { items: Item[] }
const MONITORING = 'smm.competitor-monitoring'
/** Two contracts of one business with two freelancers: here of one role, the rules do not look at roles. */
const aPair = async (wish: DealWish = {}): Promise<{ business: TestBusiness; bot: Active; ads: Active }> => {
  const business = await aBusiness(world)
  const one = async () => anActiveContract(world, { ...wish, business, freelancer: await aFreelancer(world) })
  return { business, bot: await one(), ads: await one() }
}
const duty = ({ contractId }: Deal, dutySlug = MONITORING): GivenRef => ({ contractId, dutySlug })
const one = ({ contractId }: Deal, item: Item): GivenRef => ({ contractId, dutySlug: item.dutySlug, itemId: item.id })
const of = (deal: Active, slug = MONITORING): Item[] => deal.items.filter((item) => item.dutySlug === slug)
const fresh = ({ id }: Item) => world.database.manager.findOneByOrFail(Item, { id })
const wait = (business: TestBusiness, ofWork: GivenRef, after: GivenRef) => world.work.run(business.owner, addDependency, { of: ofWork, after })
const submit = ({ freelancer }: Deal, item: Item) => world.work.run(freelancer.asker, submitItem, {
    itemId: item.id, evidence: evidenceFor(item).map((piece) => (piece.kind === 'file' ? { kind: 'text' as const, text: 'In words.' } : piece)),
  })
/** Hands an item in, has it accepted, and lets the worker hear of it. */
const accepted = async (deal: Active, item: Item) => {
  await handIn(world, deal, [item])
  granted(await world.work.run(deal.business.owner, acceptItem, { itemId: item.id }))
  await world.work.run(world.system, openAfter, { event: 'ItemAccepted' as const, itemId: item.id })
}

describe('linked contracts: the bot is live before ads start', () => {
  test('a dependent item opens only when its predecessor is accepted', async () => {
    const { business, bot, ads } = await aPair()
    const [built, started] = [of(bot)[0]!, of(ads)[0]!]
    granted(await wait(business, one(ads, started), one(bot, built)))
    expect(await submit(ads, started)).toMatchObject({ code: 'AWAITS_OTHER', title: built.title, workState: 'planned' })
    await handIn(world, bot, [built])
    expect(await submit(ads, started)).toMatchObject({ code: 'AWAITS_OTHER', workState: 'submitted' })
    expect(granted(await submit(ads, of(ads)[1]!)).state).toBe('submitted')
    granted(await world.work.run(business.owner, acceptItem, { itemId: built.id }))
    await world.work.run(world.system, openAfter, { event: 'ItemAccepted' as const, itemId: built.id })
    expect((await fresh(started)).awaitsOther).toBe(false)
    expect(granted(await submit(ads, started)).state).toBe('submitted')
    expect(await world.database.query(`SELECT 1 FROM notifications.notices WHERE kind = 'contract_items_opened' AND account_id = $1`, [ads.freelancer.id])).toHaveLength(1)
  })
  test('work that is due within a day is not put on hold any more', async () => {
    const { business, bot, ads } = await aPair()
    const [built, started] = [of(bot)[0]!, of(ads)[0]!]
    const now = (await world.work.read(world.system, async (ctx) => ctx.now, undefined))!
    await world.database.query('UPDATE contracts.items SET due_at = $2 WHERE id = $1', [started.id, later(now, DAY_MS - 60_000)])
    expect(await wait(business, one(ads, started), one(bot, built))).toMatchObject({ code: 'CONFLICT', presentState: 'planned' })
    granted(await wait(business, duty(ads), duty(bot)))
    expect([(await fresh(started)).awaitsOther, (await fresh(of(ads)[1]!)).awaitsOther]).toEqual([false, true])
  })
  test('a duty that waits for a duty opens with its last item', async () => {
    const { business, bot, ads } = await aPair()
    granted(await wait(business, duty(ads), duty(bot)))
    expect((await itemsOf(world, of(ads)[0]!.milestoneId)).filter(({ awaitsOther }) => awaitsOther)).toHaveLength(of(ads).length)
    for (const item of of(bot).slice(0, -1)) await accepted(bot, item)
    expect(await submit(ads, of(ads)[0]!)).toMatchObject({ code: 'AWAITS_OTHER' })
    await accepted(bot, of(bot).at(-1)!)
    expect(granted(await submit(ads, of(ads)[0]!)).state).toBe('submitted')
  })
  test('what waits is never counted as missed, and a late predecessor moves its date', async () => {
    const { business, bot, ads } = await aPair()
    const [built, started] = [of(bot)[0]!, of(ads)[0]!]
    granted(await wait(business, one(ads, started), one(bot, built)))
    const now = (await world.work.read(world.system, async (ctx) => ctx.now, undefined))!
    await world.database.query('UPDATE contracts.items SET due_at = $2 WHERE id = $1', [built.id, later(now, -8 * DAY_MS)])
    await world.database.query('UPDATE contracts.items SET due_at = $2 WHERE id = $1', [started.id, later(now, -5 * DAY_MS)])
    await world.database.query('UPDATE contracts.item_dependencies SET added_at = $2 WHERE item_id = $1', [started.id, later(now, -9 * DAY_MS)])
    await world.database.query(`UPDATE contracts.milestones SET started_at = $2 WHERE id = $1`, [started.milestoneId, later(now, -9 * DAY_MS)])
    expect(await world.work.read(world.system, itemsPastDue, undefined)).not.toContain(started.id)
    await world.work.run(world.system, missItems, { itemIds: [started.id] })
    expect((await fresh(started)).state).toBe('planned')
    expect(silentSince([await fresh(started)], now)).toBeNull()
    await accepted(bot, built)
    const opened = await fresh(started)
    const days = (opened.dueAt.getTime() - now.getTime()) / DAY_MS
    expect(opened.state).toBe('planned')
    expect(days).toBeGreaterThan(2.99)
    expect(days).toBeLessThan(4.1)
  })
  test('a predecessor that cannot come any more holds nothing up', async () => {
    const { business, bot, ads } = await aPair()
    const [built, started] = [of(bot)[0]!, of(ads)[0]!]
    granted(await wait(business, one(ads, started), one(bot, built)))
    await world.database.query(`UPDATE contracts.contracts SET state = 'ended' WHERE id = $1`, [bot.contractId])
    expect(await world.work.read(world.system, contractsMismarked, undefined)).toContain(ads.contractId)
    await world.work.run(world.system, refreshAwaiting, { contractId: ads.contractId })
    expect(granted(await submit(ads, started)).state).toBe('submitted')
  })
  test('items laid out later wait too', async () => {
    const { business, bot, ads } = await aPair()
    granted(await wait(business, duty(ads), duty(bot)))
    await world.database.query('UPDATE contracts.items SET awaits_other = false WHERE id = $1', [of(ads)[0]!.id])
    expect(await world.work.read(world.system, contractsMismarked, undefined)).toContain(ads.contractId)
    await world.work.run(world.system, refreshAwaiting, { contractId: ads.contractId })
    expect((await fresh(of(ads)[0]!)).awaitsOther).toBe(true)
  })
  test('taken away, or the contracts taken apart: what waited opens', async () => {
    const { business, bot, ads } = await aPair()
    granted(await wait(business, duty(ads), duty(bot)))
    const [{ id }] = await world.database.query('SELECT id FROM contracts.item_dependencies WHERE contract_id = $1', [ads.contractId])
    granted(await world.work.run(business.owner, removeDependency, { dependencyId: id }))
    expect((await fresh(of(ads)[0]!)).awaitsOther).toBe(false)
    granted(await wait(business, duty(ads), duty(bot)))
    granted(await world.work.run(business.owner, unlinkContracts, { contractId: bot.contractId, otherId: ads.contractId }))
    expect((await fresh(of(ads)[0]!)).awaitsOther).toBe(false)
    expect(await world.database.query('SELECT 1 FROM contracts.contract_links WHERE first_id = ANY($1::uuid[])', [[bot.contractId, ads.contractId]])).toEqual([])
  })
})

describe('bad input', () => {
  test('nothing waits for itself, not even by way of others, and two who add at once get one answer', async () => {
    const { business, bot, ads } = await aPair()
    granted(await wait(business, duty(ads), duty(bot)))
    expect(await wait(business, duty(bot), duty(ads))).toMatchObject({ code: 'DEPENDENCY_CYCLE' })
    expect(await wait(business, duty(bot), one(ads, of(ads)[0]!))).toMatchObject({ code: 'DEPENDENCY_CYCLE' })
    expect(await wait(business, duty(ads), duty(bot))).toMatchObject({ field: 'after', reason: 'duplicate' })
    const pair = await aPair()
    const answers = await Promise.all([wait(pair.business, duty(pair.ads), duty(pair.bot)), wait(pair.business, duty(pair.bot), duty(pair.ads))])
    expect(answers.map((answer) => (answer as { code?: string }).code ?? 'granted').sort()).toEqual(['DEPENDENCY_CYCLE', 'granted'])
  })
  test('the same contract, foreign contracts, unknown work, work that is handed in, and freelancers', async () => {
    const { business, bot, ads } = await aPair()
    const foreign = await aPair()
    const link = (owner: Deal['business']['owner'], otherId: string) => world.work.run(owner, linkContracts, { contractId: bot.contractId, otherId })
    expect(await link(business.owner, bot.contractId)).toMatchObject({ field: 'otherId' })
    expect(await link(business.owner, foreign.ads.contractId)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await link(bot.freelancer.asker, ads.contractId)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await wait(business, duty(ads, 'smm.unknown'), duty(bot))).toMatchObject({ field: 'of', reason: 'unknown' })
    expect(await wait(business, duty(ads), one(bot, of(foreign.bot)[0]!))).toMatchObject({ field: 'after', reason: 'unknown' })
    await handIn(world, ads, [of(ads)[0]!])
    expect(await wait(business, one(ads, of(ads)[0]!), duty(bot))).toMatchObject({ code: 'CONFLICT', presentState: 'submitted' })
    expect(await wait(foreign.business, duty(ads), duty(bot))).toMatchObject({ code: 'NOT_FOUND' })
  })
})
