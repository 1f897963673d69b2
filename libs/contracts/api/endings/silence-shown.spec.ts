import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { DAY_MS, later } from '@rolecall/kernel'
import { aFiveItemContract, endNow, liveDays, lookAtEnd } from '../../../../test/factories/endings.js'
import { granted } from '../../../../test/factories/market.js'
import { testWorld, type World } from '../../../../test/support/world.js'
import { contractNode } from '../nodes.js'
import { ForceMajeureFieldsResolver } from './force-majeure.resolver.js'

let world: World
beforeAll(async () => (world = await testWorld(undefined, { REQUIRE_READY_PAYEE: 'false' })), 60_000)
afterAll(() => world.close())

test('E6: the page says whether the contract can be ended for silence now, and from when on, by the due dates as they stand', async () => {
  const deal = await aFiveItemContract(world)
  const { owner } = deal.business
  const shown = async () => (await world.work.read(owner, async (ctx) => new ForceMajeureFieldsResolver().silences(await contractNode(ctx, { id: deal.contractId })), undefined))!
  const nowOf = async () => (await world.work.read(world.system, async (ctx) => ctx.now, undefined))!
  const isReason = async () => (await lookAtEnd(world, owner, deal)).reasons.includes('silent')
  const dueIn = async (days: number): Promise<Date> => {
    const at = later(await nowOf(), days * DAY_MS)
    await world.database.query(`UPDATE contracts.items SET state = 'planned', due_at = $2 WHERE milestone_id = $1`, [deal.milestone.id, at])
    return at
  }
  await dueIn(0)
  await world.database.query(`UPDATE contracts.milestones SET started_at = $2 WHERE id = $1`, [deal.milestone.id, await nowOf()])
  await world.database.query(`UPDATE contracts.silences SET next_at = $2 WHERE milestone_id = $1`, [deal.milestone.id, await nowOf()])
  await liveDays(world, 6)
  expect(await shown()).toMatchObject([{ openAt: null, endable: false, endableFrom: null }])
  await liveDays(world, 2)
  expect([await shown(), await isReason()]).toMatchObject([[{ openAt: expect.any(Date), endable: true }], true])
  const due = await dueIn(2)
  expect([await shown(), await isReason()]).toMatchObject([[{ endable: false, endableFrom: later(due, 7 * DAY_MS) }], false])
  expect(await endNow(world, owner, { ...deal, reason: 'silent' })).toMatchObject({ code: 'INVALID_INPUT' })
  await world.passTime(10 * DAY_MS)
  expect([await shown(), await isReason()]).toMatchObject([[{ endable: true }], true])
  granted(await endNow(world, owner, { ...deal, reason: 'silent' }))
}, 60_000)
