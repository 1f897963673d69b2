import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useQuery } from 'urql'
import { EmptyState } from '../../ui/empty-state.js'
import { QueryError } from '../../ui/error-state.js'
import { ListSkeleton } from '../../ui/page-skeleton.js'
import { StateBadge } from '../../ui/state-badge.js'
import { ActionRow } from './action-row.js'
import { HomeJobsDocument } from './home-documents.js'
import styles from './home.module.css'

/** The latest jobs of the business, each with the way to its shortlist. */
export const MyJobs = ({ businessId }: { businessId: string }) => {
  const { t } = useTranslation('home')
  const [{ data, error }, ask] = useQuery({ query: HomeJobsDocument, variables: { businessId } })
  if (error && !data) return <QueryError error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
  if (!data) return <ListSkeleton rows={2} height={70} />
  // those that are filled stand above as contracts, those that ended on the page of all jobs
  const jobs = data.myJobs.nodes.filter(({ state }) => state === 'DRAFT' || state === 'PUBLISHED' || state === 'PAUSED')
  const isFirst = data.myJobs.nodes.length === 0
  return (
    <section className="stack" aria-labelledby="jobs-title">
      <div className="row-between">
        <h2 id="jobs-title">{t('jobs')}</h2>
        {isFirst ? null : <Link to="/my/jobs">{t('allJobs')}</Link>}
      </div>
      {jobs.length === 0 && !isFirst ? <p className="card dim">{t('noOpenJobs')}</p> : null}
      {isFirst ? <EmptyState title={t('noJobs')} text={t('noJobsText')} action={{ to: '/jobs/new', label: t('newJob') }} /> : null}
      <ul className="stack">
        {jobs.map((job) => (
          <li key={job.id}>
            <ActionRow
              to={`/jobs/${job.id}`}
              title={job.title}
              shortKey={job.role.shortKey}
              text={
                <span className={styles.meta}>
                  <StateBadge kind="job" state={job.state} />
                  <span>{t('ui:proposals', { count: job.proposalCount })}</span>
                  {job.state === 'PUBLISHED' && job.proposalCount > 0 ? <Link to={`/jobs/${job.id}/shortlist`} className={styles.above}>{t('shortlist')}</Link> : null}
                </span>
              }
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
