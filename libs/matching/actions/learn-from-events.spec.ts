import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { declineInvitation, invitationsOf, type JobRead, viewInvitation } from '@rolecall/hiring'
import { DAY_MS, HOUR_MS, isRefusal } from '@rolecall/kernel'
import { makeOffer } from '@rolecall/contracts'
import { WorkerRegistry } from '@rolecall/platform'
import { aBusiness, aFreelancer, aProposal, aPublishedJob, granted, type TestBusiness, type TestFreelancer } from '../../../test/factories/market.js'
import { eventually } from '../../../test/support/api.js'
import { deliverer } from '../../../test/support/deliver.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { replayRun } from '../data/rerun-reads.js'
import { outcomesOfDays } from '../data/lesson-queries.js'
import { LearningRow, MatchModelRow } from '../data/model.entity.js'
import { newestRun } from '../data/run-queries.js'
import { emptyLearning, type Learning } from '../domain/learn.js'
import { firstModel, secondModel } from '../domain/model.js'
import { MatchingWorker } from '../matching.module.js'
import { learnAll, learnFromEvents } from './learn-from-events.js'
import { recordReview } from './record-review.js'
import { relearn } from './relearn.js'
import { activateMatchModel, rollbackMatchModel } from './switch-model.js'

const registry = new WorkerRegistry()
new MatchingWorker(registry)
const parts = [...registry.reactions.values()]

let world: World
let deliver: () => Promise<number>
let business: TestBusiness
let job: JobRead
const people = new Map<string, TestFreelancer>()
beforeAll(async () => {
  world = await testWorld()
  const post = deliverer(world)
  deliver = () => post.deliver({ parts })
  business = await aBusiness(world)
  for (let index = 0; index < 9; index++) {
    const person = await aFreelancer(world, { grade: index % 2 === 0 ? 1 : 0.8 })
    people.set(person.id, person)
  }
  await deliver()
  job = await aPublishedJob(world, business)
  await deliver()
}, 60_000)
afterAll(() => world.close())

const invitations = async () => (await world.work.read(world.system, invitationsOf, job.id))!
const eventsOf = (freelancerId: string): Promise<{ kind: string; facts: Record<string, unknown> }[]> =>
  world.database.query('SELECT kind, facts FROM matching.match_events WHERE job_id = $1 AND freelancer_id = $2 ORDER BY seq', [job.id, freelancerId])
const learner = () => world.database.getRepository(LearningRow).findOneByOrFail({ id: 1 })
const learn = async (): Promise<number> => {
  let count = 0
  // the first look notes how far events go, the next one learns up to there
  for (let look = 0; look < 3; look++) count += (await world.work.run(world.system, learnFromEvents, undefined)) as number
  return count
}
/** The server's other databases have open transactions too, and the learner waits for the oldest of all. */
const learnUntil = async (wanted: number): Promise<number> => {
  let count = 0
  if (wanted > 0) await eventually(async () => (count += await learn()) >= wanted)
  return count
}
const relearned = async () => (await world.work.run(world.system, relearn, undefined)) as MatchModelRow | null
const biasOf = ({ learning }: { learning: Learning }): number => learning.accept.bias.mean

