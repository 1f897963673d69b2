import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { formatMoment } from '../../../lib/dates.js'
import { formatMoney } from '../../../lib/money.js'
import type { TransferOnPage } from './bank-documents.js'
import styles from './transfers.module.css'

const Facts = ({ transfer }: { transfer: TransferOnPage }) => {
  const { t } = useTranslation('bank')
  const { details, payer, reference, expiresAt } = transfer
  const rows: [string, ReactNode][] = [
    [t('field.code'), reference ? <span className={styles.code}>{reference}</span> : null],
    [t('field.payee'), details ? <span dir="auto">{details.holder}</span> : null],
    [t('field.account'), details ? <span className={styles.code}>{details.accountNumber}</span> : null],
    [t('field.bank'), details ? <span dir="auto">{details.bankName} · <span className={styles.code}>{details.bankCode}</span></span> : null],
    [t('field.backTo'), payer ? <span dir="auto">{payer}</span> : null],
    [t('field.until'), expiresAt ? formatMoment(new Date(expiresAt)) : null],
  ]
  return <dl className={styles.facts}>{rows.filter(([, value]) => value).flatMap(([name, value]) => [<dt key={name}>{name}</dt>, <dd key={`${name}=`}>{value}</dd>])}</dl>
}

/** One transfer: what it is for, how much, where it goes, and what may be done. */
export const TransferRow = ({ transfer, children }: { transfer: TransferOnPage; children?: ReactNode }) => {
  const { t } = useTranslation('bank')
  return (
    <li>
      <div className={styles.head}>
        <strong>{t(`kind.${transfer.kind}`)}</strong>
        <span className={styles.sum}>{formatMoney(transfer.amount, { exact: true })}</span>
      </div>
      <Facts transfer={transfer} />
      <p className="dim tiny">{t('asked', { at: formatMoment(new Date(transfer.createdAt)) })}</p>
      {transfer.entry?.state === 'ENTERED' ? <p className="small">{t('waitsForSecond')}</p> : children}
    </li>
  )
}
