import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { blockFreelancer, declineInvitation, inviteFreelancer, invitationsOf } from '@rolecall/hiring'
import { DAY_MS } from '@rolecall/kernel'
import { muteBusiness, myMatchPreferences, setMatchPreferences, unmuteBusiness } from '@rolecall/talent'
import { aBusiness, aFreelancer, aPublishedJob, granted, type TestBusiness, type TestFreelancer } from '../../../test/factories/market.js'
import { withCatalogue } from '../../../test/factories/talent.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { myMatches } from '../data/feed-reads.js'
import { poolFilter } from '../data/retrieval.js'
import { barredFrom } from '../data/barred.js'
import { matchJobOf } from '../data/job-facts.js'
import { stepJobs } from '../data/step-jobs.js'
import { jobFacts } from '@rolecall/hiring'
import { matchExplain, whyNotMatched } from '../data/explain-reads.js'
import { feedbackOnMatch } from './feedback-on-match.js'
import { refreshSupply } from './refresh-supply.js'

let world: World
let business: TestBusiness
beforeAll(async () => {
  world = await testWorld()
  await withCatalogue(world)
  business = await aBusiness(world)
}, 60_000)
afterAll(() => world.close())

const person = async (): Promise<TestFreelancer> => {
  const made = await aFreelancer(world, { grade: 0.8 })
  await world.work.run(world.system, refreshSupply, { freelancerIds: [made.id] })
  return made
}
const counts = async (jobId: string) =>
  Object.fromEntries(
    (await world.work.read(world.system, async (ctx) => {
      const job = await matchJobOf(ctx, (await jobFacts(ctx, jobId))!)
      return (await poolFilter(ctx, { job, barred: await barredFrom(ctx, job) })).counts
    }, undefined))!,
  )
const invited = async (jobId: string) => (await world.work.read(world.system, invitationsOf, jobId))!

describe('people who want nothing of each other', () => {
  test('are counted by their own codes, are not invited by hand either, and do not see the jobs', async () => {
    const [mutes, isBlocked] = [await person(), await person()]
    const job = await aPublishedJob(world, business)
    expect(await counts(job.id)).toEqual({ null: 2 })
    await world.work.run(mutes.asker, muteBusiness, { businessId: business.businessId })
    granted(await world.work.run(business.owner, blockFreelancer, { businessId: business.businessId, freelancerId: isBlocked.id, blocked: true }))
    expect(await counts(job.id)).toEqual({ muted: 1, blocked: 1 })
    for (const { id, asker } of [mutes, isBlocked]) {
      expect(await world.work.run(business.owner, inviteFreelancer, { jobId: job.id, freelancerId: id })).toMatchObject({ code: 'INVITATION_UNWANTED' })
      expect((await world.work.read(asker, myMatches, { first: 10 }))!.nodes).toEqual([])
    }
    expect((await world.work.read(mutes.asker, whyNotMatched, { jobId: job.id }))!.obstacle!.code).toBe('muted')
    expect((await world.work.read(business.owner, matchExplain, { jobId: job.id, freelancerId: mutes.id }))!.obstacle!.code).toBe('unavailable')
    await world.work.run(mutes.asker, unmuteBusiness, { businessId: business.businessId })
    granted(await world.work.run(business.owner, blockFreelancer, { businessId: business.businessId, freelancerId: isBlocked.id, blocked: false }))
    expect(await counts(job.id)).toEqual({ null: 2 })
  })
})

describe('a no for want of time', () => {
  test('sets the day in the same tap; with another reason the day is refused', async () => {
    const { id, asker } = await person()
    const job = await aPublishedJob(world, business)
    granted(await world.work.run(business.owner, inviteFreelancer, { jobId: job.id, freelancerId: id }))
    const invitationId = (await invited(job.id)).find(({ freelancerId }) => freelancerId === id)!.id
    const busyUntil = new Date(Date.now() + 40 * DAY_MS).toISOString().slice(0, 10)
    expect(await world.work.run(asker, declineInvitation, { invitationId, reason: 'rate', busyUntil })).toMatchObject({ reason: 'not_busy' })
    expect(await world.work.run(asker, declineInvitation, { invitationId, reason: 'busy', busyUntil: '2020-01-01' })).toMatchObject({ reason: 'in_the_past' })
    expect(await world.work.run(asker, declineInvitation, { invitationId, reason: 'busy', busyUntil })).toMatchObject({ state: 'declined' })
    expect((await world.work.read(asker, myMatchPreferences, undefined))!.awayPeriods).toMatchObject([{ untilOn: busyUntil }])
    const next = await aPublishedJob(world, business)
    expect((await world.work.read(asker, whyNotMatched, { jobId: next.id }))!.obstacle!.code).toBe('unavailable')
  })
})

