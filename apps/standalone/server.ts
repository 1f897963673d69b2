import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'

/** One of our programs run as a child. `ready` is asked until it says yes; without it the child sends 'ready' itself. */
export interface ServerPlan {
  name: string
  program: string
  env: Record<string, string | undefined>
  cwd: string
  logDir: string
  ready?: () => Promise<boolean>
}

const readyWithinMs = 60_000
const stopWithinMs = 15_000
/** More deaths than this within the window and the launcher gives up. */
const deaths = { limit: 5, windowMs: 60_000 }
const restartDelayMs = 500
const logLimitBytes = 20_000_000

/** A child that is started, watched, restarted when it dies, and stopped. */
export class Server {
  private child?: ChildProcess
  private stopping = false
  private diedAt: number[] = []
  readonly logFile: string

  constructor(private readonly plan: ServerPlan, private readonly onGivingUp: (reason: string) => void) {
    this.logFile = join(plan.logDir, `${plan.name}.log`)
  }

  /** Starts it and waits until it answers. */
  async start(): Promise<void> {
    if (existsSync(this.logFile) && statSync(this.logFile).size > logLimitBytes) renameSync(this.logFile, `${this.logFile}.old`)
    const child = this.spawn()
    let saidReady = false
    child.once('message', () => { saidReady = true })
    for (const end = Date.now() + readyWithinMs; Date.now() < end; await sleep(40)) {
      if (this.stopping) return
      if (hasEnded(child)) throw new Error(this.lastWords(`${this.plan.name} ended while starting`))
      if (this.plan.ready ? await this.plan.ready() : saidReady) return this.watch(child)
    }
    throw new Error(this.lastWords(`${this.plan.name} did not answer within ${readyWithinMs / 1000} s`))
  }

  /** SIGTERM, then SIGKILL when it has not ended in time. May be called twice. */
  async stop(): Promise<void> {
    this.stopping = true
    const child = this.child
    if (!child || hasEnded(child)) return
    child.kill('SIGTERM')
    for (const end = Date.now() + stopWithinMs; Date.now() < end && !hasEnded(child);) await sleep(25)
    if (!hasEnded(child)) child.kill('SIGKILL')
  }

  private spawn(): ChildProcess {
    const log = openSync(this.logFile, 'a', 0o600)
    const leash = pathToFileURL(join(import.meta.dirname, 'leash.js')).href
    // detached: Ctrl-C reaches the launcher alone, which stops the servers in order
    this.child = spawn(process.execPath, ['--enable-source-maps', '--import', leash, this.plan.program], {
      cwd: this.plan.cwd, env: this.plan.env, stdio: ['ignore', log, log, 'ipc'], detached: true,
    })
    closeSync(log)
    this.child.on('error', () => undefined)
    return this.child
  }

  private watch(child: ChildProcess): void {
    const died = () => void this.revive()
    if (hasEnded(child)) died()
    else child.once('exit', died)
  }

  private async revive(): Promise<void> {
    if (this.stopping) return
    const now = Date.now()
    this.diedAt = [...this.diedAt.filter((at) => at > now - deaths.windowMs), now]
    if (this.diedAt.length > deaths.limit) {
      return this.onGivingUp(this.lastWords(`${this.plan.name} died ${this.diedAt.length} times within a minute`))
    }
    process.stderr.write(`${this.plan.name} died and is started again (${this.logFile}).\n`)
    await sleep(restartDelayMs)
    if (!this.stopping) this.watch(this.spawn())
  }

  private lastWords(what: string): string {
    const lines = existsSync(this.logFile) ? readFileSync(this.logFile, 'utf8').trimEnd().split('\n').slice(-12).join('\n') : ''
    return `${what}. The end of ${this.logFile}:\n${lines}`
  }
}

const hasEnded = (child: ChildProcess) => child.pid === undefined || child.exitCode !== null || child.signalCode !== null

/** Asks an address; true when it answers 2xx. */
export const answersOk = (url: string) => async (): Promise<boolean> => {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok
  } catch {
    return false
  }
}
