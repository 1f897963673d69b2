import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { eventually } from '../../support/api.js'

export const top = resolve(import.meta.dirname, '../../..')
const startsWithinMs = 60_000
const stopsWithinMs = 10_000

export const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => done(port))
    })
  })

export interface Program {
  /** Its last words, for a test that fails. */
  said(): string
  stop(): Promise<void>
}
const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

/** Starts one of the built programs, as in production, and waits until `ready` says yes (without it: until the program does). */
export const startProgram = async (name: 'api' | 'worker', env: Record<string, string>, ready?: () => Promise<boolean>): Promise<Program> => {
  const main = join(top, 'dist/apps', name, 'main.js')
  if (!existsSync(main)) throw new Error(`${main} is missing: run node apps/standalone/build.mjs --if-changed first`)
  const child = spawn(process.execPath, [main], { cwd: top, env: { PATH: process.env['PATH'], ...env }, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
  let words = ''
  let saidReady = false
  child.once('message', () => (saidReady = true))
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (words = `${words}${chunk.toString()}`.slice(-4000)))
  await eventually(async () => {
    if (hasEnded(child)) throw new Error(`${name} ended while starting:\n${words}`)
    return ready ? ready() : saidReady
  }, startsWithinMs)
  const stop = async (): Promise<void> => {
    if (hasEnded(child)) return
    const ended = new Promise((done) => child.once('exit', done))
    const timer = setTimeout(() => child.kill('SIGKILL'), stopsWithinMs)
    child.kill('SIGTERM')
    await ended
    clearTimeout(timer)
  }
  return { said: () => words, stop }
}

export const answersOk = (url: string) => async (): Promise<boolean> => {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2000) })).ok
  } catch {
    return false
  }
}
