import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useQuery } from 'urql'
import { useCatalogue } from '../../lib/catalogue.js'
import { formatLocalDate, formatRelative } from '../../lib/dates.js'
import { useSession } from '../../lib/session.js'
import { EmptyState } from '../../ui/empty-state.js'
import { QueryError } from '../../ui/error-state.js'
import { PageHeader } from '../../ui/page-header.js'
import { PageSkeleton } from '../../ui/page-skeleton.js'
import { RoleGlyph, RolePill } from '../../ui/role-mark.js'
import { StateBadge } from '../../ui/state-badge.js'
import { JobActions } from './job-actions.js'
import { JobChecklist } from './job-checklist.js'
import { JobPageDocument, type JobOnPage } from './job-document.js'
import { JobFacts } from './job-facts.js'
import { RunStrip } from './run-strip.js'
import { WhyNot } from './why-not.js'

const JobHeader = ({ job }: { job: JobOnPage }) => {
  const { t } = useTranslation('jobs')
  const { now } = useSession()
  return (
    <PageHeader
      title={job.title}
      mark={<RoleGlyph shortKey={job.role.shortKey} />}
      line={
        <>
          <RolePill role={job.role} />
          <StateBadge kind="job" state={job.state} />
          <span dir="auto">{job.business.name}</span>
          {job.publishedAt ? <span>{t('published', { when: formatRelative(new Date(job.publishedAt), now()) })}</span> : null}
          <span>{t('starts', { day: formatLocalDate(job.startsOn) })}</span>
        </>
      }
    />
  )
}

/** A job: its checklist first, then what it needs and pays, then what the reader may do. */
export const JobPage = () => {
  const { t } = useTranslation('jobs')
  const { id = '' } = useParams()
  const { catalogue, error: unknown } = useCatalogue()
  const [{ data, error, fetching }, ask] = useQuery({ query: JobPageDocument, variables: { id } })
  if (error && !data?.job) {
    return error.graphQLErrors.some((each) => each.extensions['code'] === 'BAD_INPUT') ? <Missing /> : <QueryError heading error={error} onRetry={() => ask({ requestPolicy: 'network-only' })} />
  }
  if ((fetching && !data) || (!catalogue && !unknown)) return <PageSkeleton />
  if (!data?.job) return <Missing />
  const { job } = data
  return (
    <>
      <JobHeader job={job} />
      <RunStrip job={job} />
      <div className="with-side">
        <JobActions job={job} />
        <div className="stack">
          <JobChecklist job={job} />
          <section className="card stack" aria-labelledby="about-title">
            <h2 id="about-title">{t('about')}</h2>
            <p className="prose" dir="auto">{job.description || t('noDescription')}</p>
          </section>
        </div>
        <aside className="stack" aria-label={t('terms')}>
          <WhyNot job={job} />
          <JobFacts job={job} />
        </aside>
      </div>
    </>
  )
}

const Missing = () => {
  const { t } = useTranslation('jobs')
  return (
    <>
      <PageHeader title={t('missing')} />
      <EmptyState title={t('missingText')} action={{ to: '/jobs', label: t('allJobs') }} />
    </>
  )
}
