import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { itemLook, type ItemLine } from '../lib/items.js'
import { lookOf } from './states.js'
import styles from './item-row.module.css'

interface ItemRowProps {
  item: Pick<ItemLine, 'title' | 'state' | 'overdue' | 'dueAt'>
  isToday: boolean
  /** More words behind the state: the due time, the contract. */
  line?: ReactNode
  /** Opens the item. */
  onOpen: () => void
  children?: ReactNode
}

/** Sign and colour of an item's state; always with the word beside it. */
export const ItemSign = ({ look, size = 44 }: { look: string; size?: number }) => {
  const { tone, sign } = lookOf('item', look)
  return <span className={styles.sign} data-tone={tone} data-look={look} style={{ width: size, height: size, fontSize: Math.max(Math.round(size * 0.42), 11) }} aria-hidden="true">{look === 'PLANNED' ? '' : sign}</span>
}

/** An item in a work list: one large button with the state in words, further moves behind it. */
export const ItemRow = ({ item, isToday, line, onOpen, children }: ItemRowProps) => {
  const { t } = useTranslation('ui')
  const look = itemLook(item, isToday)
  return (
    <li className={styles.row}>
      <button type="button" className={styles.open} onClick={onOpen}>
        <ItemSign look={look} />
        <span className={styles.words}>
          <span className={styles.title} dir="auto">{item.title}</span>
          <span className={styles.line}><span className={styles.state} data-tone={lookOf('item', look).tone}>{t(`state.item.${look}`)}</span>{line}</span>
        </span>
      </button>
      {children ? <div className={styles.moves}>{children}</div> : null}
    </li>
  )
}
