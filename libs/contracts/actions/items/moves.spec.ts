import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { DAY_MS, HOUR_MS, isRefusal, later, money } from '@rolecall/kernel'
import { anActiveContract, handIn, itemsOf, milestonesOf, type Deal } from '../../../../test/factories/contracts.js'
import { granted } from '../../../../test/factories/market.js'
import { testWorld, type World } from '../../../../test/support/world.js'
import { ItemEvent } from '../../data/item-history.entity.js'
import { Item } from '../../data/item.entity.js'
import { approveMilestone } from '../approve-milestone.js'
import { acceptItems } from '../accept-items.js'
import { openDispute } from '../disputes/open-dispute.js'
import { askItemChanges } from '../ask-item-changes.js'
import { payAcceptedItems } from '../pay-accepted-items.js'
import { returnUnchanged } from '../return-unchanged.js'
import { settleHeld } from '../settle-held.js'
import { missItems } from '../settle-items.js'
import { submitItem } from '../submit-item.js'
import { submitMilestone } from '../submit-milestone.js'
import { acceptItemPartly, agreePart, agreePartsSilently } from './accept-part.js'
import { blockItems, payBlocked, unblockItems } from './block-items.js'
import { skipItems } from './skip-items.js'

let world: World
beforeAll(async () => (world = await testWorld(undefined, { REQUIRE_READY_PAYEE: 'false' })))
afterAll(() => world.close())

const again = async ({ id }: { id: string }): Promise<Item> => world.database.manager.findOneByOrFail(Item, { id })
const dueIn = async (item: Item, hours: number) => {
  const now = (await world.work.read(world.system, async (ctx) => ctx.now, undefined))!
  await world.database.query(`UPDATE contracts.items SET due_at = $2 WHERE id = $1`, [item.id, later(now, hours * HOUR_MS)])
}
const heldOf = async (milestoneId: string) => {
  const [hold] = await world.database.query('SELECT amount_minor AS amount, released_minor AS released, refunded_minor AS refunded FROM payments.holds WHERE milestone_id = $1', [milestoneId])
  return { amount: BigInt(hold.amount), released: BigInt(hold.released), refunded: BigInt(hold.refunded) }
}
const asClient = (deal: Deal) => deal.business.owner
const history = async (item: Item) => (await world.database.manager.find(ItemEvent, { where: { itemId: item.id }, order: { at: 'ASC', id: 'ASC' } })).map(({ move, party }) => `${party} ${move}`)

describe('E9: changes beyond the agreed rounds', () => {
  test('are refused with what can be done instead, and the item stays before the client', async () => {
    const deal = await anActiveContract(world)
    const [item] = deal.items
    for (const _ of [1, 2]) {
      await handIn(world, deal, [item!])
      granted(await world.work.run(asClient(deal), askItemChanges, { itemId: item!.id, reason: 'Warmer.' }))
    }
    await handIn(world, deal, [item!])
    expect(await world.work.run(asClient(deal), askItemChanges, { itemId: item!.id, reason: 'Once more.' })).toMatchObject({
      code: 'ROUNDS_USED_UP', agreed: 2, ways: ['accept', 'acceptPartly', 'dispute', 'amend'],
    })
    expect((await again(item!)).state).toBe('submitted')
    expect(granted(await world.work.run(asClient(deal), acceptItems, { itemIds: [item!.id] }))[0]!.state).toBe('accepted')
  })
})

