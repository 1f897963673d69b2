import 'reflect-metadata'
import cookie from '@fastify/cookie'
import { afterAll, beforeAll, expect } from '@jest/globals'
import { Global, Module } from '@nestjs/common'
import { APP_GUARD, NestFactory } from '@nestjs/core'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'
import { createAccount, identityEntities } from '@rolecall/identity'
import { isRefusal } from '@rolecall/kernel'
import { notificationsEntities } from '@rolecall/notifications'
import { PaymentsApi, PaymentsWorker, paymentsEntities, seedFloat } from '@rolecall/payments'
import {
  AccessGuard, ACTOR_SOURCE, anonymous, graphqlModule, makeLogger, moveClock, OutboxRow, PlatformModule, ReactionRun, readConfig, requestAsker, systemAsker,
  UnitOfWork, WorkerRegistry, type Action, type Actor, type Config, type Person,
} from '@rolecall/platform'
import type { DataSource } from 'typeorm'
import type { Exchange } from '../../apps/stripe-sandbox/server.js'
import { startSandbox, type Sandbox } from '../../apps/stripe-sandbox/start.js'
import { testDatabase } from '../support/database.js'
import { requestFaults } from '../support/stripe-types/exchange.js'
import { drain, sweep } from './worker.js'

/** A session token of the test says who asks. */
interface Rest {
  staff?: Person['staff']
  memberships?: Person['memberships']
  /** When he signed in; now when nothing is said. */
  shownAt?: Date
}
const person = (accountId: string, { staff = [], memberships = [], shownAt = new Date() }: Rest): Person => ({ kind: 'person', accountId, memberships, staff, shownAt })
const actors = new Map<string, Actor>()
@Global()
@Module({
  providers: [{ provide: ACTOR_SOURCE, useValue: { actorOf: async (token: string) => ({ actor: actors.get(token) ?? anonymous, lang: 'en' }) } }],
  exports: [ACTOR_SOURCE],
})
class Sessions {}

const webhookKinds = { snapshot: '', connect: '/connect', thin: '/v2' } as const
const secrets = { snapshot: 'whsec_story_platform', connect: 'whsec_story_connect', thin: 'whsec_story_thin_1' } as const

/** The money part of the product on its own database, against the sandbox over HTTP. */
export interface Shop {
  app: NestFastifyApplication
  sandbox: Sandbox
  config: Config
  database: DataSource
  work: UnitOfWork
  run<I, O>(action: Action<I, O>, input: I): Promise<O>
  /** Worker: carries out what was decided, until nothing waits. */
  drain(): Promise<void>
  /** Worker: one tick of every timer, then what they decided. */
  sweep(): Promise<void>
  /** Lets the sandbox deliver its webhooks and works them. */
  settle(): Promise<void>
  /** Moves the time of both sides. */
  advance(ms: number): Promise<void>
  person(name: string): Promise<string>
  signIn(accountId: string, rest?: Rest): string
  ask(token: string, query: string, variables?: object): Promise<Record<string, any>>
}

/** Contexts above the money that a story needs beside it. */
export interface MoreContexts {
  readonly modules?: readonly Function[]
  readonly entities?: readonly Function[]
}

const buildApp = async (config: Config, { modules = [], entities: more = [] }: MoreContexts): Promise<NestFastifyApplication> => {
  const logger = makeLogger(config, 'story')
  const entities = [...new Set([OutboxRow, ReactionRun, ...identityEntities, ...notificationsEntities, ...paymentsEntities, ...more])]
  @Module({
    imports: [PlatformModule.of({ config, logger, entities }), Sessions, graphqlModule(), PaymentsApi, PaymentsWorker, ...(modules as never[])],
    providers: [{ provide: APP_GUARD, useClass: AccessGuard }],
  })
  class Money {}
  const adapter = new FastifyAdapter()
  const app = await NestFactory.create<NestFastifyApplication>(Money, adapter, { logger: false, rawBody: true, abortOnError: false })
  await app.register(cookie as never)
  const source = app.get(ACTOR_SOURCE)
  adapter.getInstance().decorateRequest('asker', null as never)
  adapter.getInstance().addHook('preHandler', async (request, reply) => {
    ;(request as unknown as { asker: unknown }).asker = await requestAsker(request, reply, { source, secure: false })
  })
  await app.listen(0, '127.0.0.1')
  return app
}

