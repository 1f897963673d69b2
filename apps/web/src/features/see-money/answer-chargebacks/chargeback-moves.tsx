import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAct } from '../../../lib/mutation.js'
import { formatMoney } from '../../../lib/money.js'
import { ConfirmSheet } from '../../../ui/confirm-sheet.js'
import { RefusalNote } from '../../../ui/refusal-note.js'
import { AcceptChargebackDocument, CallOffClawbackDocument, ClawBackDocument, SubmitEvidenceDocument, type ChargebackOnPage } from './chargeback-documents.js'
import { WriteEvidence } from './write-evidence.js'

export interface MoveProps {
  chargeback: ChargebackOnPage
  onDone: (words: string) => void
}

const steps = {
  submitEvidence: { key: 'submit', document: SubmitEvidenceDocument, danger: false },
  accept: { key: 'accept', document: AcceptChargebackDocument, danger: true },
  clawBack: { key: 'clawBack', document: ClawBackDocument, danger: true },
  callOffClawback: { key: 'callOffClawback', document: CallOffClawbackDocument, danger: false },
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
  if (writes) return <WriteEvidence chargeback={chargeback} onDone={onDone} onClose={() => setWrites(false)} />
  return (
    <div className="row">
      {chargeback.moves.includes('writeEvidence') ? <Button variant={chargeback.evidence ? 'default' : 'filled'} onClick={() => setWrites(true)}>{t(chargeback.evidence ? 'write.again' : 'write.open')}</Button> : null}
      {(Object.keys(steps) as Step[]).filter((step) => chargeback.moves.includes(step)).map((step) => <Deliberate key={step} step={step} chargeback={chargeback} onDone={onDone} />)}
    </div>
  )
}
