import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './findings.module.css'
import { TextAreaField, TextField } from './text-field.js'

interface Row {
  name: string
  baseline: string
  now: string
}
interface Draft {
  rows: Row[]
  spent: string
  metrics: string
  earned: string
  causes: string
}
const known = ['activity', 'attendance', 'citation'] as const
const ROWS_MAX = 30
const emptyRow = (name = ''): Row => ({ name, baseline: '', now: '' })
export const numberOf = (text: string): number | null => {
  const bare = text.replace(/[\s\u00a0]/g, '').replace(',', '.')
  return /^\d+(\.\d+)?$/.test(bare) ? Number(bare) : null
}
const isBad = (text: string): boolean => text.trim() !== '' && numberOf(text) === null

/** The draft as the format of a report; empty while there is nothing in it. What is no number goes as it is, and is refused by name. */
const reportOf = ({ rows, spent, metrics, earned, causes }: Draft): string => {
  const filled = rows.filter(({ name, now }) => name.trim() !== '' && now.trim() !== '')
  if (filled.length === 0 && ![spent, metrics, earned].some((text) => text.trim() !== '')) return ''
  const series = filled.map(({ name, baseline, now }) => ({ name: name.trim(), baseline: baseline.trim() === '' ? null : (numberOf(baseline) ?? baseline), now: numberOf(now) ?? now }))
  return JSON.stringify({ series, answers: { spent, metrics, earned }, causes })
}

const SeriesRow = ({ row, fixed, onChange }: { row: Row; fixed: boolean; onChange: (row: Row) => void }) => {
  const { t } = useTranslation(['work', 'ui'])
  const fault = (text: string) => (isBad(text) ? t('work:metrics.notNumber') : null)
  return (
    <div className={styles.row}>
      {fixed ? <span className={styles.rowName}>{t(`work:metrics.series.${row.name}`)}</span> : <TextField label={t('work:metrics.name')} value={row.name} onChange={(name) => onChange({ ...row, name })} maxLength={80} />}
      <TextField label={t('work:metrics.baseline')} inputMode="decimal" value={row.baseline} onChange={(baseline) => onChange({ ...row, baseline })} error={fault(row.baseline)} maxLength={20} />
      <TextField label={t('work:metrics.now')} inputMode="decimal" value={row.now} onChange={(now) => onChange({ ...row, now })} error={fault(row.now)} maxLength={20} />
    </div>
  )
}

/** A report of numbers by fields: the three of a community or series of one's own, the three questions of a channel, the causes. */
export const MetricsFields = ({ ads, onChange, error }: { ads: boolean; onChange: (report: string) => void; error: string | null }) => {
  const { t } = useTranslation('work')
  const [draft, setDraft] = useState<Draft>({ rows: ads ? [emptyRow()] : known.map((name) => emptyRow(name)), spent: '', metrics: '', earned: '', causes: '' })
  useEffect(() => onChange(reportOf(draft)), [draft])
  const set = (change: Partial<Draft>) => setDraft((before) => ({ ...before, ...change }))
  const rows = (
    <>
      {draft.rows.map((row, index) => (
        <SeriesRow key={index} row={row} fixed={!ads && index < known.length} onChange={(next) => set({ rows: draft.rows.map((each, at) => (at === index ? next : each)) })} />
      ))}
      {draft.rows.length < ROWS_MAX ? <div><Button variant="subtle" size="compact-sm" onClick={() => set({ rows: [...draft.rows, emptyRow()] })}>{t('metrics.add')}</Button></div> : null}
    </>
  )
  const answers = (['spent', 'metrics', 'earned'] as const).map((key) => (
    <TextAreaField key={key} label={t(`metrics.ask.${key}`)} value={draft[key]} onChange={(text) => set({ [key]: text })} rows={2} maxLength={2000} />
  ))
  return (
    <fieldset className={styles.rows}>
      <legend className="visually-hidden">{t('give.METRICS')}</legend>
      {error ? <p role="alert" className="error">{error}</p> : null}
      {ads ? answers : null}
      {rows}
      <TextAreaField label={t('metrics.causes')} value={draft.causes} onChange={(causes) => set({ causes })} rows={2} maxLength={2000} />
    </fieldset>
  )
}
