import { afterAll, beforeAll } from '@jest/globals'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { grantStaff } from '@rolecall/identity'
import { ledgerViolations, seedFloat } from '@rolecall/payments'
import { startSandbox, type Sandbox } from '../../apps/stripe-sandbox/start.js'
import { startApi, type RunningApi, type Visitor } from '../support/api.js'
import { testWorld, type World } from '../support/world.js'

const secrets = { snapshot: 'whsec_journey_platform', connect: 'whsec_journey_connect', thin: 'whsec_journey_thin_1' } as const
const paths = { snapshot: '', connect: '/connect', thin: '/v2' } as const

export type Person = Visitor & { accountId: string; businessId: string | null; email: string }

/** The whole product as users meet it: API over HTTP, worker, Stripe sandbox with its webhooks, one database. */
export interface Stage {
  api: RunningApi
  sandbox: Sandbox
  /** A look at the database behind it, for what no user sees. */
  world: World
  /** What a worker process of its own needs to know. */
  env: Record<string, string>
  newcomer(input?: Record<string, unknown>): Promise<Person>
  moderator(): Promise<Person>
  /** Promises of the books that do not hold, and what lies in suspense. */
  faultsOfBooks(): Promise<unknown[]>
}

const faultsOf = async (world: World): Promise<unknown[]> => {
  const violations = (await world.work.read(world.system, ledgerViolations, undefined)) ?? []
  const uneven: unknown[] = await world.database.query('SELECT currency, sum(amount) AS off FROM payments_audit.postings GROUP BY 1 HAVING sum(amount) <> 0')
  const suspense: unknown[] = await world.database.query(
    `SELECT account_code, currency, sum(amount) AS lies FROM payments_audit.postings WHERE account_code LIKE '%suspense%' GROUP BY 1, 2 HAVING sum(amount) <> 0`,
  )
  return [...violations, ...uneven, ...suspense]
}

const stripeEnv = (sandbox: Sandbox): Record<string, string> => ({
  STRIPE_API_HOST: '127.0.0.1',
  STRIPE_API_PORT: String(sandbox.port),
  STRIPE_API_PROTOCOL: 'http',
  STRIPE_WEBHOOK_SECRET: secrets.snapshot,
  STRIPE_CONNECT_WEBHOOK_SECRET: secrets.connect,
  STRIPE_V2_WEBHOOK_SECRET: secrets.thin,
})

/** Sets the stage for one test file; ends everything after it. */
export const withStage = ({ worker = true } = {}): Stage => {
  const stage = {} as Stage
  const dir = mkdtempSync(join(tmpdir(), 'rolecall-journey-'))
  beforeAll(async () => {
    const webhooks: { kind: keyof typeof paths; url: string; secret: string }[] = []
    stage.sandbox = await startSandbox({ port: 0, automaticPayouts: false, webhooks })
    stage.env = { STORAGE_DIR: dir, ...stripeEnv(stage.sandbox) }
    stage.api = await startApi({ worker, env: stage.env })
    for (const kind of ['snapshot', 'connect', 'thin'] as const) {
      webhooks.push({ kind, url: `${stage.api.url}/webhooks/stripe${paths[kind]}`, secret: secrets[kind] })
    }
    stage.world = await testWorld()
    await stage.world.work.run(stage.world.system, seedFloat, { currencies: ['EUR', 'USD', 'RUB'] })
    stage.newcomer = (input) => stage.api.newcomer(input)
    stage.moderator = async () => {
      const person = await stage.newcomer({ name: 'Marta' })
      await stage.world.work.run(stage.world.system, grantStaff, { email: person.email, right: 'moderator' })
      return person
    }
    stage.faultsOfBooks = () => faultsOf(stage.world)
  }, 60_000)
  afterAll(async () => {
    await stage.world?.close()
    await stage.api?.close()
    await stage.sandbox?.close()
    rmSync(dir, { recursive: true, force: true })
  })
  return stage
}
