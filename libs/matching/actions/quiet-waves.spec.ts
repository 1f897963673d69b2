import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { HiringWorker, invitationsOf } from '@rolecall/hiring'
import { HOUR_MS } from '@rolecall/kernel'
import { WorkerRegistry } from '@rolecall/platform'
import { setMatchPreferences } from '@rolecall/talent'
import { aBusiness, aFreelancer, aPublishedJob, granted } from '../../../test/factories/market.js'
import { tickOf } from '../../../test/factories/ticks.js'
import { deliverer } from '../../../test/support/deliver.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { MatchingWorker } from '../matching.module.js'

const registry = new WorkerRegistry()
new MatchingWorker(registry)
const hiring = new WorkerRegistry()
new HiringWorker(hiring)

let world: World
beforeAll(async () => {
  world = await testWorld()
}, 60_000)
afterAll(() => world.close())

const told = async (id: string): Promise<number> => (await world.noticesOf(id)).filter((kind) => kind === 'invitation').length

test('a person in his quiet hours is chosen now, told when they are over, and has the whole time to answer', async () => {
  const hour = new Date().getUTCHours()
  const [sleeps, wakes] = [await aFreelancer(world, { grade: 1, profile: { timeZone: 'UTC' } }), await aFreelancer(world, { grade: 1, profile: { timeZone: 'UTC' } })]
  const wishes = { weeklyInviteCap: 5, nichesLiked: [], nichesDisliked: [], growthRoleSlugs: [], minRate: null }
  granted(await world.work.run(sleeps.asker, setMatchPreferences, { ...wishes, quietHours: { from: hour, until: (hour + 2) % 24 } }))
  const parts = [...registry.reactions.values()]
  const mail = deliverer(world)
  await mail.deliver({ parts })
  const job = await aPublishedJob(world, await aBusiness(world), { timeZone: 'UTC' })
  await mail.deliver({ parts })
  const stateOf = async (id: string) => (await world.work.read(world.system, invitationsOf, job.id))!.find(({ freelancerId }) => freelancerId === id)!
  expect(await stateOf(wakes.id)).toMatchObject({ state: 'sent' })
  expect(await stateOf(sleeps.id)).toMatchObject({ state: 'queued', sentAt: null })
  expect([await told(wakes.id), await told(sleeps.id)]).toEqual([1, 0])
  await world.passTime(2 * HOUR_MS)
  await tickOf(world, hiring.timers)
  await tickOf(world, hiring.timers)
  const sent = await stateOf(sleeps.id)
  expect(sent.state).toBe('sent')
  expect(sent.expiresAt.getTime() - sent.sentAt!.getTime()).toBe(36 * HOUR_MS)
  expect(await told(sleeps.id)).toBe(1)
})
