import { useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { daysFrom, monthEnd, monthStart, pageOf, pagesOf, type Stretch } from '../../lib/calendar.js'
import { useCatalogue } from '../../lib/catalogue.js'
import { formatRange, localDateOf } from '../../lib/dates.js'
import type { ItemLine } from '../../lib/items.js'
import { useSession } from '../../lib/session.js'
import { DutyMatrix, type MatrixRow } from '../../ui/duty-matrix.js'
import { ItemSign } from '../../ui/item-row.js'
import { PageKeys } from '../../ui/page-keys.js'
import { rowsOf } from './matrix-rows.js'
import type { ContractOnPage } from './contract-documents.js'
import styles from './contract.module.css'
import { Turn } from './turn.js'

interface MonthGridProps {
  contract: ContractOnPage
  items: readonly ItemLine[]
  span: 'month' | 'weeks'
  onOpen: (ids: readonly string[]) => void
  onAct: (ids: readonly string[]) => void
  actions?: ReactNode
}
const legend = ['ACCEPTED', 'SUBMITTED', 'CHANGES_REQUESTED', 'DUE', 'MISSED', 'PLANNED'] as const
const rare = ['OVERDUE', 'PARTLY_ACCEPTED', 'SKIPPED', 'BLOCKED', 'DISPUTED'] as const

/** The usual states, and the rarer ones where the grid shows them. */
const Legend = ({ rows }: { rows: readonly MatrixRow[] }) => {
  const { t } = useTranslation('ui')
  const shown = new Set(rows.flatMap(({ cells }) => [...cells.values()].map(({ look }) => look)))
  return (
    <ul className={styles.legend}>
      {[...legend, ...rare.filter((look) => shown.has(look))].map((look) => <li key={look}><ItemSign look={look} size={20} /> {t(`state.item.${look}`)}</li>)}
    </ul>
  )
}

const gridKeys = [
  { keys: ['←', '→', '↑', '↓'], says: 'arrows' }, { keys: ['Home', 'End'], says: 'ends' }, { keys: ['Ctrl Home', 'Ctrl End'], says: 'corners' },
  { keys: ['Enter'], says: 'enter' }, { keys: ['Space'], says: 'space' },
] as const
const GridKeys = () => {
  const { t } = useTranslation('work')
  return <PageKeys lines={[...gridKeys.map(({ keys, says }) => ({ keys, words: t(`keys.${says}`) })), { keys: ['← →'], words: t('keys.tabs') }]} />
}

/** "ноябрь 2026" for a whole month, else the two days. */
const periodName = ({ first, last }: Stretch, language: string): string =>
  first === monthStart(first) && last === monthEnd(first)
    ? new Intl.DateTimeFormat(language === 'ru' ? 'ru-RU' : 'en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${first}T00:00:00Z`)).replace(' г.', '')
    : formatRange(first, last).replaceAll(' г.', '')

/** The matrix of one month or of three weeks, with its heading, its page buttons and its legend. */
export const MonthGrid = ({ contract, items, span, onOpen, onAct, actions }: MonthGridProps) => {
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
          {pages.length > 1 ? (
            <>
              <Turn way="before" label={t('matrix.before')} disabled={page === 0} onTurn={() => setTurned(page - 1)} />
              <Turn way="after" label={t('matrix.after')} disabled={page === pages.length - 1} onTurn={() => setTurned(page + 1)} />
            </>
          ) : null}
        </div>
      </div>
      <DutyMatrix label={t('matrix.title', { period: title })} rows={rows} days={days} today={today} onOpen={onOpen} onAct={onAct} />
      <div className={styles.foot}>
        <Legend rows={rows} />
        <GridKeys />
      </div>
    </section>
  )
}
