import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { QueryError } from '../../ui/error-state.js'
import { ListSkeleton } from '../../ui/page-skeleton.js'
import { SelectField } from '../../ui/text-field.js'
import { FiguresTable } from './figures-table.js'
import { MatchModelsDocument, ReplayMatchingDocument } from './matching-documents.js'
import styles from './keep-matching.module.css'

const DAY = 86_400_000
const spans = ['1', '7', '28'] as const

interface Wanted {
  from: string
  to: string
  version: number
}
const Result = ({ wanted }: { wanted: Wanted }) => {
  const { t } = useTranslation('keep-matching')
  const [{ data, error, fetching }, ask] = useQuery({ query: ReplayMatchingDocument, variables: wanted, requestPolicy: 'network-only' })
  if (error) return <QueryError error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
  if (fetching || !data) return <ListSkeleton rows={2} height={60} />
  const replay = data.replayMatching
  if (!replay) return <p className="dim">{t('replay.gone')}</p>
  const kept = replay.runs - replay.gone
  return (
    <div className="stack" role="status">
      <p>{replay.runs === 0 ? t('replay.none') : t('replay.same', { same: replay.same, count: kept })}</p>
      {replay.gone > 0 ? <p className="dim small">{t('replay.dropped', { count: replay.gone })}</p> : null}
      {kept > 0 ? <p>{t('replay.changed', { version: replay.version, count: replay.changed })}</p> : null}
      <FiguresTable kinds={replay.kinds} against={replay.activeVersion} caption={t('replay.outcomes', { version: replay.version })} />
    </div>
  )
}

/** Stored rankings of some days, run again: as they were, and with another version. */
export const ReplayPanel = () => {
  const { t } = useTranslation('keep-matching')
  const [{ data, error }, ask] = useQuery({ query: MatchModelsDocument })
  const [days, setDays] = useState<string>('7')
  const [version, setVersion] = useState('')
  const [wanted, setWanted] = useState<Wanted | null>(null)
  const models = data?.matchModels
  if (!models) return error ? <QueryError error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} /> : <ListSkeleton rows={2} height={80} />
  const start = () => {
    const to = Date.now()
    setWanted({ from: new Date(to - Number(days) * DAY).toISOString(), to: new Date(to + DAY).toISOString(), version: Number(version || models[0]!.version) })
  }
  return (
    <section className="card stack" aria-label={t('replay.title')}>
      <p className="dim small">{t('replay.text')}</p>
      <div className={styles.form}>
        <SelectField label={t('replay.version')} value={version || String(models[0]!.version)} onChange={setVersion} options={models.map((model) => ({ value: String(model.version), label: `${model.version} · ${t(`status.${model.status}`)}` }))} />
        <SelectField label={t('replay.days')} value={days} onChange={setDays} options={spans.map((span) => ({ value: span, label: t('replay.lastDays', { count: Number(span) }) }))} />
        <Button onClick={start}>{t('replay.start')}</Button>
      </div>
      {wanted ? <Result key={`${wanted.to}${wanted.version}`} wanted={wanted} /> : null}
    </section>
  )
}
