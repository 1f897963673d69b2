import { afterAll, expect, test } from '@jest/globals'
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort, isAlive } from '../../apps/standalone/postgres/index.js'

const dir = mkdtempSync(join(tmpdir(), 'rolecall-start-'))
chmodSync(dir, 0o755)
const started: ChildProcess[] = []

const postmaster = (): number => {
  try {
    return Number(readFileSync(join(dir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0])
  } catch {
    return 0
  }
}

afterAll(() => {
  for (const child of started) child.kill('SIGKILL')
  if (postmaster() && isAlive(postmaster())) process.kill(postmaster(), 'SIGQUIT')
  rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
})

interface Launcher { child: ChildProcess, said(): string, end: Promise<number | null> }

const launch = (port: number): Launcher => {
  const { DATABASE_URL, TEST_DATABASE_URL, ...env } = process.env
  const child = spawn(process.execPath, ['apps/standalone/start.mjs'], {
    env: { ...env, NODE_ENV: 'development', ROLECALL_DATA_DIR: dir, PORT: String(port) }, stdio: ['ignore', 'pipe', 'pipe'],
  })
  started.push(child)
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { said += String(chunk) })
  return { child, said: () => said, end: new Promise((done) => child.once('exit', (code) => done(code))) }
}

const readyWithinMs = 120_000

/** The address the launcher prints once everything answers. */
const address = async (launcher: Launcher): Promise<string> => {
  for (const until = Date.now() + readyWithinMs; Date.now() < until; await new Promise((done) => setTimeout(done, 50))) {
    const found = /Rolecall is ready after [\d.]+ s: {2}(\S+)/.exec(launcher.said())
    if (found) return found[1]!
    if (launcher.child.exitCode !== null) break
  }
  throw new Error(`The launcher did not get ready:\n${launcher.said()}`)
}

test('npm start serves the shop, survives its own kill -9, steps aside for a taken port, and stops cleanly', async () => {
  const port = await freePort(0)
  const first = launch(port)
  const url = await address(first)
  expect(url).toBe(`http://127.0.0.1:${port}`)
  expect((await fetch(`${url}/health/ready`)).status).toBe(200)

  const twice = launch(port)
  expect(await twice.end).toBe(1)
  expect(twice.said()).toContain('already runs')

  const database = postmaster()
  first.child.kill('SIGKILL')
  await first.end
  expect(isAlive(database)).toBe(true)
  // the servers notice the death of the launcher and let go of their ports
  for (let left = 100; left > 0 && await freePort(port) !== port; left--) await new Promise((done) => setTimeout(done, 100))

  const other = createServer()
  await new Promise<void>((done) => other.listen(port, '127.0.0.1', done))
  const again = launch(port)
  const next = await address(again)
  expect(again.said()).toContain('was still running')
  expect(again.said()).toContain(`(${port} is taken)`)
  expect((await fetch(`${next}/health/ready`)).status).toBe(200)
  await new Promise((done) => other.close(done))

  again.child.kill('SIGINT')
  again.child.kill('SIGINT')
  expect(await again.end).toBe(0)
  expect(again.said()).toContain('Stopped.')
  expect(isAlive(database)).toBe(false)
  await expect(fetch(`${next}/health/live`)).rejects.toThrow()
}, 300_000)
