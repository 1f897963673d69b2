import { money, type Currency } from '@rolecall/kernel'
import { translate, type Lang } from '@rolecall/platform'
import { adsReport, type AdsLine } from '../domain/evidence/ads-export.rules.js'
import type { AdsRow } from '../domain/evidence/ads-export.js'
import type { EvidenceCheck } from '../domain/evidence/check.js'
import { changePercent, type Metrics } from '../domain/evidence/metrics.rules.js'
import type { AdsLineView, AdsReportView, EvidenceCheckView, EvidenceMetricsView } from './evidence.views.js'

export const checksShown = (checks: readonly EvidenceCheck[], lang: Lang): EvidenceCheckView[] =>
  checks.map(({ check, verdict, key, facts }) => ({ check, verdict, text: translate(lang, `check.${key}`, { ...facts }) }))

export const metricsShown = (metrics: Metrics | null): EvidenceMetricsView | null =>
  metrics && {
    series: metrics.series.map((one) => ({ ...one, changePercent: changePercent(one) })),
    spent: metrics.answers.spent ?? '',
    reached: metrics.answers.metrics ?? '',
    earned: metrics.answers.earned ?? '',
    causes: metrics.causes,
  }

const lineShown = ({ spendMinor, revenueMinor, ...line }: AdsLine, currency: Currency): AdsLineView => ({
  ...line,
  spent: money(spendMinor, currency),
  earned: money(revenueMinor, currency),
})
/** Null where there is nothing to report. */
export const adsShown = (rows: readonly (AdsRow | AdsLine)[], currency: Currency): AdsReportView | null => {
  if (rows.length === 0) return null
  const { total, campaigns } = adsReport(rows)
  return { total: lineShown(total, currency), campaigns: campaigns.map((line) => lineShown(line, currency)) }
}
