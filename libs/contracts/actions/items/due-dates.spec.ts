import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { DAY_MS, HOUR_MS, isRefusal } from '@rolecall/kernel'
import { anActiveContract, termsOf, type Deal } from '../../../../test/factories/contracts.js'
import { granted } from '../../../../test/factories/market.js'
import { testWorld, type World } from '../../../../test/support/world.js'
import { DueChange } from '../../data/items/due-change.entity.js'
import { Item } from '../../data/item.entity.js'
import { localTime } from '../../domain/due.rules.js'
import { dayIn, plusDays } from '../../domain/periods.rules.js'
import { missItems } from '../settle-items.js'
import { answerItemMoves, expireDueChange } from './answer-moves.js'
import { moveItems } from './move-items.js'

let world: World
beforeAll(async () => (world = await testWorld(undefined, { REQUIRE_READY_PAYEE: 'false' })))
afterAll(() => world.close())

type Active = Awaited<ReturnType<typeof anActiveContract>>
const again = ({ id }: { id: string }): Promise<Item> => world.database.manager.findOneByOrFail(Item, { id })
const wishes = (item: Item) => world.database.manager.find(DueChange, { where: { itemId: item.id }, order: { askedAt: 'ASC', id: 'ASC' } })
const shift = async (deal: Active, item: Item, days: number): Promise<{ itemId: string; dueOn: string }> => {
  const { timeZone } = (await termsOf(world, deal)).content
  return { itemId: item.id, dueOn: plusDays(dayIn(timeZone, item.dueAt), days) }
}
const asks = (who: Deal['business']['owner'], moves: { itemId: string; dueOn: string }[], reason: string | null = null) => world.work.run(who, moveItems, { moves, reason })

