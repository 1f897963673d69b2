import type { MetricKind, MetricState } from './metric.rules.js'

/** A number as far as comparing needs it. */
export interface MetricPoint {
  readonly id: string
  readonly kind: MetricKind
  readonly series: string
  readonly value: number
  readonly measuredOn: string
  readonly state: MetricState
  readonly correctsId: string | null
}
/** Where a series stands: what counts are confirmed numbers that no confirmed number corrects. */
export interface SeriesStanding {
  readonly series: string
  readonly baseline: MetricPoint | null
  /** A baseline that still waits for the other side. */
  readonly awaited: MetricPoint | null
  /** Oldest first. */
  readonly snapshots: readonly MetricPoint[]
}

const inOrder = (a: MetricPoint, b: MetricPoint): number => (a.measuredOn < b.measuredOn ? -1 : a.measuredOn > b.measuredOn ? 1 : a.id < b.id ? -1 : 1)
/** Numbers that count. */
export const standing = (points: readonly MetricPoint[]): MetricPoint[] => {
  const confirmed = points.filter(({ state }) => state === 'confirmed')
  const corrected = new Set(confirmed.map(({ correctsId }) => correctsId))
  return confirmed.filter(({ id }) => !corrected.has(id)).sort(inOrder)
}
export const standingOf = (points: readonly MetricPoint[]): SeriesStanding[] => {
  const counted = standing(points)
  const names = [...new Set(points.filter(({ state }) => state !== 'contested').map(({ series }) => series))]
  return names.map((series) => {
    const of = counted.filter((point) => point.series === series)
    const awaits = (point: MetricPoint) => point.series === series && point.kind === 'baseline' && point.state === 'proposed'
    return {
      series,
      baseline: of.findLast(({ kind }) => kind === 'baseline') ?? null,
      awaited: points.find(awaits) ?? null,
      snapshots: of.filter(({ kind }) => kind === 'snapshot'),
    }
  })
}

/** Whole tenths of a percent of the baseline; null without one to divide by. */
export const changeOf = (baseline: number | null, now: number | null): number | null =>
  baseline === null || now === null || baseline === 0 ? null : Math.round(((now - baseline) / baseline) * 1000) / 10

export interface Comparison {
  readonly series: string
  readonly baseline: number | null
  /** The last two that are confirmed. */
  readonly previous: number | null
  readonly latest: number | null
  readonly latestOn: string | null
  readonly changePercent: number | null
}
export const comparisonOf = ({ series, baseline, snapshots }: SeriesStanding): Comparison => {
  const [latest, previous] = [snapshots.at(-1), snapshots.at(-2)]
  return {
    series,
    baseline: baseline?.value ?? null,
    previous: previous?.value ?? null,
    latest: latest?.value ?? null,
    latestOn: latest?.measuredOn ?? null,
    changePercent: changeOf(baseline?.value ?? null, latest?.value ?? null),
  }
}
