import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { useSession } from '../../lib/session.js'
import { Disclosure } from '../../ui/disclosure.js'
import { IconDots } from '../../ui/icons.js'
import { AccountPanel } from './account-menu.js'
import { isHere, mainLinks } from './nav-links.js'
import styles from './tab-bar.module.css'

/** Main places at the thumb, on narrow screens only. */
export const TabBar = () => {
  const { t } = useTranslation('shell')
  const session = useSession()
  const { pathname } = useLocation()
  return (
    <nav className={styles.bar} aria-label={t('tabsLabel')}>
      {mainLinks(session).map((entry) => (
        <Link key={entry.to} to={entry.to} className={styles.tab!} aria-current={isHere(entry, pathname) ? 'page' : undefined}>
          <entry.Icon size={22} stroke={1.75} aria-hidden="true" />
          <span>{t(`nav.${entry.key}`)}</span>
        </Link>
      ))}
      {session.me ? (
        <div className={styles.more}>
          <Disclosure above buttonClass={styles.tab} button={<><IconDots size={22} stroke={1.75} aria-hidden="true" /><span>{t('more')}</span></>}>
            {(close) => <AccountPanel close={close} />}
          </Disclosure>
        </div>
      ) : null}
    </nav>
  )
}
