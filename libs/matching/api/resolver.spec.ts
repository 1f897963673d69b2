import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { invitationsOf, invite, type JobRead } from '@rolecall/hiring'
import { DAY_MS, fromPublicId, later, toPublicId } from '@rolecall/kernel'
import { WorkerRegistry } from '@rolecall/platform'
import { aFreelancer, aProposal, aPublishedJob, type TestBusiness, type TestFreelancer } from '../../../test/factories/market.js'
import { type RunningApi, startApi, type Visitor } from '../../../test/support/api.js'
import { deliverer } from '../../../test/support/deliver.js'
import { countStatements } from '../../../test/support/statements.js'
import { testWorld, type World } from '../../../test/support/world.js'
import { MatchingWorker } from '../matching.module.js'

const registry = new WorkerRegistry()
new MatchingWorker(registry)
const parts = [...registry.reactions.values()]

let api: RunningApi
let world: World
let client: Visitor
let stranger: Visitor
let seeker: Visitor
let business: TestBusiness
let person: TestFreelancer
let job: JobRead
let jobId: string
let deliver: () => Promise<number>

beforeAll(async () => {
  api = await startApi()
  world = await testWorld()
  const post = deliverer(world)
  deliver = () => post.deliver({ parts })
  const owner = await api.newcomer({ businessName: 'Fern Café' })
  const businessId = fromPublicId('business', owner.businessId!)!
  const accountId = fromPublicId('account', owner.accountId)!
  client = owner
  business = { businessId, accountId, owner: world.member(accountId, businessId) }
  stranger = await api.newcomer({ businessName: 'Rival' })
  const freelancer = await api.newcomer()
  seeker = freelancer
  person = await aFreelancer(world, { accountId: fromPublicId('account', freelancer.accountId)!, grade: 1, shown: ['smm.daily-posting', 'smm.competitor-monitoring', 'smm.community-inbox', 'smm.negative-comments', 'smm.community-atmosphere'] })
  for (const grade of [0.8, 0.6, 0.6] as const) await aFreelancer(world, { grade })
  await deliver()
  job = await aPublishedJob(world, business)
  jobId = toPublicId('job', job.id)
  await deliver()
}, 60_000)
afterAll(async () => {
  await world.close()
  await api.close()
})

const RUN = 'query ($jobId: JobId!) { matchRun(jobId: $jobId) { id state wave considered scored total invited answered startedAt finishedAt nextWaveAt modelVersion exclusions { code title count } } }'
const CANDIDATES = `query ($jobId: JobId!, $first: Int!, $after: String) { matchCandidates(jobId: $jobId, first: $first, after: $after) {
  nodes { rank score base percent invited provenDuties requiredDuties freeHours missing freelancer { id name headline } reasons { factor contribution text } }
  pageInfo { hasNextPage endCursor } } }`
const SHORTLIST = 'query ($jobId: JobId!) { shortlist(jobId: $jobId) { position proposal { id freelancer { id } total { minor } } candidate { rank percent reasons { text } missing } } }'
const FEED = `query ($first: Int!, $after: String) { myMatches(first: $first, after: $after) {
  nodes { percent lowest provenDuties requiredDuties missing reasons { factor text } job { id title business { name } } } pageInfo { hasNextPage endCursor } } }`
const INVITATIONS = 'query ($first: Int!) { myInvitations(first: $first) { nodes { id why missing job { title } } } }'

describe('the job page of a business', () => {
  test('shows the ranking with its counts', async () => {
    const { data } = await client.ask(RUN, { jobId })
    expect(data.matchRun).toMatchObject({ state: 'DONE', wave: 1, considered: 4, total: 4, scored: 4, invited: 4, answered: 0, modelVersion: 3, exclusions: [] })
  })
  test('shows candidates page by page, with sentences in the language of the reader', async () => {
    const first = (await client.ask(CANDIDATES, { jobId, first: 3 })).data.matchCandidates
    expect(first.nodes.map(({ rank }: { rank: number }) => rank)).toEqual([1, 2, 3])
    expect(first.pageInfo.hasNextPage).toBe(true)
    const rest = (await client.ask(CANDIDATES, { jobId, first: 3, after: first.pageInfo.endCursor })).data.matchCandidates
    expect(rest.nodes.map(({ rank }: { rank: number }) => rank)).toEqual([4])
    const mine = [...first.nodes, ...rest.nodes].find(({ freelancer }) => freelancer.id === toPublicId('account', person.id))
    expect(mine).toMatchObject({ provenDuties: 5, requiredDuties: 6, freeHours: 30, invited: true })
    expect(mine.reasons.map(({ text }: { text: string }) => text)).toContain('Covers 5 of 6 checklist duties with verified evidence')
    const inRussian = (await client.ask(CANDIDATES, { jobId, first: 4 }, { lang: 'ru' })).data.matchCandidates.nodes
    expect(JSON.stringify(inRussian)).toContain('Подтверждено 5 из 6 обязанностей чек-листа')
  })
  test.each([['a stranger', () => stranger], ['an invited freelancer', () => seeker]])('is not there for %s', async (_, who) => {
    expect((await who().ask(RUN, { jobId })).data.matchRun).toBeNull()
    expect((await who().ask(CANDIDATES, { jobId, first: 5 })).data.matchCandidates).toBeNull()
    expect((await who().ask(SHORTLIST, { jobId })).data.shortlist).toBeNull()
  })
  test('asks a visitor to sign in, and refuses a wrong id cleanly', async () => {
    const visitor = api.visitor()
    expect((await visitor.ask(RUN, { jobId })).errors![0]!.extensions.code).toBe('UNAUTHENTICATED')
    const wrong = await client.ask(RUN, { jobId: 'job_1' })
    expect([wrong.status < 500, wrong.data?.matchRun ?? null]).toEqual([true, null])
    expect((await client.ask(RUN, { jobId: toPublicId('job', person.id) })).data.matchRun).toBeNull()
  })
  test('shows proposals in order with the reasons', async () => {
    await aProposal(world, person, { job })
    await deliver()
    const [entry] = (await client.ask(SHORTLIST, { jobId })).data.shortlist
    expect(entry).toMatchObject({ position: 1, proposal: { freelancer: { id: toPublicId('account', person.id) }, total: { minor: '150000' } } })
    expect(entry.candidate.reasons.length).toBeGreaterThanOrEqual(3)
  })
})

