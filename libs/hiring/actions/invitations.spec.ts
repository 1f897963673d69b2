import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { DAY_MS, HOUR_MS, newId } from '@rolecall/kernel'
import type { Env } from '@rolecall/platform'
import { bookHours } from '@rolecall/talent'
import {
  draftJob,
  newBusiness,
  proposalText,
  publishedJob,
  sentProposal,
  type TestBusiness,
} from '../../../test/factories/hiring.js'
import { newPerson } from '../../../test/factories/identity.js'
import { newFreelancer, withCatalogue } from '../../../test/factories/talent.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { invitation as invitationRead, myInvitations } from '../data/answer-reads.js'
import { declinedOrRemoved, invitationsOf, invitesLast168h, invitesLately } from '../data/facts.js'
import { job as jobRead } from '../data/job-reads.js'
import { invitationStates, jobStates, proposalStates } from '../domain/states.js'
import { hiringTimers } from '../reactions/timers.js'
import { declineInvitation, viewInvitation } from './answer-invitation.js'
import { chooseProposal } from './choose-proposal.js'
import { closeJob } from './close-job.js'
import { invite, type Invite } from './invite.js'
import { inviteFreelancer } from './invite-freelancer.js'
import { pauseJob } from './pause-job.js'
import { sendProposal } from './send-proposal.js'

let world: World
let business: TestBusiness
beforeAll(async () => {
  world = await testWorld()
  await withCatalogue(world)
  business = await newBusiness(world)
})
afterAll(() => world.close())

const noticesOf = (accountId: string): Promise<string[]> => world.noticesOf(accountId)
const env: Env = { requestId: 'test', run: (action, input) => world.work.run(world.system, action, input) as never }
const sweep = async (): Promise<void> => {
  for (const timer of hiringTimers) await timer.sweep(env)
}
/** Business time goes on, the clocks run, and it goes back for the next test. */
const after = async (ms: number, look: () => Promise<void>): Promise<void> => {
  await world.passTime(ms)
  try {
    await sweep()
    await look()
  } finally {
    await world.passTime(-ms)
  }
}
const inWave = (more: Pick<Invite, 'jobId' | 'freelancerId'> & Partial<Invite>) =>
  world.work.run(world.system, invite, { wave: 1, expiresAt: new Date(Date.now() + 36 * HOUR_MS), ...more })
const invited = async (more: Partial<Invite> = {}) => {
  const job = await publishedJob(world, business)
  const person = await newFreelancer(world)
  const made = await inWave({ jobId: job.id, freelancerId: person.freelancerId, ...more })
  if (!('created' in made)) throw new Error(made.code)
  return { job, ...person, id: made.invitationId! }
}
const see = (asker: TestBusiness['owner'], id: string) => world.work.read(asker, invitationRead, { id })

