import { useTranslation } from 'react-i18next'
import { formatLocalDate } from '../../../lib/dates.js'
import { formatNumber } from './metric-words.js'
import styles from './metrics.module.css'

export interface ChartPoint {
  day: string
  value: number
}
const size = { width: 640, height: 220, left: 56, right: 14, top: 14, bottom: 30 } as const
const dayOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

/** A round figure just above the highest value: 1, 2, 2.5 or 5 times a power of ten. */
const topOf = (highest: number): number => {
  if (highest <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(highest))
  return [1, 2, 2.5, 5, 10].map((step) => step * power).find((step) => step >= highest)!
}
const scales = (points: readonly ChartPoint[], baseline: number | null) => {
  const days = points.map(({ day }) => dayOf(day))
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const top = topOf(Math.max(baseline ?? 0, ...points.map(({ value }) => value)))
  const wide = size.width - size.left - size.right
  const x = (day: string): number => size.left + (last === first ? wide / 2 : ((dayOf(day) - first) / (last - first)) * wide)
  const y = (value: number): number => size.top + (1 - value / top) * (size.height - size.top - size.bottom)
  return { x, y, top }
}

/** One series from zero up, with the baseline as a broken line; the summary says the same in words. */
export const SeriesChart = ({ points, baseline, summary }: { points: readonly ChartPoint[]; baseline: number | null; summary: string }) => {
  const { t } = useTranslation('metrics')
  if (points.length === 0) return null
  const { x, y, top } = scales(points, baseline)
  const [first, last] = [points[0]!, points.at(-1)!]
  const line = points.map(({ day, value }) => `${x(day)},${y(value)}`).join(' ')
  return (
    <svg className={styles.chart} viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={summary}>
      {[0, top / 2, top].map((value) => (
        <g key={value}>
          <line x1={size.left} x2={size.width - size.right} y1={y(value)} y2={y(value)} className={styles.grid} />
          <text x={size.left - 8} y={y(value) + 4} textAnchor="end">{formatNumber(value, { notation: value >= 10_000 ? 'compact' : 'standard', maximumFractionDigits: 1 })}</text>
        </g>
      ))}
      {baseline === null ? null : (
        <>
          <line x1={size.left} x2={size.width - size.right} y1={y(baseline)} y2={y(baseline)} className={styles.baseline} />
          <text x={size.width - size.right} y={y(baseline) - 6} textAnchor="end" className={styles.baselineName}>{t('chart.baseline')}</text>
        </>
      )}
      <polyline points={line} className={styles.line} />
      {points.map(({ day, value }) => <circle key={day} cx={x(day)} cy={y(value)} r="4" className={styles.dot}><title>{`${formatLocalDate(day)}: ${formatNumber(value)}`}</title></circle>)}
      <text x={x(first.day)} y={size.height - 8} textAnchor={first.day === last.day ? 'middle' : 'start'}>{formatLocalDate(first.day)}</text>
      {first.day === last.day ? null : <text x={x(last.day)} y={size.height - 8} textAnchor="end">{formatLocalDate(last.day)}</text>}
    </svg>
  )
}
