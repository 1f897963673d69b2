import { useTranslation } from 'react-i18next'
import { formatMoment } from '../lib/dates.js'
import type { ItemFacts } from '../lib/items.js'
import styles from './item-panel.module.css'

/** Who did what and when, with the reasons given. */
export const ItemHistory = ({ history, timeZone }: { history: ItemFacts['history']; timeZone?: string }) => {
  const { t } = useTranslation('work')
  if (history.length === 0) return <p className="dim small">{t('panel.noHistory')}</p>
  return (
    <ol className={styles.history}>
      {[...history].reverse().map((event) => (
        <li key={`${event.at}${event.move}`}>
          <p className="small"><strong>{t(`move.${event.move}`, { defaultValue: event.move })}</strong> <span dir="auto">{event.by}</span></p>
          {event.reason ? <p className={styles.reason} dir="auto">{event.reason}</p> : null}
          <p className="dim tiny"><time dateTime={event.at}>{formatMoment(new Date(event.at), timeZone)}</time></p>
        </li>
      ))}
    </ol>
  )
}
