import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { DAY_MS, newId } from '@rolecall/kernel'
import {
  dayFromNow,
  draftJob,
  jobText,
  newBusiness,
  publishedJob,
  sentProposal,
  type TestBusiness,
} from '../../../test/factories/hiring.js'
import { newPerson } from '../../../test/factories/identity.js'
import { newFreelancer, withCatalogue } from '../../../test/factories/talent.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { jobFacts, openJobIds } from '../data/facts.js'
import { job as jobRead, myJobs } from '../data/job-reads.js'
import { closeJob } from './close-job.js'
import { pauseJob, resumeJob } from './pause-job.js'
import { publishJob } from './publish-job.js'
import { saveJob, type SaveJob } from './save-job.js'

let world: World
let business: TestBusiness
beforeAll(async () => {
  world = await testWorld()
  await withCatalogue(world)
  business = await newBusiness(world)
})
afterAll(() => world.close())
const save = (more: Partial<SaveJob> = {}, asker = business.owner) =>
  world.work.run(asker, saveJob, jobText(business.businessId, more))
const see = (id: string, asker = world.visitor) => world.work.read(asker, jobRead, { id })
const member = async (right: 'manager' | 'approver' | 'viewer') =>
  world.member((await newPerson(world)).accountId, business.businessId, right)

