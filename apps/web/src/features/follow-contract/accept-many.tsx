import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatMoment } from '../../lib/dates.js'
import { useItemActs, type ItemLine } from '../../lib/items.js'
import { ConfirmSheet } from '../../ui/confirm-sheet.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import styles from './contract.module.css'

const most = 100

interface AcceptManyProps {
  open: boolean
  items: readonly ItemLine[]
  timeZone: string
  onClose: () => void
  onDone: (words: string) => void
}

/** All items that wait for the business, ticked; what is unticked stays as it is. */
export const AcceptMany = ({ open, items, timeZone, onClose, onDone }: AcceptManyProps) => {
  const { t } = useTranslation('work')
  const { accept, busy, problem, clear } = useItemActs()
  const [left, setLeft] = useState<readonly string[]>([])
  useEffect(() => {
    if (open) setLeft([])
  }, [open])
  const offered = items.slice(0, most)
  const chosen = offered.filter((item) => !left.includes(item.id))
  const toggle = (id: string) => setLeft((before) => (before.includes(id) ? before.filter((each) => each !== id) : [...before, id]))
  const close = () => {
    clear()
    onClose()
  }
  const send = async () => {
    if (chosen.length === 0 || !(await accept(chosen.map((item) => item.id)))) return
    onDone(t('acceptMany.done', { count: chosen.length }))
    close()
  }
  return (
    <ConfirmSheet open={open} title={t('acceptMany.title')} confirm={t('acceptMany.confirm', { count: chosen.length })} busy={busy} onConfirm={() => void send()} onClose={close}>
      <ul className={styles.ticks}>
        {offered.map((item) => (
          <li key={item.id}>
            <label className={styles.tick}>
              <input type="checkbox" checked={!left.includes(item.id)} onChange={() => toggle(item.id)} />
              <span><span dir="auto">{item.title}</span> <span className="dim small">{formatMoment(new Date(item.dueAt), timeZone)}</span></span>
            </label>
          </li>
        ))}
      </ul>
      <RefusalNote problem={problem} />
    </ConfirmSheet>
  )
}
