import { useTranslation } from 'react-i18next'
import { formatMoment } from '../../lib/dates.js'
import type { MilestoneOnPage } from './contract-documents.js'
import styles from './contract.module.css'

/** Silence counts only after these: when the business is reminded, and which of them it was given. */
export const ReminderLine = ({ reminders, timeZone }: { reminders: MilestoneOnPage['reminders']; timeZone: string }) => {
  const { t } = useTranslation('contract')
  if (reminders.length === 0) return null
  return (
    <p className={styles.reminders}>
      <span>{t('milestones.reminders')}</span>
      {reminders.map(({ at, remindedAt }) => (
        <span key={at} data-done={remindedAt !== null}>
          <span aria-hidden="true">{remindedAt ? '✓' : '○'}</span> <time dateTime={at}>{formatMoment(new Date(at), timeZone)}</time>
          <span className="visually-hidden"> {t(remindedAt ? 'milestones.reminded' : 'milestones.toRemind')}</span>
        </span>
      ))}
    </p>
  )
}
