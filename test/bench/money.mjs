// npm run bench:money: an approval that pays, through the real action, against bare pg with nine round trips that writes the
// same rows; eight clients, interleaved rounds. Medians of the per-round ratios; exits 1 below the goal.
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { makeTemplate } from '../support/cluster.mjs'
import { importTs } from '../support/typescript.mjs'
import { fillMoney } from './fill-money.mjs'
import { cpuOf, median, spentBetween } from './measure.mjs'

const GOAL = 1
const ROUNDS = 9
const WARM = 1500
const COUNT = 500
const DEALS = 2 * (WARM + (ROUNDS + 1) * COUNT)
const say = (text) => process.stdout.write(`${text}\n`)

const startSide = async (name, url) => {
  const env = { ...process.env, DATABASE_URL: url, NODE_ENV: 'development', DEMO_MODE: 'false', LOG_LEVEL: 'warn' }
  const child = spawn(process.execPath, ['test/bench/money-side.mjs', name], { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] })
  const [word] = await Promise.race([once(child, 'message'), once(child, 'exit')])
  if (word !== 'ready') throw new Error(`${name} did not start`)
  return child
}
const work = async (child, deals) => {
  child.send(deals)
  const [answer] = await Promise.race([once(child, 'message'), once(child, 'exit')])
  if (!answer?.seconds) throw new Error('a side of the bench ended')
  return answer.seconds
}

const build = spawnSync(process.execPath, ['apps/standalone/build.mjs', 'server', '--if-changed'], { stdio: 'inherit' })
if (build.status !== 0) process.exit(1)
const postgres = await importTs('apps/standalone/postgres/index.ts')
const dir = mkdtempSync(join(tmpdir(), 'rolecall-bench-'))
chmodSync(dir, 0o755)
// the disk's moods at commit would be measured, and no clean-up may fall into one side's turn
const flags = { max_connections: '100', synchronous_commit: 'off', autovacuum: 'off' }
const cluster = await postgres.startPostgres({ dataDir: join(dir, 'data'), port: 0, flags, throwAway: true })
const children = []
let ratio = 0
try {
  const url = await makeTemplate(cluster.url, 'bench')
  const client = new pg.Client({ connectionString: url })
  // told by whoever uses it
  client.on('error', () => undefined)
  await client.connect()
  const deals = await fillMoney(client, DEALS)
  const postmaster = Number(readFileSync(join(dir, 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
  for (const name of ['floor', 'product']) children.push(await startSide(name, url))
  const [floor, product] = children
  for (const child of children) await work(child, deals.splice(0, WARM))
  // plans made while the books were empty are of no use for full ones
  await client.query('ANALYZE')
  for (const child of children) await work(child, deals.splice(0, COUNT))
  const measure = async (child) => {
    const before = cpuOf(child.pid, postmaster)
    const seconds = await work(child, deals.splice(0, COUNT))
    return { perSecond: COUNT / seconds, perCpuSecond: COUNT / spentBetween(before, cpuOf(child.pid, postmaster)) }
  }
  const rounds = []
  for (let round = 0; round < ROUNDS; round++) {
    const pair = round % 2 === 0 ? [await measure(floor), await measure(product)] : [await measure(product), await measure(floor)].reverse()
    rounds.push(pair)
  }
  const of = (side, key) => Math.round(median(rounds.map((pair) => pair[side][key])))
  const ratioOf = (key) => median(rounds.map(([low, high]) => high[key] / low[key]))
  ratio = ratioOf('perSecond')
  say(`approvals at 8 clients: floor (9 round trips) ${of(0, 'perSecond')}/s  product ${of(1, 'perSecond')}/s  ratio ${ratio.toFixed(2)}  goal ${GOAL.toFixed(1)}  ${ratio >= GOAL ? 'reached' : 'MISSED'}`)
  say(`  of CPU: floor ${of(0, 'perCpuSecond')}/s  product ${of(1, 'perCpuSecond')}/s  ratio ${ratioOf('perCpuSecond').toFixed(2)}`)
  const { rows: [check] } = await client.query(`SELECT (SELECT count(*) FROM payments.releases)::int AS releases, (SELECT count(*) FROM contracts.milestones WHERE state = 'approved')::int AS approved,
    (SELECT count(*) FROM payments.operations)::int AS operations, (SELECT count(*) FROM payments.ledger_postings)::int AS lines, (SELECT count(*) FROM payments.receipt_numbers)::int AS receipts`)
  const wanted = DEALS
  const whole = check.releases === wanted && check.approved === wanted && check.operations === wanted && check.lines === 5 * wanted && check.receipts === wanted
  if (!whole) {
    say(`  not every approval is whole: ${JSON.stringify(check)} instead of ${wanted}`)
    ratio = 0
  }
  await client.end()
} finally {
  for (const child of children) child.kill('SIGKILL')
  await cluster.stop()
  rmSync(dir, { recursive: true, force: true, maxRetries: 5 })
}
process.exit(ratio >= GOAL ? 0 : 1)
