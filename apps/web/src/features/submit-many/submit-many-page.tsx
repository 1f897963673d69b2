import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { useAct } from '../../lib/mutation.js'
import { PageHeader } from '../../ui/page-header.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { TextAreaField } from '../../ui/text-field.js'
import { MatchedList } from './matched-list.js'
import { SubmitItemsDocument } from './submit-many-documents.js'
import styles from './submit-many.module.css'
import { linesOf, piecesOf, useMatching } from './use-lines.js'

/** Pasted lines with what became of them; `send` hands in those that fit and are not left out. */
const useSubmitting = (contractId: string | null, onDone: (count: number) => void) => {
  const [text, setText] = useState('')
  const [left, setLeft] = useState<readonly number[]>([])
  const [refusals, setRefusals] = useState<ReadonlyMap<string, string>>(new Map())
  const { lines, refused, asking } = useMatching(text, contractId)
  const { act, busy, problem } = useAct(SubmitItemsDocument)
  useEffect(() => setLeft([]), [text])
  const chosen = lines.filter((line) => line.verdict === 'FITS' && line.item && !left.includes(line.line))
  const send = async () => {
    const answers = (await act({ items: chosen.map((line) => ({ itemId: line.item!.id, evidence: piecesOf(line) })) }))?.answers
    if (!answers) return
    const refusedOnes = new Map(answers.flatMap(({ itemId, refusal }) => (refusal ? [[itemId, refusal.message] as const] : [])))
    // what was handed in leaves the field, what was refused stays to be mended
    const taken = chosen.filter((line) => !refusedOnes.has(line.item!.id)).map(({ line }) => line)
    const rest = linesOf(text).filter((_, index) => !taken.includes(index + 1))
    setRefusals(refusedOnes)
    setText(rest.join('\n'))
    if (rest.length === 0) onDone(taken.length)
  }
  const toggle = (line: number) => setLeft((before) => (before.includes(line) ? before.filter((each) => each !== line) : [...before, line]))
  return { text, setText, lines, refused, asking, left, toggle, refusals, chosen, send, busy, problem }
}

/** Paste a line for each thing done; each shows the duty and the day it was matched to; one button hands them all in. */
export const SubmitManyPage = () => {
  const { t } = useTranslation('work')
  const navigate = useNavigate()
  const contractId = useSearchParams()[0].get('contract')
  const back = contractId ? `/contracts/${contractId}` : '/today'
  const { text, setText, lines, refused, asking, chosen, send, busy, problem, ...list } = useSubmitting(contractId, (count) => void navigate(back, { state: { said: t('many.done', { count }) } }))
  return (
    <div className={styles.page}>
      <PageHeader title={t('many.title')} line={<Link to={back}>{t(contractId ? 'many.toContract' : 'many.toToday')}</Link>} />
      <section className="card stack" aria-label={t('many.title')}>
        <TextAreaField label={t('many.label')} help={t('many.help')} value={text} onChange={setText} rows={6} autoFocus placeholder={'https://…\n24.11 https://…'} error={refused || null} />
        <p role="status" className="dim small">{asking ? t('many.asking') : lines.length > 0 ? t('many.found', { count: chosen.length, all: lines.length }) : ''}</p>
        <MatchedList lines={lines} left={list.left} refusals={list.refusals} named={contractId === null} onToggle={list.toggle} />
        <RefusalNote problem={problem} />
        {chosen.length > 0 ? <div className={styles.send}><Button fullWidth size="md" loading={busy || asking} onClick={() => void send()}>{t('many.send', { count: chosen.length })}</Button></div> : null}
      </section>
    </div>
  )
}
