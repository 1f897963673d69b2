import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../../lib/session.js'
import { DemoRibbon } from './demo-ribbon.js'
import { LiveInvitations } from './live-invitations.js'
import { OfflineBanner } from './offline-banner.js'
import { TabBar } from './tab-bar.js'
import { TopBar } from './top-bar.js'
import styles from './shell.module.css'

/** The frame of every page: skip link, ribbon, top bar, content, and the tab bar on the phone. */
export const Shell = ({ children }: { children: ReactNode }) => {
  const { t } = useTranslation('shell')
  const { installation, isFreelancer, loading } = useSession()
  // who is looking decides the ribbon and the bar: shown together, so that nothing moves
  return (
    <div style={loading ? { visibility: 'hidden' } : undefined}>
      <a className={styles.skip} href="#content">{t('skip')}</a>
      {installation?.demo ? <DemoRibbon /> : null}
      <TopBar />
      <OfflineBanner />
      <main id="content" tabIndex={-1} className={styles.content}>{children}</main>
      {isFreelancer ? <LiveInvitations /> : null}
      <TabBar />
    </div>
  )
}
