import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatLocalDate } from '../../lib/dates.js'
import styles from './contract.module.css'
import { ItemRows, type Placed } from './item-rows.js'

interface AgendaProps {
  /** In the order of their days. */
  placed: readonly Placed[]
  today: string
  timeZone: string
  onOpen: (ids: readonly string[]) => void
}
/** A page of a list stays light on a phone. */
const step = 40

const daysOf = (placed: readonly Placed[]): [string, Placed[]][] => {
  const days = new Map<string, Placed[]>()
  for (const each of placed) days.set(each.day, [...(days.get(each.day) ?? []), each])
  return [...days]
}

/** The checklist as a list, day after day from today; what lies before is one button away. */
export const Agenda = ({ placed, today, timeZone, onOpen }: AgendaProps) => {
  const { t } = useTranslation('work')
  const first = placed.findIndex(({ day }) => day >= today)
  const start = first < 0 ? Math.max(placed.length - step, 0) : first
  const [from, setFrom] = useState(start)
  const [to, setTo] = useState(start + step)
  return (
    <>
      {from > 0 ? <Button variant="subtle" onClick={() => setFrom(Math.max(from - step, 0))}>{t('agenda.before', { count: from })}</Button> : null}
      {daysOf(placed.slice(from, to)).map(([day, entries]) => (
        <section key={day} aria-label={formatLocalDate(day)}>
          <h3 className={styles.group} data-today={day === today}>{formatLocalDate(day)}{day === today ? `, ${t('today')}` : ''}</h3>
          <ItemRows entries={entries} today={today} timeZone={timeZone} onOpen={onOpen} />
        </section>
      ))}
      {to < placed.length ? <Button variant="subtle" onClick={() => setTo(to + step)}>{t('agenda.after', { count: placed.length - to })}</Button> : null}
    </>
  )
}