describe('the record of a match', () => {
  test('an invitation that was opened and then declined keeps both, with what the model saw and the reason', async () => {
    const [one] = await invitations()
    const { asker } = people.get(one!.freelancerId)!
    granted(await world.work.run(asker, viewInvitation, { invitationId: one!.id }))
    granted(await world.work.run(asker, declineInvitation, { invitationId: one!.id, reason: 'rate' }))
    await deliver()
    const events = await eventsOf(one!.freelancerId)
    expect(events.map(({ kind }) => kind)).toEqual(['invited', 'viewed', 'declined'])
    expect(events[0]!.facts['seen']).toMatchObject({ features: { rate: expect.any(Number), attention: 0, newcomer: 1 } })
    expect(events[2]!.facts).toMatchObject({ reason: 'rate' })
  })
  test('a proposal counts for the hire model only once its business has looked, at the place it was seen', async () => {
    const open = (await invitations()).filter(({ state }) => state === 'sent')
    for (const { freelancerId } of open.slice(0, 2)) await aProposal(world, people.get(freelancerId)!, { job })
    await deliver()
    const before = await world.database.query("SELECT 1 FROM matching.match_events WHERE kind = 'reviewed'")
    expect(before).toEqual([])
    expect(granted(await world.work.run(business.owner, recordReview, { jobId: job.id }))).toEqual({ seen: 2 })
    expect(granted(await world.work.run(business.owner, recordReview, { jobId: job.id }))).toEqual({ seen: 0 })
    const reviewed: { facts: { position: number; seen: object } }[] = await world.database.query("SELECT facts FROM matching.match_events WHERE kind = 'reviewed' ORDER BY seq")
    expect(reviewed.map(({ facts }) => facts.position)).toEqual([1, 2])
    expect(reviewed[0]!.facts.seen).toMatchObject({ features: { fit: expect.any(Number), verified: expect.any(Number) } })
  })
  test('a stranger has no shortlist to look at', async () => {
    const stranger = await aBusiness(world, 'Another')
    expect(isRefusal(await world.work.run(stranger.owner, recordReview, { jobId: job.id }))).toBe(true)
  })
  test('the one who gets the offer is chosen', async () => {
    const [proposal]: { id: string; freelancer_id: string }[] = await world.database.query("SELECT id, freelancer_id FROM hiring.proposals WHERE job_id = $1 AND state = 'sent' ORDER BY sent_at", [job.id])
    granted(await world.work.run(business.owner, makeOffer, { proposalId: proposal!.id, startsOn: job.startsOn, reviewWindowDays: 7 }))
    await deliver()
    expect((await eventsOf(proposal!.freelancer_id)).map(({ kind }) => kind)).toEqual(['invited', 'accepted', 'proposal', 'reviewed', 'chosen'])
  })
  test('nothing of it can be changed', async () => {
    await expect(world.database.query("UPDATE matching.match_events SET kind = 'accepted'")).rejects.toThrow('only added')
  })
})

describe('learning', () => {
  test('takes each outcome once, in the order of events, also with two learners at once', async () => {
    const looks = await Promise.all([learn(), learn(), learn()])
    const taken = looks.reduce((sum, count) => sum + count, 0)
    expect(taken + (await learnUntil(4 - taken))).toBe(4)
    expect(await learn()).toBe(0)
    const row = await learner()
    expect([row.learning.accept.events, row.learning.hire.events, row.learning.success.events]).toEqual([3, 1, 0])
  })
  test('replaying the record from the start gives the same weights to the last digit', async () => {
    const now = Date.now()
    const outcomes = (await world.work.read(world.system, outcomesOfDays, { from: new Date(now - DAY_MS), to: new Date(now + DAY_MS) }))!
    expect(learnAll(emptyLearning(), outcomes)).toEqual((await learner()).learning)
  })
  test('waits for a transaction that may still add an earlier event', async () => {
    const runner = world.database.createQueryRunner()
    await runner.startTransaction()
    const open = (await invitations()).find(({ state }) => state === 'sent')!
    const add = "INSERT INTO matching.match_events (id, kind, job_id, freelancer_id, subject_id, at, facts) VALUES (gen_random_uuid(), 'accepted', $1, $2, $3, now(), '{}')"
    await runner.query(add, [job.id, open.freelancerId, open.id])
    granted(await world.work.run(people.get(open.freelancerId)!.asker, declineInvitation, { invitationId: open.id, reason: 'busy' }))
    await deliver()
    expect(await learn()).toBe(0)
    await runner.commitTransaction()
    await runner.release()
    expect(await learnUntil(2)).toBe(2)
  })
  test('of few events moves weights by small steps from the shipped ones', async () => {
    const moved = biasOf(await learner()) - emptyLearning().accept.bias.mean
    expect(moved).not.toBe(0)
    expect(Math.abs(moved)).toBeLessThan(0.3)
  })
})

