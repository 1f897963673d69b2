import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { isWeekend } from '../lib/calendar.js'
import { formatLocalDate } from '../lib/dates.js'
import { lookOf } from './states.js'
import styles from './duty-matrix.module.css'

export interface MatrixCell {
  /** Ids of the items of this duty on this day, the most urgent first. */
  ids: readonly string[]
  /** Key of the look of the most urgent one. */
  look: string
}
export interface MatrixRow {
  key: string
  title: string
  /** How often, and how far. */
  line: string
  cells: ReadonlyMap<string, MatrixCell>
}
interface DutyMatrixProps {
  label: string
  rows: readonly MatrixRow[]
  days: readonly string[]
  today: string
  onOpen: (ids: readonly string[]) => void
  /** The main move of a cell, by Space; without one Space opens it too. */
  onAct?: (ids: readonly string[]) => void
}
type Place = readonly [row: number, column: number]

const within = (value: number, size: number): number => Math.min(Math.max(value, 0), size - 1)
/** Where a key leads from a place; null for keys that mean nothing here. */
const placeAfter = (event: KeyboardEvent, [row, column]: Place, [height, width]: Place): Place | null => {
  const far = event.ctrlKey || event.metaKey
  switch (event.key) {
    case 'ArrowRight': return [row, within(column + 1, width)]
    case 'ArrowLeft': return [row, within(column - 1, width)]
    case 'ArrowDown': return [within(row + 1, height), column]
    case 'ArrowUp': return [within(row - 1, height), column]
    case 'Home': return [far ? 0 : row, 0]
    case 'End': return [far ? height - 1 : row, width - 1]
    default: return null
  }
}

const CellSign = ({ cell }: { cell: MatrixCell }) => {
  const { tone, sign } = lookOf('item', cell.look)
  return (
    <span className={styles.box} data-tone={tone} data-look={cell.look} aria-hidden="true">
      {cell.look === 'PLANNED' ? '' : sign}
      {cell.ids.length > 1 ? <span className={styles.count}>{cell.ids.length}</span> : null}
    </span>
  )
}

const DayHead = ({ day, today }: { day: string; today: boolean }) => {
  const { t } = useTranslation('work')
  return (
    <th scope="col" className={styles.day} data-weekend={isWeekend(day)} data-today={today}>
      <span className={styles.number} aria-hidden="true">{Number(day.slice(8))}</span>
      <span className="visually-hidden">{formatLocalDate(day)}{today ? `, ${t('today')}` : ''}</span>
    </th>
  )
}

/** Duties by days: a real grid with one tab stop; arrows, Home and End move, Enter opens the items of a cell, Space acts. */
export const DutyMatrix = ({ label, rows, days, today, onOpen, onAct = onOpen }: DutyMatrixProps) => {
  const { t } = useTranslation(['work', 'ui'])
  const grid = useRef<HTMLTableElement>(null)
  const [place, setPlace] = useState<Place>([0, Math.max(days.indexOf(today), 0)])
  const [row, column] = [within(place[0], rows.length), within(place[1], days.length)]
  const wantsFocus = useRef(false)
  useEffect(() => {
    if (wantsFocus.current) grid.current?.querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]')?.focus()
    wantsFocus.current = false
  }, [row, column])
  const onKeyDown = (event: KeyboardEvent) => {
    const cell = rows[row]?.cells.get(days[column]!)
    if ((event.key === 'Enter' || event.key === ' ') && cell) {
      event.preventDefault()
      return event.key === ' ' ? onAct(cell.ids) : onOpen(cell.ids)
    }
    const next = placeAfter(event, [row, column], [rows.length, days.length])
    if (!next) return
    event.preventDefault()
    wantsFocus.current = true
    setPlace(next)
  }
  const words = (title: string, day: string, cell: MatrixCell | undefined): string =>
    cell ? `${title}, ${formatLocalDate(day)}: ${t(`ui:state.item.${cell.look}`)}${cell.ids.length > 1 ? `, ${t('work:matrix.items', { count: cell.ids.length })}` : ''}` : t('work:matrix.nothing')
  return (
    <table ref={grid} role="grid" aria-label={label} className={styles.grid} onKeyDown={onKeyDown}>
      <thead>
        <tr><th scope="col" className={styles.corner}><span className="visually-hidden">{t('work:matrix.duty')}</span></th>{days.map((day) => <DayHead key={day} day={day} today={day === today} />)}</tr>
      </thead>
      <tbody>
        {rows.map((each, rowIndex) => (
          <tr key={each.key}>
            <th scope="row" className={styles.duty}><span className={styles.title} dir="auto" title={each.title}>{each.title}</span><span className={styles.line}>{each.line}</span></th>
            {days.map((day, columnIndex) => {
              const cell = each.cells.get(day)
              return (
                <td
                  key={day}
                  role="gridcell"
                  className={styles.cell}
                  data-today={day === today}
                  data-filled={Boolean(cell)}
                  tabIndex={rowIndex === row && columnIndex === column ? 0 : -1}
                  aria-label={words(each.title, day, cell)}
                  onFocus={() => setPlace([rowIndex, columnIndex])}
                  onClick={cell ? () => onOpen(cell.ids) : undefined}
                >
                  {cell ? <CellSign cell={cell} /> : null}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
