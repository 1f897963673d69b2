import { useTranslation } from 'react-i18next'
import { formatMoment } from '../../lib/dates.js'
import { graphql } from '../../lib/graphql.js'
import { formatMoney } from '../../lib/money.js'
import { useList } from '../../lib/pages.js'
import { QueryError } from '../../ui/error-state.js'
import { LoadMore } from '../../ui/load-more.js'
import { ListSkeleton } from '../../ui/page-skeleton.js'
import styles from './money.module.css'

const LedgerDocument = graphql(`
  query Ledger($first: Int!, $after: String) {
    ledgerTransactions(first: $first, after: $after) {
      nodes { id seq kind sourceType sourceId occurredAt postings { account amount { minor currency } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`)

/** Facts in the books, newest first, each with the lines that sum to zero. */
export const LedgerTable = () => {
  const { t } = useTranslation('payments')
  const { data, error, fetching, loadMore, retry } = useList({ query: LedgerDocument, variables: { first: 30 } })
  if (error && !data) return <QueryError error={error} onRetry={retry} />
  if (!data) return <ListSkeleton rows={4} height={90} />
  const { nodes, pageInfo } = data.ledgerTransactions
  return (
    <section className="card stack" aria-label={t('operator.ledger')}>
      <p className="dim small">{t('operator.ledgerText')}</p>
      {nodes.length === 0 ? <p className="dim">{t('operator.none')}</p> : (
        <ol className={styles.ledger}>
          {nodes.map((entry) => (
            <li key={entry.id}>
              <p className="row-between"><strong>{t(`ledger.${entry.kind}`, { defaultValue: entry.kind })}</strong><span className="dim small">#{entry.seq} · {formatMoment(new Date(entry.occurredAt))}</span></p>
              <p className={styles.code}>{entry.sourceType} {entry.sourceId}</p>
              <dl className={styles.postings}>
                {entry.postings.map((posting) => <div key={posting.account}><dt>{posting.account}</dt><dd>{formatMoney(posting.amount, { exact: true })}</dd></div>)}
              </dl>
            </li>
          ))}
        </ol>
      )}
      <LoadMore hasNextPage={pageInfo.hasNextPage} busy={fetching} onMore={() => loadMore(pageInfo.endCursor)} />
    </section>
  )
}
