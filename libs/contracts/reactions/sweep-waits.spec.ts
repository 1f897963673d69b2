import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { DAY_MS } from '@rolecall/kernel'
import { systemAsker, type Env } from '@rolecall/platform'
import {
  anActiveContract,
  anOffer,
  contractOf,
  handIn,
  itemsOf,
  milestonesOf,
} from '../../../test/factories/contracts.js'
import { granted } from '../../../test/factories/market.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { submitMilestone } from '../actions/submit-milestone.js'
import { waitTimers } from './sweep-waits.js'

let world: World
beforeAll(async () => (world = await testWorld(undefined, { REQUIRE_READY_PAYEE: 'false' })))
afterAll(() => world.close())

const tick = async (): Promise<void> => {
  for (const timer of waitTimers) {
    const asker = systemAsker(timer.name)
    const env: Env = {
      requestId: asker.requestId,
      run: (action, input) => world.work.run(asker, action, input) as never,
    }
    await timer.sweep(env)
  }
}

test('one tick after everybody was silent for two months leaves no wait open', async () => {
  const offer = await anOffer(world)
  const idle = await anActiveContract(world)
  const handed = await anActiveContract(world)
  await handIn(world, handed, handed.items)
  granted(await world.work.run(handed.freelancer.asker, submitMilestone, { milestoneId: handed.milestone.id }))
  await tick()
  expect((await milestonesOf(world, handed))[0]!.state).toBe('submitted')
  await world.passTime(60 * DAY_MS)
  await Promise.all([tick(), tick()])
  expect((await contractOf(world, offer)).state).toBe('cancelled')
  expect((await itemsOf(world, idle.milestone.id)).map((item) => item.state)).toEqual(Array(5).fill('missed'))
  expect((await milestonesOf(world, handed))[0]!.state).toBe('approved')
  expect(
    await world.database.query('SELECT count(*)::int AS n FROM payments.releases WHERE milestone_id = $1', [
      handed.milestone.id,
    ]),
  ).toEqual([{ n: 1 }])
})
