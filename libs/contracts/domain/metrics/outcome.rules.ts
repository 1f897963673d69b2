import { named, ok, warn, type EvidenceCheck } from '../evidence/check.js'
import { knownSeries, type Metrics } from '../evidence/metrics.rules.js'
import type { SeriesStanding } from './compare.rules.js'

/** Snapshots of a series that a report on an outcome is held against. */
const SNAPSHOTS = 2
/** Series a duty of outcome is about; empty where the two sides choose them. */
const seriesOfDuty: Readonly<Record<string, readonly string[]>> = {
  'smm.stats-growth': knownSeries,
  'content.attendance-hold': ['attendance'],
  'ads.optimisation': [],
}
/** A duty whose result is a number, not a piece of work. */
export const isOutcome = (dutySlug: string): boolean => Object.hasOwn(seriesOfDuty, dutySlug)
export const outcomeSeries = (dutySlugs: readonly string[]): string[] => [...new Set(dutySlugs.flatMap((slug) => seriesOfDuty[slug] ?? []))]

const baselineFound = (asked: readonly string[], record: ReadonlyMap<string, SeriesStanding>): EvidenceCheck => {
  const waits = asked.filter((series) => !record.get(series)?.baseline && record.get(series)?.awaited)
  const none = asked.filter((series) => !record.get(series)?.baseline && !record.get(series)?.awaited)
  if (none.length > 0) return warn('confirmed_baseline', 'metrics.baseline_none', { series: named(none) })
  if (waits.length > 0) return warn('confirmed_baseline', 'metrics.baseline_unconfirmed', { series: named(waits) })
  return ok('confirmed_baseline', 'metrics.baseline_confirmed')
}
const snapshotsFound = (asked: readonly string[], record: ReadonlyMap<string, SeriesStanding>): EvidenceCheck => {
  const few = asked.filter((series) => (record.get(series)?.snapshots.length ?? 0) < SNAPSHOTS)
  if (few.length === 0) return ok('confirmed_snapshots', 'metrics.snapshots_confirmed', { count: SNAPSHOTS })
  const fewest = Math.min(...few.map((series) => record.get(series)?.snapshots.length ?? 0))
  return warn('confirmed_snapshots', fewest === 0 ? 'metrics.snapshots_none' : 'metrics.snapshot_missing', { series: named(few) })
}
const sameNumbers = (report: Metrics, record: ReadonlyMap<string, SeriesStanding>): EvidenceCheck | null => {
  const differs = report.series.filter(({ name, baseline }) => {
    const confirmed = record.get(name)?.baseline
    return confirmed && baseline !== null && baseline !== confirmed.value
  })
  return differs.length === 0 ? null : warn('confirmed_same', 'metrics.baseline_differs', { series: named(differs.map(({ name }) => name)) })
}

/**
 * A report on an outcome beside the numbers both sides confirmed. The findings never decide: the report is accepted
 * when it is whole, whatever the numbers are.
 */
export const checkOutcome = (dutySlug: string, report: Metrics, standings: readonly SeriesStanding[]): EvidenceCheck[] => {
  if (!isOutcome(dutySlug)) return []
  const record = new Map(standings.map((each) => [each.series, each]))
  const wanted = seriesOfDuty[dutySlug]!
  const asked = wanted.length > 0 ? wanted : report.series.map(({ name }) => name)
  if (asked.length === 0) return []
  const same = sameNumbers(report, record)
  return [baselineFound(asked, record), snapshotsFound(asked, record), ...(same ? [same] : [])]
}
