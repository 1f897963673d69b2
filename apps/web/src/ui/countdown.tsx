import { useTranslation } from 'react-i18next'
import { formatMoment, timeLeft } from '../lib/dates.js'
import styles from './countdown.module.css'

const dayMs = 86_400_000

/** "Auto-accept in 4 days, Fri 27 Nov, 18:00": what happens, how soon, and the absolute time; amber in the last day. */
export const Countdown = ({ what, until, now, timeZone }: { what: string; until: string; now: Date; timeZone?: string }) => {
  const { t } = useTranslation('ui')
  const at = new Date(until)
  const { unit, count, past } = timeLeft(at, now)
  const soon = at.getTime() - now.getTime() < dayMs
  return (
    <span className={styles.countdown} data-soon={soon}>
      {what} {past ? t('countdown.past') : t(`countdown.${unit}`, { count })}, <time dateTime={until}>{formatMoment(at, timeZone)}</time>
    </span>
  )
}
