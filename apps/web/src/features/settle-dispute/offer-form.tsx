import { Button } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { isWhole, linesOf, partsOfDefault, partsOfLines, useDivision, type Dispute, type Parts } from '../../lib/disputes.js'
import { useAct } from '../../lib/mutation.js'
import { DivisionFields } from '../../ui/division-fields.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { TextAreaField } from '../../ui/text-field.js'
import { OfferInDisputeDocument } from './documents.js'

const Fields = ({ dispute, onDone, onClose }: { dispute: Dispute; onDone: (words: string) => void; onClose: () => void }) => {
  const { t } = useTranslation(['disputes', 'ui'])
  const { act, busy, problem } = useAct(OfferInDisputeDocument)
  const [parts, setParts] = useState<Parts>(dispute.standingOffer?.lines ? partsOfLines(dispute.standingOffer.lines) : partsOfDefault(dispute))
  const [note, setNote] = useState('')
  const division = useDivision(dispute, parts)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    if (!isWhole(dispute, parts)) return
    if (!(await act({ input: { disputeId: dispute.id, lines: linesOf(dispute, parts), note: note.trim() || null } }))) return
    onDone(t('done.offered'))
    onClose()
  }
  return (
    <form className="stack" onSubmit={(event) => void send(event)}>
      <DivisionFields dispute={dispute} parts={parts} division={division} onChange={setParts} />
      <TextAreaField label={t('offer.note')} value={note} onChange={setNote} maxLength={2000} />
      <RefusalNote problem={problem} />
      <div className="row">
        <Button type="submit" loading={busy} disabled={!isWhole(dispute, parts)}>{t('offer.send')}</Button>
        <Button variant="default" onClick={onClose}>{t('ui:cancel')}</Button>
      </div>
    </form>
  )
}

/** An offer, or a counter-offer that starts from the one on the table. */
export const OfferForm = ({ dispute, onDone }: { dispute: Dispute; onDone: (words: string) => void }) => {
  const { t } = useTranslation('disputes')
  const [open, setOpen] = useState(false)
  const words = t(dispute.standingOffer ? 'offer.counter' : 'offer.open')
  if (!open) return <div className="row"><Button variant={dispute.standingOffer ? 'default' : 'filled'} onClick={() => setOpen(true)}>{words}</Button></div>
  return (
    <section className="card stack" aria-labelledby="make-offer-title">
      <h2 id="make-offer-title">{words}</h2>
      <Fields dispute={dispute} onDone={onDone} onClose={() => setOpen(false)} />
    </section>
  )
}
