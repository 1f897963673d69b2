import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatLocalDate, localDateOf } from '../../lib/dates.js'
import { mayMove, type ItemLine } from '../../lib/items.js'
import { BothClocks } from '../../ui/both-clocks.js'
import { IconPaperclip } from '../../ui/icons.js'
import { ItemRow } from '../../ui/item-row.js'

/** An item with the day it is due on at the client's. */
export interface Placed {
  item: ItemLine
  day: string
}
export const placedOf = (items: readonly ItemLine[], timeZone: string): Placed[] =>
  items.map((item) => ({ item, day: localDateOf(new Date(item.dueAt), timeZone) })).sort((a, b) => (a.item.dueAt < b.item.dueAt ? -1 : 1))

interface ItemRowsProps {
  entries: readonly Placed[]
  today: string
  timeZone: string
  onOpen: (ids: readonly string[]) => void
}
/** Rows with the state in words; what may be handed in now has its button. */
export const ItemRows = ({ entries, today, timeZone, onOpen }: ItemRowsProps) => {
  const { t } = useTranslation('work')
  return (
    <ul>
      {entries.map(({ item, day }) => (
        <ItemRow
          key={item.id}
          item={item}
          isToday={day === today}
          line={<span>{day === today ? <>{t('untilThen')} <BothClocks at={item.dueAt} timeZone={timeZone} brief /></> : formatLocalDate(day)}</span>}
          onOpen={() => onOpen([item.id])}
        >
          {mayMove(item, 'submit') && (day <= today || item.state === 'CHANGES_REQUESTED') ? (
            <Button variant="light" leftSection={<IconPaperclip size={18} stroke={1.75} aria-hidden="true" />} onClick={() => onOpen([item.id])} aria-label={t('submitNamed', { title: item.title })}>{t('submit')}</Button>
          ) : null}
        </ItemRow>
      ))}
    </ul>
  )
}
