import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { partsOfLines, useDivision, type Dispute } from '../../lib/disputes.js'
import { useAct } from '../../lib/mutation.js'
import { ConfirmSheet } from '../../ui/confirm-sheet.js'
import { DivisionFigures } from '../../ui/dispute-facts.js'
import { Shares } from '../../ui/dispute-items.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { AcceptDisputeOfferDocument } from './documents.js'

/** The offer on the table; the other side may accept it, and sees first what it moves. */
export const StandingOffer = ({ dispute, onDone }: { dispute: Dispute; onDone: (words: string) => void }) => {
  const { t } = useTranslation('disputes')
  const [open, setOpen] = useState(false)
  const { act, busy, problem, clear } = useAct(AcceptDisputeOfferDocument)
  const offer = dispute.standingOffer
  const division = useDivision(dispute, partsOfLines(offer?.lines ?? []))
  if (!offer) return null
  const close = () => {
    clear()
    setOpen(false)
  }
  const accept = async () => {
    if (!(await act({ input: { disputeId: dispute.id, offerId: offer.id } }))) return
    onDone(t('done.accepted'))
    close()
  }
  return (
    <section className="card stack" aria-labelledby="offer-title">
      <h2 id="offer-title">{offer.voice === dispute.myVoice ? t('offer.mine') : t('offer.theirs', { name: offer.by })}</h2>
      <Shares dispute={dispute} lines={offer.lines ?? []} />
      {offer.text ? <p dir="auto">{offer.text}</p> : null}
      {division ? <DivisionFigures division={division} /> : null}
      {dispute.moves.includes('acceptOffer') ? <div className="row"><Button onClick={() => setOpen(true)}>{t('offer.accept')}</Button></div> : null}
      <ConfirmSheet open={open} title={t('offer.acceptTitle')} confirm={t('offer.accept')} busy={busy} onConfirm={() => void accept()} onClose={close}>
        <Shares dispute={dispute} lines={offer.lines ?? []} />
        {division ? <DivisionFigures division={division} /> : null}
        <p className="small dim">{t('offer.final')}</p>
        <RefusalNote problem={problem} />
      </ConfirmSheet>
    </section>
  )
}
