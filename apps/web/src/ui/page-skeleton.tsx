import { useTranslation } from 'react-i18next'
import styles from './page-skeleton.module.css'

/** Rows of the final height; invisible for the first 150 ms. */
export const ListSkeleton = ({ rows = 5, height = 104 }: { rows?: number; height?: number }) => {
  const { t } = useTranslation('ui')
  return (
    <div className={styles.list} role="status" aria-label={t('loading')}>
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className={styles.row} style={{ height }}><span className={styles.bar} /><span className={styles.bar} /></div>
      ))}
    </div>
  )
}

export const PageSkeleton = () => (
  <div className={styles.page}>
    <span className={styles.heading} />
    <ListSkeleton />
  </div>
)
