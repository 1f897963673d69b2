import { useTranslation } from 'react-i18next'
import { formatPercent } from '../lib/percent.js'
import styles from './match-line.module.css'

/** The match as a bar and a percentage; below it the lowest factor in words from the API. */
export const MatchLine = ({ percent, lowest }: { percent: number; lowest?: string | null }) => {
  const { t } = useTranslation('ui')
  return (
    <div className={styles.match}>
      <div className={styles.head}>
        <span>{t('match')}</span>
        <strong>{formatPercent(percent)}</strong>
      </div>
      <div className={styles.track} data-bar aria-hidden="true"><div className={styles.fill} style={{ width: `${percent}%` }} /></div>
      {lowest ? <p className={styles.lowest}>{lowest}</p> : null}
    </div>
  )
}
