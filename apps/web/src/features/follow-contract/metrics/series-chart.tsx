import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatLocalDate } from '../../../lib/dates.js'
import { formatNumber } from './metric-words.js'
import styles from './metrics.module.css'

export interface ChartPoint {
  day: string
  value: number
}
const size = { height: 220, left: 50, right: 12, top: 18, bottom: 30 } as const

/** Drawn at the width it is shown at: letters keep their size. */
const useWidth = () => {
  const frame = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.round(entry!.contentRect.width)))
    observer.observe(frame.current!)
    return () => observer.disconnect()
  }, [])
  return { frame, width }
}
const dayOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000

/** A round figure just above the highest value: 1, 2, 2.5 or 5 times a power of ten. */
const topOf = (highest: number): number => {
  if (highest <= 0) return 1
  const power = 10 ** Math.floor(Math.log10(highest))
  return [1, 2, 2.5, 5, 10].map((step) => step * power).find((step) => step >= highest)!
}
const scales = (points: readonly ChartPoint[], { baseline, width }: { baseline: number | null; width: number }) => {
  const days = points.map(({ day }) => dayOf(day))
  const [first, last] = [Math.min(...days), Math.max(...days)]
  const top = topOf(Math.max(baseline ?? 0, ...points.map(({ value }) => value)))
  const wide = Math.max(1, width - size.left - size.right)
  const x = (day: string): number => size.left + (last === first ? wide / 2 : ((dayOf(day) - first) / (last - first)) * wide)
  const y = (value: number): number => size.top + (1 - value / top) * (size.height - size.top - size.bottom)
  return { x, y, top }
}

interface ChartProps {
  points: readonly ChartPoint[]
  baseline: number | null
  summary: string
}
const Drawing = ({ points, baseline, summary, width }: ChartProps & { width: number }) => {
  const { t } = useTranslation('metrics')
  const { x, y, top } = scales(points, { baseline, width })
  const [first, last] = [points[0]!, points.at(-1)!]
  const line = points.map(({ day, value }) => `${x(day)},${y(value)}`).join(' ')
  const end = width - size.right
  // the name of the broken line stands on the side where the first point is not
  const nameAt = baseline === null ? 0 : y(baseline) + (first.value >= baseline ? 16 : -7)
  return (
    <svg className={styles.chart} width={width} height={size.height} role="img" aria-label={summary}>
      {[0, top / 2, top].map((value) => (
        <g key={value}>
          <line x1={size.left} x2={end} y1={y(value)} y2={y(value)} className={styles.grid} />
          <text x={size.left - 8} y={y(value) + 4} textAnchor="end">{formatNumber(value, { notation: value >= 10_000 ? 'compact' : 'standard', maximumFractionDigits: 1 })}</text>
        </g>
      ))}
      {baseline === null ? null : (
        <>
          <line x1={size.left} x2={end} y1={y(baseline)} y2={y(baseline)} className={styles.baseline} />
          <text x={size.left + 6} y={nameAt} className={styles.baselineName}>{t('chart.baseline')}</text>
        </>
      )}
      <polyline points={line} className={styles.line} />
      {points.map(({ day, value }) => <circle key={day} cx={x(day)} cy={y(value)} r="4" className={styles.dot}><title>{`${formatLocalDate(day)}: ${formatNumber(value)}`}</title></circle>)}
      <text x={x(first.day)} y={size.height - 8} textAnchor={first.day === last.day ? 'middle' : 'start'}>{formatLocalDate(first.day)}</text>
      {first.day === last.day ? null : <text x={end} y={size.height - 8} textAnchor="end">{formatLocalDate(last.day)}</text>}
    </svg>
  )
}

/** One series from zero up, with the baseline as a broken line; the summary says the same in words. */
export const SeriesChart = (props: ChartProps) => {
  const { frame, width } = useWidth()
  return <div ref={frame} className={styles.chartFrame}>{props.points.length > 0 && width > 0 ? <Drawing {...props} width={width} /> : null}</div>
}
