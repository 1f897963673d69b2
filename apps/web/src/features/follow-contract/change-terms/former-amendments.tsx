import { useTranslation } from 'react-i18next'
import { formatMoment } from '../../../lib/dates.js'
import { ChangeLines } from './change-lines.js'
import type { AmendmentOnPage } from './documents.js'
import styles from './change-terms.module.css'

/** Earlier changes of the terms, signed or not, with what each said. */
export const FormerAmendments = ({ amendments, timeZone }: { amendments: readonly AmendmentOnPage[]; timeZone: string }) => {
  const { t } = useTranslation('change-terms')
  if (amendments.length === 0) return null
  return (
    <section className="card" aria-labelledby="former-amendments">
      <h2 id="former-amendments" className={styles.title}>{t('history')}</h2>
      <ul className={styles.history}>
        {amendments.map(({ id, version, state, answeredAt, proposedAt, changes, reason }) => (
          <li key={id}>
            <details>
              <summary>
                <strong>{t(`state.${state}`, { version })}</strong>
                <span className="dim small">{formatMoment(new Date(answeredAt ?? proposedAt), timeZone)}</span>
              </summary>
              {reason ? <p className={styles.note} dir="auto">{reason}</p> : null}
              <ChangeLines changes={changes} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}
