import { useTranslation } from 'react-i18next'
import { formatMoney, type Amount } from '../lib/money.js'
import styles from './money-bar.module.css'

interface MoneyBarProps {
  released: Amount
  held: Amount
  planned: Amount
  /** Given back to the business; shown when there is any. */
  returned?: Amount
}

/** Released, protected, planned and returned money in one bar, the amounts below. */
export const MoneyBar = ({ released, held, planned, returned }: MoneyBarProps) => {
  const { t } = useTranslation('ui')
  const parts = [
    { key: 'released', amount: released }, { key: 'protected', amount: held }, { key: 'planned', amount: planned },
    ...(returned && returned.minor !== '0' ? [{ key: 'returned', amount: returned } as const] : []),
  ] as const
  const label = parts.map(({ key, amount }) => `${t(`money.${key}`)} ${formatMoney(amount)}`).join(', ')
  return (
    <div className={styles.money}>
      <div role="img" aria-label={label} className={styles.bar}>
        {parts.filter(({ amount }) => amount.minor !== '0').map(({ key, amount }) => <span key={key} data-bar data-part={key} style={{ flexGrow: Number(amount.minor) }} />)}
      </div>
      <div className={styles.legend} aria-hidden="true">
        {parts.map(({ key, amount }) => (
          <span key={key} className={styles.entry}>
            <span className={styles.key} data-part={key} data-bar />{t(`money.${key}`)} <strong className="nowrap">{formatMoney(amount)}</strong>
          </span>
        ))}
      </div>
    </div>
  )
}