describe('E10: accepted in part', () => {
  test('the part is due once the freelancer agrees, the rest goes back, to the last unit', async () => {
    const deal = await anActiveContract(world)
    const [part, ...others] = deal.items
    await handIn(world, deal, deal.items)
    const partly = granted(await world.work.run(asClient(deal), acceptItemPartly, { itemId: part!.id, percent: 33, reason: 'A third of it.' }))
    expect([partly.state, partly.acceptedMinor]).toEqual(['partly_accepted', (part!.shareMinor * 33n) / 100n])
    granted(await world.work.run(asClient(deal), acceptItems, { itemIds: others.map(({ id }) => id) }))
    const pay = { milestoneId: deal.milestone.id, itemIds: others.map(({ id }) => id), expectedAmount: money(others.reduce((sum, item) => sum + item.shareMinor, 0n), 'EUR') }
    granted(await world.work.run(asClient(deal), payAcceptedItems, pay))
    expect(isRefusal(await world.work.run(asClient(deal), agreePart, { itemId: part!.id }))).toBe(true)
    granted(await world.work.run(deal.freelancer.asker, agreePart, { itemId: part!.id }))
    granted(await world.work.run(deal.freelancer.asker, submitMilestone, { milestoneId: deal.milestone.id }))
    await world.database.query(`UPDATE payments.operations SET status = 'confirmed', blocked_reason = NULL WHERE kind = 'release'`)
    granted(await world.work.run(asClient(deal), approveMilestone, { milestoneId: deal.milestone.id, expectedAmount: money(partly.acceptedMinor!, 'EUR') }))
    const { amount, released, refunded } = await heldOf(deal.milestone.id)
    expect(released).toBe(pay.expectedAmount.minor + partly.acceptedMinor!)
    expect(released + refunded).toBe(amount)
    expect(await history(part!)).toEqual(['freelancer submit', 'client acceptPartly', 'freelancer agreePart'])
  })
  test('three of five are paid at once, two stay open, and left-over units lie with the earliest', async () => {
    const deal = await anActiveContract(world)
    const [first, second, third, ...rest] = deal.items
    await handIn(world, deal, [first!, second!, third!])
    const itemIds = [first!.id, second!.id, third!.id]
    granted(await world.work.run(asClient(deal), acceptItems, { itemIds }))
    const due = first!.shareMinor + second!.shareMinor + third!.shareMinor
    granted(await world.work.run(asClient(deal), payAcceptedItems, { milestoneId: deal.milestone.id, itemIds, expectedAmount: money(due, 'EUR') }))
    expect(await heldOf(deal.milestone.id)).toMatchObject({ released: due, refunded: 0n })
    expect((await Promise.all(rest.map(again))).map(({ state }) => state)).toEqual(['planned', 'planned'])
    const weekly = deal.items.filter(({ counted }) => counted).map(({ shareMinor }) => shareMinor)
    expect([...weekly].sort((a, b) => Number(b - a))).toEqual(weekly)
  })
  test('without an answer for 72 hours the part counts as agreed, and not a minute before', async () => {
    const deal = await anActiveContract(world)
    await handIn(world, deal, [deal.items[0]!])
    const partly = granted(await world.work.run(asClient(deal), acceptItemPartly, { itemId: deal.items[0]!.id, amount: money(1n, 'EUR'), reason: 'Nearly nothing.' }))
    await world.work.run(world.system, agreePartsSilently, { itemIds: [partly.id] })
    expect((await again(partly)).state).toBe('partly_accepted')
    await world.database.query('UPDATE contracts.items SET waits_until = now() WHERE id = $1', [partly.id])
    await world.work.run(world.system, agreePartsSilently, { itemIds: [partly.id] })
    expect(await again(partly)).toMatchObject({ state: 'accepted', acceptedMinor: 1n, waitsUntil: null })
  })
})

describe('E34: skipped by the client', () => {
  test('a day before it is due it is refunded, later it is paid, and neither is missed', async () => {
    const deal = await anActiveContract(world)
    const [early, late, handedIn] = deal.items
    await dueIn(early!, 25)
    await dueIn(late!, 20)
    await handIn(world, deal, [handedIn!])
    const skipped = granted(await world.work.run(asClient(deal), skipItems, { itemIds: [early!.id, late!.id, handedIn!.id], reason: 'The product is withdrawn.' }))
    expect(skipped.map(({ id, state }) => [id, state])).toEqual(expect.arrayContaining([[early!.id, 'skipped'], [late!.id, 'accepted'], [handedIn!.id, 'accepted']]))
    await world.passTime(4 * DAY_MS)
    await world.work.run(world.system, missItems, { itemIds: [early!.id, late!.id] })
    expect((await Promise.all([early!, late!].map(again))).map(({ state }) => state)).toEqual(['skipped', 'accepted'])
    expect(await world.events('ItemAccepted')).not.toContainEqual({ itemId: late!.id })
    expect(await world.events('ItemAccepted')).toContainEqual({ itemId: handedIn!.id })
  })
  test('when nothing else is left, the money goes back at once', async () => {
    const deal = await anActiveContract(world)
    const itemIds = deal.items.map(({ id }) => id)
    for (const item of deal.items) await dueIn(item, 24 * 9)
    expect(isRefusal(await world.work.run(deal.freelancer.asker, skipItems, { itemIds, reason: 'No.' }))).toBe(true)
    granted(await world.work.run(asClient(deal), skipItems, { itemIds, reason: 'Called off.' }))
    expect((await milestonesOf(world, deal))[0]!.state).toBe('cancelled')
    const { amount, released, refunded } = await heldOf(deal.milestone.id)
    expect([released, refunded]).toEqual([0n, amount])
  })
})

