import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { useQuery } from 'urql'
import type { WatchedJobQuery } from '../../gql/graphql.js'
import { isBadId } from '../../lib/bad-id.js'
import { isMoveOpen } from '../../lib/moves.js'
import { useSession } from '../../lib/session.js'
import { EmptyState } from '../../ui/empty-state.js'
import { QueryError } from '../../ui/error-state.js'
import { LinkButton } from '../../ui/link-button.js'
import { PageHeader } from '../../ui/page-header.js'
import { PageSkeleton } from '../../ui/page-skeleton.js'
import { RoleGlyph } from '../../ui/role-mark.js'
import { StateBadge } from '../../ui/state-badge.js'
import { CandidateList } from './candidate-list.js'
import { WatchedJobDocument } from './documents.js'
import { Exclusions, RunFigures, RunStrip } from './run-figures.js'
import { Relaxations } from './relaxations.js'
import { useLiveRun } from './use-live-run.js'
import styles from './watch-matching.module.css'

type WatchedJob = NonNullable<WatchedJobQuery['job']>

const Run = ({ job }: { job: WatchedJob }) => {
  const { t } = useTranslation('matching')
  const isDraft = job.state === 'DRAFT'
  const { run, error, loading, retry } = useLiveRun(job.id, isDraft)
  if (isDraft) return <EmptyState title={t('draft')} text={t('draftText')} action={{ to: `/jobs/${job.id}/edit`, label: t('draftAction') }} />
  if (error) return <QueryError error={error} onRetry={retry} />
  if (loading) return <PageSkeleton />
  if (!run) return <EmptyState title={t('notYet')} text={t('notYetText')} action={{ to: `/jobs/${job.id}`, label: t('openJob') }} />
  return (
    <>
      <RunStrip run={run} />
      <div className={`columns ${styles.page}`}>
        <aside className={`stack ${styles.aside}`} aria-label={t('progress')}>
          <RunFigures run={run} open={job.state === 'PUBLISHED'} hasProposals={job.proposalCount > 0} />
          <Relaxations jobId={job.id} run={run} canEdit={isMoveOpen(job.moves, 'edit')} />
          {run.considered > 0 ? <Exclusions run={run} /> : null}
        </aside>
        <section className="stack" aria-labelledby="candidates-title">
          <h2 id="candidates-title">{t('candidates')}</h2>
          <CandidateList jobId={job.id} run={run} shortKey={job.role.shortKey} canInvite={isMoveOpen(job.moves, 'invite')} canEdit={isMoveOpen(job.moves, 'edit')} />
        </section>
      </div>
    </>
  )
}

/** How the matching of a job goes: counts, invitations, exclusions, and the people with their reasons. */
export const QueuePage = () => {
  const { t } = useTranslation('matching')
  const { id = '' } = useParams()
  const { me } = useSession()
  const [{ data, error }, ask] = useQuery({ query: WatchedJobDocument, variables: { id } })
  if (error && !data && !isBadId(error)) return <QueryError heading error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
  if (!data && !error) return <PageSkeleton />
  const job = data?.job
  // the matching of a job is the business of its members only
  const isOwn = job && me?.memberships.some(({ business }) => business.id === job.business.id)
  if (!job || !isOwn) {
    return (
      <>
        <PageHeader title={t('title')} />
        <EmptyState title={t('missing')} text={t('missingText')} action={{ to: '/jobs', label: t('openBoard') }} />
      </>
    )
  }
  return (
    <>
      <PageHeader
        title={t('title')}
        mark={<RoleGlyph shortKey={job.role.shortKey} />}
        line={<><Link to={`/jobs/${job.id}`} dir="auto">{job.title}</Link><StateBadge kind="job" state={job.state} /></>}
      >
        {job.proposalCount > 0 ? <LinkButton to={`/jobs/${job.id}/shortlist`}>{t('toShortlist', { count: job.proposalCount })}</LinkButton> : null}
      </PageHeader>
      <Run job={job} />
    </>
  )
}
