import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { OperationsQuery, PaymentOperationState } from '../../gql/graphql.js'
import { formatMoment } from '../../lib/dates.js'
import { graphql } from '../../lib/graphql.js'
import { formatMoney } from '../../lib/money.js'
import { useList } from '../../lib/pages.js'
import { ChoiceChips } from '../../ui/chips.js'
import { QueryError } from '../../ui/error-state.js'
import { LoadMore } from '../../ui/load-more.js'
import { ListSkeleton } from '../../ui/page-skeleton.js'
import styles from './money.module.css'

const OperationsDocument = graphql(`
  query Operations($filter: PaymentOperationFilter, $first: Int!, $after: String) {
    paymentOperations(filter: $filter, first: $first, after: $after) {
      nodes { id kind status blockedReason amount { minor currency } attempts generation stripeObjectId lastError nextAttemptAt createdAt }
      pageInfo { hasNextPage endCursor }
    }
  }
`)
type Operation = OperationsQuery['paymentOperations']['nodes'][number]
const states: readonly PaymentOperationState[] = ['INTENDED', 'BLOCKED', 'SUBMITTED', 'UNKNOWN', 'CONFIRMED', 'REJECTED', 'CANCELLED']
const tones: Partial<Record<PaymentOperationState, string>> = { CONFIRMED: 'ok', BLOCKED: 'wait', UNKNOWN: 'miss', REJECTED: 'miss', SUBMITTED: 'due', INTENDED: 'due' }

const Row = ({ operation }: { operation: Operation }) => {
  const { t } = useTranslation('payments')
  return (
    <tr>
      <th scope="row">{t(`operation.${operation.kind}`, { defaultValue: operation.kind })}<span className={styles.code}>{operation.stripeObjectId ?? operation.id}</span></th>
      <td data-label={t('table.state')}>
        <span className={styles.state} data-tone={tones[operation.status]}>{t(`operationState.${operation.status}`)}</span>
        {operation.blockedReason ? <span className="dim tiny"> {t(`blocked.${operation.blockedReason}`, { defaultValue: operation.blockedReason })}</span> : null}
        {operation.lastError ? <span className={styles.code}>{operation.lastError}</span> : null}
      </td>
      <td data-label={t('table.attempts')}>{operation.attempts}</td>
      <td data-label={t('table.when')} className="nowrap">{formatMoment(new Date(operation.createdAt))}</td>
      <td data-label={t('table.amount')} className={styles.amount}>{formatMoney(operation.amount, { exact: true })}</td>
    </tr>
  )
}

/** Calls to the payment provider, newest first; the filter stands in the address. */
export const OperationTable = ({ status }: { status: string | null }) => {
  const { t } = useTranslation('payments')
  const [params, setParams] = useSearchParams()
  const chosen = states.find((each) => each === status) ?? null
  const { data, error, fetching, loadMore, retry } = useList({ query: OperationsDocument, variables: { first: 30, filter: chosen ? { status: chosen } : null } })
  const choose = (next: string) => {
    const changed = new URLSearchParams(params)
    if (next) changed.set('status', next)
    else changed.delete('status')
    setParams(changed, { replace: true, preventScrollReset: true })
  }
  return (
    <section className="card stack" aria-label={t('operator.operations')}>
      <ChoiceChips
        oneLine
        label={t('table.state')}
        value={chosen ?? ''}
        onChange={choose}
        options={[{ value: '', label: t('operator.all') }, ...states.map((each) => ({ value: each, label: t(`operationState.${each}`) }))]}
      />
      {error && !data ? <QueryError error={error} onRetry={retry} /> : null}
      {!data && !error ? <ListSkeleton rows={4} height={56} /> : null}
      {data && data.paymentOperations.nodes.length === 0 ? <p className="dim">{t('operator.none')}</p> : null}
      {data && data.paymentOperations.nodes.length > 0 ? (
        <table className={styles.table}>
          <thead><tr><th scope="col">{t('table.what')}</th><th scope="col">{t('table.state')}</th><th scope="col">{t('table.attempts')}</th><th scope="col">{t('table.when')}</th><th scope="col" className={styles.amount}>{t('table.amount')}</th></tr></thead>
          <tbody>{data.paymentOperations.nodes.map((operation) => <Row key={operation.id} operation={operation} />)}</tbody>
        </table>
      ) : null}
      {data ? <LoadMore hasNextPage={data.paymentOperations.pageInfo.hasNextPage} busy={fetching} onMore={() => loadMore(data.paymentOperations.pageInfo.endCursor)} /> : null}
    </section>
  )
}