describe('E34: what cannot be skipped', () => {
  test('a part the freelancer has not agreed to and a disputed item keep their shares, and nothing else of the call is done', async () => {
    const deal = await anActiveContract(world)
    const [part, disputed, open] = deal.items
    await handIn(world, deal, [part!, disputed!])
    granted(await world.work.run(asClient(deal), acceptItemPartly, { itemId: part!.id, percent: 40, reason: 'Less than half of it.' }))
    granted(await world.work.run(asClient(deal), openDispute, { items: [{ itemId: disputed!.id, reason: 'incomplete' as const }] }))
    const skip = (...items: Item[]) => world.work.run(asClient(deal), skipItems, { itemIds: items.map(({ id }) => id), reason: 'Called off.' })
    expect(await skip(part!)).toMatchObject({ code: 'CONFLICT', presentState: 'partly_accepted' })
    expect(await skip(open!, disputed!)).toMatchObject({ code: 'CONFLICT', presentState: 'disputed' })
    expect((await Promise.all([part!, disputed!, open!].map(again))).map(({ state }) => state)).toEqual(['partly_accepted', 'disputed', 'planned'])
  })
  test('work that was handed in is paid, also after it was sent back, blocked and planned again', async () => {
    const deal = await anActiveContract(world)
    const [item] = deal.items
    await handIn(world, deal, [item!])
    granted(await world.work.run(asClient(deal), askItemChanges, { itemId: item!.id, reason: 'Warmer.' }))
    await dueIn(item!, 24 * 5)
    granted(await world.work.run(deal.freelancer.asker, blockItems, { itemIds: [item!.id], reason: 'No access.' }))
    granted(await world.work.run(asClient(deal), unblockItems, { itemIds: [item!.id] }))
    expect((await again(item!)).state).toBe('planned')
    expect(granted(await world.work.run(asClient(deal), skipItems, { itemIds: [item!.id], reason: 'Called off.' }))[0]!.state).toBe('accepted')
  })
  test('work that waits for another contract is refunded, and the freelancer cannot put it on hold', async () => {
    const deal = await anActiveContract(world)
    const [item] = deal.items
    await dueIn(item!, 3)
    await world.database.query('UPDATE contracts.items SET awaits_other = true WHERE id = $1', [item!.id])
    expect(await world.work.run(deal.freelancer.asker, blockItems, { itemIds: [item!.id], reason: 'No access.' })).toMatchObject({ code: 'CONFLICT', presentState: 'planned' })
    expect(granted(await world.work.run(asClient(deal), skipItems, { itemIds: [item!.id], reason: 'Called off.' }))[0]!.state).toBe('skipped')
  })
})

test('E36: in a contract that is ending a hold is neither lifted nor begun: it runs out and is paid', async () => {
  const deal = await anActiveContract(world)
  const [item, other] = deal.items
  for (const one of [item!, other!]) await dueIn(one, 30)
  granted(await world.work.run(deal.freelancer.asker, blockItems, { itemIds: [item!.id], reason: 'No access.' }))
  await world.database.query(`UPDATE contracts.contracts SET state = 'ending' WHERE id = $1`, [deal.contractId])
  for (const side of [asClient(deal), deal.freelancer.asker]) {
    expect(await world.work.run(side, unblockItems, { itemIds: [item!.id] })).toMatchObject({ code: 'CONFLICT', presentState: 'ending' })
  }
  expect(await world.work.run(deal.freelancer.asker, blockItems, { itemIds: [other!.id], reason: 'No access.' })).toMatchObject({ code: 'CONFLICT', presentState: 'ending' })
  expect((await Promise.all([item!, other!].map(again))).map(({ state }) => state)).toEqual(['blocked', 'planned'])
})

test('E21: on day 75 a part nobody differed about is paid as a part, a blocked item whole, and nothing stays protected', async () => {
  const deal = await anActiveContract(world)
  const [part, blocked] = deal.items
  await handIn(world, deal, [part!])
  await dueIn(blocked!, 30)
  const { acceptedMinor } = granted(await world.work.run(asClient(deal), acceptItemPartly, { itemId: part!.id, percent: 40, reason: 'Less than half.' }))
  granted(await world.work.run(deal.freelancer.asker, blockItems, { itemIds: [blocked!.id], reason: 'No access.' }))
  await world.database.query('UPDATE contracts.milestones SET settle_at = started_at WHERE id = $1', [deal.milestone.id])
  granted(await world.work.run(world.system, settleHeld, { milestoneId: deal.milestone.id }))
  const { amount, released, refunded } = await heldOf(deal.milestone.id)
  expect(released).toBe(acceptedMinor! + blocked!.shareMinor)
  expect(released + refunded).toBe(amount)
  const states = (await itemsOf(world, deal.milestone.id)).map(({ state }) => state)
  expect([...states].sort()).toEqual(['accepted', 'accepted', 'skipped', 'skipped', 'skipped'])
})

