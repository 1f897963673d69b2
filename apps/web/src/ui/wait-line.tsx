import { useTranslation } from 'react-i18next'
import { Countdown } from './countdown.js'
import { IconClock } from './icons.js'
import styles from './wait-line.module.css'

interface WaitLineProps {
  waitsFor: { party: string; text: string; otherwise: string; until?: string | null }
  now: Date
  timeZone: string
  /** The reader is the one who acts next. */
  mine: boolean
  /** Without what happens otherwise, for lists. */
  brief?: boolean
}

/** Who acts next, until when, and what happens if nobody does. */
export const WaitLine = ({ waitsFor, now, timeZone, mine, brief = false }: WaitLineProps) => {
  const { t } = useTranslation('work')
  return (
    <div className={styles.wait} data-mine={mine} data-brief={brief}>
      {brief ? null : <IconClock size={18} stroke={1.75} aria-hidden="true" />}
      <p>
        <strong className={styles.text}>{waitsFor.text}</strong>{' '}
        {waitsFor.until ? <Countdown what={t(new Date(waitsFor.until) < now ? 'waitPast' : 'waitUntil')} until={waitsFor.until} now={now} timeZone={timeZone} /> : null}
        {waitsFor.until && !brief ? '.' : null}
        {brief ? null : <span className={styles.otherwise}> {waitsFor.otherwise}</span>}
      </p>
    </div>
  )
}
