import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useQuery } from 'urql'
import type { EarningsQuery } from '../../gql/graphql.js'
import { browserZone } from '../../lib/dates.js'
import { formatMoney } from '../../lib/money.js'
import { useAct } from '../../lib/mutation.js'
import { useList } from '../../lib/pages.js'
import { QueryError } from '../../ui/error-state.js'
import { PageHeader } from '../../ui/page-header.js'
import { ListSkeleton, PageSkeleton } from '../../ui/page-skeleton.js'
import { BalanceCard } from './balance-card.js'
import { EarningsChart } from './earnings-chart.js'
import styles from './money.module.css'
import { useMovementFilter } from './movement-filter.js'
import { MovementList } from './movement-list.js'
import { PayeeCard } from './payee-card.js'
import { EarningsDocument, MyMovementsDocument, RefreshPayeeDocument } from './payee-documents.js'

/** Coming back from the provider's form: the visit proves nothing, the state is read again there. */
const useReturn = () => {
  const [params, setParams] = useSearchParams()
  const refreshing = useAct(RefreshPayeeDocument)
  const asked = useRef(false)
  const returned = params.has('onboarding')
  useEffect(() => {
    if (!returned || asked.current) return
    asked.current = true
    void refreshing.act({}).then(() => setParams({}, { replace: true }))
  }, [returned, refreshing, setParams])
  return { ...refreshing, returned }
}

const kinds = ['earning', 'payout', 'return', 'clawback'] as const

const Movements = () => {
  const { t } = useTranslation('payments')
  const filter = useMovementFilter(kinds)
  const { data, error, fetching, loadMore, retry } = useList({ query: MyMovementsDocument, variables: { first: 20, filter: filter.filter } })
  if (error && !data) return <QueryError error={error} onRetry={retry} />
  if (!data) return <ListSkeleton rows={4} height={56} />
  return <MovementList empty={t('earnings.noMovements')} connection={data.myMovements} busy={fetching} error={error} onMore={loadMore} filter={filter} kinds={kinds} businessId={null} />
}

/** The last payout came back: why, and what to do now. */
const FailedPayout = ({ payout }: { payout: EarningsQuery['myMovements']['nodes'][number] | undefined }) => {
  const { t } = useTranslation('payments')
  if (payout?.state !== 'failed') return null
  return (
    <section className={styles.trouble} role="alert">
      <h2 className={styles.title}>{t('earnings.payoutFailed', { amount: formatMoney(payout.amount) })}</h2>
      <p>{payout.reasonText}</p>
      <p className="small">{t('earnings.payoutBack')}</p>
    </section>
  )
}

/** The freelancer's money: the payout account, where the balance stands, and every movement. */
export const EarningsPage = () => {
  const { t } = useTranslation('payments')
  const back = useReturn()
  const [{ data, error }, ask] = useQuery({ query: EarningsDocument, variables: { timeZone: browserZone() } })
  const retry = () => ask({ requestPolicy: 'network-only' })
  if (error && !data) return <QueryError error={error} onRetry={retry} heading />
  if (!data) return <PageSkeleton />
  return (
    <>
      <PageHeader title={t('earnings.title')} />
      <PayeeCard payee={data.myPayee ?? null} refresh={() => void back.act({})} refreshing={back.busy} problem={back.problem} />
      <FailedPayout payout={data.myMovements.nodes[0]} />
      {data.myBalances.length === 0 ? <p className="card dim">{t('earnings.noBalance')}</p> : null}
      {data.myBalances.map((balance) => <BalanceCard key={balance.currency} balance={balance} />)}
      {data.myEarnings.map((earnings) => <EarningsChart key={earnings.currency} earnings={earnings} />)}
      <Movements />
    </>
  )
}
