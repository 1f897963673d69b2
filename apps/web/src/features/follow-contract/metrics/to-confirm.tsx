import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatLocalDate, formatMoment } from '../../../lib/dates.js'
import { useAct } from '../../../lib/mutation.js'
import { ReasonForm } from '../../../ui/reason-form.js'
import { RefusalNote } from '../../../ui/refusal-note.js'
import { formatNumber, seriesName } from './metric-words.js'
import { ConfirmMetricsDocument, ContestMetricDocument, type MetricRow } from './metrics-documents.js'
import styles from './metrics.module.css'

const ROWS_AT_ONCE = 30
const Line = ({ row, busy, onContest }: { row: MetricRow; busy: boolean; onContest: () => void }) => {
  const { t } = useTranslation(['metrics', 'work'])
  const name = seriesName(t, row.series)
  const href = row.sourceUrl ?? row.fileUrl
  return (
    <div className={styles.toConfirm}>
      <span className="grow">
        <span className={styles.figure}><span dir="auto">{name}</span>: <strong>{formatNumber(row.value)}</strong></span>
        <span className="dim small">{t(`metrics:kind.${row.kind}`)}, {formatLocalDate(row.measuredOn)}{href ? <> · <a href={href} target="_blank" rel="noreferrer nofollow ugc">{t(row.sourceUrl ? 'metrics:table.link' : 'metrics:table.file')}</a></> : null}</span>
        {row.note ? <span className="small" dir="auto">{row.note}</span> : null}
      </span>
      <Button variant="default" size="compact-md" disabled={busy} aria-label={t('metrics:contest.of', { name })} onClick={onContest}>{t('metrics:contest.act')}</Button>
    </div>
  )
}

/** Numbers of the other side that wait for the reader; silence confirms them. */
export const ToConfirm = ({ rows, onDone }: { rows: readonly MetricRow[]; onDone: (words: string) => void }) => {
  const { t } = useTranslation('metrics')
  const confirm = useAct(ConfirmMetricsDocument)
  const contest = useAct(ContestMetricDocument)
  const [contested, setContested] = useState<string | null>(null)
  const shown = rows.slice(0, ROWS_AT_ONCE)
  const earliest = shown.map(({ confirmUntil }) => confirmUntil).sort()[0]!
  const busy = confirm.busy || contest.busy
  const confirmAll = async () => {
    if (await confirm.act({ metricIds: shown.map(({ id }) => id) })) onDone(t('confirm.done', { count: shown.length }))
  }
  const sendContest = async (reason: string) => {
    if (!(await contest.act({ metricId: contested!, reason }))) return
    setContested(null)
    onDone(t('contest.done'))
  }
  return (
    <section className={`card stack ${styles.ask}`} aria-labelledby="metrics-to-confirm">
      <h2 id="metrics-to-confirm">{t('confirm.title')}</h2>
      <p>{t('confirm.text', { until: formatMoment(new Date(earliest)) })}</p>
      <ul>{shown.map((row) => <li key={row.id}>{contested === row.id
        ? <ReasonForm label={t('contest.reason')} send={t('contest.send')} busy={busy} error={contest.problem?.message ?? null} onSend={(reason) => void sendContest(reason)} onCancel={() => setContested(null)} />
        : <Line row={row} busy={busy} onContest={() => setContested(row.id)} />}</li>)}</ul>
      <RefusalNote problem={confirm.problem} />
      <div><Button loading={confirm.busy} disabled={busy} onClick={() => void confirmAll()}>{t('confirm.act', { count: shown.length })}</Button></div>
    </section>
  )
}
