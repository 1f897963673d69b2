import { Button } from '@mantine/core'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useClient } from 'urql'
import { useAct } from '../../../lib/mutation.js'
import { RefusalNote } from '../../../ui/refusal-note.js'
import { ImportMetricsDocument, PreviewMetricsDocument } from './metrics-documents.js'
import styles from './metrics.module.css'

interface Finding {
  line: number
  text: string
}
type Look = { at: 'none' } | { at: 'reading'; name: string } | { at: 'refused'; name: string; message: string } | { at: 'seen'; name: string; csv: string; addable: number; findings: readonly Finding[] }
const BYTES_MAX = 200_000

const Findings = ({ findings }: { findings: readonly Finding[] }) => {
  const { t } = useTranslation('metrics')
  if (findings.length === 0) return null
  return (
    <>
      <p className="small">{t('import.left', { count: findings.length })}</p>
      <ul className={styles.findings}>{findings.slice(0, 50).map(({ line, text }) => <li key={`${line} ${text}`}>{t('import.line', { line })}: {text}</li>)}</ul>
    </>
  )
}

/** A table of numbers: looked at first, with what would be left out and why, then added. */
export const ImportForm = ({ contractId, onDone, onCancel }: { contractId: string; onDone: (added: number) => void; onCancel: () => void }) => {
  const { t } = useTranslation(['metrics', 'ui'])
  const id = useId()
  const client = useClient()
  const { act, busy, problem, clear } = useAct(ImportMetricsDocument)
  const [look, setLook] = useState<Look>({ at: 'none' })
  const read = async (file: File | undefined) => {
    clear()
    if (!file) return
    const { name } = file
    if (file.size > BYTES_MAX) return setLook({ at: 'refused', name, message: t('metrics:import.large') })
    setLook({ at: 'reading', name })
    const csv = await file.text()
    const { data } = await client.query(PreviewMetricsDocument, { contractId, csv }, { requestPolicy: 'network-only' }).toPromise()
    const seen = data?.previewMetrics
    if (!seen) setLook({ at: 'refused', name, message: t('metrics:import.unread') })
    else if ('message' in seen) setLook({ at: 'refused', name, message: seen.message })
    else setLook({ at: 'seen', name, csv, addable: seen.addable, findings: seen.findings })
  }
  const add = async () => {
    if (look.at !== 'seen') return
    const answer = await act({ contractId, csv: look.csv })
    if (answer) onDone(answer.added)
  }
  return (
    <div className="stack">
      <label htmlFor={id} className="title">{t('metrics:import.file')}</label>
      <p id={`${id}-help`} className="dim small">{t('metrics:import.help')}</p>
      <input id={id} type="file" accept=".csv,.txt,text/csv" aria-describedby={`${id}-help`} disabled={look.at === 'reading' || busy} onChange={(event) => void read(event.target.files?.[0])} />
      <div role="status" className="stack">
        {look.at === 'reading' ? <p>{t('metrics:import.reading', { name: look.name })}</p> : null}
        {look.at === 'refused' ? <p className="error">{look.message}</p> : null}
        {look.at === 'seen' ? <><p>{t('metrics:import.found', { count: look.addable })}</p><Findings findings={look.findings} /></> : null}
      </div>
      <RefusalNote problem={problem} />
      <div className="row">
        {look.at === 'seen' && look.addable > 0 ? <Button loading={busy} onClick={() => void add()}>{t('metrics:import.add', { count: look.addable })}</Button> : null}
        <Button variant="default" onClick={onCancel}>{t('ui:cancel')}</Button>
      </div>
    </div>
  )
}
