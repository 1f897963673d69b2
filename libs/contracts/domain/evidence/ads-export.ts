import { currencies, type Currency } from '@rolecall/kernel'
import { NotTheFormat } from './check.js'
import { placesIn, readCsv } from './csv.js'
import { dayOf, minorOf, wholeOf } from './numbers.js'

export const adsColumns = ['date', 'campaign', 'spend', 'impressions', 'clicks', 'leads', 'revenue', 'label'] as const
type Column = (typeof adsColumns)[number]
/** Headings of the Russian form of the same table. */
const inRussian = new Map<string, Column>([
  ['дата', 'date'], ['кампания', 'campaign'], ['расход', 'spend'], ['показы', 'impressions'], ['клики', 'clicks'], ['лиды', 'leads'], ['доход', 'revenue'], ['маркировка', 'label'],
])

/** What a campaign did on a day. */
export interface AdsRow {
  readonly day: string
  readonly campaign: string
  readonly spendMinor: bigint
  readonly impressions: number
  readonly clicks: number
  readonly leads: number
  readonly revenueMinor: bigint
  readonly label: string
}

const rowOf = (cell: (column: Column) => string, line: number, currency: Currency): AdsRow | NotTheFormat => {
  const at = (reason: string, column: Column) => new NotTheFormat(reason, `${line}, ${column}`)
  const day = dayOf(cell('date'))
  if (!day) return at('bad_date', 'date')
  if (cell('campaign') === '') return at('empty_cell', 'campaign')
  const counts: Partial<Record<Column, number>> = {}
  for (const column of ['impressions', 'clicks', 'leads'] as const) {
    const count = wholeOf(cell(column) || '0')
    if (count === null) return at('bad_number', column)
    counts[column] = count
  }
  const sums: Partial<Record<Column, bigint>> = {}
  for (const column of ['spend', 'revenue'] as const) {
    const sum = minorOf(cell(column) || '0', currencies[currency].exponent)
    if (sum === 'ambiguous') return at('ambiguous_number', column)
    if (sum === null) return at('bad_number', column)
    sums[column] = sum
  }
  return {
    day, campaign: cell('campaign'), label: cell('label'), spendMinor: sums.spend!, revenueMinor: sums.revenue!,
    impressions: counts.impressions!, clicks: counts.clicks!, leads: counts.leads!,
  }
}

/** Lines of one campaign on one day are one row. */
const merged = (rows: readonly AdsRow[]): AdsRow[] => {
  const byKey = new Map<string, AdsRow>()
  for (const row of rows) {
    const key = JSON.stringify([row.day, row.campaign])
    const before = byKey.get(key)
    byKey.set(key, !before ? row : {
      ...before,
      spendMinor: before.spendMinor + row.spendMinor, revenueMinor: before.revenueMinor + row.revenueMinor,
      impressions: before.impressions + row.impressions, clicks: before.clicks + row.clicks, leads: before.leads + row.leads,
      label: before.label || row.label,
    })
  }
  return [...byKey.values()]
}

export interface AdsWanted {
  readonly currency: Currency
  /** Ads in Russia carry the identifier of the label on each campaign that spent money. */
  readonly labelRequired: boolean
}
/** An export of the ad cabinet, or the line at which it stops being one. */
export const readAdsExport = (text: string, { currency, labelRequired }: AdsWanted): AdsRow[] | NotTheFormat => {
  const table = readCsv(text)
  if (table instanceof NotTheFormat) return table
  const places = placesIn(table, { columns: adsColumns, inRussian })
  if (places instanceof NotTheFormat) return places
  const rows: AdsRow[] = []
  for (const { line, cells } of table.rows) {
    const row = rowOf((column) => cells[places[column]]!, line, currency)
    if (row instanceof NotTheFormat) return row
    if (labelRequired && row.spendMinor > 0n && row.label === '') return new NotTheFormat('label_missing', `${line}, label`)
    rows.push(row)
  }
  return merged(rows)
}
