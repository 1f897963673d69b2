import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './shell.module.css'

const subscribe = (tell: () => void): (() => void) => {
  window.addEventListener('online', tell)
  window.addEventListener('offline', tell)
  return () => {
    window.removeEventListener('online', tell)
    window.removeEventListener('offline', tell)
  }
}

/** Says that the device has no connection; what was read stays on the screen. */
export const OfflineBanner = () => {
  const { t } = useTranslation('shell')
  const online = useSyncExternalStore(subscribe, () => navigator.onLine)
  return <div role="status">{online ? null : <p className={styles.offline}>{t('offline')}</p>}</div>
}
