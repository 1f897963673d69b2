import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { BankFailure } from '../../../gql/graphql.js'
import { localDateOf } from '../../../lib/dates.js'
import { errorAt, problemBeside, useAct } from '../../../lib/mutation.js'
import { useSession } from '../../../lib/session.js'
import { RefusalNote } from '../../../ui/refusal-note.js'
import { SelectField, TextField } from '../../../ui/text-field.js'
import { CancelOutgoingDocument, EnterOutgoingDocument, ReturnOutgoingDocument, type TransferOnPage } from './bank-documents.js'
import styles from './transfers.module.css'

interface MoveProps {
  transfer: TransferOnPage
  onDone: (words: string) => void
  onClose: () => void
}
const reasons: readonly BankFailure[] = ['NO_ACCOUNT', 'ACCOUNT_CLOSED', 'DECLINED', 'OTHER']

const Reason = ({ value, onChange }: { value: BankFailure; onChange: (reason: BankFailure) => void }) => {
  const { t } = useTranslation('bank')
  return <SelectField label={t('field.reason')} options={reasons.map((each) => ({ value: each, label: t(`failure.${each}`) }))} value={value} onChange={(next) => onChange(next as BankFailure)} />
}

/** A line of the statement about this transfer: sent, or come back. */
const Line = ({ transfer, back, onDone, onClose }: MoveProps & { back: boolean }) => {
  const { t } = useTranslation('bank')
  const { now } = useSession()
  const sent = useAct(EnterOutgoingDocument)
  const returned = useAct(ReturnOutgoingDocument)
  const { busy, problem } = back ? returned : sent
  const [bankReference, setBankReference] = useState('')
  const [bookedOn, setBookedOn] = useState(localDateOf(now()))
  const [reason, setReason] = useState<BankFailure>('NO_ACCOUNT')
  const send = async (event: FormEvent) => {
    event.preventDefault()
    const line = { orderId: transfer.id, bankReference, bookedOn }
    const entry = back ? await returned.act({ input: { ...line, reason } }) : await sent.act({ input: line })
    if (!entry || !('state' in entry)) return
    onDone(t(`${back ? 'returned' : 'sent'}.${entry.state}`))
    onClose()
  }
  return (
    <form className={styles.form} onSubmit={(event) => void send(event)}>
      <TextField label={t('field.bankReference')} required minLength={3} maxLength={64} autoFocus value={bankReference} onChange={setBankReference} error={errorAt(problem, 'bankReference')} />
      <TextField label={t('field.bookedOn')} type="date" required value={bookedOn} onChange={setBookedOn} error={errorAt(problem, 'bookedOn')} />
      {back ? <Reason value={reason} onChange={setReason} /> : null}
      <div className={styles.wide}>
        <RefusalNote problem={problemBeside(problem, ['bankReference', 'bookedOn'])} />
        <div className="row">
          <Button type="submit" loading={busy}>{t(back ? 'outgoing.back' : 'outgoing.sent')}</Button>
          <Button variant="default" onClick={onClose}>{t('ui:cancel')}</Button>
        </div>
      </div>
    </form>
  )
}

const Cancel = ({ transfer, onDone, onClose }: MoveProps) => {
  const { t } = useTranslation('bank')
  const { act, busy, problem } = useAct(CancelOutgoingDocument)
  const [reason, setReason] = useState<BankFailure>('NO_ACCOUNT')
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!(await act({ input: { orderId: transfer.id, reason } }))) return
    onDone(t('outgoing.cancelled'))
    onClose()
  }
  return (
    <form className="stack" onSubmit={(event) => void send(event)}>
      <p className="small">{t('outgoing.cancelText')}</p>
      <Reason value={reason} onChange={setReason} />
      <RefusalNote problem={problem} />
      <div className="row">
        <Button type="submit" color="red.9" loading={busy}>{t('outgoing.cancel')}</Button>
        <Button variant="default" onClick={onClose}>{t('ui:cancel')}</Button>
      </div>
    </form>
  )
}

/** What may be done with an outgoing transfer: it was sent, it cannot be sent, or it came back. */
export const OutgoingMoves = ({ transfer, onDone }: Omit<MoveProps, 'onClose'>) => {
  const { t } = useTranslation('bank')
  const [open, setOpen] = useState<'line' | 'cancel' | null>(null)
  const close = () => setOpen(null)
  const done = transfer.state === 'DONE'
  if (open === 'line') return <Line transfer={transfer} back={done} onDone={onDone} onClose={close} />
  if (open === 'cancel') return <Cancel transfer={transfer} onDone={onDone} onClose={close} />
  return (
    <div className="row">
      <Button variant={done ? 'default' : 'filled'} onClick={() => setOpen('line')}>{t(done ? 'outgoing.back' : 'outgoing.sent')}</Button>
      {done ? null : <Button variant="default" onClick={() => setOpen('cancel')}>{t('outgoing.cancel')}</Button>}
    </div>
  )
}
