import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatLocalDate, localDateOf } from '../../lib/dates.js'
import type { ItemFacts } from '../../lib/items.js'
import { BothClocks } from '../../ui/both-clocks.js'
import { IconPaperclip } from '../../ui/icons.js'
import { ItemRow } from '../../ui/item-row.js'

interface GroupsProps {
  items: readonly ItemFacts[]
  now: Date
  onOpen: (id: string) => void
}

/** Due moments are meant at the client's: so are the days. */
const dayOf = ({ dueAt, contract }: ItemFacts): string => localDateOf(new Date(dueAt), contract.timeZone)
const todayOf = ({ contract }: ItemFacts, now: Date): string => localDateOf(now, contract.timeZone)

/** Returned work first, then today, late and tomorrow. */
const groupsOf = ({ items, now }: Omit<GroupsProps, 'onOpen'>) => {
  const returned = items.filter((item) => item.state === 'CHANGES_REQUESTED')
  const rest = items.filter((item) => item.state !== 'CHANGES_REQUESTED')
  return [
    { key: 'returned', items: returned },
    { key: 'today', items: rest.filter((item) => dayOf(item) === todayOf(item, now)) },
    { key: 'late', items: rest.filter((item) => dayOf(item) < todayOf(item, now)) },
    { key: 'tomorrow', items: rest.filter((item) => dayOf(item) > todayOf(item, now)) },
  ].filter((group) => group.items.length > 0)
}

/** The work list in groups, each row with one large button. */
export const TodayGroups = ({ items, now, onOpen }: GroupsProps) => {
  const { t } = useTranslation('work')
  return groupsOf({ items, now }).map(({ key, items: group }) => (
    <section key={key} className="card" aria-labelledby={`group-${key}`}>
      <h2 id={`group-${key}`} style={{ fontSize: 17, marginBottom: 4 }}>{t(`group.${key}`)} <span className="dim">{group.length}</span></h2>
      <ul>
        {group.map((item) => {
          const isToday = dayOf(item) === todayOf(item, now)
          return (
            <ItemRow
              key={item.id}
              item={item}
              isToday={isToday}
              line={<><span>{isToday ? <>{t('untilThen')} <BothClocks at={item.dueAt} timeZone={item.contract.timeZone} brief /></> : formatLocalDate(dayOf(item))}</span><span dir="auto">{item.contract.title}</span></>}
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