describe('an invitation', () => {
  test('exists once per person and job, however often and however parallel it is made', async () => {
    const job = await publishedJob(world, business)
    const { freelancerId } = await newFreelancer(world)
    const answers = await Promise.all([1, 2, 3, 4, 5, 6].map(() => inWave({ jobId: job.id, freelancerId })))
    expect(answers.filter((answer) => 'created' in answer && answer.created)).toHaveLength(1)
    expect(new Set(answers.map((answer) => 'created' in answer && answer.invitationId)).size).toBe(1)
    expect(await noticesOf(freelancerId)).toEqual(['invitation'])
    expect((await world.events('InvitationSent')).filter((event) => event['jobId'] === job.id)).toHaveLength(1)
    const week = await world.work.read(world.system, (ctx) => invitesLast168h(ctx, [freelancerId, newId()]), undefined)
    expect([...week!]).toEqual([[freelancerId, 1]])
  })
  test('counts for a week, and for four', async () => {
    const job = await publishedJob(world, business)
    const { freelancerId } = await newFreelancer(world)
    await inWave({ jobId: job.id, freelancerId })
    const lately = async (days: number) => {
      const at = new Date(Date.now() + days * DAY_MS)
      return [...(await world.work.read(world.system, (ctx) => invitesLately({ ...ctx, now: at }, [freelancerId, newId()]), undefined))!.values()]
    }
    expect(await Promise.all([0, 6, 8, 27, 29].map(lately))).toEqual([[{ week: 1, fourWeeks: 1 }], [{ week: 1, fourWeeks: 1 }], [{ week: 0, fourWeeks: 1 }], [{ week: 0, fourWeeks: 1 }], []])
  })
  test('does not wait for a change of the person: whoever signs holds the person and may wait for the job', async () => {
    const job = await publishedJob(world, business)
    const { freelancerId } = await newFreelancer(world)
    const answer = await world.work.run(world.system, async (ctx) => {
      await bookHours(ctx, { freelancerId, hours: 1 })
      return inWave({ jobId: job.id, freelancerId })
    }, undefined)
    expect(answer).toMatchObject({ created: true })
  }, 10_000)
  test('is seen by the person and by the business, by nobody else', async () => {
    const { id, asker, job } = await invited()
    expect(await see(asker, id)).toMatchObject({
      state: 'sent',
      wave: 1,
      moves: ['view', 'accept', 'decline'],
      job: { id: job.id },
    })
    expect(await see(business.owner, id)).toMatchObject({ moves: [], freelancer: { name: 'Vera' } })
    for (const stranger of [world.visitor, (await newFreelancer(world)).asker, (await newBusiness(world)).owner])
      expect(await see(stranger, id)).toBeNull()
    expect((await world.work.read(asker, myInvitations, { first: 5 }))!.nodes.map((node) => node.id)).toEqual([id])
    expect(await world.work.read(asker, jobRead, { id: job.id })).toMatchObject({ myInvitation: { id } })
  })
  test('is opened, and opened again without harm; only by its person', async () => {
    const { id, asker } = await invited()
    expect(
      await world.work.run((await newFreelancer(world)).asker, viewInvitation, { invitationId: id }),
    ).toMatchObject({ code: 'NOT_FOUND' })
    for (let time = 0; time < 2; time++)
      expect(await world.work.run(asker, viewInvitation, { invitationId: id })).toMatchObject({ state: 'viewed' })
  })
  test('is declined once, with a reason', async () => {
    const { id, asker, job, freelancerId } = await invited()
    expect(await world.work.run(asker, declineInvitation, { invitationId: id, reason: 'busy' })).toMatchObject({
      state: 'declined',
      declineReason: 'busy',
      moves: [],
    })
    expect(await world.work.run(asker, declineInvitation, { invitationId: id, reason: 'rate' })).toMatchObject({
      code: 'CONFLICT',
      presentState: 'declined',
    })
    expect((await world.events('InvitationAnswered')).at(-1)).toEqual({ invitationId: id, jobId: job.id })
    expect(await world.work.read(world.system, (ctx) => declinedOrRemoved(ctx, job.id), undefined)).toEqual([
      freelancerId,
    ])
  })
  test('is accepted by the proposal that answers it, in one step', async () => {
    const { id, asker, job } = await invited()
    await world.work.run(asker, sendProposal, proposalText(job, { prices: [] }))
    expect(await see(asker, id)).toMatchObject({ state: 'sent' })
    await sentProposal(world, asker, job)
    expect(await see(asker, id)).toMatchObject({ state: 'accepted', respondedAt: expect.any(Date) })
    expect(await world.work.run(asker, declineInvitation, { invitationId: id, reason: 'other' })).toMatchObject({
      code: 'CONFLICT',
    })
  })
  test('in quiet hours waits unseen and is told after them, with the whole time to answer', async () => {
    const { id, asker, freelancerId } = await invited({ queuedUntil: new Date(Date.now() + 8 * HOUR_MS) })
    expect(await see(asker, id)).toBeNull()
    expect(await world.work.run(asker, viewInvitation, { invitationId: id })).toMatchObject({ code: 'NOT_FOUND' })
    expect((await world.work.read(asker, myInvitations, { first: 5 }))!.nodes).toEqual([])
    expect(await noticesOf(freelancerId)).toEqual([])
    await after(9 * HOUR_MS, async () => {
      const told = (await see(asker, id))!
      expect(told.state).toBe('sent')
      expect(told.expiresAt.getTime() - told.sentAt!.getTime()).toBe(36 * HOUR_MS)
      expect(await noticesOf(freelancerId)).toEqual(['invitation'])
    })
  })
  test('runs out after 36 hours; the person may still propose', async () => {
    const { id, asker, job } = await invited()
    await after(37 * HOUR_MS, async () => {
      expect(await see(asker, id)).toMatchObject({ state: 'expired', moves: [] })
      expect((await world.events('InvitationAnswered')).filter((event) => event['invitationId'] === id)).toHaveLength(1)
      await sentProposal(world, asker, job)
      expect(await see(asker, id)).toMatchObject({ state: 'expired' })
    })
  })
  test('is not made on a job that is not open', async () => {
    const { freelancerId } = await newFreelancer(world)
    const draft = await draftJob(world, business)
    expect(await inWave({ jobId: draft.id, freelancerId })).toEqual({ invitationId: null, created: false })
    const job = await publishedJob(world, business)
    await world.work.run(business.owner, pauseJob, { jobId: job.id })
    expect(await inWave({ jobId: job.id, freelancerId })).toEqual({ invitationId: null, created: false })
  })
})

