// npm run bench:api: the board and a job page against the floor, interleaved, as requests per CPU-second.
// Prints medians of the per-round ratios and the SQL statements per request; exits 1 on a missed goal.
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { importTs } from '../support/typescript.mjs'
import { makeTemplate } from '../support/cluster.mjs'
import { fillBoard } from './fill-board.mjs'
import { cpuOf, load, median, spentBetween } from './measure.mjs'

const goals = { list: 0.5, detail: 0.45 }
const MAX_STATEMENTS = 6
const ROUNDS = 5
/** Compilers of both sides are done after some thousand requests. */
const WARM = 5000
const COUNT = { list: 400, detail: 800 }
const say = (text) => process.stdout.write(`${text}\n`)

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => done(port))
    })
  })

const startServer = async (args, env, path) => {
  const port = await freePort()
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env, PORT: String(port) }, stdio: ['ignore', 'ignore', 'inherit'] })
  const url = `http://127.0.0.1:${port}`
  for (let attempt = 0; attempt < 200; attempt++) {
    if (child.exitCode !== null) throw new Error(`${args.at(-1)} ended`)
    const answer = await fetch(`${url}${path}`).catch(() => null)
    if (answer?.ok) return { url, child }
    await new Promise((done) => setTimeout(done, 100))
  }
  throw new Error(`${args.at(-1)} did not start`)
}

const jobFields = `id title description state level niche hoursPerWeek startsOn endsOn platforms languages publishedAt
  role { slug title } budget { minor currency } business { id name } duties { id dutySlug quantity importance }`
const graphql = (url, query, variables) => ({
  url: `${url}/graphql`,
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query, variables }),
})
const listQuery = `query Board($first: Int!) { jobs(first: $first) { nodes { ${jobFields} } pageInfo { hasNextPage endCursor } } }`
const jobQuery = `query JobPage($id: JobId!) { job(id: $id) { ${jobFields} } }`

/** Statements the server sent for one request, by the database's own count. */
const statementsOf = async (client, target) => {
  await client.query('SELECT pg_stat_statements_reset()')
  await load(target, { count: 1, connections: 1 })
  const { rows } = await client.query(
    "SELECT coalesce(sum(calls), 0)::int AS calls FROM pg_stat_statements WHERE query NOT LIKE '%pg_stat_statements%' AND query NOT LIKE '%reaction_runs%'",
  )
  return rows[0].calls
}

const compare = async (name, { floor, product, postmaster }) => {
  for (const side of [floor, product]) await load(side.target, { count: WARM })
  const perCpuSecond = async ({ target, pid }) => {
    const before = cpuOf(pid, postmaster)
    await load(target, { count: COUNT[name] })
    return COUNT[name] / spentBetween(before, cpuOf(pid, postmaster))
  }
  const rounds = []
  for (let round = 0; round < ROUNDS; round++) {
    const pair = round % 2 === 0 ? [await perCpuSecond(floor), await perCpuSecond(product)] : [await perCpuSecond(product), await perCpuSecond(floor)].reverse()
    rounds.push({ floor: pair[0], product: pair[1], ratio: pair[1] / pair[0] })
  }
  const ratio = median(rounds.map((round) => round.ratio))
  const figure = (key) => Math.round(median(rounds.map((round) => round[key])))
  say(`${name.padEnd(8)} floor ${figure('floor')}/s  product ${figure('product')}/s of CPU  ratio ${ratio.toFixed(2)}  goal ${goals[name]}  ${ratio >= goals[name] ? 'reached' : 'MISSED'}`)
  return ratio >= goals[name]
}

const build = spawnSync(process.execPath, ['apps/standalone/build.mjs', 'server', '--if-changed'], { stdio: 'inherit' })
if (build.status !== 0) process.exit(1)
const postgres = await importTs('apps/standalone/postgres/index.ts')
const dir = mkdtempSync(join(tmpdir(), 'rolecall-bench-'))
chmodSync(dir, 0o755)
const flags = { shared_preload_libraries: 'pg_stat_statements', max_connections: '100' }
const cluster = await postgres.startPostgres({ dataDir: join(dir, 'data'), port: 0, flags, throwAway: true })
const children = []
let held = true
try {
  const url = await makeTemplate(cluster.url, 'bench')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('CREATE EXTENSION IF NOT EXISTS pg_stat_statements')
  const { jobId, publicId } = await fillBoard(client)
  const postmaster = Number(readFileSync(join(dir, 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
  const floor = await startServer(['test/bench/floor.mjs'], { DATABASE_URL: url }, '/?first=1')
  children.push(floor.child)
  const env = { DATABASE_URL: url, NODE_ENV: 'development', DEMO_MODE: 'false', LOG_LEVEL: 'warn', WEB_DIST: '' }
  const product = await startServer(['dist/apps/api/main.js'], env, '/health/ready')
  children.push(product.child)
  const list = (first) => graphql(product.url, listQuery, { first })
  const counts = [await statementsOf(client, list(5)), await statementsOf(client, list(5)), await statementsOf(client, list(100))]
  const detail = graphql(product.url, jobQuery, { id: publicId })
  await load(detail, { count: 1 })
  const detailCount = await statementsOf(client, detail)
  say(`SQL statements: list of 5: ${counts[1]}, of 100: ${counts[2]}, job page: ${detailCount} (at most ${MAX_STATEMENTS}, the same for any page size)`)
  held = counts[1] === counts[2] && counts[2] <= MAX_STATEMENTS && detailCount <= MAX_STATEMENTS
  const side = (server, target) => ({ target, pid: server.child.pid })
  held = (await compare('list', { floor: side(floor, { url: `${floor.url}/?first=20` }), product: side(product, list(20)), postmaster })) && held
  held = (await compare('detail', { floor: side(floor, { url: `${floor.url}/?id=${jobId}` }), product: side(product, detail), postmaster })) && held
  await client.end()
} finally {
  for (const child of children) child.kill('SIGTERM')
  await cluster.stop()
  rmSync(dir, { recursive: true, force: true, maxRetries: 5 })
}
process.exit(held ? 0 : 1)