describe('versions', () => {
  const statuses = async (): Promise<[number, string][]> =>
    (await world.database.getRepository(MatchModelRow).find({ order: { version: 'ASC' } })).map(({ version, status }) => [version, status])
  test('a version made at night ranks when its replay is not worse, with its figures', async () => {
    const made = (await relearned())!
    expect(made).toMatchObject({ version: 4, status: 'active' })
    expect(made.metrics).toMatchObject({ against: 3, passed: true, outOfBounds: [] })
    expect(made.metrics!.kinds.map(({ kind, events }) => [kind, events])).toEqual([['accept', 5], ['hire', 1], ['success', 0]])
    expect(await statuses()).toEqual([[1, 'retired'], [2, 'retired'], [3, 'retired'], [4, 'active']])
  })
  test('without anything new there is no other one', async () => expect(await relearned()).toBeNull())
  test('one that is worse stays a candidate', async () => {
    const { learning } = await learner()
    const worse = { ...learning, accept: { ...learning.accept, bias: { ...learning.accept.bias, mean: learning.accept.bias.mean + 3 } } }
    await world.database.query('UPDATE matching.learning SET learning = $1', [JSON.stringify(worse)])
    expect(await relearned()).toMatchObject({ version: 5, status: 'candidate', metrics: { passed: false, outOfBounds: [] } })
    expect(await statuses()).toEqual([[1, 'retired'], [2, 'retired'], [3, 'retired'], [4, 'active'], [5, 'candidate']])
  })
  test('one whose weight left its bounds stays a candidate', async () => {
    const { learning } = await learner()
    const odd = { ...learning, hire: { ...learning.hire, weights: { ...learning.hire.weights, unrated: { mean: 9, variance: 1 } } } }
    await world.database.query('UPDATE matching.learning SET learning = $1', [JSON.stringify(odd)])
    expect(await relearned()).toMatchObject({ version: 6, status: 'candidate', metrics: { passed: false, outOfBounds: ['hire.unrated'] } })
  })
  test('a ranking keeps its version and is run again to the last digit after others have taken over', async () => {
    const next = await aPublishedJob(world, business, { title: 'Ranked with version 4' })
    await deliver()
    const run = (await world.work.read(world.system, newestRun, next.id))!
    expect(run.modelVersion).toBe(4)
    granted(await world.work.run(world.system, activateMatchModel, { version: 1 }))
    const again = await world.work.read(world.system, replayRun, { runId: run.id })
    expect(again).toMatchObject({ version: 4, places: run.total, same: true })
    const first = (await world.work.read(world.system, newestRun, job.id))!
    expect(await world.work.read(world.system, replayRun, { runId: first.id })).toMatchObject({ version: 3, same: true })
    await world.database.query('UPDATE matching.candidates SET score = score + 1e-12 WHERE run_id = $1 AND rank = 1', [run.id])
    expect(await world.work.read(world.system, replayRun, { runId: run.id })).toMatchObject({ same: false, firstDifference: 1 })
  })
  test('going back takes up the version before, and learning goes on from there', async () => {
    granted(await world.work.run(world.system, activateMatchModel, { version: 4 }))
    expect(await world.work.run(world.system, rollbackMatchModel, {})).toMatchObject({ version: 3, status: 'active' })
    expect((await learner()).learning).toEqual(emptyLearning())
    expect(await world.work.run(world.system, rollbackMatchModel, {})).toMatchObject({ version: 2, status: 'active' })
    expect((await learner()).learning).toEqual(emptyLearning(secondModel))
    expect(await world.work.run(world.system, rollbackMatchModel, {})).toMatchObject({ version: 1, status: 'active' })
    expect((await learner()).learning).toEqual(emptyLearning(firstModel))
    expect(await world.work.run(world.system, rollbackMatchModel, {})).toMatchObject({ code: 'CONFLICT' })
    expect((await statuses()).filter(([, status]) => status === 'active')).toEqual([[1, 'active']])
  })
  test('of several that have ranked it takes the newest below, and the one that was looked at has to rank still', async () => {
    for (const version of [3, 4, 5]) granted(await world.work.run(world.system, activateMatchModel, { version }))
    expect(await world.work.run(world.system, rollbackMatchModel, { version: 4 })).toMatchObject({ code: 'CONFLICT' })
    expect(await world.work.run(world.system, rollbackMatchModel, { version: 5 })).toMatchObject({ version: 4, status: 'active' })
    granted(await world.work.run(world.system, activateMatchModel, { version: 1 }))
  })
  test('two changes of the active version at once leave exactly one', async () => {
    await Promise.all([3, 4, 5].map((version) => world.work.run(world.system, activateMatchModel, { version })))
    expect((await statuses()).filter(([, status]) => status === 'active')).toHaveLength(1)
  })
})

test('the clock of the market, not of the machine, says when it is night', async () => {
  await world.passTime(48 * HOUR_MS)
  const made = registry.timers.find(({ name }) => name === 'matching.relearn')!
  const env = { requestId: 'tick', run: (action: never, input: never) => world.work.run(world.system, action, input) as never }
  await made.sweep(env as never)
  const { relearnAt } = await learner()
  expect(relearnAt!.getTime()).toBeGreaterThan(Date.now() + 40 * HOUR_MS)
  expect(relearnAt!.getUTCHours()).toBe(3)
})
