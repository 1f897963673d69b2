import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays } from '../../lib/calendar.js'
import { formatLocalDate, formatTime, localDateOf } from '../../lib/dates.js'
import { mayMove, type ItemLine } from '../../lib/items.js'
import { useSession } from '../../lib/session.js'
import { IconPaperclip } from '../../ui/icons.js'
import { ItemRow } from '../../ui/item-row.js'
import type { ContractOnPage } from './contract-documents.js'
import styles from './contract.module.css'

interface TodayListProps {
  contract: ContractOnPage
  items: readonly ItemLine[]
  onOpen: (ids: readonly string[]) => void
  actions?: ReactNode
}
type Placed = { item: ItemLine; day: string }
const open = ['PLANNED', 'CHANGES_REQUESTED', 'MISSED']

const groupsOf = (placed: readonly Placed[], today: string) => {
  const tomorrow = addDays(today, 1)
  const waiting = placed.filter(({ item }) => item.state === 'SUBMITTED')
  const returned = placed.filter(({ item }) => item.state === 'CHANGES_REQUESTED')
  const rest = placed.filter(({ item }) => item.state !== 'SUBMITTED' && item.state !== 'CHANGES_REQUESTED')
  return [
    { key: 'returned', entries: returned },
    { key: 'today', entries: rest.filter(({ day }) => day === today) },
    { key: 'late', entries: rest.filter(({ item, day }) => day < today && open.includes(item.state)) },
    { key: 'waiting', entries: waiting },
    { key: 'tomorrow', entries: rest.filter(({ day }) => day === tomorrow) },
  ].filter(({ entries }) => entries.length > 0)
}

const Rows = ({ entries, today, timeZone, onOpen }: { entries: readonly Placed[]; today: string; timeZone: string; onOpen: TodayListProps['onOpen'] }) => {
  const { t } = useTranslation('work')
  return (
    <ul>
      {entries.map(({ item, day }) => (
        <ItemRow
          key={item.id}
          item={item}
          isToday={day === today}
          line={<span>{day === today ? t('until', { time: formatTime(new Date(item.dueAt), timeZone) }) : formatLocalDate(day)}</span>}
          onOpen={() => onOpen([item.id])}
        >
          {mayMove(item, 'submit') && (day <= today || item.state === 'CHANGES_REQUESTED') ? <Button variant="light" leftSection={<IconPaperclip size={18} stroke={1.75} aria-hidden="true" />} onClick={() => onOpen([item.id])}>{t('submit')}</Button> : null}
        </ItemRow>
      ))}
    </ul>
  )
}

/** The checklist on the phone: sent back, today, late, what waits, tomorrow; all the days on demand. */
export const TodayList = ({ contract, items, onOpen, actions }: TodayListProps) => {
  const { t } = useTranslation('work')
  const { now } = useSession()
  const [all, setAll] = useState(false)
  const { timeZone } = contract
  const today = localDateOf(now(), timeZone)
  const placed = items
    .map((item) => ({ item, day: localDateOf(new Date(item.dueAt), timeZone) }))
    .sort((a, b) => (a.item.dueAt < b.item.dueAt ? -1 : 1))
  const groups = all ? [{ key: 'all', entries: placed }] : groupsOf(placed, today)
  const next = placed.find(({ day, item }) => day > today && open.includes(item.state))
  return (
    <section className="card stack" aria-labelledby="today-title">
      <h2 id="today-title" className={styles.matrixTitle}>{formatLocalDate(today)}</h2>
      {actions}
      {groups.map(({ key, entries }) => (
        <section key={key} aria-label={t(`group.${key}`)}>
          <h3 className={styles.group}>{t(`group.${key}`)} <span className="dim">{entries.length}</span></h3>
          <Rows entries={entries} today={today} timeZone={timeZone} onOpen={onOpen} />
        </section>
      ))}
      {groups.length === 0 ? <p className="dim">{next ? t('nothingToday', { day: formatLocalDate(next.day) }) : t('nothingLeft')}</p> : null}
      <Button variant="subtle" onClick={() => setAll(!all)}>{t(all ? 'onlyToday' : 'allDays', { count: placed.length })}</Button>
    </section>
  )
}
