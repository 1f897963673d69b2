import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import type { Commands } from './commands.js'
import type { Reply } from './office.js'

/** The process that was asked died before it answered: whether it acted is not known. */
export class Died extends Error {}

const TOKEN = 'campaign-control'
const secrets = { STRIPE_WEBHOOK_SECRET: 'whsec_campaign_platform', STRIPE_CONNECT_WEBHOOK_SECRET: 'whsec_campaign_connect', STRIPE_V2_WEBHOOK_SECRET: 'whsec_campaign_thin_1' }
const loader = ['--import', './test/support/typescript.mjs']

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => done(port))
    })
  })

/** The sandbox over HTTP, as a tool of another process would use it. */
export interface Levers {
  readonly port: number
  post(path: string, body?: object): Promise<any>
  get(path: string): Promise<any>
  clearFaults(): Promise<void>
}
const leversAt = (port: number): Levers => {
  const call = async (method: string, path: string, body?: object): Promise<any> => {
    const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' }
    const ask = () => fetch(`http://127.0.0.1:${port}/__sandbox/${path}`, { method, headers, ...(body ? { body: JSON.stringify(body) } : {}) })
    // a kept connection may be closed in the moment it is used again
    const answer = await ask().catch(() => ask())
    const parsed = await answer.json()
    if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(parsed)}`)
    return parsed
  }
  return { port, post: (path, body = {}) => call('POST', path, body), get: (path) => call('GET', path), clearFaults: () => call('DELETE', 'faults') }
}

/** Every process of the product under its name: what dies is started again. */
export class Processes {
  readonly levers: Levers
  private readonly children = new Map<string, ChildProcess>()
  private readonly waiting = new Map<number, { done: (answer: unknown) => void; fail: (fault: Error) => void }>()
  private officeReady: Promise<void> = Promise.resolve()
  private questions = 0

  private constructor(
    private readonly env: Record<string, string>,
    private readonly ports: { sandbox: number; office: number },
  ) {
    this.levers = leversAt(ports.sandbox)
  }

  static async start(databaseUrl: string, { workers, float }: { workers: number; float: number }): Promise<Processes> {
    const ports = { sandbox: await freePort(), office: await freePort() }
    const env = {
      NODE_ENV: 'test', LOG_LEVEL: process.env['CAMPAIGN_LOG'] ?? 'silent', DATABASE_URL: databaseUrl, QUEUE_URL: databaseUrl, ...secrets,
      STRIPE_API_HOST: '127.0.0.1', STRIPE_API_PORT: String(ports.sandbox), STRIPE_API_PROTOCOL: 'http', REQUIRE_READY_PAYEE: 'false',
      JOB_LOCK_MS: '2000', JOB_STALLED_CHECK_MS: '1000', TICK_MS: '400', PORT: String(ports.office), WEB_DIST: '',
    }
    const processes = new Processes(env, ports)
    await processes.startSandbox(float)
    const names = Array.from({ length: workers }, (_, index) => `worker ${index + 1}`)
    await Promise.all([processes.startOffice(), ...names.map((name) => processes.startWorker(name))])
    return processes
  }

  /** Asks the API side; waits while it is being started again. */
  async ask<K extends keyof Commands>(name: K, input: Parameters<Commands[K]>[0]): Promise<any> {
    await this.officeReady
    const id = ++this.questions
    const child = this.children.get('office')!
    return new Promise((done, fail) => {
      this.waiting.set(id, { done, fail })
      child.send({ id, name, input }, (fault) => fault && this.settle(id, new Died(`${name}: the office is gone`)))
    })
  }

  get workers(): string[] {
    return [...this.children.keys()].filter((name) => name.startsWith('worker'))
  }

  /** SIGKILL, then a new one under the same name. */
  async killAndRestart(name: string): Promise<void> {
    const child = this.children.get(name)!
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
    await (name === 'office' ? this.startOffice() : this.startWorker(name))
  }

  async stop(): Promise<void> {
    const children = [...this.children.values()]
    const gone = children.map((child) => child.exitCode === null && child.signalCode === null && once(child, 'exit'))
    for (const child of children) child.kill('SIGKILL')
    await Promise.all(gone)
  }

  private settle(id: number, outcome: { answer: unknown } | Error): void {
    const question = this.waiting.get(id)
    this.waiting.delete(id)
    if (outcome instanceof Error) question?.fail(outcome)
    else question?.done(outcome.answer)
  }

  private spawn(name: string, file: string, env: Record<string, string>): ChildProcess {
    const child = spawn(process.execPath, [...loader, 'test/campaign/leashed.ts', file], {
      env: { PATH: process.env['PATH'] ?? '', ...env }, stdio: ['ignore', 'pipe', 'inherit', 'ipc'], serialization: 'advanced',
    })
    this.children.set(name, child)
    return child
  }

  private async startSandbox(float: number): Promise<void> {
    const { ports } = this
    const env = { ...secrets, SANDBOX_PORT: String(ports.sandbox), SANDBOX_CONTROL_TOKEN: TOKEN, SANDBOX_FLOAT_MINOR: String(float), SANDBOX_WEBHOOK_URL: `http://127.0.0.1:${ports.office}` }
    const child = this.spawn('sandbox', 'apps/stripe-sandbox/main.ts', env)
    await once(child.stdout!, 'data')
    child.stdout!.resume()
  }

  private async startWorker(name: string): Promise<void> {
    const child = this.spawn(name, 'apps/worker/main.ts', this.env)
    child.stdout!.pipe(process.stderr)
    await this.readyOrGone(name, child)
    // What the product ends itself after a lost connection, its supervisor starts again.
    child.once('exit', (code) => code !== null && void this.startWorker(name).catch(() => undefined))
  }

  private startOffice(): Promise<void> {
    this.officeReady = this.openOffice()
    return this.officeReady
  }

  private async openOffice(): Promise<void> {
    const child = this.spawn('office', 'test/campaign/office.ts', this.env)
    child.stdout!.pipe(process.stderr)
    const mine = new Set<number>()
    const send = child.send.bind(child)
    child.send = ((message: { id: number }, ...rest: []) => {
      mine.add(message.id)
      return send(message, ...rest)
    }) as never
    child.on('message', (message: Reply | 'ready') => {
      if (message === 'ready') return
      this.settle(message.id, 'fault' in message ? new Error(message.fault) : { answer: message.answer })
    })
    child.once('exit', () => {
      for (const id of mine) this.settle(id, new Died('the office died'))
    })
    await this.readyOrGone('office', child)
  }

  private async readyOrGone(name: string, child: ChildProcess): Promise<void> {
    const [word] = await Promise.race([once(child, 'message'), once(child, 'exit')])
    if (word !== 'ready') throw new Error(`${name} did not start`)
  }
}
