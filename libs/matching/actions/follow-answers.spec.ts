import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { closeJob, declineInvitation, invitationsOf, inviteFreelancer, type JobRead, withdrawProposal } from '@rolecall/hiring'
import { HOUR_MS, isRefusal, money } from '@rolecall/kernel'
import { WorkerRegistry } from '@rolecall/platform'
import { setAvailability } from '@rolecall/talent'
import { aBusiness, aFreelancer, aProposal, aPublishedJob, granted, type TestBusiness, type TestFreelancer } from '../../../test/factories/market.js'
import { deliverer } from '../../../test/support/deliver.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { newestRun } from '../data/run-queries.js'
import { matchCandidates, matchRun } from '../data/run-reads.js'
import { shortlist } from '../data/shortlist-reads.js'
import { supplyOf } from '../data/retrieval.js'
import { MatchingWorker } from '../matching.module.js'
import { sendDueWaves } from '../reactions/follow-answers.js'
import { sendWave } from './send-wave.js'

const registry = new WorkerRegistry()
new MatchingWorker(registry)
const parts = [...registry.reactions.values()]

let world: World
let deliver: (times?: number) => Promise<number>
let business: TestBusiness
const people = new Map<string, TestFreelancer>()
beforeAll(async () => {
  world = await testWorld()
  const post = deliverer(world)
  deliver = (times = 1) => post.deliver({ parts, times })
  business = await aBusiness(world)
  for (let index = 0; index < 14; index++) {
    const person = await aFreelancer(world, { grade: index % 2 === 0 ? 1 : 0.8 })
    people.set(person.id, person)
  }
  await deliver()
}, 60_000)
afterAll(() => world.close())

const runOf = async (jobId: string) => (await world.work.read(world.system, newestRun, jobId))!
const invitations = async (jobId: string) => (await world.work.read(world.system, invitationsOf, jobId))!
const tick = () => sendDueWaves.sweep({ requestId: 'tick', run: (action, input) => world.work.run(world.system, action, input) as never })
const decline = async (freelancerId: string, invitationId: string) =>
  granted(await world.work.run(people.get(freelancerId)!.asker, declineInvitation, { invitationId, reason: 'busy' }))

describe('answers to a wave', () => {
  let job: JobRead
  let first: Awaited<ReturnType<typeof invitations>>
  beforeAll(async () => {
    job = await aPublishedJob(world, business)
    await deliver()
    first = await invitations(job.id)
  })
  test('one decline waits for the twelve hours', async () => {
    await decline(first[0]!.freelancerId, first[0]!.id)
    await deliver(2)
    expect(await invitations(job.id)).toHaveLength(first.length)
    expect(await runOf(job.id)).toMatchObject({ wave: 1, answered: 1 })
    await tick()
    expect(await invitations(job.id)).toHaveLength(first.length)
  })
  test('after twelve hours a tick sends the second wave, once', async () => {
    await world.passTime(12 * HOUR_MS + 1000)
    await Promise.all([tick(), tick()])
    await tick()
    const all = await invitations(job.id)
    expect(all.length).toBeGreaterThan(first.length)
    expect(new Set(all.map(({ wave }) => wave))).toEqual(new Set([1, 2]))
    expect((await runOf(job.id)).wave).toBe(2)
    expect(new Set(all.map(({ freelancerId }) => freelancerId)).size).toBe(all.length)
  })
  test('a decline counts as an answer, and the record of the person is brought up to date', async () => {
    await deliver()
    const [person] = (await world.work.read(world.system, supplyOf, [first[0]!.freelancerId]))!
    expect(person).toMatchObject({ settledInvites: 1, answeredInvites: 1 })
  })
  test('when all have answered the next wave goes out at once', async () => {
    const open = (await invitations(job.id)).filter(({ state }) => state === 'sent')
    for (const { freelancerId, id } of open) await decline(freelancerId, id)
    await deliver()
    expect((await runOf(job.id)).wave).toBe(3)
    expect((await invitations(job.id)).filter(({ state }) => state === 'sent').every(({ wave }) => wave === 3)).toBe(true)
  })
  test('after three waves without a yes it stops and says why', async () => {
    const open = (await invitations(job.id)).filter(({ state }) => state === 'sent')
    for (const { freelancerId, id } of open) await decline(freelancerId, id)
    await deliver()
    expect(await runOf(job.id)).toMatchObject({ wave: 3, nextWaveAt: null, stopReason: 'waves_used' })
    for (const [lang, words] of [['en', 'All three rounds'], ['ru', 'Все три волны']] as const) {
      const run = await world.work.read({ ...business.owner, lang }, matchRun, { jobId: job.id })
      expect(run?.stopText).toMatch(words)
    }
  })
})