describe('a freelancer', () => {
  test('reads on the invitation why he is meant and what is missing, and only on his own', async () => {
    const [invitation] = (await seeker.ask(INVITATIONS, { first: 5 })).data.myInvitations.nodes
    expect(invitation.why).toHaveLength(3)
    expect(invitation.why).toContain('Covers 5 of 6 checklist duties with verified evidence')
    expect(invitation.missing).toEqual(['Design banners for posts: no verified evidence yet; a portfolio piece or a task would show it'])
    const one = (await client.ask('query ($id: InvitationId!) { invitation(id: $id) { why } }', { id: invitation.id })).data.invitation
    expect(one.why).toEqual(invitation.why)
    expect((await stranger.ask('query ($id: InvitationId!) { invitation(id: $id) { why } }', { id: invitation.id })).data.invitation).toBeNull()
  })
  test('has a feed of open jobs, best first; others have an empty one', async () => {
    await aPublishedJob(world, business, { title: 'SMM for beauty', niche: 'beauty', level: 'senior' })
    const { nodes } = (await seeker.ask(FEED, { first: 10 })).data.myMatches
    expect(nodes.map(({ job: { title } }: { job: { title: string } }) => title)).toEqual(['SMM for a café', 'SMM for beauty'])
    expect(nodes[0].percent).toBeGreaterThan(nodes[1].percent)
    expect(nodes[0]).toMatchObject({ provenDuties: 5, requiredDuties: 6, lowest: expect.stringMatching(/./) })
    const page = (await seeker.ask(FEED, { first: 1 })).data.myMatches
    const next = (await seeker.ask(FEED, { first: 1, after: page.pageInfo.endCursor })).data.myMatches
    expect([...page.nodes, ...next.nodes].map(({ job: { title } }) => title)).toEqual(['SMM for a café', 'SMM for beauty'])
    expect(next.pageInfo.hasNextPage).toBe(false)
    expect((await stranger.ask(FEED, { first: 10 })).data.myMatches.nodes).toEqual([])
  })
})

describe('lists', () => {
  test('cost the same number of statements short and long', async () => {
    const asked = (what: () => Promise<{ data: unknown }>) => async () => expect((await what()).data).toBeTruthy()
    const lists: [string, (first: number) => Promise<{ data: unknown }>][] = [
      ['candidates', (first) => client.ask(CANDIDATES, { jobId, first })],
      ['feed', (first) => seeker.ask(FEED, { first })],
      ['invitations', (first) => seeker.ask(INVITATIONS, { first })],
    ]
    const before = new Map<string, number>()
    for (const [name, ask] of lists) before.set(name, await countStatements(asked(() => ask(1))))
    for (let index = 0; index < 12; index++) {
      const more = await aPublishedJob(world, business, { title: `One of many ${index}` })
      const expiresAt = later(new Date(), DAY_MS)
      await world.work.run(world.system, invite, { jobId: more.id, freelancerId: person.id, wave: 0, expiresAt })
      expect((await world.work.read(world.system, invitationsOf, more.id))!.length).toBe(1)
    }
    const after = new Map<string, number>()
    for (const [name, ask] of lists) after.set(name, await countStatements(asked(() => ask(100))))
    expect(after).toEqual(before)
    expect(Math.max(...after.values())).toBeLessThan(20)
    expect((await seeker.ask(INVITATIONS, { first: 100 })).data.myInvitations.nodes).toHaveLength(13)
  })
})
