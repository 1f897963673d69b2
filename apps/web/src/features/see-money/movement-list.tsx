import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { MyMovementsQuery } from '../../gql/graphql.js'
import { formatDay } from '../../lib/dates.js'
import { formatMoney } from '../../lib/money.js'
import { LoadMore } from '../../ui/load-more.js'
import styles from './money.module.css'

type Movements = MyMovementsQuery['myMovements']
type Movement = Movements['nodes'][number]

/** Good, waiting or bad news: the colour of a movement's state. */
const toneOf = (state: string): string => (['transferred', 'paid'].includes(state) ? 'ok' : ['failed', 'review'].includes(state) ? 'miss' : 'wait')

const Row = ({ movement }: { movement: Movement }) => {
  const { t } = useTranslation('payments')
  const { contractId, title, expectedAt } = movement
  return (
    <tr>
      <td data-label={t('table.when')} className="nowrap">{formatDay(new Date(movement.at))}</td>
      <th scope="row">{contractId ? <Link to={`/contracts/${contractId}?tab=milestones`}>{title}</Link> : title}</th>
      <td data-label={t('table.state')}>
        <span className={styles.state} data-tone={toneOf(movement.state)}>{t([`state.${movement.kind}${movement.state === 'paid' ? 'Paid' : '-'}`, `state.${movement.state}`], { defaultValue: movement.state })}</span>
        {expectedAt && movement.state !== 'paid' ? <span className="dim tiny"> {t('table.expected', { day: formatDay(new Date(expectedAt)) })}</span> : null}
      </td>
      <td data-label={t('table.amount')} className={styles.amount}>{formatMoney(movement.amount, { exact: true })}</td>
    </tr>
  )
}

/** Movements of money, newest first; a table that becomes cards on the phone. */
export const MovementList = ({ title, empty, connection, busy, onMore }: {
  title: string
  empty: string
  connection: Movements
  busy: boolean
  onMore: (cursor: string | null | undefined) => void
}) => {
  const { t } = useTranslation('payments')
  const { nodes, pageInfo } = connection
  return (
    <section className="card stack" aria-labelledby="movements-title">
      <h2 id="movements-title" className={styles.title}>{title}</h2>
      {nodes.length === 0 ? <p className="dim">{empty}</p> : (
        <table className={styles.table}>
          <thead><tr><th scope="col">{t('table.when')}</th><th scope="col">{t('table.what')}</th><th scope="col">{t('table.state')}</th><th scope="col" className={styles.amount}>{t('table.amount')}</th></tr></thead>
          <tbody>{nodes.map((movement) => <Row key={movement.id} movement={movement} />)}</tbody>
        </table>
      )}
      <LoadMore hasNextPage={pageInfo.hasNextPage} busy={busy} onMore={() => onMore(pageInfo.endCursor)} />
    </section>
  )
}
