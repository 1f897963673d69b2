import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { formatMoney } from '../../lib/money.js'
import { useList } from '../../lib/pages.js'
import { useSession } from '../../lib/session.js'
import { EmptyState } from '../../ui/empty-state.js'
import { QueryError } from '../../ui/error-state.js'
import { LoadMore } from '../../ui/load-more.js'
import { ModeratorQueues } from '../../ui/moderator-queues.js'
import { PageHeader } from '../../ui/page-header.js'
import { ListSkeleton } from '../../ui/page-skeleton.js'
import { StateBadge } from '../../ui/state-badge.js'
import { WaitLine } from '../../ui/wait-line.js'
import { DisputeQueueDocument, type WaitingDispute } from './documents.js'
import styles from './ruling.module.css'

const Card = ({ dispute }: { dispute: WaitingDispute }) => {
  const { t } = useTranslation('disputes')
  const { now } = useSession()
  const { conflict, moderatorMoves, taken } = dispute
  const word = conflict ? t(`conflict.${conflict}`) : moderatorMoves.includes('handOver') ? t('queue.mine') : taken ? t('queue.taken') : null
  return (
    <li className="card stack">
      <div className="row-between">
        <h2 className={styles.title}><Link to={`/mod/disputes/${dispute.id}`} dir="auto">{dispute.contractTitle}</Link></h2>
        <strong className="nowrap">{formatMoney(dispute.withheld)}</strong>
      </div>
      <p className="row small dim">
        <StateBadge kind="dispute" state={dispute.state} />
        <span dir="auto">{dispute.businessName} / {dispute.freelancerName}</span>
        <span>{t('queue.items', { count: dispute.itemCount })}</span>
        {word ? <strong>{word}</strong> : null}
      </p>
      {dispute.waitsFor ? <WaitLine waitsFor={dispute.waitsFor} now={now()} timeZone={dispute.timeZone} mine={!conflict} brief /> : null}
    </li>
  )
}

const Queue = () => {
  const { t } = useTranslation('disputes')
  const { data, error, fetching, loadMore, retry } = useList({ query: DisputeQueueDocument, variables: { first: 20 } })
  if (error && !data) return <QueryError error={error} onRetry={retry} />
  if (!data) return <ListSkeleton height={120} />
  const { nodes, pageInfo } = data.disputeQueue
  const waiting = nodes.filter(({ state }) => state === 'RULING' || state === 'SECOND_RULING')
  if (waiting.length === 0) return <EmptyState title={t('queue.empty')} text={t('queue.emptyText')} />
  return (
    <>
      <ul className={styles.list}>{waiting.map((dispute) => <Card key={dispute.id} dispute={dispute} />)}</ul>
      <LoadMore hasNextPage={pageInfo.hasNextPage} busy={fetching} onMore={() => loadMore(pageInfo.endCursor)} />
    </>
  )
}

/** Disputes that wait for a ruling, the nearest deadline first. */
export const DisputeQueuePage = () => {
  const { t } = useTranslation('disputes')
  const { isModerator } = useSession()
  return (
    <>
      <PageHeader title={t('queue.title')} line={t('queue.line')} />
      {isModerator ? <><ModeratorQueues /><Queue /></> : <EmptyState title={t('queue.notForYou')} action={{ to: '/home', label: t('queue.home') }} />}
    </>
  )
}
