import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { errorAt, problemBeside, useAct } from '../../lib/mutation.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { TextAreaField } from '../../ui/text-field.js'
import { GradeEvidenceDocument, RefuseEvidenceDocument, type Piece } from './queue-documents.js'
import styles from './queue.module.css'

const grades = [0.4, 0.6, 0.8, 1] as const

const Refuse = ({ piece, onBack }: { piece: Piece; onBack: () => void }) => {
  const { t } = useTranslation('mod')
  const { act, busy, problem } = useAct(RefuseEvidenceDocument)
  const [reason, setReason] = useState('')
  const send = async (event: FormEvent) => {
    event.preventDefault()
    await act({ input: { id: piece.id, reason: reason.trim() } })
  }
  return (
    <form className="stack" onSubmit={(event) => void send(event)}>
      <TextAreaField label={t('reason')} help={t('reasonHelp')} required minLength={3} maxLength={500} autoFocus value={reason} onChange={setReason} error={errorAt(problem, 'reason')} />
      <RefusalNote problem={problemBeside(problem, ['reason'])} />
      <div className="row">
        <Button type="submit" loading={busy} color="red.9">{t('refuse')}</Button>
        <Button variant="default" onClick={onBack}>{t('ui:cancel')}</Button>
      </div>
    </form>
  )
}

/** Four grades, or a refusal with its reason. */
export const Verdict = ({ piece }: { piece: Piece }) => {
  const { t } = useTranslation('mod')
  const { act, busy, problem } = useAct(GradeEvidenceDocument)
  const [refusing, setRefusing] = useState(false)
  if (refusing) return <Refuse piece={piece} onBack={() => setRefusing(false)} />
  return (
    <div className="stack">
      <div className={styles.grades} role="group" aria-label={t('grade')}>
        {grades.map((grade, place) => (
          <Button key={grade} variant="light" data-key={place + 1} disabled={busy} onClick={() => void act({ input: { id: piece.id, grade } })}>
            {t(`grades.${grade * 10}`)}
          </Button>
        ))}
        <Button variant="default" data-key="R" disabled={busy} onClick={() => setRefusing(true)}>{t('refuse')}</Button>
      </div>
      <RefusalNote problem={problem} />
    </div>
  )
}
