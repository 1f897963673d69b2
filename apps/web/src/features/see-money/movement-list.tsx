import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { CombinedError } from 'urql'
import type { MyMovementsQuery } from '../../gql/graphql.js'
import { formatDay, formatMoment } from '../../lib/dates.js'
import { formatMoney } from '../../lib/money.js'
import { LoadMore } from '../../ui/load-more.js'
import { MovementFilterBar, type MovementFilterState } from './movement-filter.js'
import styles from './money.module.css'

type Movements = MyMovementsQuery['myMovements']
type Movement = Movements['nodes'][number]

const tones: Record<string, string> = {
  protected: 'due', released: 'ok', transferred: 'ok', paid: 'ok', refunded: 'plain', split: 'plain', returned: 'plain', charged_back: 'plain', failed: 'miss', review: 'miss', refund_failed: 'miss', frozen: 'miss',
  kept: 'ok', lost: 'miss', announced: 'miss', deducted: 'plain',
}
/** Good, waiting or bad news: the colour beside the word of a state. */
const toneOf = ({ kind, state }: Movement): string => (kind === 'release' && state === 'waiting' ? 'ok' : (tones[state] ?? 'wait'))

const State = ({ movement }: { movement: Movement }) => {
  const { t } = useTranslation('payments')
  const { state, stateText, reasonText, expectedAt, unansweredSince } = movement
  return (
    <>
      <span className={styles.state} data-tone={toneOf(movement)}>{stateText}</span>
      {expectedAt && state !== 'paid' && state !== 'failed' ? <span className={styles.note}>{t('table.expected', { day: formatDay(new Date(expectedAt)) })}</span> : null}
      {reasonText ? <span className={styles.note}>{reasonText}</span> : null}
      {unansweredSince ? <span className={styles.note}>{t('table.unanswered', { moment: formatMoment(new Date(unansweredSince)) })}</span> : null}
    </>
  )
}

const Row = ({ movement }: { movement: Movement }) => {
  const { t } = useTranslation('payments')
  const { contractId, title, counterparty, receiptId, receiptNumber } = movement
  return (
    <tr>
      <td data-label={t('table.when')} className="nowrap">{formatDay(new Date(movement.at))}</td>
      <th scope="row">
        {contractId ? <Link to={`/contracts/${contractId}?tab=milestones`} dir="auto">{title}</Link> : title}
        {counterparty ? <span className={styles.note} dir="auto">{counterparty}</span> : null}
      </th>
      <td data-label={t('table.state')}><span className={styles.states}><State movement={movement} /></span></td>
      <td data-label={t('table.receipt')} data-empty={!receiptId} className="nowrap">{receiptId ? <Link to={`/payments/receipts/${receiptId}`}>{receiptNumber}</Link> : <span className="dim">–</span>}</td>
      <td data-label={t('table.amount')} className={styles.amount}>{formatMoney(movement.amount, { exact: true })}</td>
    </tr>
  )
}

/** When the list on the screen was read: told when it cannot be read anew. */
const useReadAt = (data: Movements, error: CombinedError | undefined): Date => {
  const [readAt, setReadAt] = useState(() => new Date())
  useEffect(() => {
    if (!error) setReadAt(new Date())
  }, [data, error])
  return readAt
}

interface ListProps {
  empty: string
  connection: Movements
  busy: boolean
  error: CombinedError | undefined
  onMore: (cursor: string | null | undefined) => void
  filter: MovementFilterState
  kinds: readonly string[]
  businessId: string | null
}

/** Movements of money, newest first; a table that becomes cards on the phone. */
export const MovementList = ({ empty, connection, busy, error, onMore, filter, kinds, businessId }: ListProps) => {
  const { t } = useTranslation('payments')
  const { nodes, pageInfo } = connection
  const readAt = useReadAt(connection, error)
  return (
    <section className="card stack" aria-labelledby="movements-title">
      <h2 id="movements-title" className={styles.title}>{t('movements')}</h2>
      {nodes.length > 0 || filter.any ? <MovementFilterBar state={filter} kinds={kinds} businessId={businessId} /> : null}
      {error ? <p className={styles.stale} role="status">{t('table.stale', { moment: formatMoment(readAt) })}</p> : null}
      {nodes.length === 0 ? (
        <div className="row"><p className="dim">{filter.any ? t('filter.nothing') : empty}</p>{filter.any ? <Button variant="default" size="compact-sm" onClick={filter.clear}>{t('filter.clear')}</Button> : null}</div>
      ) : (
        <table className={styles.table}>
          <thead><tr><th scope="col">{t('table.when')}</th><th scope="col">{t('table.what')}</th><th scope="col">{t('table.state')}</th><th scope="col">{t('table.receipt')}</th><th scope="col" className={styles.amount}>{t('table.amount')}</th></tr></thead>
          <tbody>{nodes.map((movement) => <Row key={movement.id} movement={movement} />)}</tbody>
        </table>
      )}
      <LoadMore hasNextPage={pageInfo.hasNextPage} busy={busy} onMore={() => onMore(pageInfo.endCursor)} />
    </section>
  )
}
