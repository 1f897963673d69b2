import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { seedCatalogue } from '@rolecall/catalog'
import type { Ctx } from '@rolecall/platform'
import { dayFromNow } from '../../../test/factories/hiring.js'
import { type RunningApi, startApi, type Visitor } from '../../../test/support/api.js'
import { testWorld } from '../../../test/support/world.js'

let api: RunningApi
let business: Visitor & { businessId: string | null }
let freelancer: Visitor & { accountId: string }
beforeAll(async () => {
  api = await startApi()
  const world = await testWorld()
  await world.work.run(world.system, (ctx: Ctx) => seedCatalogue(ctx), undefined)
  await world.close()
  business = await api.newcomer({ businessName: 'Kinder Club' })
  freelancer = await api.newcomer({ name: 'Vera' })
}, 60_000)
afterAll(() => api.close())

const refusal = '... on Refusal { code message path } ... on InvalidInput { field reason limit }'
const saveJob = `mutation ($input: SaveJobInput!) { saveJob(input: $input) { __typename ${refusal}
  ... on Job { id state moves level budget { minor currency } role { shortKey } business { name } duties { id
    dutySlug title quantity importance note } } } }`
const jobInput = (more: Record<string, unknown> = {}) => ({
  businessId: business.businessId,
  roleSlug: 'smm-specialist',
  title: 'Run our community',
  description: 'We teach children to swim.',
  niche: 'kids',
  level: 'WORKING',
  hoursPerWeek: 20,
  budget: { minor: '60000', currency: 'EUR' },
  startsOn: dayFromNow(5),
  endsOn: dayFromNow(34),
  platforms: ['telegram'],
  languages: ['en'],
  timeZone: 'Europe/Berlin',
  minOverlapHours: 4,
  acceptsGrowth: true,
  duties: [{ dutySlug: 'smm.daily-posting', quantity: 30, importance: 3 }],
  ...more,
})
const save = async (more: Record<string, unknown> = {}, lang: 'ru' | 'en' = 'en') =>
  business.ask(saveJob, { input: jobInput(more) }, { lang })
const publishedJob = async () => {
  const job = (await save()).data.saveJob
  const publish = `mutation ($id: JobId!) { publishJob(input: { jobId: $id }) {
    __typename ... on Job { id state } ... on JobNotReady { missing } } }`
  expect((await business.ask(publish, { id: job.id })).data.publishJob).toEqual({
    __typename: 'Job',
    id: job.id,
    state: 'PUBLISHED',
  })
  return job as { id: string; duties: { id: string }[] }
}
const profileInput = {
  headline: 'I run communities',
  about: '',
  country: 'DE',
  timeZone: 'Europe/Berlin',
  languages: ['en'],
  platforms: ['telegram'],
  niches: [],
  rate: { minor: '2000', currency: 'EUR' },
  hoursPerWeek: 30,
  roleSlugs: ['smm-specialist'],
}
const saveProfile = `mutation ($input: SaveProfileInput!) { saveProfile(input: $input) { __typename ${refusal}
  ... on Freelancer { id name freeHours roles { roleSlug status provenDuties unconditionalDuties } proofs { dutySlug
    proven claimedLevel } } } }`
const sendProposal = `mutation ($input: SendProposalInput!) { sendProposal(input: $input) { __typename ${refusal}
  ... on JobNotOpen { jobState }
  ... on AlreadyProposed { proposalId } ... on Proposal { id state moves total { minor } prices { title price {
    minor } } job { id myProposal { id } } freelancer { name } } } }`
const proposal = (job: { id: string; duties: { id: string }[] }, more: Record<string, unknown> = {}) => ({
  input: {
    jobId: job.id,
    coverLetter: 'I did the same for a dance school.',
    plan: '',
    prices: job.duties.map((duty) => ({ jobDutyId: duty.id, price: { minor: '40000', currency: 'EUR' } })),
    ...more,
  },
})

