import { randomBytes } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { createControl, type Control } from './control.js'
import { hasDueWork, runDueWork } from './due-work.js'
import { seedFloat } from './money/float.js'
import { Api } from './protocol/api.js'
import { Faults } from './protocol/faults.js'
import { createServer, type Exchange } from './server.js'
import { Engine } from './state/engine.js'
import { memoryStorage, postgresStorage } from './state/storage.js'
import { WebhookFaults } from './webhook-faults.js'
import { WebhookSender, type WebhookTarget } from './webhooks.js'

export interface SandboxOptions {
  /** 0 takes any free port. */
  port: number
  /** Loopback unless said otherwise: only a container has a reason to listen wider. */
  host?: string
  /** Keeps the state in schema `stripe_sandbox`; without it the state ends with the process. */
  databaseUrl?: string
  secretKey?: string
  webhooks?: WebhookTarget[]
  /** Opens the control API over HTTP. */
  controlToken?: string
  /** The address people's browsers reach the pages at. */
  publicUrl?: string
  /** Sandbox time minus wall time at the start. */
  offsetMs?: number
  /** What the platform owns on the first start, by currency in minor units. */
  platformFloatMinor?: Record<string, number>
  /** Payouts, refunds and reviews move on by themselves (default), or only by `runDueWork`. */
  automaticPayouts?: boolean
  payoutDelaySeconds?: number
  /** Hears of every API request and its answer. */
  observe?: (exchange: Exchange) => void
}

export interface Sandbox {
  url: string
  port: number
  control: Control
  close(): Promise<void>
}

const FLOAT_DEFAULT = { USD: 100_000, EUR: 100_000, RUB: 100_000, GBP: 100_000, JPY: 100_000 }
const TICK_MS = 250

export const startSandbox = async (options: SandboxOptions): Promise<Sandbox> => {
  const storage = options.databaseUrl ? await postgresStorage(options.databaseUrl) : memoryStorage()
  const targets = options.webhooks ?? []
  const settings = {
    platform: 'acct_sandboxplatform',
    publicUrl: options.publicUrl ?? '',
    apiVersion: '2026-10-28.endive',
    targets,
    payoutDelaySeconds: options.payoutDelaySeconds ?? 5,
    automatic: options.automaticPayouts ?? true,
  }
  const engine = new Engine({ storage, settings, wallMs: Date.now, randomId, offsetMs: options.offsetMs ?? 0 })
  await engine.start()
  await engine.run((world) => seedFloat(world, options.platformFloatMinor ?? FLOAT_DEFAULT))
  const faults = new Faults()
  const webhookFaults = new WebhookFaults()
  const sender = new WebhookSender(engine, targets, webhookFaults)
  const control = createControl({ engine, faults, webhookFaults, sender })
  const api = new Api(engine, options.secretKey ?? 'sk_test_sandbox')
  const server = createServer({ engine, api, faults, control, controlToken: options.controlToken, observe: options.observe })
  const port = await listen(server, { port: options.port, host: options.host ?? '127.0.0.1' })
  const url = `http://127.0.0.1:${port}`
  settings.publicUrl ||= url
  const stop = startTicking(engine, sender)
  return { url, port, control, close: () => closeAll({ server, engine, sender, stop }) }
}

/** Letters and digits, as in Stripe's ids. */
const randomId = (): string => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
  return Array.from(randomBytes(24), (byte) => letters[byte % letters.length]).join('')
}

const listen = (server: ReturnType<typeof createServer>, at: { port: number; host: string }): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(at, () => resolve((server.address() as AddressInfo).port))
  })

const startTicking = (engine: Engine, sender: WebhookSender): (() => void) => {
  engine.onCommit(() => sender.pump())
  const timer = setInterval(() => {
    sender.pump()
    if (!hasDueWork(engine.world, Math.floor(engine.nowMs() / 1000))) return
    engine.run((world) => runDueWork(world, false)).catch((error: unknown) => {
      process.stderr.write(`${JSON.stringify({ level: 'error', app: 'stripe-sandbox', error: String(error) })}\n`)
    })
  }, TICK_MS)
  timer.unref()
  return () => clearInterval(timer)
}

interface Running {
  server: ReturnType<typeof createServer>
  engine: Engine
  sender: WebhookSender
  stop: () => void
}

const GRACE_MS = 2000

const closeAll = async ({ server, engine, sender, stop }: Running): Promise<void> => {
  stop()
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  server.closeIdleConnections()
  const force = setTimeout(() => server.closeAllConnections(), GRACE_MS)
  await closed
  clearTimeout(force)
  await sender.close()
  await engine.close()
}
