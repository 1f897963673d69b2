import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useQuery } from 'urql'
import type { PaymentInstructionQuery } from '../../gql/graphql.js'
import { isBadId } from '../../lib/bad-id.js'
import { formatMoment } from '../../lib/dates.js'
import { formatMoney } from '../../lib/money.js'
import { EmptyState } from '../../ui/empty-state.js'
import { QueryError } from '../../ui/error-state.js'
import { LinkButton } from '../../ui/link-button.js'
import { PageHeader } from '../../ui/page-header.js'
import { PageSkeleton } from '../../ui/page-skeleton.js'
import { PaymentInstructionDocument } from './pay-document.js'
import styles from './pay.module.css'

type Instruction = NonNullable<PaymentInstructionQuery['paymentInstruction']>

const Copied = ({ text, name }: { text: string; name: string }) => {
  const { t } = useTranslation('bank')
  const [done, setDone] = useState(false)
  const copy = () => void navigator.clipboard?.writeText(text).then(() => setDone(true), () => setDone(false))
  return <Button variant="default" size="xs" onClick={copy} aria-label={t('pay.copyOf', { name })}>{t(done ? 'pay.copied' : 'pay.copy')}</Button>
}
const Line = ({ name, copy, strong = false, children }: { name: string; copy?: string; strong?: boolean; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd dir="auto" className={strong ? styles.strong : undefined}>{children}</dd>
    {copy ? <dd><Copied text={copy} name={name} /></dd> : null}
  </div>
)

/** A plain amount for the bank's form: 515.00. */
const plain = ({ minor, currency }: Instruction['amount']): string => formatMoney({ minor, currency }, { exact: true, language: 'en' }).replace(/[^\d.]/g, '')

const How = ({ told, check, busy }: { told: Instruction; check: () => void; busy: boolean }) => {
  const { t } = useTranslation('bank')
  return (
    <>
      <section className="card stack" aria-label={t('pay.title')}>
        <dl className={styles.facts}>
          <Line name={t('pay.amount')} strong copy={plain(told.amount)}>{formatMoney(told.amount, { exact: true })}</Line>
          <Line name={t('pay.code')} strong copy={told.reference}><span className={styles.code}>{told.reference}</span></Line>
          <Line name={t('pay.holder')} copy={told.holder}>{told.holder}</Line>
          <Line name={t('pay.account')} copy={told.account}><span className={styles.code}>{told.account}</span></Line>
          <Line name={t('pay.bank')} copy={told.bankCode}>{told.bankName} · <span className={styles.code}>{told.bankCode}</span></Line>
          <Line name={t('pay.until')}>{formatMoment(new Date(told.expiresAt))}</Line>
        </dl>
        <p className="dim small">{t('pay.fee', { fee: formatMoney(told.clientFee) })}</p>
      </section>
      <section className="card stack">
        <ol className={styles.steps}>{['exact', 'code', 'wait'].map((step) => <li key={step}>{t(`pay.step.${step}`)}</li>)}</ol>
        <p className="small">{t(told.seen ? 'pay.seen' : 'pay.waiting')}</p>
        <div className="row">
          <Button variant="default" loading={busy} onClick={check}>{t('pay.check')}</Button>
          <LinkButton variant="default" to={`/contracts/${told.contractId}?tab=milestones`}>{t('pay.contract')}</LinkButton>
        </div>
      </section>
    </>
  )
}

/** How a milestone is paid by bank transfer: how much, to whom, and the code without which nobody knows what it is for. */
export const PayPage = () => {
  const { t } = useTranslation('bank')
  const { id = '' } = useParams()
  const [{ data, error, fetching, stale }, ask] = useQuery({ query: PaymentInstructionDocument, variables: { milestoneId: id }, requestPolicy: 'cache-and-network' })
  const check = () => ask({ requestPolicy: 'network-only' })
  if (error && !data && !isBadId(error)) return <QueryError error={error} onRetry={check} heading />
  if (!data && !error) return <PageSkeleton />
  const told = data?.paymentInstruction
  if (!told) return <><PageHeader title={t('pay.title')} /><EmptyState title={t('pay.none')} text={t('pay.noneText')} action={{ to: '/contracts', label: t('pay.contracts') }} /></>
  const over = told.state === 'DONE' || told.state === 'ENDED' || told.state === 'FAILED'
  return (
    <>
      <PageHeader title={t('pay.title')} line={<span dir="auto">{told.title}</span>} />
      {over
        ? <EmptyState title={t(`pay.state.${told.state === 'DONE' ? 'DONE' : 'ENDED'}`)} text={t(`pay.stateText.${told.state === 'DONE' ? 'DONE' : 'ENDED'}`)} action={{ to: `/contracts/${told.contractId}?tab=milestones`, label: t('pay.contract') }} />
        : <How told={told} check={check} busy={fetching || stale} />}
    </>
  )
}
