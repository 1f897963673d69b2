import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { isWhole, linesOf, partsOfDefault, useDivision, type Dispute, type Parts } from '../../lib/disputes.js'
import { errorAt, problemBeside, useAct } from '../../lib/mutation.js'
import { ChoiceChips } from '../../ui/chips.js'
import { ConfirmSheet } from '../../ui/confirm-sheet.js'
import { DivisionFigures } from '../../ui/dispute-facts.js'
import { DivisionFields } from '../../ui/division-fields.js'
import { FieldGroup } from '../../ui/form-field.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { TextAreaField } from '../../ui/text-field.js'
import { RuleDisputeDocument } from './documents.js'

const reasons = ['EVIDENCE_HOLDS', 'EVIDENCE_LACKING', 'LATE_BY_FREELANCER', 'HELD_UP_BY_CLIENT', 'TERMS_UNCLEAR', 'DONE_IN_PART', 'OTHER'] as const
type Reason = (typeof reasons)[number]
const MIN_TEXT = 10

/** One side gets the whole of every item; from there the sliders go on. */
const Shortcuts = ({ dispute, onChange }: { dispute: Dispute; onChange: (parts: Parts) => void }) => {
  const { t } = useTranslation('disputes')
  const whole = (side: 'client' | 'freelancer'): Parts => Object.fromEntries(dispute.items.map(({ id, share }) => [id, side === 'freelancer' ? share.minor : '0']))
  return (
    <div className="row">
      <Button variant="light" onClick={() => onChange(whole('freelancer'))}>{t('ruling.allFreelancer')}</Button>
      <Button variant="light" onClick={() => onChange(whole('client'))}>{t('ruling.allClient')}</Button>
      <Button variant="light" onClick={() => onChange(partsOfDefault(dispute))}>{t('ruling.asDefault')}</Button>
    </div>
  )
}

/** The ruling: every share divided, on what it rests, and what it moves before it is given. */
export const RulingForm = ({ dispute, onDone }: { dispute: Dispute; onDone: (words: string) => void }) => {
  const { t } = useTranslation('disputes')
  const { act, busy, problem, clear } = useAct(RuleDisputeDocument)
  const [parts, setParts] = useState<Parts>(partsOfDefault(dispute))
  const [reason, setReason] = useState<Reason | ''>('')
  const [text, setText] = useState('')
  const [tried, setTried] = useState(false)
  const [asking, setAsking] = useState(false)
  const division = useDivision(dispute, parts)
  const short = [...text.trim()].length < MIN_TEXT
  const look = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    clear()
    setAsking(isWhole(dispute, parts) && reason !== '' && !short)
  }
  const rule = async () => {
    const ruled = await act({ input: { disputeId: dispute.id, lines: linesOf(dispute, parts), reasonCode: reason as Reason, text: text.trim() } })
    setAsking(false)
    if (ruled) onDone(t('done.ruled'))
  }
  return (
    <form className="card stack" onSubmit={look} noValidate aria-labelledby="ruling-title">
      <h2 id="ruling-title">{t('ruling.form')}</h2>
      <Shortcuts dispute={dispute} onChange={setParts} />
      <DivisionFields dispute={dispute} parts={parts} division={division} onChange={setParts} />
      <FieldGroup label={t('ruling.reason')} error={tried && reason === '' ? t('ruling.noReason') : null}>
        <ChoiceChips label={t('ruling.reason')} options={reasons.map((value) => ({ value, label: t(`ruling.${value}`) }))} value={reason} onChange={(value) => setReason(value as Reason)} />
      </FieldGroup>
      <TextAreaField label={t('ruling.text')} help={t('ruling.textHelp')} value={text} onChange={setText} maxLength={2000} error={tried && short ? t('ruling.tooShort') : errorAt(problem, 'text')} />
      <RefusalNote problem={problemBeside(problem, ['text'])} />
      <div className="row"><Button type="submit">{t('ruling.look')}</Button></div>
      <ConfirmSheet open={asking} title={t('ruling.confirmTitle')} confirm={t('ruling.send')} busy={busy} onConfirm={() => void rule()} onClose={() => setAsking(false)}>
        {division ? <DivisionFigures division={division} /> : null}
        <p className="small dim">{t('ruling.final')}</p>
      </ConfirmSheet>
    </form>
  )
}
