import 'reflect-metadata'
import { setTimeout as pause } from 'node:timers/promises'
import { makeLogger, readConfig, type Config } from '@rolecall/platform'
import { buildApi } from '../../apps/api/server.js'
import { startWorker, type RunningWorker } from '../../apps/worker/start.js'
import { testDatabase } from './database.js'
import { testQueueUrl } from './queue.js'

export interface GraphqlAnswer {
  readonly status: number
  // a test reads what it asked for
  // oxlint-disable-next-line no-explicit-any
  readonly data: any
  readonly errors?: { message: string; path?: (string | number)[]; extensions: { code: string; requestId?: string } }[]
  readonly headers: Headers
}
export interface AskOptions {
  readonly cookie?: string
  readonly lang?: 'ru' | 'en'
  readonly headers?: Record<string, string>
}
export type Ask = (query: string, variables?: Record<string, unknown>, options?: AskOptions) => Promise<GraphqlAnswer>

/** A browser: keeps its session cookie from answer to answer. */
export interface Visitor {
  ask: Ask
  cookie(): string | undefined
}
export interface RunningApi {
  readonly url: string
  readonly config: Config
  readonly graphql: Ask
  readonly worker: RunningWorker | null
  visitor(lang?: 'ru' | 'en'): Visitor
  /** Signs a new person up (and in); with `businessName` as the owner of a business. */
  newcomer(
    input?: Record<string, unknown>,
  ): Promise<Visitor & { accountId: string; businessId: string | null; email: string }>
  close(): Promise<void>
}

const asking =
  (url: string): Ask =>
  async (query, variables = {}, { cookie, lang = 'en', headers = {} } = {}) => {
    const answer = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-language': lang, ...(cookie ? { cookie } : {}), ...headers },
      body: JSON.stringify({ query, variables }),
    })
    return { status: answer.status, headers: answer.headers, ...((await answer.json()) as { data: unknown }) }
  }

const visiting = (ask: Ask, lang: 'ru' | 'en'): Visitor => {
  let cookie: string | undefined
  return {
    cookie: () => cookie,
    ask: async (query, variables, options = {}) => {
      const answer = await ask(query, variables, { lang, ...(cookie ? { cookie } : {}), ...options })
      const set = answer.headers.get('set-cookie')?.split(';')[0]
      if (set !== undefined) cookie = set.endsWith('=') ? undefined : set
      return answer
    },
  }
}

const signUp = `mutation ($input: SignUpInput!) { signUp(input: $input) {
  __typename ... on SignedIn { me { account { id } memberships { business { id } } } } ... on Refusal { code message path } } }`
let people = 0
const newcomerOf =
  (ask: Ask) =>
  async (input: Record<string, unknown> = {}) => {
    const visitor = visiting(ask, 'en')
    const email = `person${++people}.${Date.now().toString(36)}@test.example`
    const whole = {
      email,
      name: `Person ${people}`,
      password: 'a long enough phrase',
      lang: 'EN',
      timeZone: 'Europe/Berlin',
      country: 'DE',
      ...input,
    }
    const { data, errors } = await visitor.ask(signUp, { input: whole })
    if (data?.signUp?.__typename !== 'SignedIn') throw new Error(`sign-up failed: ${JSON.stringify(errors ?? data)}`)
    const { account, memberships } = data.signUp.me
    return {
      ...visitor,
      email: whole.email,
      accountId: account.id as string,
      businessId: (memberships[0]?.business.id as string) ?? null,
    }
  }

export interface ApiSettings {
  /** Starts the worker in this process too, with short ticks. */
  readonly worker?: boolean
  /** Variables that differ from the test defaults. */
  readonly env?: Record<string, string>
}

const workerKnobs = { TICK_MS: '250', JOB_LOCK_MS: '2000', JOB_STALLED_CHECK_MS: '1000' }

/** The real API on its own port and database, in demo mode so that mails can be read. Close it in afterAll. */
export const startApi = async ({ worker = false, env = {} }: ApiSettings = {}): Promise<RunningApi> => {
  const { url: databaseUrl } = await testDatabase()
  const config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: databaseUrl,
    QUEUE_URL: await testQueueUrl(),
    LOG_LEVEL: 'fatal',
    DEMO_MODE: 'true',
    PORT: '0',
    ...workerKnobs,
    ...env,
  })
  const logger = makeLogger(config, 'test')
  const app = await buildApi(config, logger)
  await app.listen(0, '127.0.0.1')
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1')
  const running = worker ? await startWorker(config, logger) : null
  const graphql = asking(url)
  return {
    url,
    config,
    graphql,
    worker: running,
    visitor: (lang = 'en') => visiting(graphql, lang),
    newcomer: newcomerOf(graphql),
    close: async () => {
      await running?.stop()
      await app.close()
    },
  }
}

/** Asks again until the answer is there: what the worker does comes a moment later. */
export const eventually = async <T>(
  look: () => Promise<T | null | undefined | false>,
  timeoutMs = 10_000,
): Promise<T> => {
  const end = Date.now() + timeoutMs
  for (;;) {
    const found = await look()
    if (found) return found
    if (Date.now() > end) throw new Error('it did not come about in time')
    await pause(50)
  }
}
