import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { DAY_MS, isRefusal } from '@rolecall/kernel'
import type { Asker, Ctx } from '@rolecall/platform'
import { anActiveContract, anOffer, aSignedContract, daysAhead, handIn, itemsOf, milestonesOf, smallJob, termsOf, type Deal, type DealWish } from '../../../test/factories/contracts.js'
import { endNow } from '../../../test/factories/endings.js'
import { aBusiness, granted, type TestBusiness } from '../../../test/factories/market.js'
import { contractTries, itemTries, milestoneTries, type Tries } from '../../../test/factories/tried-moves.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { acceptItem, acceptItems } from '../actions/accept-items.js'
import { approveMilestone } from '../actions/approve-milestone.js'
import { askItemChanges } from '../actions/ask-item-changes.js'
import { askMilestoneChanges } from '../actions/ask-milestone-changes.js'
import { openDispute } from '../actions/disputes/open-dispute.js'
import { withdrawDispute } from '../actions/disputes/withdraw-dispute.js'
import { askForceMajeure } from '../actions/endings/ask-force-majeure.js'
import { acceptItemPartly } from '../actions/items/accept-part.js'
import { blockItems } from '../actions/items/block-items.js'
import { skipItems } from '../actions/items/skip-items.js'
import { addDependency } from '../actions/links/dependencies.js'
import { missItems } from '../actions/settle-items.js'
import { signContract } from '../actions/sign-contract.js'
import { submitMilestone } from '../actions/submit-milestone.js'
import type { Item } from '../data/item.entity.js'
import { dayIn, plusDays } from '../domain/periods.rules.js'
import { ContractFieldsResolver } from './contract-fields.resolver.js'
import { ItemFieldsResolver } from './item-fields.resolver.js'
import { MilestoneFieldsResolver } from './milestone-fields.resolver.js'
import { contractNode, onSheet } from './nodes.js'

let world: World
let business: TestBusiness
const deals: Record<string, Deal> = {}
beforeAll(async () => {
  world = await testWorld(undefined, { REQUIRE_READY_PAYEE: 'false' })
  business = await aBusiness(world)
  await aMarket()
}, 120_000)
afterAll(() => world.close())

const now = async (): Promise<Date> => (await world.work.read(world.system, async (ctx) => ctx.now, undefined))!
const query = (sql: string, ...values: unknown[]): Promise<unknown> => world.database.query(sql, values)
const ofBusiness = <I, O>(action: (ctx: Ctx, input: I) => Promise<O>, input: I) => world.work.run(business.owner, action, input).then((answer) => granted(answer))
const ofFreelancer = <I, O>({ freelancer }: Deal, action: (ctx: Ctx, input: I) => Promise<O>, input: I) => world.work.run(freelancer.asker, action, input).then((answer) => granted(answer))

