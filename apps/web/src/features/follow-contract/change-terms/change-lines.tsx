import { useTranslation } from 'react-i18next'
import { formatLocalDate } from '../../../lib/dates.js'
import { formatMoney } from '../../../lib/money.js'
import type { TermsChangeOnPage } from './documents.js'
import styles from './change-terms.module.css'

type T = (key: string, values?: Record<string, unknown>) => string
const days = (list: string): string => list.split(' ').filter(Boolean).map(formatLocalDate).join(', ')
const size = (t: T, text: string): string => {
  const [min, max] = text.split('-')
  return max ? t('contract:terms.textBetween', { min, max }) : t('contract:terms.textFrom', { min })
}
const hours = (t: T, text: string): string => {
  const [from, until] = text.split('-').map((hour) => `${hour.padStart(2, '0')}:00`)
  return t('contract:terms.quietText', { from, until })
}
/** How the value of each field is said; what is not named here is a number and stands as it is. */
const words: Partial<Record<TermsChangeOnPage['field'], (t: T, value: string) => string>> = {
  KIND: (t, value) => t(`kind.${value}`),
  ENDS_ON: (_t, value) => formatLocalDate(value),
  DAYS_OFF: (_t, value) => days(value),
  REVIEW_WINDOW: (t, value) => t('days', { count: Number(value) }),
  TEXT_SIZE: size,
  QUIET_HOURS: hours,
  CARRY_OVER: (t, value) => t(value === 'true' ? 'yes' : 'no'),
}
const valueOf = (t: T, { field, ...line }: TermsChangeOnPage, side: 'before' | 'after'): string => {
  const amount = side === 'before' ? line.beforeMoney : line.afterMoney
  if (amount) return formatMoney(amount)
  const value = line[side]
  return value ? (words[field]?.(t, value) ?? value) : t(field === 'ENDS_ON' ? 'noEnd' : 'none')
}

/** The difference of two versions, a line for each change: what was, and what is to be. */
export const ChangeLines = ({ changes }: { changes: readonly TermsChangeOnPage[] }) => {
  const { t } = useTranslation(['change-terms', 'contract'])
  return (
    <ul className={styles.changes}>
      {changes.map((change) => (
        <li key={`${change.field}/${change.dutySlug ?? change.title}`}>
          <span className={styles.what}>
            {change.dutySlug ? <span className={styles.duty} dir="auto">{change.title}</span> : null}
            <span className="dim small">{t(`field.${change.field}`, { ordinal: change.title })}</span>
          </span>
          <span className={styles.values}>
            <del>{valueOf(t, change, 'before')}</del> <span aria-hidden="true">→</span> <ins>{valueOf(t, change, 'after')}</ins>
          </span>
        </li>
      ))}
    </ul>
  )
}
