// @queue: a worker killed in the middle of ranking and inviting, again and again.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { testQueueUrl } from '../support/queue.js'
import { testWorld, type World } from '../support/world.js'
import { WaveKills } from './wave-kills.js'

const SEED = 20261
const KILLS = 5

let world: World
let campaign: WaveKills
beforeAll(async () => {
  world = await testWorld()
  campaign = new WaveKills({ world, queueUrl: await testQueueUrl(), kills: KILLS, seed: SEED })
}, 60_000)
afterAll(async () => {
  campaign.end()
  await world.close()
})

test('every person has exactly one invitation and one notice, however often the worker dies', async () => {
  const report = await campaign.run()
  expect(report.violations).toEqual([])
  expect(report.jobs).toBe(2 * KILLS)
  expect(Object.values(report.interrupted).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(2)
}, 150_000)