describe('an invitation by hand', () => {
  test('is written down, marked and counted, once', async () => {
    const job = await aPublishedJob(world, business)
    await deliver()
    const sent = await invitations(job.id)
    const chosen = [...people.keys()].find((id) => !sent.some(({ freelancerId }) => freelancerId === id))!
    granted(await world.work.run(business.owner, inviteFreelancer, { jobId: job.id, freelancerId: chosen }))
    await deliver(2)
    const events = await world.database.query(`SELECT facts FROM matching.match_events WHERE job_id = $1 AND freelancer_id = $2 AND kind = 'invited'`, [job.id, chosen])
    expect(events).toEqual([{ facts: { wave: 0, seen: { features: expect.objectContaining({ newcomer: 1 }) } } }])
    const all = await world.database.query(`SELECT count(*)::int AS n FROM matching.match_events WHERE job_id = $1 AND kind = 'invited'`, [job.id])
    expect(all).toEqual([{ n: sent.length + 1 }])
    expect((await runOf(job.id)).invited).toBe(sent.length + 1)
    const candidates = (await world.work.read(business.owner, matchCandidates, { jobId: job.id, first: 50 }))!.nodes
    expect(candidates.find(({ freelancer }) => freelancer.id === chosen)).toMatchObject({ invited: true })
    granted(await world.work.run(business.owner, closeJob, { jobId: job.id }))
  })
})

describe('proposals', () => {
  let job: JobRead
  const order = async () => (await world.work.read(business.owner, shortlist, { jobId: job.id }))!
  beforeAll(async () => {
    job = await aPublishedJob(world, business, { title: 'SMM for a shop' })
    await deliver()
  })
  test('are put in order as they come, the dearer of two equals below', async () => {
    const [one, other, third] = [...people.values()].filter((_, index) => index % 2 === 0)
    await aProposal(world, one!, { job, each: money(40_000n, 'EUR') })
    await aProposal(world, other!, { job, each: money(28_000n, 'EUR') })
    await aProposal(world, third!, { job, each: money(34_000n, 'EUR') })
    await deliver(2)
    const entries = await order()
    expect(entries.map(({ position }) => position)).toEqual([1, 2, 3])
    expect(entries.map(({ proposal }) => proposal.freelancer.id)).toEqual([other!.id, third!.id, one!.id])
    for (const { candidate } of entries) {
      // what the page shows leaves out parts too small for a sentence
      const shown = candidate.reasons.reduce((sum, reason) => sum + reason.contribution, candidate.base)
      expect(Math.abs(shown - candidate.score)).toBeLessThan(0.05)
    }
  })
  test('three open proposals hold the next wave back', async () => {
    expect((await world.work.read(business.owner, matchRun, { jobId: job.id }))!.nextWaveAt).toBeNull()
    await world.passTime(13 * HOUR_MS)
    await tick()
    expect((await runOf(job.id)).wave).toBe(1)
  })
  test('are at most five, and one taken back leaves the list', async () => {
    const others = [...people.values()].filter((_, index) => index % 2 === 1).slice(0, 4)
    for (const person of others) await aProposal(world, person, { job })
    await deliver()
    const entries = await order()
    expect(entries).toHaveLength(5)
    const gone = entries[0]!.proposal
    granted(await world.work.run(people.get(gone.freelancer.id)!.asker, withdrawProposal, { proposalId: gone.id }))
    await deliver()
    expect((await order()).map(({ proposal }) => proposal.id)).not.toContain(gone.id)
    expect(await order()).toHaveLength(5)
  })
  test('a job that is closed invites nobody more', async () => {
    const closing = await aPublishedJob(world, business, { title: 'SMM for a moment' })
    await deliver()
    const sent = await invitations(closing.id)
    expect(isRefusal(await world.work.run(business.owner, closeJob, { jobId: closing.id }))).toBe(false)
    await deliver()
    await world.passTime(40 * HOUR_MS)
    await tick()
    expect(await runOf(closing.id)).toMatchObject({ nextWaveAt: null, stopReason: 'job_ended' })
    expect(await invitations(closing.id)).toHaveLength(sent.length)
  })
})

describe('a full week', () => {
  test('keeps a person out, also when two jobs reach for his last invitation at once', async () => {
    await world.passTime(200 * HOUR_MS)
    for (const person of people.values()) await world.work.run(person.asker, setAvailability, { available: false, hoursPerWeek: 30, awayUntil: null })
    await deliver()
    const wanted = await aFreelancer(world, { grade: 1 })
    await deliver()
    await world.database.query('UPDATE talent.freelancers SET weekly_invite_cap = 1 WHERE account_id = $1', [wanted.id])
    await world.database.query('UPDATE matching.supply SET weekly_cap = 1 WHERE freelancer_id = $1', [wanted.id])
    const starts = { startsOn: '2027-03-01', endsOn: '2027-03-30' }
    const jobs = [await aPublishedJob(world, business, { title: 'The first of two', ...starts }), await aPublishedJob(world, business, { title: 'The second of two', ...starts })]
    const isWave = ({ name }: { name: string }): boolean => name === 'matching.on-match-run-scored'
    await deliverer(world).deliver({ parts: parts.filter((part) => !isWave(part)) })
    await Promise.all(jobs.map(({ id }) => world.work.run(world.system, sendWave, { jobId: id })))
    const sent = (await Promise.all(jobs.map(({ id }) => invitations(id)))).flat()
    expect(sent.map(({ freelancerId }) => freelancerId)).toEqual([wanted.id])
    await deliver()
    const third = await aPublishedJob(world, business, { title: 'One too many', ...starts })
    await deliver()
    const run = (await world.work.read(business.owner, matchRun, { jobId: third.id }))!
    expect(run.exclusions.find(({ code }) => code === 'weekly_cap')).toMatchObject({ count: 1, title: 'Already has a full week of invitations' })
    expect(run.total).toBe(0)
  }, 60_000)
})
