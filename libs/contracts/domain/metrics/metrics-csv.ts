import { isNotTheFormat, NotTheFormat, type Fact } from '../evidence/check.js'
import { placesIn, readCsv } from '../evidence/csv.js'
import { knownSeries } from '../evidence/metrics.rules.js'
import { dayOf } from '../evidence/numbers.js'
import { isMetricValue, metricRules } from './metric.rules.js'

export const metricsColumns = ['date', 'series', 'value'] as const
type Column = (typeof metricsColumns)[number]
const inRussian = new Map<string, Column>([['дата', 'date'], ['показатель', 'series'], ['значение', 'value']])
const seriesInRussian = new Map<string, string>(['активность', 'посещаемость', 'цитируемость'].map((word, index) => [word, knownSeries[index]!]))

export interface CsvMetric {
  readonly line: number
  readonly measuredOn: string
  readonly series: string
  readonly value: number
}
/** Why a line is left out; `key` names its sentence. */
export interface CsvFinding {
  readonly line: number
  readonly key: string
  readonly facts: Readonly<Record<string, Fact>>
}
export interface CsvRead {
  readonly rows: readonly CsvMetric[]
  readonly findings: readonly CsvFinding[]
}

/** `1234,5` or `1 234.5`; what may be read in two ways is not guessed. */
const numberOf = (text: string): number | 'ambiguous' | null => {
  const bare = text.replace(/[\s\u00a0\u202f']/g, '')
  if (/^[1-9]\d{0,2}[.,]\d{3}$/.test(bare)) return 'ambiguous'
  return /^\d{1,12}([.,]\d{1,6})?$/.test(bare) ? Number(bare.replace(',', '.')) : null
}
/** The three known series in either language; others as they are written. */
export const seriesOf = (text: string): string => {
  const name = text.trim().toLowerCase()
  return seriesInRussian.get(name) ?? ((knownSeries as readonly string[]).includes(name) ? name : text.trim())
}
const rowOf = (cell: (column: Column) => string, line: number): CsvMetric | CsvFinding => {
  const left = (key: string, facts: CsvFinding['facts'] = {}): CsvFinding => ({ line, key, facts })
  const measuredOn = dayOf(cell('date'))
  if (!measuredOn) return left('bad_date', { value: cell('date').slice(0, 30) })
  const series = seriesOf(cell('series'))
  if (series === '' || [...series].length > metricRules.nameChars) return left('bad_series')
  const value = numberOf(cell('value'))
  if (value === 'ambiguous') return left('ambiguous', { value: cell('value') })
  return value !== null && isMetricValue(value) ? { line, measuredOn, series, value } : left('bad_number', { value: cell('value').slice(0, 30) })
}

/** Lines of a table of numbers. Each that cannot be read is a finding; what is no such table at all is not the format. */
export const readMetricsCsv = (text: string): CsvRead | NotTheFormat => {
  const table = readCsv(text)
  if (isNotTheFormat(table)) return table
  const places = placesIn(table, { columns: metricsColumns, inRussian })
  if (isNotTheFormat(places)) return places
  const [rows, findings]: [CsvMetric[], CsvFinding[]] = [[], []]
  const known = new Set<string>()
  for (const { line, cells } of table.rows) {
    const row = rowOf((column) => cells[places[column]]!, line)
    const key = 'key' in row ? null : JSON.stringify([row.measuredOn, row.series])
    if ('key' in row) findings.push(row)
    else if (known.has(key!)) findings.push({ line, key: 'twice', facts: {} })
    else rows.push(row)
    if (key) known.add(key)
  }
  return { rows, findings }
}