describe('a lowest rate and fields that are not liked', () => {
  test('keep out what pays less, and lower the rest without hiding it', async () => {
    const { id, asker } = await person()
    const job = await aPublishedJob(world, business)
    const scoreNow = async () => (await world.work.read(asker, myMatches, { first: 50 }))!.nodes.find((node) => node.job.id === job.id)
    const before = (await scoreNow())!
    const wishes = { weeklyInviteCap: 5, nichesLiked: [], growthRoleSlugs: [], quietHours: null }
    granted(await world.work.run(asker, setMatchPreferences, { ...wishes, nichesDisliked: [job.niche], minRate: null }))
    await world.work.run(world.system, refreshSupply, { freelancerIds: [id] })
    const after = (await scoreNow())!
    expect(after.percent).toBeLessThan(before.percent)
    expect(after.reasons.find(({ factor }) => factor === 'niche')!.contribution).toBeLessThan(0)
    granted(await world.work.run(asker, setMatchPreferences, { ...wishes, nichesDisliked: [], minRate: { minor: 9000n, currency: 'EUR' } }))
    await world.work.run(world.system, refreshSupply, { freelancerIds: [id] })
    expect(await scoreNow()).toBeUndefined()
    expect((await world.work.read(asker, whyNotMatched, { jobId: job.id }))!.obstacle!.code).toBe('rate')
  })
})

describe('what one side says of a match', () => {
  test('is kept once and moves nobody', async () => {
    const { id, asker } = await person()
    const job = await aPublishedJob(world, business)
    const before = (await world.work.read(asker, whyNotMatched, { jobId: job.id }))!.score
    const say = { jobId: job.id, reason: 'niche', note: ' Not my field ' } as const
    expect(await world.work.run(asker, feedbackOnMatch, say)).toMatchObject({ side: 'freelancer', reason: 'niche' })
    await world.work.run(asker, feedbackOnMatch, say)
    const rows: unknown[] = await world.database.query(`SELECT facts FROM matching.match_events WHERE kind = 'feedback' AND freelancer_id = $1`, [id])
    expect(rows).toEqual([{ facts: { side: 'freelancer', reason: 'niche', note: 'Not my field' } }])
    expect((await world.work.read(asker, whyNotMatched, { jobId: job.id }))!.score).toBe(before)
  })
  test('a business speaks only of people on its own list, a stranger of nobody', async () => {
    const { id } = await person()
    const job = await aPublishedJob(world, business)
    const say = { jobId: job.id, freelancerId: id, reason: 'level', note: '' } as const
    expect(await world.work.run(business.owner, feedbackOnMatch, say)).toMatchObject({ code: 'NOT_FOUND' })
    granted(await world.work.run(business.owner, inviteFreelancer, { jobId: job.id, freelancerId: id }))
    expect(await world.work.run(business.owner, feedbackOnMatch, say)).toMatchObject({ side: 'business' })
    expect(await world.work.run((await aBusiness(world)).owner, feedbackOnMatch, say)).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a step of the ladder', () => {
  test('counts the open jobs of the next role whose other rules the person passes', async () => {
    const { asker, id } = await aFreelancer(world, { profile: { roleSlugs: ['content-manager'] } })
    await world.work.run(world.system, refreshSupply, { freelancerIds: [id] })
    const open = async () => (await world.work.read(asker, stepJobs, ['smm-specialist']))!.get('smm-specialist')!
    const before = await open()
    await aPublishedJob(world, await aBusiness(world))
    expect(await open()).toBe(before + 1)
    await aPublishedJob(world, await aBusiness(world), { hoursPerWeek: 60 })
    expect(await open()).toBe(before + 1)
  })
})
