import { useTranslation } from 'react-i18next'
import { formatMoney } from '../../lib/money.js'
import { IconLock } from '../../ui/icons.js'
import type { MilestoneOnPage } from './contract-documents.js'
import styles from './contract.module.css'
import { FundButton } from './fund-button.js'
import { toCharge } from './to-charge.js'

/** The next step of a signed contract: the money of the first milestone. */
export const FundCard = ({ milestone, provider }: { milestone: MilestoneOnPage; provider: string }) => {
  const { t } = useTranslation('contract')
  const { price, money } = milestone
  const who = money.provider ?? provider
  return (
    <section className={styles.fund} aria-labelledby="fund-title">
      <span className={styles.fundMark} aria-hidden="true"><IconLock size={24} stroke={1.75} /></span>
      <div className={styles.fundWords}>
        <h2 id="fund-title">{t('fund.title', { title: milestone.title })}</h2>
        <p>{t('fund.sum', { total: formatMoney(toCharge(milestone)), price: formatMoney(price), fee: formatMoney(money.clientFee) })}</p>
        <p className="dim small">{who === 'manual' ? t('fund.howManual') : t('fund.how', { provider: t(`provider.${who}`, { defaultValue: who }) })}</p>
      </div>
      <FundButton milestone={milestone} />
    </section>
  )
}
