import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { invitationsOf, type JobRead } from '@rolecall/hiring'
import { DAY_MS, newId } from '@rolecall/kernel'
import { WorkerRegistry } from '@rolecall/platform'
import { finishQuiz, recordWorkEvidence } from '@rolecall/talent'
import { aCrowd } from '../../../test/factories/crowd.js'
import { aBusiness, aFreelancer, aPublishedJob, granted, smmDuties, type TestBusiness, type TestFreelancer } from '../../../test/factories/market.js'
import { aPerson } from '../../../test/factories/matching.js'
import { answeredQuiz } from '../../../test/factories/quiz.js'
import { deliverer } from '../../../test/support/deliver.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { MatchCandidate } from '../data/run.entity.js'
import { newestRun } from '../data/run-queries.js'
import { supplyOf } from '../data/retrieval.js'
import { MatchingWorker } from '../matching.module.js'

const registry = new WorkerRegistry()
new MatchingWorker(registry)
const parts = [...registry.reactions.values()]

let world: World
let deliver: () => Promise<number>
let business: TestBusiness
beforeAll(async () => {
  world = await testWorld()
  const post = deliverer(world)
  deliver = () => post.deliver({ parts })
  business = await aBusiness(world)
}, 60_000)
afterAll(() => world.close())

const [duty] = smmDuties as [string]
const levelOf = async (id: string): Promise<number> =>
  (await world.work.read(world.system, supplyOf, [id]))![0]!.duties.find(({ dutySlug }) => dutySlug === duty)!.mean
const accepted = async ({ id }: TestFreelancer, clients: readonly string[]): Promise<number> => {
  const before = await levelOf(id)
  for (const clientId of clients) {
    granted(await world.work.run(world.system, recordWorkEvidence, { freelancerId: id, dutySlug: duty, clientId, accepted: true, sourceId: newId() }))
  }
  await deliver()
  return (await levelOf(id)) - before
}

test('ten accepted items from one colluding client move a level less than three from three clients', async () => {
  const [friend, fair] = [await aFreelancer(world, { grade: 0.6 }), await aFreelancer(world, { grade: 0.6 })]
  await deliver()
  expect(await levelOf(friend.id)).toBeCloseTo(await levelOf(fair.id), 9)
  const byOne = await accepted(friend, Array<string>(10).fill(business.businessId))
  const byThree = await accepted(fair, [(await aBusiness(world)).businessId, (await aBusiness(world)).businessId, (await aBusiness(world)).businessId])
  expect(byOne).toBeGreaterThan(0)
  expect(byThree).toBeGreaterThan(byOne)
}, 60_000)

describe("the newcomer's slot", () => {
  const VETERANS = 10
  const tests = ['posting', 'competitor-analysis', 'inbox', 'negative-comments', 'community-atmosphere', 'banner-design', 'influencer-collab', 'stats-growth']
  let newcomer: TestFreelancer
  let job: JobRead
  let veterans: string[]
  beforeAll(async () => {
    const skilled = { ...aPerson(), duties: smmDuties.map((dutySlug) => ({ dutySlug, mean: 0.93, variance: 0.004, proven: true })), completed: 12, settledInvites: 8, answeredInvites: 8 }
    veterans = await aCrowd(world, Array.from({ length: VETERANS }, () => skilled))
    newcomer = await aFreelancer(world)
    for (const skillSlug of tests) {
      const { id } = await answeredQuiz(world, { ...newcomer, freelancerId: newcomer.id }, { right: 8, wrong: 0, skillSlug })
      granted(await world.work.run(newcomer.asker, finishQuiz, { sittingId: id }))
    }
    await deliver()
    job = await aPublishedJob(world, business)
    await deliver()
  }, 120_000)

  test('a newcomer with a passed mini-test gets an invitation in the newcomer lane', async () => {
    const [person] = (await world.work.read(world.system, supplyOf, [newcomer.id]))!
    expect(person).toMatchObject({ completed: 0, verifiedRoles: ['smm-specialist'] })
    const invited = (await world.work.read(world.system, invitationsOf, job.id))!.map(({ freelancerId }) => freelancerId)
    expect(invited).toContain(newcomer.id)
  })
  test('no veteran with a better fit is removed for it', async () => {
    const run = (await world.work.read(world.system, newestRun, job.id))!
    const candidates = await world.database.getRepository(MatchCandidate).find({ where: { runId: run.id }, order: { rank: 'ASC' } })
    const invited = candidates.filter(({ invitedWave }) => invitedWave === 1)
    const others = invited.filter(({ freelancerId }) => freelancerId !== newcomer.id)
    // the others are those of the highest scores, as many as the wave needs without the newcomer
    const byScore = candidates.filter(({ freelancerId }) => freelancerId !== newcomer.id).sort((a, b) => b.score - a.score)
    expect(others.map(({ score }) => score)).toEqual(byScore.slice(0, others.length).map(({ score }) => score))
    expect(others.length).toBeGreaterThanOrEqual(3)
    const expected = others.reduce((sum, { pAccept }) => sum + pAccept, 0)
    expect(expected >= 2.7 || others.length === 8).toBe(true)
    expect(others.some(({ freelancerId }) => veterans.includes(freelancerId))).toBe(true)
  })
})

test('invitations go round: who was not invited for four weeks comes up, until the next invitation', async () => {
  const alike = { ...aPerson(), duties: smmDuties.map((dutySlug) => ({ dutySlug, mean: 0.9, variance: 0.004, proven: true })), completed: 5 }
  const [asked] = await aCrowd(world, [alike])
  const earlier = await aPublishedJob(world, business)
  await deliver()
  const turns = async (jobId: string): Promise<(number | undefined)[]> => {
    const run = (await world.work.read(world.system, newestRun, jobId))!
    const { contributions } = await world.database.getRepository(MatchCandidate).findOneByOrFail({ runId: run.id, freelancerId: asked! })
    return contributions.filter(({ factor }) => factor === 'turn').map(({ contribution }) => contribution)
  }
  const later = async (days: number): Promise<(number | undefined)[]> => {
    await world.passTime(days * DAY_MS)
    const { id } = await aPublishedJob(world, business)
    await deliver()
    return turns(id)
  }
  expect((await world.work.read(world.system, invitationsOf, earlier.id))!.map(({ freelancerId }) => freelancerId)).toContain(asked)
  expect(await turns(earlier.id)).toEqual([0.8])
  expect(await later(8)).toEqual([])
}, 60_000)
