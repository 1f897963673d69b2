import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useQuery } from 'urql'
import { useAct } from '../../lib/mutation.js'
import { useList } from '../../lib/pages.js'
import { QueryError } from '../../ui/error-state.js'
import { PageHeader } from '../../ui/page-header.js'
import { ListSkeleton, PageSkeleton } from '../../ui/page-skeleton.js'
import { BalanceCard } from './balance-card.js'
import { MovementList } from './movement-list.js'
import { EarningsDocument, MyMovementsDocument, RefreshPayeeDocument } from './payee-documents.js'
import { PayeeCard } from './payee-card.js'

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

const Movements = () => {
  const { t } = useTranslation('payments')
  const { data, error, fetching, loadMore, retry } = useList({ query: MyMovementsDocument, variables: { first: 20 } })
  if (error && !data) return <QueryError error={error} onRetry={retry} />
  if (!data) return <ListSkeleton rows={4} height={56} />
  return <MovementList title={t('movements')} empty={t('earnings.noMovements')} connection={data.myMovements} busy={fetching} onMore={loadMore} />
}

/** The freelancer's money: the payout account, where the balance stands, and every movement. */
export const EarningsPage = () => {
  const { t } = useTranslation('payments')
  const back = useReturn()
  const [{ data, error }, ask] = useQuery({ query: EarningsDocument })
  const retry = () => ask({ requestPolicy: 'network-only' })
  if (error && !data) return <QueryError error={error} onRetry={retry} heading />
  if (!data) return <PageSkeleton />
  return (
    <>
      <PageHeader title={t('earnings.title')} />
      <PayeeCard payee={data.myPayee ?? null} refresh={() => void back.act({})} refreshing={back.busy} problem={back.problem} />
      {data.myBalances.length === 0 ? <p className="card dim">{t('earnings.noBalance')}</p> : null}
      {data.myBalances.map((balance) => <BalanceCard key={balance.currency} balance={balance} />)}
      <Movements />
    </>
  )
}