/** Contracts before work, and those whose work is over. */
const aroundWork = async (wish: DealWish): Promise<void> => {
  deals.offered = await anOffer(world, wish)
  deals.signedByClient = await anOffer(world, wish)
  await ofBusiness(signContract, { contractId: deals.signedByClient.contractId, termsHash: (await termsOf(world, deals.signedByClient)).hash })
  deals.signed = await aSignedContract(world, wish)
  const ending = await anActiveContract(world, wish)
  deals.ending = ending
  await handIn(world, ending, ending.items.slice(0, 2))
  await query(`UPDATE contracts.items SET due_at = $2 WHERE id = $1`, ending.items[2]!.id, new Date((await now()).getTime() + 3 * DAY_MS))
  await ofFreelancer(ending, blockItems, { itemIds: [ending.items[2]!.id], reason: 'No access.' })
  granted(await endNow(world, business.owner, { contractId: ending.contractId, reason: 'not_needed' }))
  const paused = await anActiveContract(world, wish)
  deals.paused = paused
  await query(`UPDATE contracts.contracts SET state = 'paused', waits_until = $2 WHERE id = $1`, paused.contractId, new Date((await now()).getTime() + 30 * DAY_MS))
}
/** One contract with items in every state that they reach by hand, and one with disputes. */
const atWork = async (wish: DealWish): Promise<void> => {
  const mixed = await anActiveContract(world, wish)
  deals.mixed = mixed
  const [soon, sent, back, part, skipped] = mixed.items as [Item, Item, Item, Item, Item]
  await query(`UPDATE contracts.items SET due_at = $2 WHERE id = $1`, soon.id, new Date((await now()).getTime() + 3 * DAY_MS))
  await ofFreelancer(mixed, blockItems, { itemIds: [soon.id], reason: 'No access.' })
  await handIn(world, mixed, [sent, back, part])
  await ofBusiness(askItemChanges, { itemId: back.id, reason: 'Brighter.' })
  await ofBusiness(acceptItemPartly, { itemId: part.id, percent: 40, reason: 'Two of five.' })
  await ofBusiness(skipItems, { itemIds: [skipped.id], reason: 'Not needed.' })

  const differing = await anActiveContract(world, wish)
  deals.differing = differing
  const [open, withdrawn, worn, missed, accepted] = differing.items as [Item, Item, Item, Item, Item]
  await handIn(world, differing, [open, withdrawn, worn, accepted])
  await ofBusiness(acceptItem, { itemId: accepted.id })
  const disputed = (item: Item) => ofBusiness(openDispute, { items: [{ itemId: item.id, reason: 'incomplete' as const }] })
  await disputed(open)
  await ofBusiness(withdrawDispute, { disputeId: (await disputed(withdrawn)).id })
  await query('UPDATE contracts.items SET rounds = 3 WHERE id = $1', worn.id)
  await query('UPDATE contracts.items SET due_at = $2 WHERE id = $1', missed.id, new Date((await now()).getTime() - 3 * DAY_MS))
  await world.work.run(world.system, missItems, { itemIds: [missed.id] })

  const excused = await anActiveContract(world, wish)
  deals.excused = excused
  await ofFreelancer(excused, askForceMajeure, { contractId: excused.contractId, reason: 'illness' as const, until: plusDays(dayIn('UTC', await now()), 5) })
  const after = { contractId: mixed.contractId, dutySlug: sent.dutySlug, itemId: back.id }
  const waits = excused.items.at(-2)!
  await ofBusiness(addDependency, { of: { contractId: excused.contractId, dutySlug: waits.dutySlug, itemId: waits.id }, after })
}
/** Milestones that were handed in. */
const handedIn = async (wish: DealWish): Promise<void> => {
  const whole = async (name: string) => {
    const deal = await anActiveContract(world, wish)
    deals[name] = deal
    await handIn(world, deal, deal.items)
    await ofFreelancer(deal, submitMilestone, { milestoneId: deal.milestone.id })
    return deal
  }
  const mixed = await whole('handedIn')
  await ofBusiness(acceptItem, { itemId: mixed.items[0]!.id })
  const sentBack = await whole('sentBack')
  await ofBusiness(askMilestoneChanges, { milestoneId: sentBack.milestone.id, reason: 'Brighter.' })
  const worn = await whole('roundsUsedUp')
  await query('UPDATE contracts.items SET rounds = 3 WHERE contract_id = $1', worn.contractId)
  const decided = await whole('decided')
  await ofBusiness(acceptItems, { itemIds: decided.items.map(({ id }) => id) })
  const paid = await whole('approved')
  await ofBusiness(acceptItems, { itemIds: paid.items.map(({ id }) => id) })
  await ofBusiness(approveMilestone, { milestoneId: paid.milestone.id, expectedAmount: paid.milestone.price })
}
const aMarket = async (): Promise<void> => {
  const { startsOn, endsOn } = await daysAhead(world)
  const wish: DealWish = { business, job: { ...smallJob, startsOn, endsOn, hoursPerWeek: 1 } }
  await aroundWork(wish)
  await atWork(wish)
  await handedIn(wish)
  deals.twoMonths = await anActiveContract(world, { ...wish, job: { ...wish.job, endsOn: plusDays(startsOn, 60) } })
}

