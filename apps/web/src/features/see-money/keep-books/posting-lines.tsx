import { useTranslation } from 'react-i18next'
import { formatMoney, type Amount } from '../../../lib/money.js'
import styles from './books.module.css'

const shown = ({ minor, currency }: Amount): string => formatMoney({ minor: minor.replace('-', ''), currency }, { exact: true })

/** Lines of a transaction, debit and credit side by side. */
export const PostingLines = ({ lines }: { lines: readonly { account: string; amount: Amount }[] }) => {
  const { t } = useTranslation('books')
  return (
    <table className={styles.postings}>
      <thead><tr><th scope="col">{t('lines.account')}</th><th scope="col">{t('lines.debit')}</th><th scope="col">{t('lines.credit')}</th></tr></thead>
      <tbody>
        {lines.map(({ account, amount }, index) => {
          const isDebit = !amount.minor.startsWith('-')
          return <tr key={`${account}${index}`}><th scope="row">{account}</th><td>{isDebit ? shown(amount) : ''}</td><td>{isDebit ? '' : shown(amount)}</td></tr>
        })}
      </tbody>
    </table>
  )
}
