// `npm run campaign:contracts -- --contracts 500 --seed 7` runs this file alone, with as many contracts as are wished.
import { expect, test } from '@jest/globals'
import { withContractShop } from '../ledger/contract-deal.js'
import { DAYS, Days } from './contracts/days.js'
import { offers } from './contracts/market.js'
import { judge, picture } from './contracts/verdict.js'

const wish = { seed: Number(process.env['CONTRACTS_SEED'] ?? 5), contracts: Number(process.env['CONTRACTS'] ?? 40) }
// on a slow machine: the days themselves, and some seconds for each
const LIMIT_MS = 600_000 + 5_000 * wish.contracts
const stage = withContractShop({ BOOK_CHECK_MINUTES: '1440' })
const said = (counts: ReadonlyMap<string, number>): string => [...counts].sort(([, a], [, b]) => b - a).map(([name, n]) => `${name} ${n}`).join(', ')

test(`${wish.contracts} contracts by chance, 120 days of all timers: no money is open, everything has ended`, async () => {
  const startedAt = Date.now()
  const floor = { shop: stage.shop, world: stage.world() }
  const pacts = await offers(floor, wish)
  const builtAt = Date.now()
  const days = new Days(floor, pacts)
  for (let day = 0; day < DAYS; day += 1) await days.pass(day)
  const wrong = await judge(floor)
  const ends: { state: string; n: number }[] = await floor.world.database.query('SELECT state, count(*)::int AS n FROM contracts.contracts GROUP BY 1 ORDER BY 2 DESC')
  const { user, system } = process.cpuUsage()
  process.stdout.write(
    `  ${wish.contracts} contracts (seed ${wish.seed}): ${said(new Map(ends.map(({ state, n }) => [state, n])))}; ${said(days.tally.done)}; refused: ${said(days.tally.refused)}; ` +
      `${((Date.now() - startedAt) / 1000).toFixed(0)} s, ${((builtAt - startedAt) / 1000).toFixed(0)} s of them to make offers, ${((user + system) / 1e6).toFixed(0)} s of this process\n`,
  )
  if (wrong.length > 0) process.stdout.write(await picture(floor))
  expect(wrong).toEqual([])
}, LIMIT_MS)
