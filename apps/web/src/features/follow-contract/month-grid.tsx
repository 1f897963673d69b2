import { useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { daysFrom, monthEnd, monthStart, pageOf, pagesOf, type Stretch } from '../../lib/calendar.js'
import { useCatalogue } from '../../lib/catalogue.js'
import { formatRange, localDateOf } from '../../lib/dates.js'
import type { ItemLine } from '../../lib/items.js'
import { useSession } from '../../lib/session.js'
import { DutyMatrix } from '../../ui/duty-matrix.js'
import { IconChevronLeft, IconChevronRight } from '../../ui/icons.js'
import { ItemSign } from '../../ui/item-row.js'
import { rowsOf } from './matrix-rows.js'
import type { ContractOnPage } from './contract-documents.js'
import styles from './contract.module.css'

interface MonthGridProps {
  contract: ContractOnPage
  items: readonly ItemLine[]
  span: 'month' | 'weeks'
  onOpen: (ids: readonly string[]) => void
  actions?: ReactNode
}
const legend = ['ACCEPTED', 'SUBMITTED', 'CHANGES_REQUESTED', 'DUE', 'MISSED', 'PLANNED'] as const

export const Legend = () => {
  const { t } = useTranslation('ui')
  return (
    <ul className={styles.legend}>
      {legend.map((look) => <li key={look}><ItemSign look={look} size={20} /> {t(`state.item.${look}`)}</li>)}
    </ul>
  )
}

const Turn = ({ way, disabled, onTurn }: { way: 'before' | 'after'; disabled: boolean; onTurn: () => void }) => {
  const { t } = useTranslation('work')
  const Icon = way === 'before' ? IconChevronLeft : IconChevronRight
  return <button type="button" className={styles.turn} aria-label={t(`matrix.${way}`)} disabled={disabled} onClick={onTurn}><Icon size={18} stroke={1.75} aria-hidden="true" /></button>
}

/** "ноябрь 2026" for a whole month, else the two days. */
const periodName = ({ first, last }: Stretch, language: string): string =>
  first === monthStart(first) && last === monthEnd(first)
    ? new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${first}T00:00:00Z`)).replace(' г.', '')
    : formatRange(first, last).replaceAll(' г.', '')

/** The matrix of one month or of three weeks, with its heading, its page buttons and its legend. */
export const MonthGrid = ({ contract, items, span, onOpen, actions }: MonthGridProps) => {
  const { t, i18n } = useTranslation('work')
  const { now } = useSession()
  const { dutyOf } = useCatalogue()
  const isOwnLanguage = contract.terms.lang.toLowerCase() === i18n.language
  const today = localDateOf(now(), contract.timeZone)
  const { startsOn, endsOn } = contract
  const periods = contract.milestones.map((milestone) => ({ first: milestone.startsOn, last: milestone.endsOn }))
  const pages = pagesOf({ first: startsOn, last: endsOn }, periods, span)
  const [turned, setTurned] = useState<number | null>(null)
  const page = Math.min(turned ?? pageOf(pages, today), pages.length - 1)
  const stretch = pages[page]!
  const days = useMemo(() => daysFrom(stretch.first, stretch.last), [stretch.first, stretch.last])
  const rows = rowsOf({ contract, items, days, today, progress: (done, count) => t('matrix.progress', { done, count }), titleOf: isOwnLanguage ? null : (slug) => dutyOf(slug)?.title ?? null })
  const title = periodName(stretch, i18n.language)
  return (
    <section className="card stack" aria-labelledby="matrix-title">
      <div className="row-between">
        <h2 id="matrix-title" className={styles.matrixTitle} aria-live="polite">{t('matrix.title', { period: title })}</h2>
        <div className={styles.tools}>
          {actions}
          <Turn way="before" disabled={page === 0} onTurn={() => setTurned(page - 1)} />
          <Turn way="after" disabled={page === pages.length - 1} onTurn={() => setTurned(page + 1)} />
        </div>
      </div>
      <DutyMatrix label={t('matrix.title', { period: title })} rows={rows} days={days} today={today} onOpen={onOpen} />
      <Legend />
    </section>
  )
}
