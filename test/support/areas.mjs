// The areas of the test run: which files belong to them, and what must be on the machine.
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join, resolve } from 'node:path'

export const top = resolve(import.meta.dirname, '../..')
const ignored = new Set(['node_modules', 'dist', 'shots'])

const specsUnder = (folder) => existsSync(join(top, folder))
  ? readdirSync(join(top, folder), { withFileTypes: true }).flatMap((entry) => {
    if (ignored.has(entry.name)) return []
    const path = `${folder}/${entry.name}`
    if (entry.isDirectory()) return specsUnder(path)
    return /\.spec\.tsx?$/.test(entry.name) ? [path] : []
  })
  : []

const headBytes = 2000
const runsOnRedis = (path) => readFileSync(join(top, path), 'utf8').slice(0, headBytes).includes('@queue')

const onPath = (names) => names
  .flatMap((name) => (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)))
  .find(existsSync)

const chromium = async () => {
  const path = process.env.CHROMIUM_PATH || onPath(['chromium', 'chromium-browser', 'google-chrome'])
  if (!path) return { missing: 'no Chromium on this machine (set CHROMIUM_PATH)' }
  return { env: { CHROMIUM_PATH: path } }
}

const freePort = () => new Promise((done) => {
  const server = createServer().listen(0, '127.0.0.1', () => {
    const { port } = server.address()
    server.close(() => done(port))
  })
})

const redis = async () => {
  if (process.env.TEST_REDIS_URL) return { env: { TEST_REDIS_URL: process.env.TEST_REDIS_URL } }
  const program = onPath(['redis-server', 'valkey-server'])
  if (!program) return { missing: 'no redis-server on this machine (or set TEST_REDIS_URL)' }
  const port = await freePort()
  const dir = mkdtempSync(join(tmpdir(), 'rolecall-redis-'))
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', dir]
  const server = spawn(program, args, { stdio: 'ignore' })
  const stop = () => new Promise((done) => {
    server.once('exit', () => {
      rmSync(dir, { recursive: true, force: true })
      done()
    })
    server.kill('SIGTERM')
  })
  return { env: { TEST_REDIS_URL: `redis://127.0.0.1:${port}` }, stop }
}

const minutes = (count) => count * 60_000

/**
 * Areas of the lane that computes run one after the other, beside those of the lane that mostly waits for processes to
 * start, die and come back. What is in neither is taken by the lane that has ended its own, in the order in which it stands
 * here. `limitMs` ends an area that hangs.
 */
export const areas = [
  { name: 'build', title: 'Build', lane: 'waiting', command: ['apps/standalone/build.mjs', '--if-changed'], limitMs: minutes(3) },
  { name: 'types', title: 'Types', lane: 'computing', command: ['node_modules/typescript-native/bin/tsc', '--noEmit', '-p', 'tsconfig.json'], limitMs: minutes(3) },
  {
    name: 'web-types', title: 'Types of the web app', lane: 'computing', limitMs: minutes(3),
    command: existsSync(join(top, 'apps/web/tsconfig.json')) && ['node_modules/typescript-native/bin/tsc', '--noEmit', '-p', 'apps/web/tsconfig.json'],
  },
  { name: 'lint', title: 'Lint', lane: 'computing', command: ['node_modules/oxlint/bin/oxlint', 'apps', 'libs', 'test'], limitMs: minutes(1) },
  { name: 'house', title: 'House', lane: 'computing', files: () => specsUnder('test/house'), limitMs: minutes(4) },
  { name: 'unit', title: 'Rules and use cases', lane: 'computing', files: () => ['libs', 'apps', 'test/support', 'test/factories'].flatMap(specsUnder), limitMs: minutes(12) },
  { name: 'ledger', title: 'Ledger stories', lane: 'computing', files: () => ['test/ledger', 'test/live'].flatMap(specsUnder), limitMs: minutes(5) },
  { name: 'journeys', title: 'Journeys over HTTP', lane: 'computing', files: () => specsUnder('test/journeys'), limitMs: minutes(8) },
  { name: 'crash', title: 'Crashes', lane: 'waiting', files: () => specsUnder('test/crash'), alone: true, limitMs: minutes(10) },
  { name: 'campaign', title: 'Campaigns', lane: 'waiting', files: () => specsUnder('test/campaign'), alone: true, limitMs: minutes(8) },
  { name: 'browser', title: 'Journeys in a browser', files: () => specsUnder('test/browser'), needs: chromium, limitMs: minutes(10) },
  {
    name: 'redis', title: 'Queue on Redis', needs: redis, alone: true, limitMs: minutes(6),
    files: () => ['libs', 'apps', 'test'].flatMap(specsUnder).filter(runsOnRedis),
  },
]
