import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { DAY_MS, isRefusal, newId } from '@rolecall/kernel'
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
import { myProposals, proposal as proposalRead } from '../data/answer-reads.js'
import { declinedOrRemoved, proposalFacts, sentProposals } from '../data/facts.js'
import { job as jobRead } from '../data/job-reads.js'
import { blockFreelancer } from './block-freelancer.js'
import { chooseProposal } from './choose-proposal.js'
import { closeJob } from './close-job.js'
import { declineProposal } from './decline-proposal.js'
import { fillJob } from './fill-job.js'
import { pauseJob } from './pause-job.js'
import { releaseProposal } from './release-proposal.js'
import { sendProposal } from './send-proposal.js'
import { withdrawProposal } from './withdraw-proposal.js'

let world: World
let business: TestBusiness
beforeAll(async () => {
  world = await testWorld()
  await withCatalogue(world)
  business = await newBusiness(world)
})
afterAll(() => world.close())
const noticesOf = (accountId: string): Promise<string[]> => world.noticesOf(accountId)
const facts = (id: string) => world.work.read(world.system, (ctx) => proposalFacts(ctx, id), undefined)
const choose = (proposalId: string, asker = business.owner) => world.work.run(asker, chooseProposal, { proposalId })

describe('sending a proposal', () => {
  test('is closed to whom the business has blocked, until it lifts that', async () => {
    const own = await newBusiness(world)
    const job = await publishedJob(world, own)
    const { asker, freelancerId } = await newFreelancer(world)
    const block = (blocked: boolean) => world.work.run(own.owner, blockFreelancer, { businessId: own.businessId, freelancerId, blocked })
    await block(true)
    expect(await world.work.run(asker, sendProposal, proposalText(job))).toMatchObject({ code: 'JOB_NOT_OPEN' })
    await block(false)
    expect(await sentProposal(world, asker, job)).toMatchObject({ state: 'sent' })
  })
  test('shows it to its two parties with its sum, and tells the business', async () => {
    const own = await newBusiness(world)
    const job = await publishedJob(world, own)
    const { asker } = await newFreelancer(world)
    const sent = await sentProposal(world, asker, job)
    expect(sent).toMatchObject({
      state: 'sent',
      total: { minor: 40_000n, currency: 'EUR' },
      moves: ['withdraw'],
      job: { id: job.id },
      freelancer: { name: 'Vera' },
    })
    expect(sent.prices).toMatchObject([
      { dutySlug: 'smm.daily-posting', title: 'Daily posting' },
      { dutySlug: 'smm.banner-design' },
    ])
    expect(sent.expiresAt.getTime() - sent.sentAt.getTime()).toBe(14 * DAY_MS)
    expect(await world.work.read(own.owner, proposalRead, { id: sent.id })).toMatchObject({
      moves: ['choose', 'decline'],
    })
    for (const stranger of [business.owner, world.visitor, (await newFreelancer(world)).asker]) {
      expect(await world.work.read(stranger, proposalRead, { id: sent.id })).toBeNull()
    }
    expect(await noticesOf(own.ownerId)).toEqual(['proposal_received'])
    expect((await world.events('ProposalSent')).at(-1)).toEqual({ proposalId: sent.id, jobId: job.id })
    expect(await world.work.read(asker, jobRead, { id: job.id })).toMatchObject({
      myProposal: { id: sent.id, job: { myProposal: null } },
      moves: [],
    })
    expect(await world.work.read(own.owner, jobRead, { id: job.id })).toMatchObject({
      myProposal: null,
      proposalCount: 1,
    })
  })
  test('needs a profile', async () => {
    const job = await publishedJob(world, business)
    const asker = world.as({ accountId: (await newPerson(world)).accountId })
    expect(await world.work.run(asker, sendProposal, proposalText(job))).toMatchObject({
      code: 'FREELANCER_PROFILE_NEEDED',
    })
  })
  test('on the own job of a business is refused', async () => {
    const { freelancerId } = await newFreelancer(world)
    const job = await publishedJob(world, business)
    const asker = world.member(freelancerId, business.businessId, 'viewer')
    expect(await world.work.run(asker, sendProposal, proposalText(job))).toMatchObject({ code: 'OWN_JOB' })
  })
  test('on a draft or an unknown job finds nothing; on a paused or closed one says so', async () => {
    const { asker } = await newFreelancer(world)
    const send = (job: Parameters<typeof proposalText>[0]) => world.work.run(asker, sendProposal, proposalText(job))
    expect(await send(await draftJob(world, business))).toMatchObject({ code: 'NOT_FOUND' })
    const job = await publishedJob(world, business)
    expect(await send({ ...job, id: newId() })).toMatchObject({ code: 'NOT_FOUND' })
    await world.work.run(business.owner, pauseJob, { jobId: job.id })
    expect(await send(job)).toMatchObject({ code: 'JOB_NOT_OPEN', jobState: 'paused' })
    await world.work.run(business.owner, closeJob, { jobId: job.id })
    expect(await send(job)).toMatchObject({ code: 'JOB_NOT_OPEN', jobState: 'closed' })
  })
  test('with bad words or prices is refused and stores nothing', async () => {
    const job = await publishedJob(world, business)
    const { asker } = await newFreelancer(world)
    const [first, second] = job.duties
    const price = (minor: bigint, currency: 'EUR' | 'USD' = 'EUR') => ({ minor, currency })
    const bad = [
      [{ coverLetter: ' ' }, 'coverLetter', 'required'],
      [{ coverLetter: 'x'.repeat(4001) }, 'coverLetter', 'too_long'],
      [{ plan: 'x'.repeat(4001) }, 'plan', 'too_long'],
      [{ prices: [] }, 'prices', 'price_missing'],
      [{ prices: [{ jobDutyId: newId(), price: price(5000n) }] }, 'prices', 'unknown'],
      [
        { prices: [first, second].map((duty) => ({ jobDutyId: duty!.id, price: price(5000n, 'USD') })) },
        'prices',
        'currency_mismatch',
      ],
      [
        { prices: [first, second].map((duty) => ({ jobDutyId: duty!.id, price: price(100n) })) },
        'prices',
        'amount_too_small',
      ],
    ] as const
    for (const [part, field, reason] of bad) {
      expect(await world.work.run(asker, sendProposal, proposalText(job, part as never))).toMatchObject({
        code: 'INVALID_INPUT',
        field,
        reason,
      })
    }
    expect((await world.work.read(asker, myProposals, { first: 5 }))!.nodes).toEqual([])
  })
  test('a duty that is a condition of others takes no price', async () => {
    const line = (dutySlug: string) => ({ dutySlug, quantity: 8, importance: 2, note: '' })
    const job = await publishedJob(world, business, {
      roleSlug: 'copywriter',
      duties: [line('copy.write-to-brief'), line('copy.text-quality')],
    })
    const { asker } = await newFreelancer(world)
    expect(await world.work.run(asker, sendProposal, proposalText(job))).toMatchObject({
      field: 'prices',
      reason: 'not_priced',
    })
    const prices = proposalText(job).prices.slice(0, 1)
    expect(await world.work.run(asker, sendProposal, proposalText(job, { prices }))).toMatchObject({
      state: 'sent',
      total: { minor: 20_000n },
    })
  })
  test('five times at once sends one; after taking it back there may be another', async () => {
    const job = await publishedJob(world, business)
    const { asker } = await newFreelancer(world)
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => world.work.run(asker, sendProposal, proposalText(job))))
    const sent = answers.filter((answer) => !isRefusal(answer)) as { id: string }[]
    expect(sent).toHaveLength(1)
    expect(answers.filter(isRefusal).map((refusal) => (refusal as { code: string }).code)).toEqual(
      Array(4).fill('ALREADY_PROPOSED'),
    )
    const { id } = sent[0]!
    expect(await world.work.run(asker, withdrawProposal, { proposalId: id })).toMatchObject({ state: 'withdrawn' })
    expect(await world.work.run(asker, withdrawProposal, { proposalId: id })).toMatchObject({
      code: 'CONFLICT',
      presentState: 'withdrawn',
    })
    expect(await world.work.run(asker, sendProposal, proposalText(job))).toMatchObject({ state: 'sent' })
  })
})

