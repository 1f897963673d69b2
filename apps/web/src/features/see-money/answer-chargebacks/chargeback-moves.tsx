import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../../lib/mutation.js'
import { formatMoney } from '../../../lib/money.js'
import { ConfirmSheet } from '../../../ui/confirm-sheet.js'
import { RefusalNote } from '../../../ui/refusal-note.js'
import { TextAreaField } from '../../../ui/text-field.js'
import { AcceptChargebackDocument, ClawBackDocument, SubmitEvidenceDocument, WriteEvidenceDocument, type ChargebackOnPage } from './chargeback-documents.js'

interface MoveProps {
  chargeback: ChargebackOnPage
  onDone: (words: string) => void
}
const EVIDENCE_MAX = 20_000

/** Words for the bank; keeping them does not hand them in. */
const Write = ({ chargeback, onDone, onClose }: MoveProps & { onClose: () => void }) => {
  const { t } = useTranslation('chargebacks')
  const { act, busy, problem } = useAct(WriteEvidenceDocument)
  const [text, setText] = useState(chargeback.evidence ?? '')
  const [missing, setMissing] = useState(false)
  const send = async () => {
    setMissing(!text.trim())
    if (!text.trim() || !(await act({ input: { chargebackId: chargeback.id, text } }))) return
    onDone(t('write.done'))
    onClose()
  }
  return (
    <form className="stack" onSubmit={(event) => { event.preventDefault(); void send() }}>
      <TextAreaField label={t('write.label')} help={t('write.help')} value={text} onChange={setText} maxLength={EVIDENCE_MAX} rows={6} autoFocus error={missing ? t('ui:field.required') : undefined} />
      <RefusalNote problem={problem} />
      <div className="row">
        <Button type="submit" loading={busy}>{t('write.send')}</Button>
        <Button variant="default" onClick={onClose}>{t('ui:cancel')}</Button>
      </div>
    </form>
  )
}

const steps = {
  submitEvidence: { key: 'submit', document: SubmitEvidenceDocument, danger: false },
  accept: { key: 'accept', document: AcceptChargebackDocument, danger: true },
  clawBack: { key: 'clawBack', document: ClawBackDocument, danger: true },
} as const
type Step = keyof typeof steps

/** A step that cannot be taken back is asked for a second time. */
const Deliberate = ({ step, chargeback, onDone }: MoveProps & { step: Step }) => {
  const { t } = useTranslation('chargebacks')
  const { key, document, danger } = steps[step]
  const { act, busy, problem, clear } = useAct(document as typeof SubmitEvidenceDocument)
  const [open, setOpen] = useState(false)
  const close = () => {
    clear()
    setOpen(false)
  }
  const send = async () => {
    if (!(await act({ input: { chargebackId: chargeback.id } }))) return
    onDone(t(`${key}.done`))
    close()
  }
  return (
    <>
      <Button variant="default" onClick={() => setOpen(true)}>{t(`${key}.open`)}</Button>
      <ConfirmSheet open={open} title={t(`${key}.title`)} confirm={t(`${key}.send`)} busy={busy} danger={danger} onConfirm={() => void send()} onClose={close}>
        <p>{t(`${key}.text`, { amount: formatMoney(chargeback.amount) })}</p>
        <RefusalNote problem={problem} />
      </ConfirmSheet>
    </>
  )
}

/** What an operator may do now, by the words of the API. */
export const ChargebackMoves = ({ chargeback, onDone }: MoveProps) => {
  const { t } = useTranslation('chargebacks')
  const [writes, setWrites] = useState(false)
  if (chargeback.moves.length === 0) return null
  if (writes) return <Write chargeback={chargeback} onDone={onDone} onClose={() => setWrites(false)} />
  return (
    <div className="row">
      {chargeback.moves.includes('writeEvidence') ? <Button variant={chargeback.evidence ? 'default' : 'filled'} onClick={() => setWrites(true)}>{t(chargeback.evidence ? 'write.again' : 'write.open')}</Button> : null}
      {(Object.keys(steps) as Step[]).filter((step) => chargeback.moves.includes(step)).map((step) => <Deliberate key={step} step={step} chargeback={chargeback} onDone={onDone} />)}
    </div>
  )
}
