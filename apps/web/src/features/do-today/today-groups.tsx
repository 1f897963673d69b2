import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatDay, formatTime, localDateOf } from '../../lib/dates.js'
import type { ItemFacts } from '../../lib/items.js'
import { IconPaperclip } from '../../ui/icons.js'
import { ItemRow } from '../../ui/item-row.js'

interface GroupsProps {
  items: readonly ItemFacts[]
  timeZone: string
  today: string
  onOpen: (id: string) => void
}

/** Returned work first, then today, late and tomorrow. */
const groupsOf = ({ items, timeZone, today }: Omit<GroupsProps, 'onOpen'>) => {
  const dayOf = (item: ItemFacts): string => localDateOf(new Date(item.dueAt), timeZone)
  const returned = items.filter((item) => item.state === 'CHANGES_REQUESTED')
  const rest = items.filter((item) => item.state !== 'CHANGES_REQUESTED')
  return [
    { key: 'returned', items: returned },
    { key: 'today', items: rest.filter((item) => dayOf(item) === today) },
    { key: 'late', items: rest.filter((item) => dayOf(item) < today) },
    { key: 'tomorrow', items: rest.filter((item) => dayOf(item) > today) },
  ].filter((group) => group.items.length > 0)
}

/** The work list in groups, each row with one large button. */
export const TodayGroups = ({ items, timeZone, today, onOpen }: GroupsProps) => {
  const { t } = useTranslation('work')
  return groupsOf({ items, timeZone, today }).map(({ key, items: group }) => (
    <section key={key} className="card" aria-labelledby={`group-${key}`}>
      <h2 id={`group-${key}`} style={{ fontSize: 17, marginBottom: 4 }}>{t(`group.${key}`)} <span className="dim">{group.length}</span></h2>
      <ul>
        {group.map((item) => {
          const due = new Date(item.dueAt)
          const isToday = localDateOf(due, timeZone) === today
          return (
            <ItemRow
              key={item.id}
              item={item}
              isToday={isToday}
              line={<><span>{isToday ? t('until', { time: formatTime(due, timeZone) }) : formatDay(due, timeZone)}</span><span dir="auto">{item.contract.title}</span></>}
              onOpen={() => onOpen(item.id)}
            >
              <Button variant={key === 'tomorrow' ? 'default' : 'light'} leftSection={<IconPaperclip size={18} stroke={1.75} aria-hidden="true" />} onClick={() => onOpen(item.id)} aria-label={t('submitNamed', { title: item.title })}>{t('submit')}</Button>
            </ItemRow>
          )
        })}
      </ul>
    </section>
  ))
}
