import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useQuery } from 'urql'
import type { ReceiptPageQuery } from '../../gql/graphql.js'
import { isBadId } from '../../lib/bad-id.js'
import { formatFullMoment, formatMoment } from '../../lib/dates.js'
import { formatMoney } from '../../lib/money.js'
import { useSession } from '../../lib/session.js'
import { EmptyState } from '../../ui/empty-state.js'
import { QueryError } from '../../ui/error-state.js'
import { IconDownload } from '../../ui/icons.js'
import { PageHeader } from '../../ui/page-header.js'
import { PageSkeleton } from '../../ui/page-skeleton.js'
import { ReceiptDocument } from './payee-documents.js'
import styles from './receipt.module.css'

type Receipt = NonNullable<ReceiptPageQuery['receipt']>

const Parties = ({ receipt }: { receipt: Receipt }) => {
  const { t } = useTranslation('payments')
  const rows = [
    [t('receipt.number'), receipt.number],
    [t('receipt.date'), formatFullMoment(new Date(receipt.happenedAt))],
    [t('receipt.business'), receipt.business],
    [t('receipt.freelancer'), receipt.freelancer],
    [t('receipt.milestone'), receipt.milestone],
  ].filter(([, value]) => value)
  return (
    <dl className={styles.facts}>
      {rows.map(([name, value]) => <div key={name}><dt>{name}</dt><dd dir="auto">{value}</dd></div>)}
      <div><dt>{t('receipt.contract')}</dt><dd><Link to={`/contracts/${receipt.contractId}`} dir="auto">{receipt.contract || t('receipt.open')}</Link></dd></div>
    </dl>
  )
}

const Paper = ({ receipt }: { receipt: Receipt }) => {
  const { t } = useTranslation('payments')
  const { now } = useSession()
  return (
    <article className={styles.paper} aria-label={receipt.number}>
      <Parties receipt={receipt} />
      <table className={styles.lines}>
        <caption className="visually-hidden">{receipt.heading}</caption>
        <tbody>
          {receipt.lines.map(({ code, label, amount }, index) => (
            <tr key={code} data-last={index === receipt.lines.length - 1}><th scope="row">{label}</th><td>{formatMoney(amount, { exact: true })}</td></tr>
          ))}
        </tbody>
      </table>
      <dl className={styles.facts}>
        <div><dt>{t('receipt.provider')}</dt><dd>{t(`provider.${receipt.provider}`, { defaultValue: receipt.provider })}</dd></div>
        {receipt.reference ? <div><dt>{t('receipt.reference')}</dt><dd className={styles.code}>{receipt.reference}</dd></div> : null}
        <div><dt>{t('receipt.now', { moment: formatMoment(now()) })}</dt><dd>{receipt.stateText}</dd></div>
      </dl>
      <p className="dim tiny">{t('receipt.note')}</p>
    </article>
  )
}

/** Proof of one movement of money with the reader's own figures; prints on one page, also as PDF. */
export const ReceiptPage = () => {
  const { t } = useTranslation('payments')
  const { id = '' } = useParams()
  const [{ data, error }, ask] = useQuery({ query: ReceiptDocument, variables: { id } })
  if (error && !data && !isBadId(error)) return <QueryError error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} heading />
  if (!data && !error) return <PageSkeleton />
  const receipt = data?.receipt
  if (!receipt) return <><PageHeader title={t('receipt.title')} /><EmptyState title={t('receipt.missing')} action={{ to: '/payments', label: t('payments.title') }} /></>
  return (
    <div className={styles.page}>
      <PageHeader title={receipt.heading} line={<Link to={receipt.side === 'FREELANCER' ? '/earnings' : '/payments'} className={styles.back}>{t(receipt.side === 'FREELANCER' ? 'earnings.title' : 'payments.title')}</Link>}>
        <Button component="a" href={receipt.pdfPath} download leftSection={<IconDownload size={18} stroke={1.75} aria-hidden="true" />}>{t('receipt.pdf')}</Button>
        <Button variant="default" onClick={() => window.print()}>{t('filter.print')}</Button>
      </PageHeader>
      <Paper receipt={receipt} />
    </div>
  )
}