describe('a due date', () => {
  test('is moved at once by a client who gives more time, at the same hour of his zone', async () => {
    const deal = await anActiveContract(world)
    const [item] = deal.items
    const [moved] = granted(await asks(deal.business.owner, [await shift(deal, item!, 2)]))
    const { timeZone } = (await termsOf(world, deal)).content
    expect(localTime(moved!.dueAt, timeZone)).toBe('18:00')
    expect(moved!.dueAt.getTime() - item!.dueAt.getTime()).toBeGreaterThan(47 * HOUR_MS)
    expect((await wishes(item!)).map(({ state, party }) => [state, party])).toEqual([['applied', 'client']])
  })
  test('F7: is moved at once by a freelancer by a day, and further only when the client agrees', async () => {
    const deal = await anActiveContract(world)
    const [item] = deal.items
    const me = deal.freelancer.asker
    const [once] = granted(await asks(me, [await shift(deal, item!, 1)]))
    expect(once!.dueAt > item!.dueAt).toBe(true)
    const [asked] = granted(await asks(me, [await shift(deal, once!, 1)], 'I am ill.'))
    expect(asked!.dueAt).toEqual(once!.dueAt)
    expect(isRefusal(await world.work.run(me, answerItemMoves, { itemIds: [item!.id], agree: true }))).toBe(true)
    const [agreed] = granted(await world.work.run(deal.business.owner, answerItemMoves, { itemIds: [item!.id], agree: true }))
    expect(agreed!.dueAt > once!.dueAt).toBe(true)
    expect((await wishes(item!)).map(({ state, reason }) => [state, reason])).toEqual([['applied', null], ['applied', 'I am ill.']])
  })
  test('stays when the other side declines, the wish is taken back or nobody answers', async () => {
    const deal = await anActiveContract(world)
    const [item] = deal.items
    const [me, client] = [deal.freelancer.asker, deal.business.owner]
    const earlier = [await shift(deal, item!, -1)]
    granted(await asks(client, earlier))
    granted(await world.work.run(me, answerItemMoves, { itemIds: [item!.id], agree: false }))
    granted(await asks(client, earlier))
    granted(await world.work.run(client, answerItemMoves, { itemIds: [item!.id], agree: false }))
    granted(await asks(client, earlier))
    await world.work.run(world.system, expireDueChange, { itemId: item!.id })
    expect((await wishes(item!)).map(({ state }) => state)).toEqual(['declined', 'withdrawn', 'open'])
    await world.database.query(`UPDATE contracts.due_changes SET answer_until = asked_at WHERE state = 'open'`)
    await world.work.run(world.system, expireDueChange, { itemId: item!.id })
    expect((await wishes(item!)).map(({ state }) => state)).toEqual(['declined', 'withdrawn', 'expired'])
    expect((await again(item!)).dueAt).toEqual(item!.dueAt)
  })
  test('that it stays is told while it still matters, not of work that was handed in meanwhile', async () => {
    const told = async (isHandedIn: boolean): Promise<number> => {
      const deal = await anActiveContract(world)
      const [item] = deal.items
      granted(await asks(deal.business.owner, [await shift(deal, item!, -1)]))
      if (isHandedIn) await world.database.query(`UPDATE contracts.items SET state = 'submitted' WHERE id = $1`, [item!.id])
      await world.database.query(`UPDATE contracts.due_changes SET answer_until = asked_at WHERE state = 'open'`)
      await world.work.run(world.system, expireDueChange, { itemId: item!.id })
      expect((await wishes(item!)).map(({ state }) => state)).toEqual(['expired'])
      return (await world.noticesOf(deal.business.accountId)).filter((kind) => kind === 'contract_due_kept').length
    }
    expect([await told(false), await told(true)]).toEqual([1, 0])
  })
  test('a wish is not agreed to once the milestone is before the client', async () => {
    const deal = await anActiveContract(world)
    const [item] = deal.items
    granted(await asks(deal.business.owner, [await shift(deal, item!, -1)]))
    await world.database.query(`UPDATE contracts.milestones SET state = 'submitted' WHERE id = $1`, [item!.milestoneId])
    const answer = (agree: boolean) => world.work.run(deal.freelancer.asker, answerItemMoves, { itemIds: [item!.id], agree })
    expect(await answer(true)).toMatchObject({ code: 'CONFLICT', presentState: 'submitted' })
    expect((await again(item!)).dueAt).toEqual(item!.dueAt)
    granted(await answer(false))
  })
  test('is never moved outside the period, and then none of the others is', async () => {
    const deal = await anActiveContract(world)
    const [first, second] = deal.items
    const answer = await asks(deal.business.owner, [await shift(deal, first!, 1), await shift(deal, second!, 400)])
    expect(answer).toMatchObject({ code: 'INVALID_INPUT', field: 'dueOn', reason: 'outside_period' })
    expect((await again(first!)).dueAt).toEqual(first!.dueAt)
    const twice = await shift(deal, first!, 1)
    expect(await asks(deal.business.owner, [twice, twice])).toMatchObject({ reason: 'duplicate' })
    expect(await asks(deal.business.owner, Array(101).fill(twice))).toMatchObject({ reason: 'too_many', limit: '100' })
  })
  test('E24: between Vladivostok and Lisbon 18:00 means the client, also after it was moved, and both clocks can be told', async () => {
    const deal = await anActiveContract(world, { job: { timeZone: 'Asia/Vladivostok', minOverlapHours: 0 }, profile: { timeZone: 'Europe/Lisbon' } })
    const { timeZone } = (await termsOf(world, deal)).content
    expect(timeZone).toBe('Asia/Vladivostok')
    const [moved] = granted(await asks(deal.freelancer.asker, [await shift(deal, deal.items[0]!, 1)]))
    for (const item of [...deal.items, moved!]) {
      expect(localTime(item.dueAt, timeZone)).toBe('18:00')
      expect(['08:00', '09:00']).toContain(localTime(item.dueAt, 'Europe/Lisbon'))
      expect(dayIn(timeZone, item.dueAt)).toBe(dayIn('Europe/Lisbon', item.dueAt))
    }
  })
  test('a missed item that gets another date is expected again', async () => {
    const deal = await anActiveContract(world)
    const [item] = deal.items
    const now = (await world.work.read(world.system, async (ctx) => ctx.now, undefined))!
    await world.passTime(item!.dueAt.getTime() - now.getTime() + 2 * DAY_MS)
    await world.work.run(world.system, missItems, { itemIds: [item!.id] })
    expect((await again(item!)).state).toBe('missed')
    granted(await asks(deal.business.owner, [await shift(deal, item!, 4)]))
    expect((await again(item!)).state).toBe('planned')
  })
})
