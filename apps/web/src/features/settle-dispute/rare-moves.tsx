import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Dispute } from '../../lib/disputes.js'
import { useAct } from '../../lib/mutation.js'
import { ConfirmSheet } from '../../ui/confirm-sheet.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { AskDisputeRulingDocument, WithdrawDisputeDocument } from './documents.js'

type Rare = 'askRuling' | 'withdraw'

/** A ruling before its time, and the way back for who opened it. */
export const RareMoves = ({ dispute, onDone }: { dispute: Dispute; onDone: (words: string) => void }) => {
  const { t } = useTranslation('disputes')
  const [open, setOpen] = useState<Rare | null>(null)
  const asking = useAct(AskDisputeRulingDocument)
  const withdrawing = useAct(WithdrawDisputeDocument)
  const moves = (['askRuling', 'withdraw'] as const).filter((move) => dispute.moves.includes(move))
  const close = () => {
    asking.clear()
    withdrawing.clear()
    setOpen(null)
  }
  const send = async (move: Rare) => {
    const { act } = move === 'askRuling' ? asking : withdrawing
    if (!(await act({ input: { disputeId: dispute.id } }))) return
    onDone(t(`done.${move}`))
    close()
  }
  if (moves.length === 0 && !open) return null
  return (
    <div className="stack">
      {moves.map((move) => <Button key={move} variant="default" onClick={() => setOpen(move)}>{t(`rare.${move}`)}</Button>)}
      <ConfirmSheet open={open !== null} title={t(`rare.${open ?? 'withdraw'}`)} confirm={t(`rare.${open ?? 'withdraw'}`)} busy={asking.busy || withdrawing.busy} onConfirm={() => open && void send(open)} onClose={close}>
        <p>{t(`rare.text.${open ?? 'withdraw'}`)}</p>
        <RefusalNote problem={asking.problem ?? withdrawing.problem} />
      </ConfirmSheet>
    </div>
  )
}
