import { useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays } from '../../lib/calendar.js'
import { formatLocalDate, localDateOf } from '../../lib/dates.js'
import type { ItemLine } from '../../lib/items.js'
import { useSession } from '../../lib/session.js'
import type { ContractOnPage } from './contract-documents.js'
import styles from './contract.module.css'
import { ItemRows, placedOf, type Placed } from './item-rows.js'
import { cellsOf } from './matrix-rows.js'
import { WeekStrip } from './week-strip.js'

interface TodayListProps {
  contract: ContractOnPage
  items: readonly ItemLine[]
  onOpen: (ids: readonly string[]) => void
  actions?: ReactNode
}
const open = ['PLANNED', 'CHANGES_REQUESTED', 'MISSED', 'BLOCKED']

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

const TodayGroups = ({ placed, today, timeZone, onOpen }: { placed: readonly Placed[]; today: string; timeZone: string; onOpen: TodayListProps['onOpen'] }) => {
  const { t } = useTranslation('work')
  const groups = groupsOf(placed, today)
  const next = placed.find(({ day, item }) => day > today && open.includes(item.state))
  if (groups.length === 0) return <p className="dim">{next ? t('nothingToday', { day: formatLocalDate(next.day) }) : t('nothingLeft')}</p>
  return groups.map(({ key, entries }) => (
    <section key={key} aria-label={t(`group.${key}`)}>
      <h3 className={styles.group}>{t(`group.${key}`)} <span className="dim">{entries.length}</span></h3>
      <ItemRows entries={entries} today={today} timeZone={timeZone} onOpen={onOpen} />
    </section>
  ))
}

/** The checklist on the phone: a week to choose a day from; today with what was sent back, what is late and what waits. */
export const TodayList = ({ contract, items, onOpen, actions }: TodayListProps) => {
  const { t } = useTranslation('work')
  const { now } = useSession()
  const { timeZone, startsOn, endsOn } = contract
  const today = localDateOf(now(), timeZone)
  const [chosen, setChosen] = useState(today)
  const placed = useMemo(() => placedOf(items, timeZone), [items, timeZone])
  const cells = useMemo(() => cellsOf(placed, today), [placed, today])
  const ofDay = placed.filter(({ day }) => day === chosen)
  return (
    <section className="card stack" aria-labelledby="today-title">
      <h2 id="today-title" className={styles.matrixTitle} aria-live="polite">{formatLocalDate(chosen)}{chosen === today ? `, ${t('today')}` : ''}</h2>
      <div className={styles.tools}>{actions}</div>
      <WeekStrip startsOn={startsOn} endsOn={endsOn} today={today} chosen={chosen} cells={cells} onChoose={setChosen} />
      {chosen === today ? <TodayGroups placed={placed} today={today} timeZone={timeZone} onOpen={onOpen} /> : null}
      {chosen !== today && ofDay.length > 0 ? <ItemRows entries={ofDay} today={today} timeZone={timeZone} onOpen={onOpen} /> : null}
      {chosen !== today && ofDay.length === 0 ? <p className="dim">{t('week.nothing')}</p> : null}
    </section>
  )
}
