import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { DAY_MS, newId } from '@rolecall/kernel'
import { anActiveContract, daysAhead, handIn, itemsOf, milestonesOf } from '../../../../test/factories/contracts.js'
import { aDispute, lineOf, type Disputed } from '../../../../test/factories/disputes.js'
import { granted } from '../../../../test/factories/market.js'
import { testWorld, type World } from '../../../../test/support/world.js'
import { Dispute, DisputeEvent } from '../../data/disputes/dispute.entity.js'
import type { Item } from '../../data/item.entity.js'
import { lockedMilestone } from '../../data/locks.js'
import { disputeLimits } from '../../domain/disputes/dispute.rules.js'
import { askItemChanges } from '../ask-item-changes.js'
import { submitMilestone } from '../submit-milestone.js'
import { openDispute } from './open-dispute.js'
import { offerInDispute, writeInDispute } from './talk.js'
import { withdrawDispute } from './withdraw-dispute.js'
import type { Side } from '../../domain/rights.rules.js'

let world: World
beforeAll(async () => (world = await testWorld(undefined, { REQUIRE_READY_PAYEE: 'false' })))
afterAll(() => world.close())

type Sides = Pick<Disputed, 'business' | 'freelancer'>
const asker = (deal: Sides, side: Side) => (side === 'client' ? deal.business.owner : deal.freelancer.asker)
const open = (deal: Sides, item: Pick<Item, 'id'>, side: Side = 'client') =>
  world.work.run(asker(deal, side), openDispute, { items: [{ itemId: item.id, reason: 'incomplete' as const }] })
const withdraw = async (deal: Sides, disputeId: string, side: Side = 'client') => granted(await world.work.run(asker(deal, side), withdrawDispute, { disputeId }))
const endOf = async (deal: Parameters<typeof milestonesOf>[1]): Promise<number> => (await milestonesOf(world, deal))[0]!.autoApproveAt!.getTime()

describe('withdrawn disputes give the client his window back', () => {
  test('time that two of them covered is given once', async () => {
    const deal = await anActiveContract(world, { job: await daysAhead(world) })
    await handIn(world, deal, deal.items)
    granted(await world.work.run(deal.freelancer.asker, submitMilestone, { milestoneId: deal.milestone.id }))
    const [one, two] = deal.items
    const before = await endOf(deal)
    const first = granted(await open(deal, one!))
    await world.passTime(DAY_MS)
    const second = granted(await open(deal, two!))
    await world.passTime(DAY_MS)
    await withdraw(deal, first.id)
    await world.passTime(DAY_MS)
    const { endedAt } = await withdraw(deal, second.id)
    expect((await endOf(deal)) - before).toBe(endedAt!.getTime() - first.openedAt.getTime())
  })
  test('and none of the time before it began', async () => {
    const deal = await anActiveContract(world, { job: await daysAhead(world) })
    await handIn(world, deal, deal.items)
    const dispute = granted(await open(deal, deal.items[0]!))
    await world.passTime(2 * DAY_MS)
    const { submittedAt } = granted(await world.work.run(deal.freelancer.asker, submitMilestone, { milestoneId: deal.milestone.id }))
    const before = await endOf(deal)
    await world.passTime(DAY_MS)
    const { endedAt } = await withdraw(deal, dispute.id)
    expect((await endOf(deal)) - before).toBe(endedAt!.getTime() - submittedAt!.getTime())
  })
})

describe('a side', () => {
  test('disputes an item once a hand-in round; what the other side did does not count', async () => {
    const deal = await anActiveContract(world, { job: await daysAhead(world) })
    const [item] = deal.items
    await handIn(world, deal, deal.items)
    await withdraw(deal, granted(await open(deal, item!)).id)
    expect(await open(deal, item!)).toMatchObject({ code: 'INVALID_INPUT', field: 'items', reason: 'disputed_this_round' })
    granted(await world.work.run(deal.business.owner, askItemChanges, { itemId: item!.id, reason: 'A fourth competitor.' }))
    await withdraw(deal, granted(await open(deal, item!, 'freelancer')).id, 'freelancer')
    expect(await open(deal, item!, 'freelancer')).toMatchObject({ reason: 'disputed_this_round' })
    await world.passTime(60_000)
    await handIn(world, deal, (await itemsOf(world, deal.milestone.id)).filter(({ id }) => id === item!.id))
    expect(granted(await open(deal, item!)).state).toBe('opened')
  })
  test('opens so many disputes in a contract and no more; the other side still can', async () => {
    const deal = await aDispute(world)
    const over = { ...deal.dispute, state: 'settled' as const, ending: 'withdrawn' as const, endedAt: deal.dispute.openedAt, waitsUntil: null }
    const earlier = Array.from({ length: disputeLimits.aContract - 1 }, () => ({ ...over, id: newId(over.openedAt.getTime()) }))
    await world.database.manager.insert(Dispute, earlier)
    await world.database.query(`UPDATE contracts.items SET state = 'missed', paid_decision_id = NULL WHERE id = $1`, [deal.four[0]!.id])
    expect(await open(deal, deal.four[0]!)).toMatchObject({ code: 'INVALID_INPUT', reason: 'too_many_disputes', limit: String(disputeLimits.aContract) })
    expect(granted(await open(deal, deal.four[0]!, 'freelancer')).state).toBe('opened')
  })
  test('has writings and offers of its own: the other one cannot use them up', async () => {
    const deal = await aDispute(world)
    const said = (kind: 'write' | 'offer', count: number) =>
      world.database.manager.insert(DisputeEvent, Array.from({ length: count }, () => ({
        id: newId(deal.dispute.openedAt.getTime()), disputeId: deal.dispute.id, kind, voice: 'client' as const, accountId: null, text: null, reasonCode: null, lines: null, at: deal.dispute.openedAt,
      })))
    await said('write', disputeLimits.writings)
    await said('offer', disputeLimits.offers)
    const write = (side: Side) => world.work.run(asker(deal, side), writeInDispute, { disputeId: deal.dispute.id, text: 'A word.' })
    const offer = (side: Side) => world.work.run(asker(deal, side), offerInDispute, { disputeId: deal.dispute.id, lines: [lineOf(deal.last, 1n)] })
    expect([await write('client'), await offer('client')]).toMatchObject([{ reason: 'too_many' }, { reason: 'too_many' }])
    granted(await write('freelancer'))
    granted(await offer('freelancer'))
  })
})

test('a word in a dispute does not stand in the way of work on the same milestone', async () => {
  const deal = await aDispute(world)
  const isWaiting = async (): Promise<boolean> =>
    (await world.database.query(`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`)).length > 0
  let word: Promise<unknown> = Promise.resolve()
  await world.work.run(world.system, async (ctx) => {
    await lockedMilestone(ctx, deal.milestone.id)
    word = world.work.run(deal.freelancer.asker, writeInDispute, { disputeId: deal.dispute.id, text: 'It is all there.' })
    word.catch(() => undefined)
    for (let look = 0; look < 200 && !(await isWaiting()); look += 1) await new Promise((done) => setTimeout(done, 25))
    // what every row that points to the contract needs of it
    await ctx.db.query('SELECT 1 FROM contracts.contracts WHERE id = $1 FOR KEY SHARE NOWAIT', [deal.contractId])
  }, undefined)
  granted((await word) as never)
})
