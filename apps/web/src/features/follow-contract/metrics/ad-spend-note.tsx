import { useTranslation } from 'react-i18next'
import { formatMoney, type Amount } from '../../../lib/money.js'
import { IconAlertTriangle } from '../../../ui/icons.js'
import styles from './metrics.module.css'

/** What ads cost so far beside the agreed limit; louder when it is passed. */
export const AdSpendNote = ({ spend }: { spend: { over: boolean; spent: Amount; cap?: Amount | null } }) => {
  const { t } = useTranslation('metrics')
  const spent = formatMoney(spend.spent)
  if (!spend.cap) return <p className="card">{t('spend.uncapped', { spent })}</p>
  const cap = formatMoney(spend.cap)
  return spend.over
    ? <p className={`card ${styles.over}`}><IconAlertTriangle size={18} stroke={2} aria-hidden="true" /><span>{t('spend.over', { spent, cap })}</span></p>
    : <p className="card">{t('spend.within', { spent, cap })}</p>
}
