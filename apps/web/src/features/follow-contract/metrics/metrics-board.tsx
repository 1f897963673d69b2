import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { localDateOf } from '../../../lib/dates.js'
import { useSession } from '../../../lib/session.js'
import { QueryError } from '../../../ui/error-state.js'
import { IconPlus, IconUpload } from '../../../ui/icons.js'
import { ListSkeleton } from '../../../ui/page-skeleton.js'
import { AdSpendNote } from './ad-spend-note.js'
import { ImportForm } from './import-form.js'
import { seriesName } from './metric-words.js'
import { MetricsBoardDocument, type MetricFacts, type MetricRow } from './metrics-documents.js'
import { RecordForm } from './record-form.js'
import { SeriesCard } from './series-card.js'
import { ToConfirm } from './to-confirm.js'
import styles from './metrics.module.css'

type Open = { form: 'baseline' | 'snapshot' | 'import' } | { form: 'correction'; row: MetricRow } | null
interface BoardProps {
  contractId: string
  timeZone: string
  onDone: (words: string) => void
}

/** The contract asks for what its outcomes are compared with, and says why. */
const BaselineAsk = ({ missing, onOpen }: { missing: readonly string[]; onOpen: () => void }) => {
  const { t } = useTranslation(['metrics', 'work'])
  return (
    <section className={`card stack ${styles.ask}`} aria-labelledby="baseline-ask">
      <h2 id="baseline-ask">{t('metrics:baseline.title')}</h2>
      <p>{t('metrics:baseline.why', { series: missing.map((series) => seriesName(t, series)).join(', ') })}</p>
      <div><Button onClick={onOpen}>{t('metrics:baseline.act')}</Button></div>
    </section>
  )
}

const OpenForm = ({ open, facts, contractId, today, close, onDone }: { open: NonNullable<Open>; facts: MetricFacts; contractId: string; today: string; close: () => void; onDone: (words: string) => void }) => {
  const { t } = useTranslation('metrics')
  const done = (words: string) => {
    close()
    onDone(words)
  }
  const title = t(`form.${open.form}`)
  const recorded = () => done(t('record.done'))
  const common = { contractId, today, onDone: recorded, onCancel: close }
  return (
    <section className="card stack" aria-label={title}>
      <h2>{title}</h2>
      {open.form === 'import' ? <ImportForm contractId={contractId} onDone={(count) => done(t('import.done', { count }))} onCancel={close} /> : null}
      {open.form === 'baseline' ? <RecordForm {...common} kind="BASELINE" {...(facts.baselineMissing.length > 0 ? { asked: facts.baselineMissing } : {})} /> : null}
      {open.form === 'snapshot' ? <RecordForm {...common} kind="SNAPSHOT" /> : null}
      {open.form === 'correction' ? <RecordForm {...common} kind={open.row.kind} corrects={open.row} /> : null}
    </section>
  )
}

const Acts = ({ facts, setOpen }: { facts: MetricFacts; setOpen: (open: Open) => void }) => {
  const { t } = useTranslation('metrics')
  return (
    <div className="row">
      <Button variant="default" leftSection={<IconPlus size={18} stroke={1.75} aria-hidden="true" />} onClick={() => setOpen({ form: 'snapshot' })}>{t('act.snapshot')}</Button>
      {facts.baselineMissing.length === 0 ? <Button variant="default" onClick={() => setOpen({ form: 'baseline' })}>{t('act.baseline')}</Button> : null}
      <Button variant="default" leftSection={<IconUpload size={18} stroke={1.75} aria-hidden="true" />} onClick={() => setOpen({ form: 'import' })}>{t('act.import')}</Button>
    </div>
  )
}

/** Baseline and snapshots of a contract: what waits for the reader, what is missing, the lines, and what may be added. */
export const MetricsBoard = ({ contractId, timeZone, onDone }: BoardProps) => {
  const [{ data, error }, ask] = useQuery({ query: MetricsBoardDocument, variables: { id: contractId } })
  const { now } = useSession()
  const [open, setOpen] = useState<Open>(null)
  const facts = data?.contract
  if (error && !facts) return <QueryError error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
  if (!facts) return <ListSkeleton rows={3} height={90} />
  const toConfirm = facts.metrics.filter(({ moves }) => moves.includes('confirm'))
  const today = localDateOf(now(), timeZone)
  return (
    <>
      {toConfirm.length > 0 ? <ToConfirm rows={toConfirm} onDone={onDone} /> : null}
      {facts.recordsMetrics && facts.baselineMissing.length > 0 && open === null ? <BaselineAsk missing={facts.baselineMissing} onOpen={() => setOpen({ form: 'baseline' })} /> : null}
      {open ? <OpenForm key={open.form} open={open} facts={facts} contractId={contractId} today={today} close={() => setOpen(null)} onDone={onDone} /> : null}
      <SeriesCard facts={facts} onCorrect={(row) => setOpen({ form: 'correction', row })} />
      {facts.recordsMetrics && open === null ? <Acts facts={facts} setOpen={setOpen} /> : null}
      {facts.adSpend ? <AdSpendNote spend={facts.adSpend} /> : null}
    </>
  )
}