describe('the business', () => {
  test('declines with a reason, and the person is told', async () => {
    const job = await publishedJob(world, business)
    const { asker, freelancerId } = await newFreelancer(world)
    const { id } = await sentProposal(world, asker, job)
    const decline = (who: typeof asker, reason: string) =>
      world.work.run(who, declineProposal, { proposalId: id, reason })
    expect(await decline(asker, 'Me')).toMatchObject({ code: 'NOT_FOUND' })
    expect(await decline(business.owner, 'x'.repeat(501))).toMatchObject({ field: 'reason', reason: 'too_long' })
    expect(await decline(business.owner, 'We chose a person nearby.')).toMatchObject({ state: 'declined' })
    expect(await noticesOf(freelancerId)).toContain('proposal_declined')
    expect(await world.work.read(world.system, (ctx) => declinedOrRemoved(ctx, job.id), undefined)).toEqual([
      freelancerId,
    ])
  })
  test('chooses one proposal at a time; the job stays open until both signed', async () => {
    const job = await publishedJob(world, business)
    const [one, other] = [await newFreelancer(world), await newFreelancer(world)]
    const [first, second] = [await sentProposal(world, one.asker, job), await sentProposal(world, other.asker, job)]
    expect(await choose(first.id, (await newBusiness(world)).owner)).toMatchObject({ code: 'NOT_FOUND' })
    expect(
      await choose(first.id, world.member((await newPerson(world)).accountId, business.businessId, 'approver')),
    ).toMatchObject({ code: 'NOT_ALLOWED' })
    const answers = await Promise.all([choose(first.id), choose(second.id)])
    expect(answers.filter((answer) => isRefusal(answer as object))).toMatchObject([{ code: 'JOB_HAS_OFFER' }])
    const chosen = answers.find((answer) => !isRefusal(answer as object)) as {
      id: string
      state: string
      job: { state: string; id: string }
    }
    expect(chosen).toMatchObject({ state: 'chosen', job: { id: job.id, state: 'published' } })
    const passedOver = chosen.id === first.id ? second.id : first.id
    expect(await world.work.read(business.owner, proposalRead, { id: passedOver })).toMatchObject({ moves: ['decline'] })
    expect(await choose(chosen.id)).toMatchObject({ code: 'CONFLICT', presentState: 'chosen' })
    expect(await world.work.run(business.owner, closeJob, { jobId: job.id })).toMatchObject({
      code: 'JOB_HAS_OFFER',
      proposalId: chosen.id,
    })
    expect((await world.work.read(world.system, (ctx) => sentProposals(ctx, job.id), undefined))!).toHaveLength(2)
  })
  test('gets the proposal back when the offer ends unsigned, with three days at least', async () => {
    const job = await publishedJob(world, business)
    const { asker } = await newFreelancer(world)
    const { id } = await sentProposal(world, asker, job)
    await choose(id)
    await world.work.run(world.system, releaseProposal, { proposalId: id })
    await world.work.run(world.system, releaseProposal, { proposalId: id })
    expect(await facts(id)).toMatchObject({ state: 'sent' })
    expect(await choose(id)).toMatchObject({ state: 'chosen' })
  })
  test('fills the job when both signed: others are closed kindly, the chosen one stays', async () => {
    const job = await publishedJob(world, business)
    const [one, other] = [await newFreelancer(world), await newFreelancer(world)]
    const [first, second] = [await sentProposal(world, one.asker, job), await sentProposal(world, other.asker, job)]
    await choose(first.id)
    expect(await world.work.run(world.system, fillJob, { jobId: job.id })).toBeNull()
    expect([(await facts(first.id))!.state, (await facts(second.id))!.state]).toEqual(['chosen', 'closed'])
    expect(await noticesOf(other.freelancerId)).toContain('proposal_closed')
    expect(await noticesOf(one.freelancerId)).not.toContain('proposal_closed')
    expect(await world.work.run(world.system, fillJob, { jobId: job.id })).toMatchObject({
      code: 'CONFLICT',
      presentState: 'filled',
    })
    expect((await world.events('JobFilled')).filter((event) => event['jobId'] === job.id)).toHaveLength(1)
  })
})
