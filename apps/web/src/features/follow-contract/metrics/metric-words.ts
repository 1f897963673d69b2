import type { TFunction } from 'i18next'
import { pageLanguage } from '../../../lib/language.js'
import { formatPercent } from '../../../lib/percent.js'
import type { MetricRow } from './metrics-documents.js'

export const knownSeries = ['activity', 'attendance', 'citation'] as const
export const formatNumber = (value: number, options: Intl.NumberFormatOptions = { maximumFractionDigits: 2 }): string => new Intl.NumberFormat(pageLanguage(), options).format(value)
export const formatChange = (percent: number): string => formatPercent(percent, { signDisplay: 'exceptZero' })
/** The three known series in the reader's language; others by the name their sides gave them. */
export const seriesName = (t: TFunction, series: string): string => ((knownSeries as readonly string[]).includes(series) ? t(`work:metrics.series.${series}`) : series)

/** Numbers that count: confirmed, and not corrected by a confirmed one. */
export const countedOf = (rows: readonly MetricRow[], series: string): MetricRow[] => {
  const confirmed = rows.filter((row) => row.series === series && row.state === 'CONFIRMED')
  const corrected = new Set(confirmed.map(({ correctsId }) => correctsId))
  return confirmed.filter(({ id }) => !corrected.has(id))
}

/** The three known series first, in their order. */
export const inOrder = (names: readonly string[]): string[] => {
  const placeOf = (name: string): number => (knownSeries as readonly string[]).indexOf(name) + 1 || knownSeries.length + 1
  return [...names].sort((a, b) => placeOf(a) - placeOf(b))
}
