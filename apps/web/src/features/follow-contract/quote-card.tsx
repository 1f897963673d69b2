import { useTranslation } from 'react-i18next'
import { formatLocalDate } from '../../lib/dates.js'
import { formatMoney } from '../../lib/money.js'
import type { ContractOnPage } from './contract-documents.js'
import styles from './contract.module.css'

const percent = (bps: number): number => bps / 100

/** What each side pays and gets, the same figures for both; then when money goes back and when it arrives. */
export const QuoteCard = ({ contract }: { contract: ContractOnPage }) => {
  const { t } = useTranslation('contract')
  const { quote } = contract.terms
  const lines = [
    { key: 'price', words: t('quote.price'), amount: quote.price },
    { key: 'fee', words: t('quote.clientFee', { percent: percent(quote.clientFeeBps) }), amount: quote.clientFee },
    { key: 'total', words: t('quote.clientTotal'), amount: quote.clientTotal },
    { key: 'commission', words: t('quote.commission', { percent: percent(quote.commissionBps) }), amount: quote.commission },
    { key: 'net', words: t('quote.net'), amount: quote.freelancerNet },
  ]
  return (
    <section className="card stack" aria-labelledby="quote-title">
      <h2 id="quote-title" className={styles.matrixTitle}>{t('quote.title')}</h2>
      <dl className={styles.figures}>
        {lines.map(({ key, words, amount }) => <div key={key} data-strong={key === 'total' || key === 'net'}><dt>{words}</dt><dd>{formatMoney(amount)}</dd></div>)}
      </dl>
      <p className="dim tiny">{t(quote.provider === 'manual' ? 'quote.providerManual' : 'quote.provider', { amount: formatMoney(quote.providerFee), provider: t(`provider.${quote.provider}`, { defaultValue: quote.provider }), currency: quote.currency })}</p>
      <p className="small">{quote.expectedPayout}</p>
      <p className="small">{t('quote.payoutOn', { day: formatLocalDate(quote.expectedPayoutOn) })}</p>
      <h3 className={styles.small}>{t('quote.refunds')}</h3>
      <ul className={styles.rules}>{quote.refundRules.map((rule) => <li key={rule}>{rule}</li>)}</ul>
    </section>
  )
}
