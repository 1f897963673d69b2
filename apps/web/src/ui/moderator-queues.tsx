import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { useQuery } from 'urql'
import { formatMoment } from '../lib/dates.js'
import { graphql } from '../lib/graphql.js'
import styles from './tabs.module.css'

const DisputesToRuleDocument = graphql(`
  query DisputesToRule { disputesToRule { count nextUntil } }
`)

/** The queues of a moderator: disputes by deadline with their number, and work that shows duties. */
export const ModeratorQueues = () => {
  const { t } = useTranslation('ui')
  const [{ data }] = useQuery({ query: DisputesToRuleDocument, requestPolicy: 'cache-and-network' })
  const { count = 0, nextUntil = null } = data?.disputesToRule ?? {}
  return (
    <>
      <nav className={styles.tabs} aria-label={t('queues.label')}>
        <NavLink className={styles.tab!} to="/mod" end>{t('queues.evidence')}</NavLink>
        <NavLink className={styles.tab!} to="/mod/disputes">{t('queues.disputes')}{count > 0 ? ` (${count})` : ''}</NavLink>
      </nav>
      {nextUntil ? <p className="dim small">{t('queues.next', { at: formatMoment(new Date(nextUntil)) })}</p> : null}
    </>
  )
}
