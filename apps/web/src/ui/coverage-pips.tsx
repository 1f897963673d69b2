import { useTranslation } from 'react-i18next'
import styles from './coverage-pips.module.css'

/** One pip a required duty: filled when there is proof. Without `proven` it only tells the number of duties. */
export const CoveragePips = ({ proven, required, shortKey }: { proven?: number; required: number; shortKey?: string }) => {
  const { t } = useTranslation('ui')
  const known = proven !== undefined
  return (
    <span className={styles.line} data-role={shortKey}>
      <span className={styles.pips} aria-hidden="true">
        {Array.from({ length: required }, (_, index) => <span key={index} className={styles.pip} data-filled={!known || index < proven} data-bar />)}
      </span>
      <span>{known ? t('coverage', { count: required, proven }) : t('duties', { count: required })}</span>
    </span>
  )
}