describe('inviting by hand', () => {
  const byHand = (jobId: string, freelancerId: string, asker = business.owner) =>
    world.work.run(asker, inviteFreelancer, { jobId, freelancerId })
  test('is wave 0; a second time is refused by name', async () => {
    const job = await publishedJob(world, business)
    const { freelancerId } = await newFreelancer(world)
    const made = await byHand(job.id, freelancerId)
    expect(made).toMatchObject({ state: 'sent', wave: 0 })
    expect(await byHand(job.id, freelancerId)).toMatchObject({
      code: 'ALREADY_INVITED',
      invitationId: (made as { id: string }).id,
    })
  })
  test('is refused on a closed job, for people without a profile, for members, and to those who may not', async () => {
    const job = await publishedJob(world, business)
    const { freelancerId } = await newFreelancer(world)
    const { accountId } = await newPerson(world)
    expect(await byHand(job.id, accountId)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await byHand(job.id, newId())).toMatchObject({ code: 'NOT_FOUND' })
    expect(await byHand(job.id, freelancerId, world.member(accountId, business.businessId, 'approver'))).toMatchObject({
      code: 'NOT_ALLOWED',
    })
    expect(await byHand(job.id, freelancerId, world.as({ accountId }))).toMatchObject({ code: 'NOT_FOUND' })
    await world.work.run(business.owner, closeJob, { jobId: job.id })
    expect(await byHand(job.id, freelancerId)).toMatchObject({ code: 'JOB_NOT_OPEN', jobState: 'closed' })
  })
})

test('closing a job withdraws invitations, closes proposals and tells each person once', async () => {
  const { id, job, asker, freelancerId } = await invited()
  const proposer = await newFreelancer(world)
  await inWave({ jobId: job.id, freelancerId: proposer.freelancerId })
  await sentProposal(world, proposer.asker, job)
  await world.work.run(business.owner, closeJob, { jobId: job.id })
  expect(await see(asker, id)).toMatchObject({ state: 'withdrawn' })
  expect(await noticesOf(freelancerId)).toEqual(['invitation', 'invitation_withdrawn'])
  expect((await noticesOf(proposer.freelancerId)).sort()).toEqual(['invitation', 'proposal_closed'])
  const states = (await world.work.read(world.system, (ctx) => invitationsOf(ctx, job.id), undefined))!.map(
    (facts) => facts.state,
  )
  expect(states.sort()).toEqual(['accepted', 'withdrawn'])
})

describe('the clocks', () => {
  test('end a proposal after 14 days and tell the freelancer', async () => {
    const job = await publishedJob(world, business)
    const { asker, freelancerId } = await newFreelancer(world)
    await sentProposal(world, asker, job)
    await after(15 * DAY_MS, async () => {
      expect(await world.work.read(asker, jobRead, { id: job.id })).toMatchObject({
        state: 'published',
        myProposal: { state: 'expired' },
        moves: ['propose'],
      })
      await sweep()
      expect(await noticesOf(freelancerId)).toEqual(['proposal_expired'])
    })
  })
  test('end a job after 30 days, a paused one too, but not one with an offer out', async () => {
    const [open, paused, offered] = [
      await publishedJob(world, business),
      await publishedJob(world, business),
      await publishedJob(world, business),
    ]
    await world.work.run(business.owner, pauseJob, { jobId: paused.id })
    const { asker } = await newFreelancer(world)
    const { id } = await sentProposal(world, asker, offered)
    await world.work.run(business.owner, chooseProposal, { proposalId: id })
    await after(31 * DAY_MS, async () => {
      const states = await Promise.all(
        [open, paused, offered].map(
          async (job) => (await world.work.read(business.owner, jobRead, { id: job.id }))!.state,
        ),
      )
      expect(states).toEqual(['expired', 'closed', 'published'])
      expect(await noticesOf(business.ownerId)).toContain('job_expired')
    })
  })
})

test.each([
  ['jobs_state_known', jobStates],
  ['proposals_state_known', proposalStates],
  ['invitations_state_known', invitationStates],
])('the states of the table are those of %s', async (name, states) => {
  const [{ check }] = await world.database.query(
    'SELECT pg_get_constraintdef(oid) AS check FROM pg_constraint WHERE conname = $1',
    [name],
  )
  expect([...check.matchAll(/'([a-z_]+)'/g)].map((match: string[]) => match[1])).toEqual([...states])
})
