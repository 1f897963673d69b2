import { useTranslation } from 'react-i18next'
import { formatLocalDate } from '../lib/dates.js'
import { useMoveDate, type DateWish } from '../lib/item-moves.js'
import { useUndo } from '../lib/undo.js'
import type { Problem } from '../lib/mutation.js'
import styles from './item-panel.module.css'
import { RefusalNote } from './refusal-note.js'

export interface DateMoves {
  pending: DateWish | null
  start: (wish: DateWish) => void
  undo: () => void
  problem: Problem | null
}

/** Due dates that are moved after eight seconds in which it can be taken back. */
export const useDateMoves = (onDone: (words: string) => void): DateMoves => {
  const { t } = useTranslation('work')
  const { move, problem, clear } = useMoveDate()
  const send = async (wish: DateWish) => {
    const item = await move(wish)
    if (item) onDone(t(item.dueChange?.state === 'OPEN' ? 'moveDate.isAsked' : 'moveDate.done', { title: wish.title, day: formatLocalDate(wish.dueOn) }))
  }
  const { pending, start, undo } = useUndo<DateWish>((wish) => void send(wish))
  return {
    pending, undo, problem,
    start: (wish) => {
      clear()
      start(wish)
    },
  }
}

/** What is about to be moved, with the way back; or why it was not moved. */
export const UndoBar = ({ pending, undo, problem }: DateMoves) => {
  const { t } = useTranslation('work')
  if (!pending) return <RefusalNote problem={problem} />
  return (
    <div className={styles.undo}>
      <p role="status">{t('moveDate.pending', { title: pending.title, day: formatLocalDate(pending.dueOn) })}</p>
      <button type="button" className={styles.undoButton} onClick={undo}>{t('moveDate.undo')}</button>
    </div>
  )
}