describe('a job over the wire', () => {
  test('is written, published, found on the board and answered', async () => {
    const job = await publishedJob()
    const board = await api.graphql(
      `{ jobs(first: 5) { nodes { id title moves myProposal { id } duties { title } } pageInfo { hasNextPage
        endCursor } edges { cursor } } }`,
    )
    expect(board.data.jobs.nodes[0]).toMatchObject({
      id: job.id,
      moves: [],
      myProposal: null,
      duties: [{ title: 'Daily posting' }],
    })
    expect((await freelancer.ask(sendProposal, proposal(job))).data.sendProposal).toMatchObject({
      __typename: 'FreelancerProfileNeeded',
    })
    expect((await freelancer.ask(saveProfile, { input: profileInput })).data.saveProfile).toMatchObject({
      __typename: 'Freelancer',
      name: 'Vera',
      freeHours: 30,
    })
    const sent = (await freelancer.ask(sendProposal, proposal(job))).data.sendProposal
    expect(sent).toMatchObject({
      __typename: 'Proposal',
      state: 'SENT',
      moves: ['withdraw'],
      total: { minor: '40000' },
      job: { myProposal: null },
    })
    expect((await freelancer.ask(sendProposal, proposal(job))).data.sendProposal).toMatchObject({
      __typename: 'AlreadyProposed',
      proposalId: sent.id,
    })
    const mine = await freelancer.ask(
      `query ($id: JobId!) { job(id: $id) { proposalCount moves myProposal { id freelancer { id } } myInvitation {
        id } } }`,
      { id: job.id },
    )
    expect(mine.data.job).toEqual({
      proposalCount: 1,
      moves: [],
      myProposal: { id: sent.id, freelancer: { id: freelancer.accountId } },
      myInvitation: null,
    })
    expect(
      (await api.graphql('query ($id: ProposalId!) { proposal(id: $id) { id } }', { id: sent.id })).errors?.[0]
        ?.extensions.code,
    ).toBe('UNAUTHENTICATED')
  })
  test('as a draft is nobody else’s, and a foreign business is not found', async () => {
    const draft = (await save()).data.saveJob
    const look = 'query ($id: JobId!) { job(id: $id) { id } }'
    expect((await business.ask(look, { id: draft.id })).data.job).toEqual({ id: draft.id })
    expect((await freelancer.ask(look, { id: draft.id })).data.job).toBeNull()
    expect((await api.graphql(look, { id: draft.id })).data.job).toBeNull()
    expect((await freelancer.ask(saveJob, { input: jobInput() })).data.saveJob).toMatchObject({
      __typename: 'NotFound',
      code: 'NOT_FOUND',
    })
    expect((await api.graphql(saveJob, { input: jobInput() })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED')
  })
  test('an invitation by hand reaches the person, who opens and declines it', async () => {
    await freelancer.ask(saveProfile, { input: profileInput })
    const job = await publishedJob()
    const invite = `mutation ($job: JobId!, $who: AccountId!) { inviteFreelancer(input: { jobId: $job, freelancerId:
      $who }) { __typename ... on Invitation { id wave } ${refusal} } }`
    const made = (await business.ask(invite, { job: job.id, who: freelancer.accountId })).data.inviteFreelancer
    expect(made).toMatchObject({ __typename: 'Invitation', wave: 0 })
    const list = (await freelancer.ask('{ myInvitations(first: 5) { nodes { id state moves job { id title } } } }'))
      .data.myInvitations.nodes
    expect(list[0]).toMatchObject({ id: made.id, state: 'SENT', moves: ['view', 'accept', 'decline'] })
    const decline = `mutation ($id: InvitationId!) { declineInvitation(input: { invitationId: $id, reason: BUSY }) {
      __typename ... on Invitation { state declineReason } ... on MoveRefused { present: presentState message } } }`
    expect((await freelancer.ask(decline, { id: made.id })).data.declineInvitation).toMatchObject({
      state: 'DECLINED',
      declineReason: 'BUSY',
    })
    expect((await freelancer.ask(decline, { id: made.id })).data.declineInvitation).toMatchObject({
      __typename: 'MoveRefused',
      present: 'declined',
    })
  })
})

describe('bad input', () => {
  test.each([
    ['title', 'too_short', { title: 'Hey' }],
    ['title', 'too_long', { title: 'x'.repeat(121) }],
    ['description', 'too_long', { description: 'x'.repeat(4001) }],
    ['niche', 'unknown', { niche: 'gold' }],
    ['budget', 'amount_too_small', { budget: { minor: '-60000', currency: 'EUR' } }],
    ['budget', 'amount_too_large', { budget: { minor: '999999999999999999', currency: 'EUR' } }],
    ['startsOn', 'in_the_past', { startsOn: '2020-01-01' }],
    ['endsOn', 'period_too_long', { endsOn: '2049-01-01' }],
    ['duties', 'not_in_role', { duties: [{ dutySlug: 'smm.dancing', quantity: 1 }] }],
    ['duties', 'out_of_range', { duties: [{ dutySlug: 'smm.daily-posting', quantity: -1 }] }],
  ])('in the %s of a job (%s) is a refusal in words, in both languages', async (field, reason, more) => {
    const [english, russian] = [await save(more, 'en'), await save(more, 'ru')]
    for (const answer of [english, russian]) {
      expect(answer.status).toBe(200)
      expect(answer.data.saveJob).toMatchObject({ __typename: 'InvalidInput', field, reason, path: ['input', field] })
    }
    expect(russian.data.saveJob.message).toMatch(/[а-я]/i)
    expect(english.data.saveJob.message).toMatch(/^[A-Z][^{}]+$/)
  })
  test.each([
    ['a fractional amount', { budget: { minor: '1.5', currency: 'EUR' } }],
    ['a number for an amount', { budget: { minor: 60000, currency: 'EUR' } }],
    ['an amount that no number holds', { budget: { minor: '9'.repeat(40), currency: 'EUR' } }],
    ['a currency nobody knows', { budget: { minor: '60000', currency: 'XXX' } }],
    ['a day that is none', { startsOn: '2027-02-30' }],
    ['a zone that is none', { timeZone: 'Mars/Base' }],
    ['an id of another kind', { businessId: 'job_00000000000000000000000000000000' }],
    ['a level nobody knows', { level: 'GURU' }],
    ['half an hour', { hoursPerWeek: 0.5 }],
  ])('%s is a clean error', async (_, more) => {
    const answer = await save(more)
    expect(answer.status).toBeLessThan(500)
    expect(answer.errors?.[0]?.extensions.code).toBe('BAD_INPUT')
  })
  test('a profile that breaks a rule says which', async () => {
    const answer = await freelancer.ask(
      saveProfile,
      { input: { ...profileInput, growthRoleSlugs: ['smm-specialist'] } },
      { lang: 'ru' },
    )
    expect(answer.data.saveProfile).toMatchObject({ __typename: 'InvalidInput', field: 'growthRoleSlugs' })
  })
  test('evidence is judged by moderators only', async () => {
    expect((await freelancer.ask('{ evidenceQueue(first: 5) { nodes { id } } }')).errors?.[0]?.extensions.code).toBe(
      'FORBIDDEN',
    )
    expect((await api.graphql('{ evidenceQueue(first: 5) { nodes { id } } }')).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    )
  })
  test('a page of 0 or of 101, and a foreign cursor, are clean errors', async () => {
    for (const args of ['first: 0', 'first: 101', 'first: 5, after: "abc.def"']) {
      expect((await api.graphql(`{ jobs(${args}) { nodes { id } } }`)).errors?.[0]?.extensions.code).toBe('BAD_INPUT')
    }
  })
  test('a cursor of another list does not break this one', async () => {
    const { data } = await freelancer.ask('{ myProposals(first: 5) { pageInfo { endCursor } } }')
    const answer = await api.graphql('query ($after: String) { jobs(first: 5, after: $after) { nodes { id } } }', {
      after: data.myProposals.pageInfo.endCursor,
    })
    expect(answer.status).toBeLessThan(500)
  })
})
