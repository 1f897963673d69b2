import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { MyInvitationsQuery } from '../../gql/graphql.js'
import { priceSpan } from '../../lib/days.js'
import { formatMoney } from '../../lib/money.js'
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
import { MyInvitationsDocument } from './documents.js'
import styles from './answer-invitation.module.css'

type Invitation = MyInvitationsQuery['myInvitations']['nodes'][number]
const pageSize = 20
const waitsForMe = ({ state }: Invitation): boolean => state === 'SENT' || state === 'VIEWED'

const Card = ({ invitation }: { invitation: Invitation }) => {
  const { t } = useTranslation('invitations')
  const { now } = useSession()
  const { job } = invitation
  const open = waitsForMe(invitation)
  const to = `/invitations/${invitation.id}`
  return (
    <article className={styles.card}>
      <RoleGlyph shortKey={job.role.shortKey} />
      <div className={styles.words}>
        <h2 className={styles.title}><Link to={to} className="plain" dir="auto">{job.title}</Link></h2>
        <p className={styles.line}><StateBadge kind="invitation" state={invitation.state} /><RolePill role={job.role} /><span dir="auto">{job.business.name}</span><span>{t('ui:hoursAWeek', { count: job.hoursPerWeek })}</span></p>
        <p className={styles.line}>
          {invitation.why[0] ? <span>{invitation.why[0]}</span> : null}
          {open && invitation.expiresAt ? <Countdown what={t('expires')} until={invitation.expiresAt} now={now()} /> : null}
        </p>
      </div>
      <div className={styles.side}>
        <p className={styles.budget}><strong>{formatMoney(job.budget)}</strong> <span className="dim small">{t(`ui:${priceSpan(job.startsOn, job.endsOn)}`)}</span></p>
        <LinkButton to={to} variant={open ? 'filled' : 'light'} aria-label={`${t(open ? 'answer' : 'open')}: ${job.title}`}>{t(open ? 'answer' : 'open')}</LinkButton>
      </div>
    </article>
  )
}

/** Invitations to me: those that wait for my answer carry their clock. */
export const InvitationsPage = () => {
  const { t } = useTranslation('invitations')
  const { data, error, fetching, loadMore, retry } = useList({ query: MyInvitationsDocument, variables: { first: pageSize } })
  const list = data?.myInvitations
  // what waits for an answer comes before what is over, however old it is
  const ordered = list ? [...list.nodes.filter(waitsForMe), ...list.nodes.filter((invitation) => !waitsForMe(invitation))] : []
  return (
    <>
      <PageHeader title={t('title')} line={t('line')} />
      {error && !data ? <QueryError error={error} onRetry={retry} /> : null}
      {!list && !error ? <ListSkeleton /> : null}
      {list?.nodes.length === 0 ? <EmptyState title={t('empty')} text={t('emptyText')} action={{ to: '/skills', label: t('emptyAction') }} /> : null}
      {list && list.nodes.length > 0 ? <ul className="stack">{ordered.map((invitation) => <li key={invitation.id}><Card invitation={invitation} /></li>)}</ul> : null}
      {list ? <LoadMore hasNextPage={list.pageInfo.hasNextPage} busy={fetching} onMore={() => loadMore(list.pageInfo.endCursor)} /> : null}
    </>
  )
}
