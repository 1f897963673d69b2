import { afterAll, beforeAll } from '@jest/globals'
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { seedFloat } from '@rolecall/payments'
import { chromium, type Browser } from 'playwright-core'
import { startSandbox, type Sandbox } from '../../../apps/stripe-sandbox/start.js'
import { testDatabase } from '../../support/database.js'
import { testWorld, type World } from '../../support/world.js'
import { answersOk, freePort, startProgram, top, type Program } from './programs.js'

const secrets = { snapshot: 'whsec_browser_platform', connect: 'whsec_browser_connect', thin: 'whsec_browser_thin_1' } as const
const paths = { snapshot: '', connect: '/connect', thin: '/v2' } as const
const flags = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
]

/** The built product as people meet it, and a browser: API with the web app, worker, Stripe sandbox, one database. */
export interface Stack {
  url: string
  sandbox: Sandbox
  browser: Browser
  /** A look behind it, for what is there before the test begins; people seeded here may sign without a payout account. */
  world: World
}

const environment = ({ url, sandbox, databaseUrl, dir }: { url: string; sandbox: Sandbox; databaseUrl: string; dir: string }): Record<string, string> => ({
  NODE_ENV: 'test',
  HOST: '127.0.0.1',
  PORT: new URL(url).port,
  PUBLIC_URL: url,
  DATABASE_URL: databaseUrl,
  LOG_LEVEL: 'error',
  DEMO_MODE: 'true',
  TICK_MS: '500',
  WEB_DIST: join(dir, 'web'),
  STORAGE_DIR: join(dir, 'files'),
  STRIPE_API_HOST: '127.0.0.1',
  STRIPE_API_PORT: String(sandbox.port),
  STRIPE_API_PROTOCOL: 'http',
  STRIPE_WEBHOOK_SECRET: secrets.snapshot,
  STRIPE_CONNECT_WEBHOOK_SECRET: secrets.connect,
  STRIPE_V2_WEBHOOK_SECRET: secrets.thin,
})

const openBrowser = async (): Promise<Browser> => {
  const executablePath = process.env['CHROMIUM_PATH'] || '/usr/bin/chromium'
  if (!existsSync(executablePath)) throw new Error(`no Chromium at ${executablePath} (set CHROMIUM_PATH)`)
  return chromium.launch({ executablePath, args: flags })
}

/** Starts everything for one test file and ends it after the file. */
export const withStack = (): Stack => {
  const stack = {} as Stack
  const dir = mkdtempSync(join(tmpdir(), 'rolecall-browser-'))
  const programs: Program[] = []
  beforeAll(async () => {
    const url = `http://127.0.0.1:${await freePort()}`
    const webhooks = (['snapshot', 'connect', 'thin'] as const).map((kind) => ({ kind, url: `${url}/webhooks/stripe${paths[kind]}`, secret: secrets[kind] }))
    const sandbox = await startSandbox({ port: 0, payoutDelaySeconds: 1, webhooks })
    const { url: databaseUrl } = await testDatabase()
    // a build that is started meanwhile takes nothing away from this run
    cpSync(join(top, 'dist/web'), join(dir, 'web'), { recursive: true })
    const env = environment({ url, sandbox, databaseUrl, dir })
    Object.assign(stack, { url, sandbox })
    const [browser, world, ...started] = await Promise.all([
      openBrowser(), testWorld(undefined, { REQUIRE_READY_PAYEE: 'false' }), startProgram('api', env, answersOk(`${url}/health/ready`)), startProgram('worker', env),
    ])
    Object.assign(stack, { browser, world })
    programs.push(...started)
    await world.work.run(world.system, seedFloat, { currencies: ['EUR', 'USD', 'RUB'] })
  }, 120_000)
  afterAll(async () => {
    await stack.browser?.close()
    await Promise.all(programs.map((program) => program.stop()))
    await stack.world?.close()
    await stack.sandbox?.close()
    rmSync(dir, { recursive: true, force: true })
  }, 30_000)
  return stack
}
