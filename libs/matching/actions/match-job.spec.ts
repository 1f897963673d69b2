import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { invitationsOf, type JobRead, saveJob } from '@rolecall/hiring'
import { money } from '@rolecall/kernel'
import { WorkerRegistry } from '@rolecall/platform'
import { aBusiness, aDraft, aFreelancer, aPublishedJob, granted, type TestBusiness } from '../../../test/factories/market.js'
import { deliverer } from '../../../test/support/deliver.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { newestRun } from '../data/run-queries.js'
import { MatchCandidate } from '../data/run.entity.js'
import { matchRun } from '../data/run-reads.js'
import { MatchingWorker } from '../matching.module.js'
import { queueRun } from './queue-run.js'
import { sendWave } from './send-wave.js'

const registry = new WorkerRegistry()
new MatchingWorker(registry)
const parts = [...registry.reactions.values()]

let world: World
let deliver: (times?: number) => Promise<number>
let business: TestBusiness
beforeAll(async () => {
  world = await testWorld()
  const mail = deliverer(world)
  deliver = (times = 1) => mail.deliver({ parts, times })
  business = await aBusiness(world)
  for (const grade of [1, 0.8, 0.8, 0.6, 1, 0.6] as const) await aFreelancer(world, { grade })
  await aFreelancer(world)
  await aFreelancer(world, { grade: 1, profile: { rate: money(4000n, 'EUR') } })
  await aFreelancer(world, { grade: 1, profile: { platforms: ['telegram'] } })
  await aFreelancer(world, { grade: 1, profile: { hoursPerWeek: 10 } })
  await deliver()
}, 60_000)
afterAll(() => world.close())

const runOf = (jobId: string) => world.work.read(world.system, newestRun, jobId)
const invitations = async (jobId: string) => (await world.work.read(world.system, invitationsOf, jobId))!
const notices = async (): Promise<number> => (await world.database.query("SELECT count(*)::int AS n FROM notifications.notices WHERE kind = 'invitation'"))[0].n

describe('publishing a job', () => {
  let job: JobRead
  let before: number
  test('shows a waiting ranking to the business at once', async () => {
    before = await notices()
    job = await aPublishedJob(world, business)
    const queued = parts.find(({ name }) => name === 'matching.on-job-published')!
    await deliverer(world).deliver({ parts: [queued] })
    expect(await runOf(job.id)).toMatchObject({ state: 'queued', considered: 0, wave: 0 })
  })
  test('ranks the eligible, counts the others by the first rule, and invites a first wave', async () => {
    await deliver()
    const run = (await world.work.read(business.owner, matchRun, { jobId: job.id }))!
    expect(run).toMatchObject({ state: 'done', considered: 10, total: 6, scored: 6, wave: 1, modelVersion: 3 })
    expect(run.exclusions.map(({ code, count }) => [code, count])).toEqual([['role', 1], ['hours', 1], ['platform', 1], ['rate', 1]])
    const sent = await invitations(job.id)
    expect(sent.length).toBeGreaterThanOrEqual(3)
    expect(run.invited).toBe(sent.length)
    const invited = await world.database.getRepository(MatchCandidate).findBy({ runId: run.id, invitedWave: 1 })
    expect(invited.map((one) => one.rank).sort()).toEqual(sent.map((_, index) => index + 1))
    expect(invited.map((one) => one.freelancerId).sort()).toEqual(sent.map((one) => one.freelancerId).sort())
    expect(await notices()).toBe(before + sent.length)
    expect(run.nextWaveAt).not.toBeNull()
  })
  test('told twice, it invites nobody twice', async () => {
    const jobs = [await aPublishedJob(world, business), await aPublishedJob(world, business, { title: 'SMM for a bakery' })]
    const count = await notices()
    await deliver(3)
    const sent = (await Promise.all(jobs.map(({ id }) => invitations(id)))).flat()
    expect(new Set(sent.map(({ id }) => id)).size).toBe(sent.length)
    expect(await notices()).toBe(count + sent.length)
    const events = await world.database.query("SELECT job_id, freelancer_id FROM matching.match_events WHERE kind = 'invited' AND job_id = ANY($1::uuid[])", [jobs.map(({ id }) => id)])
    expect(events).toHaveLength(sent.length)
    expect(sent.every(({ wave }) => wave === 1)).toBe(true)
  })
  test('the same moment from two workers sends one wave', async () => {
    const fresh = await aPublishedJob(world, await aBusiness(world, 'Birch Bakery'), { title: 'Waves at once' })
    const held = parts.filter(({ name }) => name !== 'matching.on-match-run-scored')
    await deliverer(world).deliver({ parts: held })
    const both = await Promise.all([1, 2].map(() => world.work.run(world.system, sendWave, { jobId: fresh.id })))
    expect(both.filter((sent) => sent !== 0)).toHaveLength(1)
    expect(await invitations(fresh.id)).toHaveLength(both.find((sent) => sent !== 0) as number)
    await deliver()
  })
})

describe('a job that changes', () => {
  test('is ranked anew, keeps its wave and its invited people, and invites nobody before the time', async () => {
    const shop = await aBusiness(world, 'Corner shop')
    const job = await aPublishedJob(world, shop, { title: 'Editing a job' })
    await deliver()
    const first = (await runOf(job.id))!
    const sent = await invitations(job.id)
    granted(await world.work.run(shop.owner, saveJob, { ...aDraft(shop, { title: 'Editing a job again' }), id: job.id }))
    await deliver()
    const second = (await runOf(job.id))!
    expect(second.id).not.toBe(first.id)
    expect(second).toMatchObject({ state: 'done', wave: 1, invited: sent.length, inputHash: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(await invitations(job.id)).toHaveLength(sent.length)
    expect(second.nextWaveAt).not.toBeNull()
    const marked = await world.database.getRepository(MatchCandidate).countBy({ runId: second.id, invitedWave: 1 })
    expect(marked).toBe(sent.length)
  })
  test('starts again when somebody becomes eligible after nobody was left', async () => {
    const shop = await aBusiness(world, 'Late bloomers')
    const job = await aPublishedJob(world, shop, { title: 'Only for Kazakh speakers', languages: ['kk'] })
    await deliver()
    expect(await runOf(job.id)).toMatchObject({ state: 'done', wave: 0, total: 0, stopReason: 'nobody_left' })
    const late = await aFreelancer(world, { grade: 0.8, profile: { languages: ['kk', 'ru'] } })
    await deliver()
    expect((await invitations(job.id)).map(({ freelancerId }) => freelancerId)).toEqual([late.id])
    expect(await runOf(job.id)).toMatchObject({ wave: 1, total: 1, stopReason: null })
  })
  test('with the same people has the same ranking and the same hash of its input', async () => {
    const shop = await aBusiness(world, 'Twice the same')
    const job = await aPublishedJob(world, shop, { title: 'Ranked twice' })
    const held = parts.filter(({ name }) => name !== 'matching.on-match-run-scored')
    const post = deliverer(world)
    await post.deliver({ parts: held })
    const first = (await runOf(job.id))!
    await world.work.run(world.system, queueRun, { jobId: job.id })
    await post.deliver({ parts: held })
    const second = (await runOf(job.id))!
    expect([second.id === first.id, second.inputHash]).toEqual([false, first.inputHash])
    const places = (runId: string) => world.database.query('SELECT freelancer_id, rank, score, contributions FROM matching.candidates WHERE run_id = $1 ORDER BY rank', [runId])
    expect(await places(second.id)).toEqual(await places(first.id))
  })
})
