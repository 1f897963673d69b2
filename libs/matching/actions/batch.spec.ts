import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { declineInvitation, invitationsOf, type JobRead } from '@rolecall/hiring'
import { HOUR_MS } from '@rolecall/kernel'
import { WorkerRegistry } from '@rolecall/platform'
import { aBusiness, aFreelancer, aPublishedJob, granted, type TestFreelancer } from '../../../test/factories/market.js'
import { tickOf } from '../../../test/factories/ticks.js'
import { deliverer } from '../../../test/support/deliver.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { MatchBatch } from '../data/batch.entity.js'
import { MatchingWorker } from '../matching.module.js'
import { sendDueWaves } from '../reactions/follow-answers.js'
import { sendWave } from './send-wave.js'
import { solveBatch } from './solve-batch.js'

const registry = new WorkerRegistry()
new MatchingWorker(registry)
const parts = [...registry.reactions.values()]

let world: World
let deliver: (times?: number) => Promise<number>
let jobs: JobRead[]
const people = new Map<string, TestFreelancer>()
beforeAll(async () => {
  world = await testWorld()
  const post = deliverer(world)
  deliver = (times = 1) => post.deliver({ parts, times })
  const business = await aBusiness(world)
  for (let index = 0; index < 14; index++) {
    const person = await aFreelancer(world, { grade: index % 2 === 0 ? 1 : 0.8 })
    people.set(person.id, person)
  }
  await deliver()
  jobs = [await aPublishedJob(world, business, { title: 'One of two' }), await aPublishedJob(world, business, { title: 'Two of two' })]
  await deliver()
  for (const { id } of jobs) {
    const [first] = (await world.work.read(world.system, invitationsOf, id))!
    granted(await world.work.run(people.get(first!.freelancerId)!.asker, declineInvitation, { invitationId: first!.id, reason: 'busy' }))
  }
  await deliver()
  await world.passTime(12 * HOUR_MS + 1000)
}, 90_000)
afterAll(() => world.close())

const invitations = async () => (await Promise.all(jobs.map(({ id }) => world.work.read(world.system, invitationsOf, id)))).map((all) => all!)
const batches = (): Promise<MatchBatch[]> => world.database.getRepository(MatchBatch).find({ order: { queuedAt: 'ASC' } })

test('waves of one role that are due together become one batch, also when two workers look at once', async () => {
  await Promise.all([tickOf(world, [sendDueWaves]), tickOf(world, [sendDueWaves])])
  await tickOf(world, [sendDueWaves])
  const all = await batches()
  expect(all).toHaveLength(1)
  expect(all[0]).toMatchObject({ roleSlug: 'smm-specialist', state: 'queued', method: null })
  expect([...all[0]!.jobIds].sort()).toEqual(jobs.map(({ id }) => id).sort())
  expect((await invitations()).flat().every(({ wave }) => wave === 1)).toBe(true)
})
test('cut off after one of its waves it goes on, and nobody is invited twice', async () => {
  const [batch] = await batches()
  const solved = (await world.work.run(world.system, solveBatch, { batchId: batch!.id }))! as Exclude<Awaited<ReturnType<typeof solveBatch>>, null>
  await world.work.run(world.system, sendWave, { jobId: jobs[0]!.id, among: solved.waves.get(jobs[0]!.id) })
  const [begun] = await invitations()
  await deliver(2)
  const [one, two] = await invitations()
  expect(one).toHaveLength(begun!.length)
  expect(two!.some(({ wave }) => wave === 2)).toBe(true)
  for (const wave of [one!, two!]) expect(new Set(wave.map(({ freelancerId }) => freelancerId)).size).toBe(wave.length)
  expect((await batches())[0]).toMatchObject({ state: 'done', method: 'exact' })
})
test('nobody is invited beyond his week by the jobs of a batch together', async () => {
  const over: unknown[] = await world.database.query(
    'SELECT freelancer_id FROM hiring.invitations i JOIN matching.supply s USING (freelancer_id) GROUP BY freelancer_id, weekly_cap HAVING count(*) > weekly_cap',
  )
  expect(over).toEqual([])
})
