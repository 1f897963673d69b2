import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { DAY_MS, HOUR_MS, later } from '@rolecall/kernel'
import { anActiveContract, contractOf, daysAhead, milestonesOf, protectMoney, type Deal } from '../../../../test/factories/contracts.js'
import { tickOf } from '../../../../test/factories/ticks.js'
import { testWorld, type World } from '../../../../test/support/world.js'
import { unpaidUntil } from '../../domain/periods/unpaid.rules.js'
import { periodTimers } from '../../reactions/periods/sweep-periods.js'
import { waitTimers } from '../../reactions/sweep-waits.js'
import { settleHeld } from '../settle-held.js'

let world: World
beforeAll(async () => (world = await testWorld(undefined, { REQUIRE_READY_PAYEE: 'false' })))
afterAll(() => world.close())

const now = async (): Promise<Date> => (await world.work.read(world.system, async (ctx) => ctx.now, undefined))!
const goTo = async (at: Date): Promise<void> => world.passTime(at.getTime() - (await now()).getTime())
const statesOf = async (deal: Deal): Promise<string[]> => (await milestonesOf(world, deal)).map((milestone) => milestone.state)
/** Three periods of agreed days, the first of which is paid. */
const threePeriods = async () => {
  const { startsOn } = await daysAhead(world)
  const endsOn = later(new Date(startsOn), 89 * DAY_MS).toISOString().slice(0, 10)
  return anActiveContract(world, { job: { startsOn, endsOn } })
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
