import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatLocalDate } from '../../../lib/dates.js'
import { ChoiceChips } from '../../../ui/chips.js'
import { countedOf, formatChange, formatNumber, inOrder, seriesName } from './metric-words.js'
import type { Comparison, MetricFacts, MetricRow } from './metrics-documents.js'
import { NumbersTable } from './numbers-table.js'
import { SeriesChart } from './series-chart.js'

const useSummary = (one: Comparison | undefined): string => {
  const { t } = useTranslation(['metrics', 'work'])
  if (!one) return ''
  const { baseline, latest, latestOn, changePercent } = one
  const name = seriesName(t, one.series)
  if (latest === null || latest === undefined) return baseline === null || baseline === undefined ? t('metrics:summary.none', { name }) : t('metrics:summary.baseline', { name, baseline: formatNumber(baseline) })
  const facts = { name, latest: formatNumber(latest), day: formatLocalDate(latestOn!) }
  if (baseline === null || baseline === undefined) return t('metrics:summary.latest', facts)
  const change = changePercent === null || changePercent === undefined ? '' : ` (${formatChange(changePercent)})`
  return `${t('metrics:summary.both', { ...facts, baseline: formatNumber(baseline) })}${change}.`
}

/** The numbers that count, one series at a time: a line, a sentence, and the same as a table. */
export const SeriesCard = ({ facts, onCorrect }: { facts: MetricFacts; onCorrect: (row: MetricRow) => void }) => {
  const { t } = useTranslation(['metrics', 'work'])
  const names = inOrder(facts.metricComparisons.map(({ series }) => series))
  const [chosen, choose] = useState<string | null>(null)
  const [asTable, setAsTable] = useState(false)
  const series = chosen !== null && names.includes(chosen) ? chosen : (names[0] ?? '')
  const one = facts.metricComparisons.find((each) => each.series === series)
  const summary = useSummary(one)
  const points = countedOf(facts.metrics, series).filter(({ kind }) => kind === 'SNAPSHOT').map(({ measuredOn, value }) => ({ day: measuredOn, value }))
  return (
    <section className="card stack" aria-labelledby="metric-series">
      <div className="row-between">
        <h2 id="metric-series">{t('metrics:series.title')}</h2>
        {facts.metrics.length > 0 ? <Button variant="default" size="compact-md" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>{t(asTable ? 'metrics:series.asChart' : 'metrics:series.asTable')}</Button> : null}
      </div>
      {names.length > 1 ? <ChoiceChips label={t('metrics:series.choose')} value={series} options={names.map((name) => ({ value: name, label: seriesName(t, name) }))} onChange={choose} /> : null}
      {facts.metrics.length === 0 ? <p className="dim">{t('metrics:series.empty')}</p> : null}
      {summary ? <p>{summary}</p> : null}
      {asTable ? <NumbersTable rows={facts.metrics.filter((row) => row.series === series || series === '')} onCorrect={onCorrect} /> : <SeriesChart points={points} baseline={one?.baseline ?? null} summary={summary} />}
    </section>
  )
}
