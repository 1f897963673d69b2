// npm run campaign:matching -- --kills 50 --seed N
// Kills the worker at random points while it ranks and invites, then counts: one invitation and one notice a person and
// job, no wave lost. One JSON line on stdout, progress on stderr; exit 1 when anything is not as promised.
import 'reflect-metadata'
import { parseArgs } from 'node:util'
import { makeTemplate, startCluster } from '../support/cluster.mjs'
import { importTs } from '../support/typescript.mjs'

const text = { type: 'string' }
const { values } = parseArgs({ options: { seed: text, kills: text } })
const number = (name, fallback) => {
  const value = Number(values[name] ?? fallback)
  if (Number.isInteger(value) && value >= 0) return value
  process.stderr.write(`--${name} must be a whole number\n`)
  process.exit(2)
}
const seed = number('seed', Date.now() % 1_000_000)
const kills = number('kills', 50)

const cluster = await startCluster()
const startedAt = Date.now()
let failed = true
let world
let campaign
try {
  const url = await makeTemplate(cluster.url, 'campaign_matching')
  const { testWorld } = await importTs('test/support/world.ts')
  const { WaveKills } = await importTs('test/crash/wave-kills.ts')
  world = await testWorld({ url, name: 'campaign_matching' })
  campaign = new WaveKills({ world, queueUrl: url, kills, seed, say: (words) => process.stderr.write(`${words}\n`) })
  const report = await campaign.run()
  process.stdout.write(`${JSON.stringify({ ...report, seconds: Math.round((Date.now() - startedAt) / 1000) })}\n`)
  failed = report.violations.length > 0
  for (const violation of report.violations.slice(0, 30)) process.stderr.write(`  VIOLATION ${violation}\n`)
} catch (fault) {
  process.stderr.write(`${fault.stack}\n`)
} finally {
  campaign?.end()
  await world?.close()
  await cluster.stop()
}
if (failed) process.stderr.write(`Again: npm run campaign:matching -- --seed ${seed} --kills ${kills}\n`)
process.exit(failed ? 1 : 0)