describe('E36: blocked by the client', () => {
  test('the clock stops, the item is not missed, and runs on with the time that was left', async () => {
    const deal = await anActiveContract(world)
    const [item, far] = deal.items
    await dueIn(item!, 30)
    await dueIn(far!, 24 * 9)
    expect(await world.work.run(deal.freelancer.asker, blockItems, { itemIds: [far!.id], reason: 'No access.' })).toMatchObject({ code: 'INVALID_INPUT', reason: 'due_too_far' })
    expect(isRefusal(await world.work.run(asClient(deal), blockItems, { itemIds: [item!.id], reason: 'No access.' }))).toBe(true)
    const [blocked] = granted(await world.work.run(deal.freelancer.asker, blockItems, { itemIds: [item!.id], reason: 'The community is closed to me.' }))
    expect(blocked).toMatchObject({ state: 'blocked', waitsUntil: expect.any(Date) })
    await world.passTime(3 * DAY_MS)
    await world.work.run(world.system, missItems, { itemIds: [item!.id] })
    const [back] = granted(await world.work.run(asClient(deal), unblockItems, { itemIds: [item!.id] }))
    expect(back).toMatchObject({ state: 'planned', blockedAt: null, waitsUntil: null })
    expect(back!.dueAt.getTime() - blocked!.dueAt.getTime()).toBeGreaterThanOrEqual(3 * DAY_MS - HOUR_MS)
    expect(await history(item!)).toEqual(['freelancer block', 'client unblock'])
  })
  test('while an item is on hold the milestone is neither handed in nor brought back, and goes on when the hold has ended', async () => {
    const deal = await anActiveContract(world)
    const [item, ...others] = deal.items
    await handIn(world, deal, others)
    const me = deal.freelancer.asker
    const handInAll = () => world.work.run(me, submitMilestone, { milestoneId: deal.milestone.id })
    await dueIn(item!, 30)
    granted(await world.work.run(me, blockItems, { itemIds: [item!.id], reason: 'No access.' }))
    expect(await handInAll()).toMatchObject({ code: 'ITEMS_OPEN', toDo: 1 })
    await world.database.query(`UPDATE contracts.milestones SET state = 'changes_requested', rework_until = started_at WHERE id = $1`, [deal.milestone.id])
    const waiting = granted(await world.work.run(world.system, returnUnchanged, { milestoneId: deal.milestone.id }))
    expect([waiting.state, waiting.reworkUntil]).toEqual(['changes_requested', (await again(item!)).waitsUntil])
    granted(await world.work.run(asClient(deal), unblockItems, { itemIds: [item!.id] }))
    await world.database.query(`UPDATE contracts.milestones SET rework_until = started_at WHERE id = $1`, [deal.milestone.id])
    const expected = granted(await world.work.run(world.system, returnUnchanged, { milestoneId: deal.milestone.id }))
    expect(expected.reworkUntil).toEqual(later((await again(item!)).dueAt, DAY_MS))
    await handIn(world, deal, [item!])
    expect(granted(await handInAll()).state).toBe('submitted')
  })
  test('without an answer for a week the freelancer is paid for it', async () => {
    const deal = await anActiveContract(world)
    const [item] = deal.items
    await dueIn(item!, 24 * 5)
    granted(await world.work.run(deal.freelancer.asker, blockItems, { itemIds: [item!.id], reason: 'No access.' }))
    await world.work.run(world.system, payBlocked, { itemIds: [item!.id] })
    expect((await again(item!)).state).toBe('blocked')
    await world.database.query('UPDATE contracts.items SET waits_until = blocked_at WHERE id = $1', [item!.id])
    await world.work.run(world.system, payBlocked, { itemIds: [item!.id] })
    expect(await again(item!)).toMatchObject({ state: 'accepted', acceptedMinor: null })
    expect(isRefusal(await world.work.run(deal.freelancer.asker, submitItem, { itemId: item!.id, evidence: [{ kind: 'text', text: 'Late.' }] }))).toBe(true)
    expect((await itemsOf(world, deal.milestone.id)).filter(({ state }) => state === 'planned')).toHaveLength(4)
  })
})