const settingFor = (databaseUrl: string, sandbox: Sandbox, env: Record<string, string>): Config =>
  readConfig({
    NODE_ENV: 'test', DATABASE_URL: databaseUrl, LOG_LEVEL: 'silent',
    STRIPE_API_HOST: '127.0.0.1', STRIPE_API_PORT: String(sandbox.port), STRIPE_API_PROTOCOL: 'http',
    STRIPE_WEBHOOK_SECRET: secrets.snapshot, STRIPE_CONNECT_WEBHOOK_SECRET: secrets.connect, STRIPE_V2_WEBHOOK_SECRET: secrets.thin,
    ...env,
  })

const answersOf = (shop: Shop): Pick<Shop, 'person' | 'signIn' | 'ask' | 'settle' | 'advance'> => ({
  person: async (name) => {
    const input = { name, email: `${name.toLowerCase()}.${Date.now()}@example.test`, lang: 'en', timeZone: 'Europe/Berlin', country: 'DE' } as const
    const made = await shop.run(createAccount, input)
    if (isRefusal(made)) throw new Error(made.code)
    return made.accountId
  },
  signIn: (accountId, rest = {}) => {
    actors.set(accountId, person(accountId, rest))
    return accountId
  },
  ask: async (token, query, variables = {}) => {
    const headers = { 'content-type': 'application/json', cookie: `rc=${token}` }
    const answer = await fetch(`${await shop.app.getUrl()}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query, variables }) })
    const body = (await answer.json()) as { data?: Record<string, any>; errors?: { message: string }[] }
    if (body.errors) throw new Error(body.errors.map((error) => error.message).join('; '))
    return body.data!
  },
  advance: async (ms) => {
    await moveClock(shop.database.manager, shop.config, ms)
    await shop.sandbox.control.advance(ms)
    await shop.settle()
  },
  settle: async () => {
    await shop.sandbox.control.quiet()
    await shop.drain()
  },
})

/** Opens the shop for one test file; the books begin with the platform's float, like the sandbox. */
export const withShop = (env: Record<string, string> = {}, more: MoreContexts = {}): Shop => {
  const shop = {} as Shop
  const exchanges: Exchange[] = []
  beforeAll(async () => {
    const { url } = await testDatabase()
    const webhooks: { kind: keyof typeof webhookKinds; url: string; secret: string }[] = []
    shop.sandbox = await startSandbox({ port: 0, automaticPayouts: false, webhooks, observe: (exchange) => exchanges.push(exchange) })
    shop.config = settingFor(url, shop.sandbox, env)
    shop.app = await buildApp(shop.config, more)
    const address = await shop.app.getUrl()
    for (const kind of ['snapshot', 'connect', 'thin'] as const) {
      webhooks.push({ kind, url: `${address}/webhooks/stripe${webhookKinds[kind]}`, secret: secrets[kind] })
    }
    shop.work = shop.app.get(UnitOfWork)
    shop.database = shop.work.database
    shop.run = (action, input) => shop.work.run(systemAsker('story'), action, input) as never
    const registry = shop.app.get(WorkerRegistry)
    shop.drain = () => drain(shop.work, registry)
    shop.sweep = () => sweep(shop.work, registry)
    Object.assign(shop, answersOf(shop))
    await shop.run(seedFloat, { currencies: ['USD', 'EUR', 'GBP', 'JPY', 'RUB'] })
  }, 60_000)
  afterAll(async () => {
    await shop.app?.close()
    await shop.sandbox?.close()
    // Whatever a story made us ask the provider, the SDK must declare it.
    expect([...new Set(exchanges.flatMap(requestFaults))]).toEqual([])
  })
  return shop
}
