import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import styles from './tabs.module.css'

/** The queues of a moderator: disputes by deadline, and work that shows duties. */
export const ModeratorQueues = () => {
  const { t } = useTranslation('ui')
  return (
    <nav className={styles.tabs} aria-label={t('queues.label')}>
      <NavLink className={styles.tab!} to="/mod" end>{t('queues.evidence')}</NavLink>
      <NavLink className={styles.tab!} to="/mod/disputes">{t('queues.disputes')}</NavLink>
    </nav>
  )
}
