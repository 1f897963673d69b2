import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ledgerViolations } from '@rolecall/payments'
import { startSandbox, type Sandbox } from '../../apps/stripe-sandbox/start.js'
import { look } from '../journeys/commands.js'
import { startApi, type RunningApi, type Visitor } from '../support/api.js'
import { testWorld, type World } from '../support/world.js'

/** In the middle of the deals: payout accounts are opened, some money is protected. */
const KILLED_AFTER_STEPS = 190
const TOKEN = 'demo-control-token'
const dir = mkdtempSync(join(tmpdir(), 'rolecall-demo-'))

let world: World
let sandbox: Sandbox
let api: RunningApi
let child: ChildProcess | undefined

beforeAll(async () => {
  world = await testWorld()
  sandbox = await startSandbox({ port: 0, databaseUrl: world.config.DATABASE_URL, controlToken: TOKEN })
}, 60_000)
afterAll(async () => {
  child?.kill('SIGKILL')
  await api?.close()
  await sandbox.close()
  await world.close()
  rmSync(dir, { recursive: true, force: true })
})

const startFilling = (): ChildProcess => {
  child = spawn(process.execPath, ['--import', './test/support/typescript.mjs', 'apps/standalone/demo/main.ts'], {
    env: {
      ...process.env, NODE_ENV: 'test', DEMO_MODE: 'true', DATABASE_URL: world.config.DATABASE_URL, LOG_LEVEL: 'warn', STORAGE_DIR: dir,
      STRIPE_API_HOST: '127.0.0.1', STRIPE_API_PORT: String(sandbox.port), STRIPE_API_PROTOCOL: 'http',
      SANDBOX_CONTROL_URL: sandbox.url, SANDBOX_CONTROL_TOKEN: TOKEN,
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return child
}
const stepsDone = async (): Promise<number> => {
  const rows: { n: number }[] = await world.database.query('SELECT count(*)::int AS n FROM standalone.demo_steps').catch(() => [])
  return rows[0]?.n ?? 0
}
const enter = async (key: string): Promise<Visitor> => {
  const visitor = api.visitor('ru')
  await visitor.ask('mutation ($input: SignInAsDemoInput!) { signInAsDemo(input: $input) { __typename } }', { input: { key } })
  return visitor
}

test('the demo market is filled to the end, also when the filling is killed and the sandbox restarted', async () => {
  const first = startFilling()
  while ((await stepsDone()) < KILLED_AFTER_STEPS && first.exitCode === null) await pause(10)
  const gone = once(first, 'exit')
  first.kill('SIGKILL')
  await gone
  const { port } = sandbox
  await sandbox.close()
  sandbox = await startSandbox({ port, databaseUrl: world.config.DATABASE_URL, controlToken: TOKEN })
  expect(await once(startFilling(), 'exit')).toEqual([0, null])
  expect(await world.work.read(world.system, ledgerViolations, undefined)).toEqual([])
  expect(await world.database.query(`SELECT 1 FROM platform.outbox WHERE relayed_at IS NULL UNION ALL SELECT 1 FROM platform.reaction_runs WHERE state <> 'done'`)).toEqual([])
  expect(Math.abs(sandbox.control.now().offsetMs)).toBeLessThan(1000)
}, 150_000)

test('the market has what the tour shows', async () => {
  api = await startApi()
  const everybody = await look(api.visitor(), '{ jobs(first: 50) { nodes { id duties { id } } } freelancers(first: 100) { nodes { id } } demoLogins { key } }')
  expect(everybody.jobs.nodes.length).toBeGreaterThanOrEqual(18)
  // newcomers whom nobody has verified are not listed yet
  expect(everybody.freelancers.nodes.length).toBeGreaterThanOrEqual(30)
  expect(await world.database.query('SELECT count(*)::int AS n FROM talent.freelancers')).toEqual([{ n: 40 }])
  expect(everybody.demoLogins).toHaveLength(5)
  const contracts = 'contracts(first: 20) { nodes { state milestones { state money { state } } } }'

  const business = await enter('business')
  const seen = await look(business, `{ me { memberships { business { id } } } ${contracts} myItems(scope: REVIEW, first: 20) { nodes { id } } }`)
  expect(seen.contracts.nodes.map((contract: { state: string }) => contract.state).sort()).toEqual(['ACTIVE', 'ACTIVE', 'ACTIVE', 'OFFERED', 'SIGNED'])
  expect(seen.contracts.nodes.flatMap((contract: { milestones: { state: string }[] }) => contract.milestones.map(({ state }) => state)).sort()).toEqual(['IN_PROGRESS', 'IN_PROGRESS', 'PLANNED', 'PLANNED', 'SUBMITTED'])
  expect(seen.myItems.nodes.length).toBeGreaterThan(0)
  const { myJobs } = await look(business, 'query ($id: BusinessId!) { myJobs(businessId: $id, first: 20) { nodes { proposalCount } } }', { id: seen.me.memberships[0].business.id })
  expect(Math.max(...myJobs.nodes.map((job: { proposalCount: number }) => job.proposalCount))).toBe(4)

  const freelancer = await enter('freelancer')
  const mine = await look(freelancer, `{ ${contracts} myInvitations(first: 20) { nodes { state why } } myItems(scope: TODAY, first: 20) { nodes { id } } myBalances { paidOut { minor } } }`)
  expect(mine.contracts.nodes.map((contract: { state: string }) => contract.state).sort()).toEqual(['ACTIVE', 'ENDED', 'SIGNED_BY_CLIENT'])
  expect(mine.myInvitations.nodes.some(({ state, why }: { state: string; why: string[] }) => state === 'SENT' && why.length > 0)).toBe(true)
  expect(mine.myItems.nodes.length).toBeGreaterThan(0)
  // the closed period, and what a dispute did not withhold as far as it has reached the bank
  expect(Number(mine.myBalances[0].paidOut.minor)).toBeGreaterThanOrEqual(2_880_000)

  const { evidenceQueue } = await look(await enter('moderator'), '{ evidenceQueue(first: 20) { nodes { id } } }')
  expect(evidenceQueue.nodes.length).toBeGreaterThanOrEqual(5)
}, 60_000)

test('each login finds something to decide: terms and numbers, an offer in a dispute, a ruling', async () => {
  const asked = '{ myDecisions { kind } }'
  const kindsFor = async (key: string): Promise<string[]> => {
    const { myDecisions } = await look(await enter(key), asked)
    return myDecisions.map(({ kind }: { kind: string }) => kind).sort()
  }
  expect(await kindsFor('business')).toEqual(['AMENDMENT', 'METRICS'])
  expect(await kindsFor('freelancer')).toEqual(['DISPUTE_OFFER'])
  expect(await look(await enter('moderator'), '{ disputesToRule { count } }')).toEqual({ disputesToRule: { count: 1 } })
})

test('a monthly service has had its notice, a closed period its report and numbers, a contract its row of access', async () => {
  const { contracts } = await look(await enter('business'), '{ contracts(first: 20) { nodes { service { state } milestones { state money { state } } access { name } } } }')
  const service = contracts.nodes.find(({ service: found }: { service: object | null }) => found !== null)
  expect(service.service).toEqual({ state: 'RENEWING' })
  expect(service.milestones).toEqual([{ state: 'IN_PROGRESS', money: { state: 'FUNDED' } }, { state: 'PLANNED', money: { state: 'UNFUNDED' } }])
  expect(contracts.nodes.flatMap(({ access }: { access: object[] }) => access)).toHaveLength(1)
  const notices: { kind: string }[] = await world.database.query('SELECT DISTINCT kind FROM notifications.notices')
  expect(notices.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['contract_renewal', 'contract_period_report']))
  const { contracts: mine } = await look(await enter('freelancer'), '{ contracts(first: 20) { nodes { state milestones { id } metrics { kind state } } } }')
  const closed = mine.nodes.find(({ state }: { state: string }) => state === 'ENDED')
  expect(closed.metrics.filter(({ state }: { state: string }) => state === 'CONFIRMED')).toHaveLength(8)
})
