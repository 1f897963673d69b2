import { named, ok, warn, type EvidenceCheck } from './check.js'
import type { AdsRow } from './ads-export.js'

/** Spent, reached, earned: of a campaign, or of all together. */
export interface AdsLine {
  readonly campaign: string | null
  readonly spendMinor: bigint
  readonly impressions: number
  readonly clicks: number
  readonly leads: number
  readonly revenueMinor: bigint
}
export interface AdsReport {
  readonly total: AdsLine
  readonly campaigns: readonly AdsLine[]
}

const sum = (campaign: string | null, rows: readonly (AdsRow | AdsLine)[]): AdsLine =>
  rows.reduce<AdsLine>(
    (line, row) => ({
      campaign,
      spendMinor: line.spendMinor + row.spendMinor,
      impressions: line.impressions + row.impressions,
      clicks: line.clicks + row.clicks,
      leads: line.leads + row.leads,
      revenueMinor: line.revenueMinor + row.revenueMinor,
    }),
    { campaign, spendMinor: 0n, impressions: 0, clicks: 0, leads: 0, revenueMinor: 0n },
  )
/** The three numbers, the campaign that spent most first. */
export const adsReport = (rows: readonly (AdsRow | AdsLine)[]): AdsReport => {
  const groups = new Map<string, (AdsRow | AdsLine)[]>()
  for (const row of rows) {
    const group = groups.get(row.campaign ?? '')
    if (group) group.push(row)
    else groups.set(row.campaign ?? '', [row])
  }
  const campaigns = [...groups].map(([campaign, group]) => sum(campaign, group))
  campaigns.sort((a, b) => (a.spendMinor < b.spendMinor ? 1 : a.spendMinor > b.spendMinor ? -1 : a.campaign! < b.campaign! ? -1 : 1))
  return { total: sum(null, campaigns), campaigns }
}

export interface AdsContext {
  readonly startsOn: string
  readonly endsOn: string
  readonly today: string
  readonly labelRequired: boolean
  /** Agreed limit of the spend of the whole contract; null when none was agreed. */
  readonly capMinor: bigint | null
  /** Rows handed in before; a day of a campaign that comes again is counted once, as it is now. */
  readonly before: readonly Pick<AdsRow, 'day' | 'campaign' | 'spendMinor'>[]
  readonly money: (minor: bigint) => string
}

const spendOfContract = (rows: readonly AdsRow[], before: AdsContext['before']): bigint => {
  const key = ({ day, campaign }: Pick<AdsRow, 'day' | 'campaign'>) => JSON.stringify([day, campaign])
  const days = new Map<string, bigint>()
  for (const row of [...before, ...rows]) days.set(key(row), row.spendMinor)
  return [...days.values()].reduce((total, spend) => total + spend, 0n)
}
const cap = (rows: readonly AdsRow[], { capMinor, before, money }: AdsContext): EvidenceCheck => {
  if (capMinor === null) return warn('cap', 'ads.no_cap')
  const spent = spendOfContract(rows, before)
  const facts = { spent: money(spent), cap: money(capMinor), over: money(spent > capMinor ? spent - capMinor : 0n) }
  return spent > capMinor ? warn('cap', 'ads.over_cap', facts) : ok('cap', 'ads.within_cap', facts)
}
const days = (rows: readonly AdsRow[], { startsOn, endsOn, today }: AdsContext): EvidenceCheck => {
  const outside = [...new Set(rows.map(({ day }) => day))].filter((day) => day < startsOn || day > endsOn || day > today).sort()
  return outside.length === 0 ? ok('days', 'ads.days') : warn('days', 'ads.days_outside', { count: outside.length, days: named(outside) })
}
const labels = (rows: readonly AdsRow[], { labelRequired }: AdsContext): EvidenceCheck => {
  const without = [...new Set(rows.filter(({ label, spendMinor }) => label === '' && spendMinor > 0n).map(({ campaign }) => campaign))]
  if (without.length === 0) return ok('label', 'ads.labels')
  return labelRequired ? warn('label', 'ads.no_label', { campaigns: named(without) }) : ok('label', 'ads.label_not_needed')
}
/** More clicks than impressions, or more leads than clicks: a column was probably taken for another. */
const funnel = (rows: readonly AdsRow[]): EvidenceCheck => {
  const odd = [...new Set(rows.filter((row) => row.clicks > row.impressions).map(({ campaign }) => campaign))]
  return odd.length === 0 ? ok('funnel', 'ads.numbers') : warn('funnel', 'ads.numbers_odd', { campaigns: named(odd) })
}

export const checkAdsExport = (rows: readonly AdsRow[], context: AdsContext): EvidenceCheck[] => [
  ok('rows', 'ads.rows', { count: rows.length, campaigns: new Set(rows.map(({ campaign }) => campaign)).size }),
  labels(rows, context),
  cap(rows, context),
  days(rows, context),
  funnel(rows),
]
