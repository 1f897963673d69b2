import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'react-router'
import { useSession } from '../../lib/session.js'
import { IconBell } from '../../ui/icons.js'
import { LinkButton } from '../../ui/link-button.js'
import { AccountMenu } from './account-menu.js'
import { LanguageSwitch, ThemeSwitch } from './switches.js'
import { Logo } from './logo.js'
import { isHere, mainLinks } from './nav-links.js'
import styles from './shell.module.css'

const Bell = ({ unread }: { unread: number }) => {
  const { t } = useTranslation('shell')
  return (
    <Link to="/notifications" className={styles.icon} aria-label={unread ? t('bellUnread', { count: unread }) : t('bell')}>
      <IconBell size={21} stroke={1.75} aria-hidden="true" />
      {unread ? <span className={styles.dot} aria-hidden="true" /> : null}
    </Link>
  )
}

const SignInLink = () => {
  const { t } = useTranslation('shell')
  const { pathname } = useLocation()
  const next = ['/', '/sign-in', '/sign-up'].includes(pathname) ? '' : `?next=${encodeURIComponent(pathname)}`
  return <LinkButton to={`/sign-in${next}`} size="sm">{t('signIn')}</LinkButton>
}

export const TopBar = () => {
  const { t } = useTranslation('shell')
  const session = useSession()
  const { pathname } = useLocation()
  return (
    <header className={styles.top}>
      <div className={styles.topInside}>
        <Link to="/" className={styles.logo} aria-label={t('logo')}><Logo /><span className={styles.logoName}>Rolecall</span></Link>
        <nav className={styles.nav} aria-label={t('navLabel')}>
          {mainLinks(session).map((entry) => <Link key={entry.to} to={entry.to} className={styles.navLink!} aria-current={isHere(entry, pathname) ? 'page' : undefined}>{t(`nav.${entry.key}`)}</Link>)}
        </nav>
        <div className={styles.tools}>
          <LanguageSwitch />
          <ThemeSwitch />
          {session.me ? <Bell unread={session.me.unreadNotices} /> : null}
          {session.me ? <AccountMenu /> : null}
          {!session.me && !session.loading ? <SignInLink /> : null}
        </div>
      </div>
    </header>
  )
}