type Reader = (deal: Deal) => Asker
const owner: Reader = () => business.owner
const worker: Reader = ({ freelancer }) => freelancer.asker
interface Offered {
  readonly what: string
  readonly offered: readonly string[]
  readonly tries: Tries
}
const read = async <T>(asker: Asker, act: (ctx: Ctx) => Promise<T>): Promise<T> => (await world.work.read(asker, act, undefined))!
/** Everything the reader is offered in a contract; of items that stand alike one. */
const offeredIn = async (name: string, reader: Reader): Promise<Offered[]> => {
  const { contractId } = deals[name]!
  const asker = reader(deals[name]!)
  const trying = { world, asker }
  const [ofContract, ofMilestone, ofItem] = [new ContractFieldsResolver(), new MilestoneFieldsResolver(), new ItemFieldsResolver()]
  const shown = <T>(act: (node: Awaited<ReturnType<typeof contractNode>>) => T | Promise<T>) => read(asker, async (ctx) => act(await contractNode(ctx, { id: contractId })))
  const found: Offered[] = [{ what: name, offered: await shown((node) => ofContract.moves(node)), tries: contractTries(trying, contractId, dayIn('UTC', await now())) }]
  for (const milestone of await milestonesOf(world, { contractId })) {
    const items = await itemsOf(world, milestone.id)
    const movesOf = async (item: Item) => shown((node) => ofItem.moves(onSheet(node.sheet, { ...item })))
    found.push({ what: `${name} ${milestone.ordinal} ${milestone.state}`, offered: await shown((node) => ofMilestone.moves(onSheet(node.sheet, { ...milestone }))), tries: milestoneTries(trying, milestone, items) })
    const seen = new Set<string>()
    for (const item of items) {
      const offered = await movesOf(item)
      const what = `${name} ${milestone.ordinal} ${item.state}${item.awaitsOther ? ' waits' : ''} ${item.rounds} ${offered.join()}`
      if (!seen.has(what)) found.push({ what, offered, tries: itemTries(trying, item, milestone) })
      seen.add(what)
    }
  }
  return found
}
/** Shown also while not all of the work is done: the answer says how much is left. */
const informing = ['submit', 'approve']
const isTaken = (move: string, answer: unknown): boolean => !isRefusal(answer) || (informing.includes(move) && answer.code === 'ITEMS_OPEN')
/** Moves that are offered and refused, or taken and not offered. */
const faultsIn = async (reader: Reader, names: readonly string[]): Promise<string[]> => {
  const faults: string[] = []
  for (const name of names) {
    for (const { what, offered, tries } of await offeredIn(name, reader)) {
      for (const [move, attempt] of Object.entries(tries)) {
        const answer = await attempt()
        if (offered.includes(move) !== isTaken(move, answer)) faults.push(`${what}: ${move} ${isRefusal(answer) ? answer.code : 'taken'}`)
      }
      faults.push(...offered.filter((move) => !(move in tries)).map((move) => `${what}: ${move} is not tried`))
    }
  }
  return faults
}

test('what a contract, a milestone and an item offer to each side is what the actions take, and nothing else', async () => {
  for (const reader of [owner, worker]) expect(await faultsIn(reader, Object.keys(deals))).toEqual([])
}, 240_000)
test('the same for members who may do less', async () => {
  for (const right of ['manager', 'approver', 'viewer'] as const)
    expect(await faultsIn(() => world.member(business.accountId, business.businessId, right), ['offered', 'signed', 'mixed', 'handedIn'])).toEqual([])
}, 240_000)
test('the same after the last day, when there is no day left to move work to', async () => {
  await world.passTime(41 * DAY_MS)
  for (const reader of [owner, worker]) expect(await faultsIn(reader, ['mixed', 'differing', 'excused', 'twoMonths'])).toEqual([])
  const planned = (await offeredIn('excused', worker)).filter(({ what }) => what.includes('planned'))
  expect(planned.flatMap(({ offered }) => offered)).not.toContain('move')
}, 240_000)
