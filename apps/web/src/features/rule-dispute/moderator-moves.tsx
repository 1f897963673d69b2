import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dispute } from '../../lib/disputes.js'
import { useAct } from '../../lib/mutation.js'
import { ReasonForm } from '../../ui/reason-form.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { AskDisputeSidesDocument, HandOverDisputeDocument, TakeDisputeDocument } from './documents.js'

type Form = 'ask' | 'handOver'

/** Take it, ask both sides, or hand it over. */
export const ModeratorMoves = ({ dispute, onDone }: { dispute: Dispute; onDone: (words: string) => void }) => {
  const { t } = useTranslation('disputes')
  const [form, setForm] = useState<Form | null>(null)
  const taking = useAct(TakeDisputeDocument)
  const asking = useAct(AskDisputeSidesDocument)
  const handing = useAct(HandOverDisputeDocument)
  const may = (move: string): boolean => dispute.moderatorMoves.includes(move)
  const disputeId = dispute.id
  const send = async (words: string) => {
    const done = form === 'ask' ? await asking.act({ input: { disputeId, text: words } }) : await handing.act({ input: { disputeId, reason: words } })
    if (!done) return
    onDone(t(`done.${form ?? 'ask'}`))
    setForm(null)
  }
  if (dispute.moderatorMoves.length === 0) return null
  return (
    <section className="card stack" aria-label={t('ruling.moves')}>
      {form ? (
        <ReasonForm key={form} label={t(`ruling.${form}Label`)} help={t(`ruling.${form}Help`)} send={t(`ruling.${form}`)} busy={asking.busy || handing.busy} onSend={(words) => void send(words)} onCancel={() => setForm(null)} />
      ) : (
        <div className="row">
          {may('take') ? <Button loading={taking.busy} onClick={() => void taking.act({ input: { disputeId } }).then((taken) => taken && onDone(t('done.taken')))}>{t('ruling.take')}</Button> : null}
          {(['ask', 'handOver'] as const).filter(may).map((move) => <Button key={move} variant="default" onClick={() => setForm(move)}>{t(`ruling.${move}`)}</Button>)}
        </div>
      )}
      <RefusalNote problem={taking.problem ?? asking.problem ?? handing.problem} />
    </section>
  )
}
