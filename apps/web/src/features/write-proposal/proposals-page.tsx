import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { MyProposalsQuery } from '../../gql/graphql.js'
import { formatRelative } from '../../lib/dates.js'
import { formatMoney } from '../../lib/money.js'
import { useContractPath } from '../../lib/job-contract.js'
import { useList } from '../../lib/pages.js'
import { useSession } from '../../lib/session.js'
import { Countdown } from '../../ui/countdown.js'
import { EmptyState } from '../../ui/empty-state.js'
import { QueryError } from '../../ui/error-state.js'
import { LinkButton } from '../../ui/link-button.js'
import { LoadMore } from '../../ui/load-more.js'
import { PageHeader } from '../../ui/page-header.js'
import { ListSkeleton } from '../../ui/page-skeleton.js'
import { RoleGlyph, RolePill } from '../../ui/role-mark.js'
import { StateBadge } from '../../ui/state-badge.js'
import { MyProposalsDocument } from './documents.js'
import styles from './write-proposal.module.css'

type Mine = MyProposalsQuery['myProposals']['nodes'][number]
const pageSize = 20

const Card = ({ proposal }: { proposal: Mine }) => {
  const { t } = useTranslation('proposals')
  const { now } = useSession()
  const { job } = proposal
  const pathOf = useContractPath(proposal.state === 'CHOSEN')
  const to = `/proposals/${proposal.id}`
  return (
    <article className={styles.card}>
      <RoleGlyph shortKey={job.role.shortKey} />
      <div>
        <h2 className={styles.title}><Link to={to} className="plain" dir="auto">{job.title}</Link></h2>
        <p className={styles.line}><StateBadge kind="proposal" state={proposal.state} /><RolePill role={job.role} /><span dir="auto">{job.business.name}</span></p>
        <p className={styles.line}>
          <span>{t(`waits.${proposal.state}`, { defaultValue: '' })}</span>
          {proposal.sentAt ? <span>{t('sent', { when: formatRelative(new Date(proposal.sentAt), now()) })}</span> : null}
          {proposal.state === 'SENT' && proposal.expiresAt ? <Countdown what={t('expires')} until={proposal.expiresAt} now={now()} /> : null}
        </p>
      </div>
      <div className={styles.side}>
        <p className={styles.budget}><strong>{formatMoney(proposal.total)}</strong> <span className="dim small">{t('ofBudget', { amount: formatMoney(job.budget) })}</span></p>
        {proposal.state === 'CHOSEN'
          ? <LinkButton to={pathOf(job.id)} variant={job.state === 'FILLED' ? 'light' : 'filled'} aria-label={`${t('openOffer')}: ${job.title}`}>{t('openOffer')}</LinkButton>
          : <LinkButton to={to} variant="light" aria-label={`${t('open')}: ${job.title}`}>{t('open')}</LinkButton>}
      </div>
    </article>
  )
}

/** My proposals: the state of each and its next date. */
export const ProposalsPage = () => {
  const { t } = useTranslation('proposals')
  const { data, error, fetching, loadMore, retry } = useList({ query: MyProposalsDocument, variables: { first: pageSize } })
  const list = data?.myProposals
  return (
    <>
      <PageHeader title={t('title')} />
      {error && !data ? <QueryError error={error} onRetry={retry} /> : null}
      {!list && !error ? <ListSkeleton /> : null}
      {list?.nodes.length === 0 ? <EmptyState title={t('empty')} text={t('emptyText')} action={{ to: '/jobs', label: t('openBoard') }} /> : null}
      {list && list.nodes.length > 0 ? <ul className="stack">{list.nodes.map((proposal) => <li key={proposal.id}><Card proposal={proposal} /></li>)}</ul> : null}
      {list ? <LoadMore hasNextPage={list.pageInfo.hasNextPage} busy={fetching} onMore={() => loadMore(list.pageInfo.endCursor)} /> : null}
    </>
  )
}
