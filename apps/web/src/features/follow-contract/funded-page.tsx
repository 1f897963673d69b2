import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import { useMutation, useQuery } from 'urql'
import type { FundedPageQuery } from '../../gql/graphql.js'
import { formatMoment } from '../../lib/dates.js'
import { graphql } from '../../lib/graphql.js'
import { formatMoney } from '../../lib/money.js'
import { EmptyState } from '../../ui/empty-state.js'
import { QueryError } from '../../ui/error-state.js'
import { LinkButton } from '../../ui/link-button.js'
import { PageHeader } from '../../ui/page-header.js'
import { PageSkeleton } from '../../ui/page-skeleton.js'
import styles from './contract.module.css'
import { FundButton } from './fund-button.js'
import { toCharge } from './to-charge.js'
import './contract-documents.js'

const FundedPageDocument = graphql(`
  query FundedPage($id: ContractId!) {
    contract(id: $id) { id title timeZone nextDueAt freelancer { id name } milestones { ...MilestoneFacts items { ...ItemLine } } }
  }
`)
const RefreshFundingDocument = graphql(`
  mutation RefreshFunding($milestoneId: MilestoneId!) {
    refreshFunding(input: { milestoneId: $milestoneId }) { ... on Milestone { ...MilestoneFacts } ... on Refusal { code message path } }
  }
`)
type Contract = NonNullable<FundedPageQuery['contract']>
type Milestone = Contract['milestones'][number]

const pollMs = 1500
const maxPolls = 40
const isPaid = (milestone: Milestone | undefined): boolean => Boolean(milestone && milestone.money.state !== 'UNFUNDED' && milestone.money.state !== 'FUNDING')

/** The word of the provider may be late: he is asked once, after that the page only looks. */
const useRefreshOnce = (milestoneId: string | undefined) => {
  const [, refresh] = useMutation(RefreshFundingDocument)
  const asked = useRef(false)
  useEffect(() => {
    if (!milestoneId || asked.current) return
    asked.current = true
    void refresh({ milestoneId })
  }, [milestoneId, refresh])
}

/** Asks again until the money has come, for a minute; then the page says how to go on. */
const useFunding = (id: string, milestoneId: string | null, wait: boolean) => {
  const [{ data, error }, ask] = useQuery({ query: FundedPageDocument, variables: { id }, requestPolicy: 'network-only' })
  const [polls, setPolls] = useState(0)
  const milestones = data?.contract?.milestones
  const milestone = milestones?.find((each) => each.id === milestoneId) ?? milestones?.find((each) => each.money.state === 'FUNDING') ?? milestones?.[0]
  const paid = isPaid(milestone)
  const waiting = wait && !paid && polls < maxPolls
  useRefreshOnce(waiting ? milestone?.id : undefined)
  useEffect(() => {
    if (!waiting || !data) return
    const timer = setTimeout(() => {
      setPolls((before) => before + 1)
      ask({ requestPolicy: 'network-only' })
    }, pollMs)
    return () => clearTimeout(timer)
  }, [waiting, polls, data, ask])
  return { contract: data?.contract, loaded: Boolean(data), error, milestone, paid, waiting, retry: () => ask({ requestPolicy: 'network-only' }) }
}

const Receipt = ({ contract, milestone }: { contract: Contract; milestone: Milestone }) => {
  const { t } = useTranslation('contract')
  const { money, price } = milestone
  const lines: [string, string][] = [
    [t('receipt.milestone'), milestone.title],
    [t('receipt.price'), formatMoney(price, { exact: true })],
    [t('receipt.fee'), formatMoney(money.clientFee, { exact: true })],
    [t('receipt.total'), formatMoney(toCharge(milestone), { exact: true })],
    ...(money.paidAt ? [[t('receipt.paidAt'), formatMoment(new Date(money.paidAt), contract.timeZone)] as [string, string]] : []),
    ...(contract.nextDueAt ? [[t('receipt.first'), formatMoment(new Date(contract.nextDueAt), contract.timeZone)] as [string, string]] : []),
  ]
  return (
    <section className={styles.receiptCard} aria-labelledby="receipt-title" role="status">
      <span className={styles.receiptMark} aria-hidden="true">✓</span>
      <h2 id="receipt-title">{t('receipt.title', { amount: formatMoney(price) })}</h2>
      <p className="dim">{t('receipt.text', { name: contract.freelancer.name })}</p>
      <dl className={styles.figures}>{lines.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
      <LinkButton to={`/contracts/${contract.id}`}>{t('receipt.open')}</LinkButton>
      <p className="small"><Link to={`/payments?kind=funding&contract=${contract.id}`}>{t('receipt.paper')}</Link></p>
    </section>
  )
}

const NotYet = ({ contract, milestone, waiting, cancelled }: { contract: Contract; milestone: Milestone; waiting: boolean; cancelled: boolean }) => {
  const { t } = useTranslation('contract')
  if (waiting) return <section className={styles.receiptCard} role="status"><span className={styles.spinner} aria-hidden="true" /><h2>{t('receipt.waiting')}</h2><p className="dim">{t('receipt.waitingText')}</p></section>
  return (
    <section className={styles.receiptCard}>
      <h2>{t(cancelled ? 'receipt.cancelled' : 'receipt.late')}</h2>
      <p className="dim">{t(cancelled ? 'receipt.cancelledText' : 'receipt.lateText')}</p>
      {milestone.moves.includes('fund') ? <FundButton milestone={milestone} again /> : null}
      <LinkButton to={`/contracts/${contract.id}`} variant="default">{t('receipt.open')}</LinkButton>
    </section>
  )
}

/** Where the payment page leads back to: never trusts the visit, asks how the money stands. */
export const FundedPage = () => {
  const { t } = useTranslation('contract')
  const { id = '' } = useParams()
  const [params] = useSearchParams()
  const cancelled = params.has('cancelled') || params.has('cancel')
  const { contract, loaded, error, milestone, paid, waiting, retry } = useFunding(id, params.get('milestone'), !cancelled)
  if (error && !loaded) return <QueryError error={error} onRetry={retry} heading />
  if (!loaded) return <PageSkeleton />
  return (
    <div className={styles.narrow}>
      <PageHeader title={t('receipt.page')} line={contract ? <span dir="auto">{contract.title}</span> : null} />
      {!contract || !milestone ? <EmptyState title={t('missing.text')} action={{ to: '/contracts', label: t('missing.action') }} />
        : paid ? <Receipt contract={contract} milestone={milestone} />
        : <NotYet contract={contract} milestone={milestone} waiting={waiting} cancelled={cancelled} />}
    </div>
  )
}
