// @queue: SIGTERM to API and worker while they are busy.
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { sendMail } from '@rolecall/notifications'
import { freePort } from '../../apps/standalone/postgres/index.js'
import { testQueueUrl } from '../support/queue.js'
import { testWorld, type World } from '../support/world.js'

const STOPS_WITHIN_MS = 15_000
let world: World
let queueUrl: string
const started: ChildProcess[] = []

beforeAll(async () => {
  world = await testWorld()
  queueUrl = await testQueueUrl()
}, 60_000)
afterAll(async () => {
  for (const child of started) child.kill('SIGKILL')
  await world.close()
})

/** Nobody listens there: nothing of this goes over the network. */
const nobodysStripe = { STRIPE_API_HOST: '127.0.0.1', STRIPE_API_PORT: '9', STRIPE_API_PROTOCOL: 'http' }
const start = (main: string, env: Record<string, string> = {}): ChildProcess => {
  const child = spawn(process.execPath, ['--import', './test/support/typescript.mjs', main], {
    env: { ...process.env, NODE_ENV: 'test', DATABASE_URL: world.config.DATABASE_URL, QUEUE_URL: queueUrl, LOG_LEVEL: 'fatal', TICK_MS: '500', ...nobodysStripe, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  started.push(child)
  return child
}
const stopped = async (child: ChildProcess): Promise<{ code: number; tookMs: number }> => {
  const began = Date.now()
  child.kill('SIGTERM')
  const [code] = (await once(child, 'exit')) as [number]
  return { code, tookMs: Date.now() - began }
}

interface Tally {
  answered: number
  /** Answers other than 200, and connections that broke after they were accepted. */
  failed: string[]
}
const query = JSON.stringify({ query: '{ catalogue { roles { slug title duties { slug title } } } jobs(first: 20) { nodes { id title } } }' })
const ask = (port: number, agent: Agent): Promise<number> =>
  new Promise((done, fail) => {
    const call = request({ port, host: '127.0.0.1', path: '/graphql', method: 'POST', agent, headers: { 'content-type': 'application/json' } }, (answer) => {
      answer.resume()
      answer.once('end', () => done(answer.statusCode!))
      answer.once('error', fail)
    })
    call.once('error', fail)
    call.end(query)
  })
/** Asks without a pause over kept-alive connections until nobody listens any more. */
const crowd = async (port: number, connections: number): Promise<Tally> => {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const tally: Tally = { answered: 0, failed: [] }
  const one = async (): Promise<void> => {
    for (;;) {
      try {
        const status = await ask(port, agent)
        if (status === 200) tally.answered += 1
        else tally.failed.push(String(status))
      } catch (fault) {
        if ((fault as NodeJS.ErrnoException).code === 'ECONNREFUSED') return
        tally.failed.push(String((fault as NodeJS.ErrnoException).code))
      }
    }
  }
  await Promise.all(Array.from({ length: connections }, one))
  return tally
}

test('an API under load answers all it has accepted, then ends', async () => {
  const port = await freePort(0)
  const api = start('apps/api/main.ts', { PORT: String(port) })
  for (let left = 300; left > 0; left--) {
    if (await fetch(`http://127.0.0.1:${port}/health/ready`).then((answer) => answer.ok, () => false)) break
    await pause(100)
  }
  const asking = crowd(port, 8)
  await pause(1000)
  const { code, tookMs } = await stopped(api)
  const { answered, failed } = await asking
  expect(failed).toEqual([])
  expect(answered).toBeGreaterThan(20)
  expect([code, tookMs < STOPS_WITHIN_MS]).toEqual([0, true])
}, 60_000)

const MAILS = 300
interface MailRow {
  state: string
  attempts: number
}
const mails = (): Promise<MailRow[]> => world.database.query('SELECT state, attempts FROM notifications.mails')
const sentCount = async (): Promise<number> => (await mails()).filter(({ state }) => state === 'sent').length
const until = async (holds: () => Promise<boolean>, withinMs: number): Promise<void> => {
  for (const end = Date.now() + withinMs; Date.now() < end && !(await holds()); await pause(20));
}

test('a worker in the middle of a pile of mails ends in time; the next one sends the rest, each once', async () => {
  const first = start('apps/worker/main.ts')
  await once(first, 'message')
  const pile = Array.from({ length: MAILS }, (_, n) => ({ to: `person${n}@mail.example`, lang: 'en' as const, kind: 'code', facts: {}, path: '/', key: `mail ${n}` }))
  await world.work.run(world.system, async (ctx) => { for (const mail of pile) await sendMail(ctx, mail) }, undefined)
  await until(async () => (await sentCount()) > 20, 20_000)
  const { code, tookMs } = await stopped(first)
  expect([code, tookMs < STOPS_WITHIN_MS, (await sentCount()) < MAILS]).toEqual([0, true, true])
  const second = start('apps/worker/main.ts')
  await once(second, 'message')
  await until(async () => (await sentCount()) === MAILS, 30_000)
  expect((await mails()).filter(({ state, attempts }) => state !== 'sent' || attempts !== 1)).toEqual([])
  expect((await stopped(second)).code).toBe(0)
}, 120_000)
