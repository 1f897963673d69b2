// npm run campaign:payments -- --seed N --lifecycles M [--kills K] [--parallel 8] [--workers 2] [--float 100000] [--plan]
// Lives through M lifecycles of money while processes are killed, calls and webhooks go wrong and time leaps.
// With a small float, of the platform's own money in each currency, refunds wait until operators top it up.
// One JSON line on stdout, progress on stderr; exit 1 when anything is not as promised. One seed is one plan.
import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'
import pg from 'pg'
import { makeTemplate, startCluster, dropDatabase } from '../support/cluster.mjs'
import { importTs } from '../support/typescript.mjs'

const text = { type: 'string' }
const { values } = parseArgs({ options: { seed: text, lifecycles: text, kills: text, parallel: text, workers: text, float: text, plan: { type: 'boolean' } } })
const number = (name, fallback) => {
  const value = Number(values[name] ?? fallback)
  if (Number.isInteger(value) && value >= 0) return value
  process.stderr.write(`--${name} must be a whole number\n`)
  process.exit(2)
}
const wish = { seed: number('seed', Date.now() % 1_000_000), lifecycles: number('lifecycles', 40), kills: number('kills', 5), parallel: number('parallel', 8), workers: number('workers', 2), float: number('float', 100_000) }

if (values.plan) {
  const { planOf } = await importTs('test/campaign/plan.ts')
  process.stdout.write(`${JSON.stringify(planOf(wish), null, 2)}\n`)
  process.exit(0)
}

/** A migrated database of our own, on the test run's server when there is one. */
const openDatabase = async () => {
  const given = process.env.TEST_DATABASE_URL
  const cluster = given ? null : await startCluster()
  const url = given ?? cluster.url
  const name = `campaign_${randomBytes(5).toString('hex')}`
  if (!process.env.TEST_TEMPLATE) return { url: await makeTemplate(url, name), close: async () => (cluster ? cluster.stop() : dropDatabase(url, name)) }
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)} TEMPLATE ${client.escapeIdentifier(process.env.TEST_TEMPLATE)}`)
  await client.end()
  const own = new URL(url)
  own.pathname = `/${name}`
  return { url: own.href, close: () => dropDatabase(url, name) }
}

const database = await openDatabase()
let failed = true
try {
  const { runCampaign } = await importTs('test/campaign/run.ts')
  const report = await runCampaign({ ...wish, databaseUrl: database.url })
  process.stdout.write(`${JSON.stringify(report)}\n`)
  failed = report.violations.length > 0
  for (const violation of report.violations.slice(0, 30)) process.stderr.write(`  VIOLATION ${violation}\n`)
  process.stderr.write(failed ? `${report.violations.length} violations\n` : `0 violations in ${report.seconds} s\n`)
} catch (fault) {
  process.stderr.write(`${fault.stack}\n`)
} finally {
  await database.close()
}
if (failed) process.stderr.write(`Again: npm run campaign:payments -- --seed ${wish.seed} --lifecycles ${wish.lifecycles} --kills ${wish.kills} --parallel ${wish.parallel} --workers ${wish.workers} --float ${wish.float}\n`)
process.exit(failed ? 1 : 0)
