// npm run bench:match [-- --quick] [-- --write]: the goal table of MATCHING on our own simulator, over hidden sets and seeds, against
// plain rankers and a clairvoyant one. Fails when a figure is over 3 % worse than test/bench/match-quality.json says.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildMatching } from '../../apps/match-serve/build.mjs'
import { tableOf, worseThan } from './match-table.mjs'

const quick = process.argv.includes('--quick')
const only = process.argv.find((word) => word.startsWith('--sets='))?.slice('--sets='.length).split(',').map(Number)
const baselinePath = join(import.meta.dirname, 'match-quality.json')

const place = await buildMatching(['test/bench/market'])
const load = (name) => import(join(place, 'test/bench/market', name))
const [{ Market }, { settingsOf }, { rankerNames }] = await Promise.all([load('market.js'), load('settings.js'), load('rankers.js')])
const { solverFigures } = await load('solver.js')

const sets = only ?? (quick ? [0, 1, 2] : [0, 1, 2, 3, 4, 5])
const seeds = quick ? [1] : [1, 2, 3, 4, 5]
const names = process.argv.includes('--mine') ? ['rolecall'] : rankerNames
const startedAt = Date.now()
const runs = []
for (const set of sets) {
  for (const seed of seeds.slice(0, set === 0 || quick ? seeds.length : 1).map((one) => one + (set === 0 ? 0 : set))) {
    const results = {}
    for (const name of names) results[name] = new Market(settingsOf(set), seed, name).run()
    runs.push({ set, seed, results })
    process.stderr.write(`set ${set}, seed ${seed}: ${((Date.now() - startedAt) / 1000).toFixed(0)} s\n`)
  }
}
const rows = tableOf(runs, solverFigures(quick))
process.stdout.write(`${rows.map((row) => row.line).join('\n')}\n`)
const figuresOf = (table) => Object.fromEntries(table.flatMap(({ key, value }) => (key && key !== 'rankMs' ? [[key, Number(value.toFixed(4))]] : [])))
if (process.argv.includes('--write')) {
  const all = JSON.parse(readFileSync(baselinePath, { encoding: 'utf8', flag: 'a+' }) || '{}')
  // the quick runs are among the full ones
  const inQuick = runs.filter(({ set, seed }) => (set === 0 && seed === 1) || (set > 0 && set <= 2))
  const own = quick ? { quick: figuresOf(rows) } : { full: figuresOf(rows), quick: figuresOf(tableOf(inQuick, solverFigures(true))) }
  writeFileSync(baselinePath, `${JSON.stringify({ ...all, ...own }, null, 2)}\n`)
} else if (!only) {
  const worse = worseThan(JSON.parse(readFileSync(baselinePath, 'utf8'))[quick ? 'quick' : 'full'] ?? {}, rows)
  for (const line of worse) process.stderr.write(`${line}\n`)
  process.exitCode = worse.length > 0 ? 1 : 0
}
