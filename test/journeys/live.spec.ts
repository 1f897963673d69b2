// @queue: subscriptions hear of what the worker did
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { fromPublicId, toPublicId } from '@rolecall/kernel'
import { type Client, createClient } from 'graphql-ws'
import WebSocket from 'ws'
import { aFreelancer, aPublishedJob, type TestBusiness } from '../factories/market.js'
import { eventually, type RunningApi, startApi, type Visitor } from '../support/api.js'
import { testWorld, type World } from '../support/world.js'

let api: RunningApi
let world: World
let owner: Visitor
let business: TestBusiness
let freelancer: Visitor
const clients: Client[] = []

beforeAll(async () => {
  api = await startApi({ worker: true })
  world = await testWorld()
  const client = await api.newcomer({ businessName: 'Fern Café' })
  const [businessId, accountId] = [fromPublicId('business', client.businessId!)!, fromPublicId('account', client.accountId)!]
  business = { businessId, accountId, owner: world.member(accountId, businessId) }
  owner = client
  const person = await api.newcomer()
  freelancer = person
  await aFreelancer(world, { accountId: fromPublicId('account', person.accountId)!, grade: 1 })
  for (const grade of [0.8, 0.6] as const) await aFreelancer(world, { grade })
}, 60_000)
afterAll(async () => {
  await Promise.all(clients.map((client) => client.dispose()))
  await world.close()
  await api.close()
})

/** A page of this visitor with a socket. */
const socketOf = (cookie: string | undefined, { origin, lang = 'en' }: { origin?: string; lang?: string } = {}): Client => {
  class Socket extends WebSocket {
    constructor(url: string, protocols: string) {
      super(url, protocols, { headers: { ...(cookie ? { cookie } : {}), ...(origin ? { origin } : {}) } })
    }
  }
  const client = createClient({ url: `${api.url.replace('http', 'ws')}/graphql`, webSocketImpl: Socket, connectionParams: { lang }, retryAttempts: 0 })
  clients.push(client)
  return client
}
interface Watched {
  readonly values: Record<string, never>[]
  readonly faults: unknown[]
  isDone: boolean
}
const watch = (client: Client, query: string, variables: Record<string, unknown> = {}): Watched => {
  const watched: Watched = { values: [], faults: [], isDone: false }
  client.subscribe({ query, variables }, {
    next: ({ data, errors }) => {
      if (data) watched.values.push(data as never)
      if (errors) watched.faults.push(errors)
    },
    error: (fault) => void watched.faults.push(fault),
    complete: () => (watched.isDone = true),
  })
  return watched
}

const PROGRESS = 'subscription ($jobId: JobId!) { jobMatchProgress(jobId: $jobId) { state total scored invited stopText } }'
const INVITED = 'subscription { invitationReceived { id state why job { title } } }'

describe('what pages watch', () => {
  test('the business sees the ranking end and the invitations go out; the invited person hears of his own', async () => {
    const mine = watch(socketOf(freelancer.cookie()), INVITED)
    await aPublishedJob(world, business)
    const job = await aPublishedJob(world, business)
    const progress = watch(socketOf(owner.cookie()), PROGRESS, { jobId: toPublicId('job', job.id) })
    await eventually(async () => (progress.values.at(-1)?.['jobMatchProgress'] as { invited: number } | undefined)?.invited === 3)
    expect(progress.values.at(-1)).toMatchObject({ jobMatchProgress: { state: 'DONE', total: 3, scored: 3, invited: 3 } })
    await eventually(async () => mine.values.length > 0)
    expect(mine.values.at(-1)).toMatchObject({ invitationReceived: { state: 'SENT', job: { title: job.title } } })
    expect([...progress.faults, ...mine.faults]).toEqual([])
  }, 30_000)

  test('a stranger who watches the job of others is told nothing', async () => {
    const stranger = await api.newcomer({ businessName: 'Rival' })
    const job = await aPublishedJob(world, business)
    const seen = watch(socketOf(stranger.cookie()), PROGRESS, { jobId: toPublicId('job', job.id) })
    const own = watch(socketOf(owner.cookie()), PROGRESS, { jobId: toPublicId('job', job.id) })
    await eventually(async () => (own.values.at(-1)?.['jobMatchProgress'] as { state: string } | undefined)?.state === 'DONE')
    expect([seen.values, seen.faults]).toEqual([[], []])
  }, 30_000)

  test('signing out ends what was watched, at the next thing that happens', async () => {
    const person = await api.newcomer({ businessName: 'Short stay' })
    const [businessId, accountId] = [fromPublicId('business', person.businessId!)!, fromPublicId('account', person.accountId)!]
    const theirs = { businessId, accountId, owner: world.member(accountId, businessId) }
    const job = await aPublishedJob(world, theirs)
    const seen = watch(socketOf(person.cookie()), PROGRESS, { jobId: toPublicId('job', job.id) })
    await eventually(async () => seen.values.length > 0)
    await person.ask('mutation { signOut { __typename } }')
    await aPublishedJob(world, theirs)
    await eventually(async () => seen.isDone)
  }, 30_000)
})

describe('who may open a socket, and for what', () => {
  const roles = '{ catalogue { roles { slug } } }'
  const opened = async (watched: Watched) => eventually(async () => watched.faults.length > 0 && watched.faults[0])

  test('nobody without a session', async () => {
    expect(await opened(watch(socketOf(undefined), INVITED))).toMatchObject({ code: 4403 })
  })
  test('no page of others, even with the cookie', async () => {
    expect(await opened(watch(socketOf(owner.cookie(), { origin: 'https://elsewhere.example' }), INVITED))).toBeDefined()
  })
  test.each([
    ['a query', roles, 'TOO_COMPLEX'],
    ['a mutation', 'mutation { signOut { __typename } }', 'TOO_COMPLEX'],
    ['what cannot be read', 'subscription {', 'BAD_INPUT'],
    ['an unknown field', 'subscription { invitationReceived { secret } }', 'BAD_INPUT'],
    ['a malformed id', 'subscription { jobMatchProgress(jobId: "job_1") { state } }', 'BAD_INPUT'],
  ])('%s is refused like over HTTP', async (_what, query, code) => {
    const [fault] = (await opened(watch(socketOf(owner.cookie()), query))) as unknown as { message: string; extensions: { code: string; requestId: string } }[]
    expect(fault).toMatchObject({ extensions: { code, requestId: expect.any(String) } })
    expect(fault!.message).not.toMatch(/Did you mean|node_modules/)
  })
})