describe('a draft', () => {
  test('is written with its checklist and seen by its business only', async () => {
    const draft = await draftJob(world, business)
    expect(draft).toMatchObject({
      state: 'draft',
      role: { slug: 'smm-specialist', shortKey: 'smm', title: 'SMM specialist' },
      business: { name: 'Kinder Club' },
      budget: { minor: 60_000n, currency: 'EUR' },
      moves: ['edit', 'publish', 'close'],
      proposalCount: 0,
      duties: [
        { dutySlug: 'smm.daily-posting', title: 'Daily posting', quantity: 30, importance: 3 },
        { note: 'Our colours.' },
      ],
    })
    expect(await see(draft.id)).toBeNull()
    expect(await see(draft.id, (await newBusiness(world)).owner)).toBeNull()
    expect((await see(draft.id, await member('viewer')))!.moves).toEqual([])
  })
  test('is changed: lines that stay keep their ids, others come and go', async () => {
    const draft = await draftJob(world, business)
    const changed = await save({
      id: draft.id,
      title: 'Run our big community',
      duties: [
        { dutySlug: 'smm.stats-growth', quantity: 1, importance: 1, note: '' },
        { dutySlug: 'smm.daily-posting', quantity: 22, importance: 3, note: '' },
      ],
    })
    expect(changed).toMatchObject({
      id: draft.id,
      title: 'Run our big community',
      duties: [{ dutySlug: 'smm.stats-growth' }, { id: draft.duties[0]!.id, quantity: 22 }],
    })
  })
  test.each([
    ['title', 'too_short', { title: 'Hey' }],
    ['roleSlug', 'unknown', { roleSlug: 'king' }],
    ['timeZone', 'malformed', { timeZone: 'Mars/Base' }],
    ['niche', 'unknown', { niche: 'gold' }],
    ['startsOn', 'in_the_past', { startsOn: dayFromNow(-3) }],
    ['budget', 'amount_too_small', { budget: { minor: 1n, currency: 'EUR' } }],
    ['duties', 'not_in_role', { duties: [{ dutySlug: 'copy.write-to-brief', quantity: 1, importance: 1, note: '' }] }],
  ] as const)('with a bad %s (%s) is refused and nothing is stored', async (field, reason, part) => {
    const count = async () =>
      (await world.work.read(business.owner, myJobs, { businessId: business.businessId, first: 100 }))!.nodes.length
    const before = await count()
    expect(await save(part as unknown as Partial<SaveJob>)).toMatchObject({ code: 'INVALID_INPUT', field, reason })
    expect(await count()).toBe(before)
  })
  test('is written by owners and managers, not by approvers, and of strangers nobody knows the business', async () => {
    expect(await save({}, await member('manager'))).toMatchObject({ state: 'draft' })
    expect(await save({}, await member('approver'))).toMatchObject({ code: 'NOT_ALLOWED' })
    expect(await save({}, (await newBusiness(world)).owner)).toMatchObject({ code: 'NOT_FOUND' })
    expect(await save({}, world.visitor)).toMatchObject({ code: 'NOT_FOUND' })
  })
  test('of another business is not found by its id', async () => {
    const other = await newBusiness(world)
    const foreign = await draftJob(world, other)
    expect(await save({ id: foreign.id })).toMatchObject({ code: 'NOT_FOUND' })
    expect(await save({ id: newId() })).toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('publishing', () => {
  test('a job with only “+1000 subscribers” does not: a number to reach needs a duty that is work', async () => {
    const growth = { dutySlug: 'smm.stats-growth', quantity: 1, importance: 2, note: '' }
    const draft = await draftJob(world, business)
    expect(await save({ id: draft.id, duties: [{ ...growth, note: '+1000 subscribers' }] })).toMatchObject({ field: 'duties', reason: 'subscribers_alone' })
    await save({ id: draft.id, duties: [growth] })
    expect(await world.work.run(business.owner, publishJob, { jobId: draft.id })).toMatchObject({ code: 'JOB_NOT_READY', missing: ['duties'] })
    await save({ id: draft.id, duties: [growth, { dutySlug: 'smm.daily-posting', quantity: 30, importance: 3, note: '' }] })
    expect(await world.work.run(business.owner, publishJob, { jobId: draft.id })).toMatchObject({ state: 'published' })
  })
  test('names everything that is missing', async () => {
    const draft = await draftJob(world, business, { description: '', niche: '', duties: [], languages: [] })
    expect(await world.work.run(business.owner, publishJob, { jobId: draft.id })).toMatchObject({
      code: 'JOB_NOT_READY',
      missing: ['description', 'duties', 'niche', 'languages'],
    })
  })
  test('puts the job on the board for 30 days, and the matching hears of it once', async () => {
    const job = await publishedJob(world, business)
    expect(job.expiresAt!.getTime() - job.publishedAt!.getTime()).toBe(30 * DAY_MS)
    expect((await world.events('JobPublished')).filter((event) => event['jobId'] === job.id)).toHaveLength(1)
    expect(await see(job.id)).toMatchObject({ state: 'published', moves: [] })
    const open = await world.work.read(
      world.system,
      (ctx) => openJobIds(ctx, { roleSlug: 'smm-specialist', limit: 100 }),
      undefined,
    )
    expect(open).toContain(job.id)
    expect(await world.work.read(world.system, (ctx) => jobFacts(ctx, job.id), undefined)).toMatchObject({
      level: 1,
      catalogueVersion: 1,
      duties: [{ dutySlug: 'smm.daily-posting' }, { dutySlug: 'smm.banner-design' }],
    })
  })
  test('twice, and by an approver or a stranger, is refused', async () => {
    const { id } = await publishedJob(world, business)
    expect(await world.work.run(business.owner, publishJob, { jobId: id })).toMatchObject({
      code: 'CONFLICT',
      presentState: 'published',
    })
    expect(await world.work.run(await member('approver'), publishJob, { jobId: id })).toMatchObject({
      code: 'NOT_ALLOWED',
    })
    expect(await world.work.run((await newBusiness(world)).owner, publishJob, { jobId: id })).toMatchObject({
      code: 'NOT_FOUND',
    })
  })
  test('of a draft whose first day has passed meanwhile asks for another day', async () => {
    const later = await testWorld()
    const draft = await draftJob(later, business, { startsOn: dayFromNow(1), endsOn: dayFromNow(20) })
    await later.passTime(5 * DAY_MS)
    expect(await later.work.run(business.owner, publishJob, { jobId: draft.id })).toMatchObject({
      missing: ['startsOn'],
    })
    await later.passTime(-5 * DAY_MS)
    await later.close()
  })
})

describe('a published job', () => {
  test('is changed as long as it stays complete', async () => {
    const job = await publishedJob(world, business)
    expect(await save({ id: job.id, hoursPerWeek: 25 })).toMatchObject({ state: 'published', hoursPerWeek: 25 })
    expect((await world.events('JobChanged')).map((event) => event['jobId'])).toContain(job.id)
    expect(await save({ id: job.id, niche: '' })).toMatchObject({ code: 'JOB_NOT_READY', missing: ['niche'] })
  })
  test('keeps its duties and its currency once there was a proposal', async () => {
    const job = await publishedJob(world, business)
    await sentProposal(world, (await newFreelancer(world)).asker, job)
    expect(await save({ id: job.id, hoursPerWeek: 10 })).toMatchObject({ hoursPerWeek: 10, proposalCount: 1 })
    expect(await save({ id: job.id, duties: jobText('').duties.slice(0, 1) })).toMatchObject({
      code: 'JOB_HAS_PROPOSALS',
      proposals: 1,
    })
    expect(await save({ id: job.id, budget: { minor: 60_000n, currency: 'USD' } })).toMatchObject({
      code: 'JOB_HAS_PROPOSALS',
    })
  })
  test('is paused and resumed; a paused one is on no board', async () => {
    const { id } = await publishedJob(world, business)
    expect(await world.work.run(business.owner, pauseJob, { jobId: id })).toMatchObject({ state: 'paused' })
    expect(await world.work.run(business.owner, pauseJob, { jobId: id })).toMatchObject({ code: 'CONFLICT' })
    expect(await world.work.read(world.system, (ctx) => openJobIds(ctx, { limit: 100 }), undefined)).not.toContain(id)
    expect(await world.work.run(business.owner, resumeJob, { jobId: id })).toMatchObject({ state: 'published' })
  })
  test('once closed is neither edited nor published again', async () => {
    const { id } = await publishedJob(world, business)
    expect(await world.work.run(business.owner, closeJob, { jobId: id })).toMatchObject({ state: 'closed', moves: [] })
    expect(await save({ id })).toMatchObject({ code: 'CONFLICT', move: 'edit', presentState: 'closed' })
    expect(await world.work.run(business.owner, publishJob, { jobId: id })).toMatchObject({ code: 'CONFLICT' })
    expect(await world.work.run(business.owner, closeJob, { jobId: id })).toMatchObject({ code: 'CONFLICT' })
    expect(await see(id)).toMatchObject({ state: 'closed' })
  })
  test('is closed once by two managers at the same time', async () => {
    const { id } = await publishedJob(world, business)
    const answers = await Promise.all([1, 2].map(() => world.work.run(business.owner, closeJob, { jobId: id })))
    expect(answers.filter((answer) => 'code' in answer)).toMatchObject([{ code: 'CONFLICT', presentState: 'closed' }])
    expect((await world.events('JobClosed')).filter((event) => event['jobId'] === id)).toHaveLength(1)
  })
})

test('the list of a business is for its members; strangers see an empty one', async () => {
  const other = await newBusiness(world)
  await draftJob(world, other)
  const list = async (asker: typeof other.owner) =>
    (await world.work.read(asker, myJobs, { businessId: other.businessId, first: 10 }))!.nodes.length
  expect([await list(other.owner), await list(business.owner), await list(world.visitor)]).toEqual([1, 0, 0])
})
