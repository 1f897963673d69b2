import { useTranslation } from 'react-i18next'
import { addDays, daysFrom, mondayOf } from '../../lib/calendar.js'
import { formatRange } from '../../lib/dates.js'
import { pageLanguage } from '../../lib/language.js'
import type { MatrixCell } from '../../ui/duty-matrix.js'
import { ItemSign } from '../../ui/item-row.js'
import { Turn } from './turn.js'
import styles from './week-strip.module.css'

interface WeekStripProps {
  /** First and last day of the contract: there is nothing to see beyond. */
  startsOn: string
  endsOn: string
  today: string
  chosen: string
  cells: ReadonlyMap<string, MatrixCell>
  onChoose: (day: string) => void
}
const weekday = (day: string): string =>
  new Intl.DateTimeFormat(pageLanguage() === 'ru' ? 'ru-RU' : 'en-GB', { weekday: 'short', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))

const Day = ({ day, today, chosen, cell, onChoose }: Pick<WeekStripProps, 'today' | 'chosen' | 'onChoose'> & { day: string; cell: MatrixCell | undefined }) => {
  const { t } = useTranslation(['work', 'ui'])
  const words = cell ? `${t(`ui:state.item.${cell.look}`)}, ${t('work:matrix.items', { count: cell.ids.length })}` : t('work:matrix.nothing')
  return (
    <li>
      <button type="button" className={styles.day} aria-pressed={day === chosen} aria-current={day === today ? 'date' : undefined} onClick={() => onChoose(day)}>
        <span className={styles.weekday}>{weekday(day)}</span>
        <span className={styles.number} data-today={day === today}>{Number(day.slice(8))}</span>
        {cell ? <ItemSign look={cell.look} size={20} /> : <span className={styles.none} />}
        <span className="visually-hidden">, {words}</span>
      </button>
    </li>
  )
}

/** A week as seven large buttons, each with the sign of what calls first on that day. */
export const WeekStrip = ({ startsOn, endsOn, today, chosen, cells, onChoose }: WeekStripProps) => {
  const { t } = useTranslation('work')
  const monday = mondayOf(chosen)
  const sunday = addDays(monday, 6)
  const within = (day: string): string => (day < startsOn ? startsOn : day > endsOn ? endsOn : day)
  return (
    <section aria-label={t('week.label', { days: formatRange(monday, sunday) })} className={styles.strip}>
      <Turn label={t('week.before')} way="before" disabled={monday <= startsOn} onTurn={() => onChoose(within(addDays(monday, -7)))} />
      <ul className={styles.days}>
        {daysFrom(monday, sunday).map((day) => <Day key={day} day={day} today={today} chosen={chosen} cell={cells.get(day)} onChoose={onChoose} />)}
      </ul>
      <Turn label={t('week.after')} way="after" disabled={sunday >= endsOn} onTurn={() => onChoose(within(addDays(monday, 7)))} />
    </section>
  )
}
