import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../../lib/mutation.js'
import type { UploadedFile } from '../../../lib/upload.js'
import { FileField } from '../../../ui/file-field.js'
import { numberOf } from '../../../ui/metrics-fields.js'
import { RefusalNote } from '../../../ui/refusal-note.js'
import { TextField } from '../../../ui/text-field.js'
import { knownSeries, seriesName } from './metric-words.js'
import { RecordMetricsDocument, type MetricRow } from './metrics-documents.js'
import styles from './metrics.module.css'

interface Row {
  series: string
  value: string
}
const SERIES_MAX = 30
interface RecordFormProps {
  contractId: string
  kind: MetricRow['kind']
  today: string
  /** Series that are asked for first; the known three otherwise. */
  asked?: readonly string[]
  /** A confirmed number this one takes the place of. */
  corrects?: MetricRow
  onDone: () => void
  onCancel: () => void
}
const startRows = ({ asked = knownSeries, corrects }: RecordFormProps): Row[] =>
  corrects ? [{ series: corrects.series, value: String(corrects.value) }] : asked.map((series) => ({ series, value: '' }))

const ValueFields = ({ rows, fixed, tried, onChange }: { rows: readonly Row[]; fixed: number; tried: boolean; onChange: (rows: Row[]) => void }) => {
  const { t } = useTranslation(['metrics', 'work', 'ui'])
  const set = (at: number, change: Partial<Row>) => onChange(rows.map((row, index) => (index === at ? { ...row, ...change } : row)))
  const fault = (row: Row) => (tried && row.value.trim() !== '' && numberOf(row.value) === null ? t('work:metrics.notNumber') : null)
  return (
    <div className={styles.values}>
      {rows.map((row, index) => (
        <div key={index} className={index < fixed ? undefined : styles.own}>
          {index < fixed ? null : <TextField label={t('work:metrics.name')} value={row.series} onChange={(series) => set(index, { series })} maxLength={80} error={tried && row.value.trim() !== '' && row.series.trim() === '' ? t('ui:field.required') : null} />}
          <TextField label={index < fixed ? seriesName(t, row.series) : t('metrics:record.value')} inputMode="decimal" value={row.value} onChange={(value) => set(index, { value })} maxLength={20} error={fault(row)} />
        </div>
      ))}
    </div>
  )
}

/** Numbers of a day with where they can be seen. Empty fields are left out. */
export const RecordForm = (props: RecordFormProps) => {
  const { contractId, kind, today, corrects, onDone, onCancel } = props
  const { t } = useTranslation(['metrics', 'work', 'ui'])
  const { act, busy, problem } = useAct(RecordMetricsDocument)
  const [rows, setRows] = useState(() => startRows(props))
  const [fixed] = useState(rows.length)
  const [measuredOn, setMeasuredOn] = useState(corrects?.measuredOn ?? today)
  const [sourceUrl, setSourceUrl] = useState('')
  const [file, setFile] = useState<UploadedFile | null>(null)
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const filled = rows.filter(({ value }) => value.trim() !== '')
  const isRight = filled.length > 0 && filled.every(({ series, value }) => series.trim() !== '' && numberOf(value) !== null)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!isRight) return
    const values = filled.map(({ series, value }) => ({ series: series.trim(), value: numberOf(value)! }))
    const input = { contractId, kind, measuredOn, values, sourceUrl: sourceUrl.trim() || null, sourceFileId: file?.id ?? null, note: note.trim() || null, correctsId: corrects?.id ?? null }
    if (await act({ input })) onDone()
  }
  return (
    <form className="stack" onSubmit={(event) => void send(event)} noValidate>
      <TextField label={t('metrics:record.day')} type="date" max={today} value={measuredOn} onChange={setMeasuredOn} />
      <ValueFields rows={rows} fixed={fixed} tried={tried} onChange={setRows} />
      {tried && filled.length === 0 ? <p className="error" role="alert">{t('metrics:record.nothing')}</p> : null}
      {!corrects && rows.length < SERIES_MAX ? <div><Button variant="subtle" size="compact-sm" onClick={() => setRows([...rows, { series: '', value: '' }])}>{t('work:metrics.add')}</Button></div> : null}
      <TextField label={t('metrics:record.url')} help={t('metrics:record.urlHelp')} type="url" value={sourceUrl} onChange={setSourceUrl} maxLength={2000} />
      <FileField label={t('metrics:record.file')} file={file} onChange={setFile} />
      <TextField label={t('metrics:record.note')} value={note} onChange={setNote} maxLength={500} />
      <RefusalNote problem={problem} />
      <div className="row">
        <Button type="submit" loading={busy}>{t(`metrics:record.send.${corrects ? 'CORRECTION' : kind}`)}</Button>
        <Button variant="default" onClick={onCancel}>{t('ui:cancel')}</Button>
      </div>
    </form>
  )
}
