import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { HOUR_MS, MINUTE_MS, money } from '@rolecall/kernel'
import { anActiveContract, daysAhead, handIn, itemsOf, milestonesOf } from '../../../test/factories/contracts.js'
import { transfersArrive } from '../../../test/factories/disputes.js'
import { granted } from '../../../test/factories/market.js'
import { tickOf } from '../../../test/factories/ticks.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { milestonesPastReview } from '../data/due-queries.js'
import type { Item } from '../data/item.entity.js'
import { waitTimers } from '../reactions/sweep-waits.js'
import { acceptItems } from './accept-items.js'
import { payAcceptedItems } from './pay-accepted-items.js'
import { settleLost } from './settle-contract.js'
import { settleRestored } from './settle-held.js'
import { submitMilestone } from './submit-milestone.js'

let world: World
beforeAll(async () => (world = await testWorld(undefined, { REQUIRE_READY_PAYEE: 'false' })))
afterAll(() => world.close())

const tick = () => tickOf(world, waitTimers)
type Working = Awaited<ReturnType<typeof anActiveContract>>
const milestoneOf = async (deal: Working) => (await milestonesOf(world, deal))[0]!
const sum = (items: readonly Item[]): bigint => items.reduce((total, { shareMinor }) => total + shareMinor, 0n)
const heldOf = async ({ milestone: { id } }: Working): Promise<[bigint, bigint]> => {
  const [row] = await world.database.query('SELECT released_minor, refunded_minor FROM payments.holds WHERE milestone_id = $1', [id])
  return [BigInt(row.released_minor), BigInt(row.refunded_minor)]
}
/** All is handed in, and the first item is accepted and paid: its transfer is on its way. */
const onePaid = async (): Promise<Working> => {
  const deal = await anActiveContract(world, { job: await daysAhead(world) })
  await handIn(world, deal, deal.items)
  const first = deal.items[0]!
  granted(await world.work.run(deal.business.owner, acceptItems, { itemIds: [first.id] }))
  const expectedAmount = money(first.shareMinor, deal.milestone.price.currency)
  granted(await world.work.run(deal.business.owner, payAcceptedItems, { milestoneId: deal.milestone.id, itemIds: [first.id], expectedAmount }))
  return deal
}

test('E7: approval by silence waits whole while an earlier transfer is open, and comes by itself when that has arrived', async () => {
  const deal = await onePaid()
  const [first] = deal.items
  granted(await world.work.run(deal.freelancer.asker, submitMilestone, { milestoneId: deal.milestone.id }))
  const end = (await milestoneOf(deal)).autoApproveAt!
  // items without a window of their own come to the same end
  await world.database.query(`UPDATE contracts.items SET review_until = NULL, remind_at = NULL WHERE milestone_id = $1 AND state = 'submitted'`, [deal.milestone.id])
  for (const hours of [84, 24, 2, 0]) {
    const now = (await world.work.read(world.system, async (ctx) => ctx.now, undefined))!
    await world.passTime(end.getTime() - hours * HOUR_MS - now.getTime())
    await tick()
  }
  for (let look = 0; look < 3; look++) {
    await world.passTime(HOUR_MS)
    await tick()
  }
  // it is out of the way of those behind it until it is tried again
  expect(await world.work.read(world.system, milestonesPastReview, undefined)).toEqual([])
  expect([(await milestoneOf(deal)).state, await heldOf(deal)]).toEqual(['submitted', [first!.shareMinor, 0n]])
  expect((await itemsOf(world, deal.milestone.id)).filter(({ state }) => state === 'submitted')).toHaveLength(4)
  expect(await world.noticesOf(deal.business.accountId)).not.toContain('contract_approved_by_silence')
  await transfersArrive(world, deal.milestone.id)
  await world.passTime(11 * MINUTE_MS)
  await tick()
  expect([(await milestoneOf(deal)).state, await heldOf(deal)]).toEqual(['approved', [sum(deal.items), 0n]])
  await tick()
  expect(await heldOf(deal)).toEqual([sum(deal.items), 0n])
})

test('E17: money that comes back to a milestone that has ended is divided by itself when the earlier transfer has arrived', async () => {
  const deal = await onePaid()
  const [first, second] = deal.items as [Item, Item]
  granted(await world.work.run(deal.business.owner, acceptItems, { itemIds: [second.id] }))
  const lose = (minor: bigint) => world.database.query('UPDATE payments.holds SET lost_minor = $2 WHERE milestone_id = $1', [deal.milestone.id, minor.toString()])
  await lose(sum(deal.items) - first.shareMinor)
  await world.work.run(world.system, settleLost, { milestoneId: deal.milestone.id })
  expect((await milestoneOf(deal)).state).toBe('approved')
  await lose(0n)
  await world.work.run(world.system, settleRestored, { milestoneId: deal.milestone.id })
  for (let look = 0; look < 3; look++) {
    await tick()
    await world.passTime(11 * MINUTE_MS)
  }
  expect(await heldOf(deal)).toEqual([first.shareMinor, 0n])
  expect((await milestoneOf(deal)).settleAt).not.toBeNull()
  await transfersArrive(world, deal.milestone.id)
  await world.passTime(11 * MINUTE_MS)
  await Promise.all([tick(), tick()])
  expect(await heldOf(deal)).toEqual([first.shareMinor + second.shareMinor, sum(deal.items) - first.shareMinor - second.shareMinor])
  expect((await milestoneOf(deal)).settleAt).toBeNull()
})
