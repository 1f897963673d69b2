import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { useCatalogue } from '../../lib/catalogue.js'
import { graphql } from '../../lib/graphql.js'
import { useSession } from '../../lib/session.js'
import { EmptyState } from '../../ui/empty-state.js'
import { QueryError } from '../../ui/error-state.js'
import { JobCard } from '../../ui/job-card.js'
import { LinkButton } from '../../ui/link-button.js'
import { ListSkeleton } from '../../ui/page-skeleton.js'

const LiveJobsDocument = graphql(`
  query LiveJobs {
    jobs(first: 3) {
      nodes {
        id title hoursPerWeek proposalCount publishedAt platforms startsOn endsOn
        role { slug shortKey title } business { id name } duties { id } budget { minor currency }
      }
    }
  }
`)

/** The three newest open jobs. */
export const LiveJobs = () => {
  const { t } = useTranslation('landing')
  const { now } = useSession()
  const { titlesOf } = useCatalogue()
  const [{ data, error }, retry] = useQuery({ query: LiveJobsDocument })
  if (error && !data) return <QueryError error={error} onRetry={() => retry({ requestPolicy: 'network-only' })} />
  if (!data) return <ListSkeleton rows={3} />
  if (data.jobs.nodes.length === 0) return <EmptyState title={t('noJobs')} action={{ to: '/sign-up', label: t('postJob') }} />
  return (
    <>
      {data.jobs.nodes.slice(0, 3).map((job) => (
        <JobCard key={job.id} job={job} platforms={titlesOf('platforms', job.platforms)} now={now()} headingLevel={3}>
          <LinkButton to={`/jobs/${job.id}`} variant="light" aria-label={`${t('open')}: ${job.title}`}>{t('open')}</LinkButton>
        </JobCard>
      ))}
    </>
  )
}
