import { InvalidInput, isRefusal } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { visibleContract } from '../../data/queries.js'
import { lockedContract } from '../../data/locks.js'
import { Metric } from '../../data/metrics/metric.entity.js'
import { isNotTheFormat } from '../../domain/evidence/check.js'
import { metricRules } from '../../domain/metrics/metric.rules.js'
import { readMetricsCsv, type CsvFinding, type CsvMetric, type CsvRead } from '../../domain/metrics/metrics-csv.js'
import { MetricsNotRead } from '../../domain/metrics/refusals.js'
import { NotFoundSignal } from '@rolecall/kernel'
import { mayRecord, metricRows } from './record-metrics.js'
import { tellOfMetrics } from './tell-metrics.js'
import { dayIn } from '../../domain/periods.rules.js'

export interface ImportMetrics {
  readonly contractId: string
  readonly csv: string
}
const CSV_CHARS = 200_000
const rowKey = ({ series, measuredOn }: { series: string; measuredOn: string }): string => JSON.stringify([series, measuredOn])

/** Lines that can be added, and why the others cannot. */
const addable = async (ctx: Ctx, contract: { id: string; timeZone: string }, read: CsvRead): Promise<CsvRead> => {
  const rows = await ctx.db.find(Metric, { where: { contractId: contract.id }, select: { id: true, kind: true, series: true, measuredOn: true, state: true } })
  const known = new Set(rows.filter(({ state, kind }) => state !== 'contested' && kind === 'snapshot').map(rowKey))
  const today = dayIn(contract.timeZone, ctx.now)
  const room = metricRules.perContract - rows.length
  const [kept, findings]: [CsvMetric[], CsvFinding[]] = [[], [...read.findings]]
  for (const row of read.rows) {
    const key = known.has(rowKey(row)) ? 'known' : row.measuredOn > today ? 'future' : kept.length >= room ? 'full' : null
    if (key) findings.push({ line: row.line, key, facts: {} })
    else kept.push(row)
  }
  return { rows: kept, findings: findings.sort((a, b) => a.line - b.line) }
}
const readTable = (csv: string): CsvRead | MetricsNotRead | InvalidInput => {
  if (csv.length > CSV_CHARS) return new InvalidInput('csv', 'too_long', String(CSV_CHARS))
  const read = readMetricsCsv(csv)
  return isNotTheFormat(read) ? new MetricsNotRead(read.reason, read.place) : read
}

/** The same look before anything is added; nothing is written. */
export const previewMetrics = async (ctx: Ctx, { contractId, csv }: ImportMetrics) => {
  const contract = await visibleContract(ctx, contractId)
  if (!contract) throw new NotFoundSignal()
  const read = readTable(csv)
  return isRefusal(read) ? read : addable(ctx, contract, read)
}

/** Snapshots out of a table; lines that cannot be taken are left out and named. */
export const importMetrics = async (ctx: Ctx, { contractId, csv }: ImportMetrics) => {
  const hand = await lockedContract(ctx, contractId)
  const refused = mayRecord(hand)
  if (refused) return refused
  const table = readTable(csv)
  if (isRefusal(table)) return table
  const { rows, findings } = await addable(ctx, hand.contract, table)
  const added = rows.flatMap(({ measuredOn, ...value }) => metricRows(ctx, hand, { contractId, kind: 'snapshot', measuredOn, values: [value] }))
  const ROWS_AT_ONCE = 1000
  for (let from = 0; from < added.length; from += ROWS_AT_ONCE) await ctx.db.insert(Metric, added.slice(from, from + ROWS_AT_ONCE))
  if (added.length > 0) await tellOfMetrics(ctx, hand.contract, added)
  return { contractId, added: added.length, findings }
}
