import { useMediaQuery } from '@mantine/hooks'
import { useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { localDateOf } from '../../lib/dates.js'
import type { DateWish } from '../../lib/item-moves.js'
import { mayMove, type ItemLine } from '../../lib/items.js'
import { useSession } from '../../lib/session.js'
import { UndoBar, useDateMoves } from '../../ui/item-panel-undo.js'
import { AcceptMany } from './accept-many.js'
import { Agenda } from './agenda.js'
import { CalendarDrawer } from './calendar-drawer.js'
import { ChecklistTools } from './checklist-tools.js'
import type { ContractOnPage } from './contract-documents.js'
import styles from './contract.module.css'
import { ItemDrawer } from './item-drawer.js'
import { placedOf } from './item-rows.js'
import { MonthGrid } from './month-grid.js'
import { TodayList } from './today-list.js'

/** A date about to be moved is shown as moved; the hour stays. */
const withPending = (items: ItemLine[], wish: DateWish | null, timeZone: string): ItemLine[] =>
  items.map((item) => {
    if (item.id !== wish?.itemId) return item
    const days = Date.parse(wish.dueOn) - Date.parse(localDateOf(new Date(item.dueAt), timeZone))
    return { ...item, dueAt: new Date(Date.parse(item.dueAt) + days).toISOString(), overdue: false, state: 'PLANNED' }
  })

const now = { getInitialValueInEffect: false }

const AgendaCard = ({ contract, onOpen, actions }: { contract: ContractOnPage; onOpen: (ids: readonly string[]) => void; actions: ReactNode }) => {
  const { t } = useTranslation('work')
  const session = useSession()
  const { timeZone, milestones } = contract
  const placed = useMemo(() => placedOf(milestones.flatMap((milestone) => milestone.items), timeZone), [milestones, timeZone])
  return (
    <section className="card stack" aria-labelledby="agenda-title">
      <div className="row-between">
        <h2 id="agenda-title" className={styles.matrixTitle}>{t('agenda.title')}</h2>
        <div className={styles.tools}>{actions}</div>
      </div>
      <Agenda placed={placed} today={localDateOf(session.now(), timeZone)} timeZone={timeZone} onOpen={onOpen} />
    </section>
  )
}

/** Items in the drawer: those that were chosen, or the one that the address names (`?item=`), which closing clears. */
const useOpenItems = ({ milestones }: ContractOnPage) => {
  const [params, setParams] = useSearchParams()
  const [chosen, setOpen] = useState<readonly string[]>([])
  const asked = params.get('item')
  // an item that is gone does not stand in the way of those that are there
  const named = milestones.some(({ items }) => items.some(({ id }) => id === asked)) ? asked : null
  const close = () => {
    setOpen([])
    if (named) setParams({}, { replace: true, preventScrollReset: true })
  }
  return { open: named ? [named] : chosen, setOpen, close }
}

/** The duties by days: a month, three weeks on narrower screens, on the phone the list of today; everywhere also as a list. */
export const Checklist = ({ contract }: { contract: ContractOnPage }) => {
  const isWide = useMediaQuery('(min-width: 1080px)', true, now)
  const isPhone = useMediaQuery('(max-width: 819.98px)', false, now)
  const { open, setOpen, close } = useOpenItems(contract)
  const [accepting, setAccepting] = useState<readonly string[] | null>(null)
  const [isList, setIsList] = useState(false)
  const [said, setSaid] = useState('')
  const [calendar, setCalendar] = useState(false)
  const moves = useDateMoves(setSaid)
  const items = useMemo(() => withPending(contract.milestones.flatMap((milestone) => milestone.items), moves.pending, contract.timeZone), [contract, moves.pending])
  const decidable = items.filter((item) => mayMove(item, 'accept'))
  /** Space on a cell: what waits for the reader's word is offered to be taken, anything else is opened. */
  const act = (ids: readonly string[]) => {
    const waiting = decidable.filter(({ id }) => ids.includes(id))
    if (waiting.length > 0) setAccepting(waiting.map(({ id }) => id))
    else setOpen(ids)
  }
  const actions = (
    <ChecklistTools
      contractId={contract.id}
      toAccept={decidable.length}
      toSubmit={items.some((item) => mayMove(item, 'submit'))}
      isPhone={isPhone}
      isList={isList}
      onAccept={() => setAccepting(decidable.map(({ id }) => id))}
      onView={() => setIsList(!isList)}
      onCalendar={() => setCalendar(true)}
    />
  )
  const grid = isPhone
    ? <TodayList contract={contract} items={items} onOpen={setOpen} actions={actions} />
    : <MonthGrid contract={contract} items={items} span={isWide ? 'month' : 'weeks'} onOpen={setOpen} onAct={act} actions={actions} />
  return (
    <>
      {isList ? <AgendaCard contract={contract} onOpen={setOpen} actions={actions} /> : grid}
      <p role="status" className={said ? 'said' : 'visually-hidden'}>{said}</p>
      <ItemDrawer ids={open} contract={contract} onClose={close} onDone={setSaid} onMove={moves.start} />
      <CalendarDrawer open={calendar} timeZone={contract.timeZone} onClose={() => setCalendar(false)} />
      <UndoBar {...moves} />
      <AcceptMany open={accepting !== null} items={decidable.filter(({ id }) => accepting?.includes(id))} timeZone={contract.timeZone} onClose={() => setAccepting(null)} onDone={setSaid} />
    </>
  )
}
