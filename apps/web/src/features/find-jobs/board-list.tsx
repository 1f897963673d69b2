import { useTranslation } from 'react-i18next'
import type { BoardJobFragment, MyMatchesQuery } from '../../gql/graphql.js'
import { useCatalogue } from '../../lib/catalogue.js'
import { useSession } from '../../lib/session.js'
import { JobCard } from '../../ui/job-card.js'
import { LinkButton } from '../../ui/link-button.js'

export type Match = MyMatchesQuery['myMatches']['nodes'][number]

/** One card a job; freelancers see their match and may propose at once. */
export const BoardList = ({ jobs, matches }: { jobs: readonly BoardJobFragment[]; matches: ReadonlyMap<string, Match> }) => {
  const { t } = useTranslation('jobs')
  const { titlesOf } = useCatalogue()
  const { now, isFreelancer } = useSession()
  return (
    <ul className="stack">
      {jobs.map((job) => {
        const match = matches.get(job.id)
        return (
          <li key={job.id}>
            <JobCard
              job={job}
              now={now()}
              platforms={titlesOf('platforms', job.platforms)}
              coverage={match ? { proven: match.provenDuties, required: match.requiredDuties } : null}
              match={match ? { percent: match.percent, lowest: match.lowest } : null}
            >
              {isFreelancer && match
                ? <LinkButton to={`/proposals/new?job=${job.id}`} aria-label={`${t('propose')}: ${job.title}`}>{t('propose')}</LinkButton>
                : <LinkButton to={`/jobs/${job.id}`} variant="light" aria-label={`${t('open')}: ${job.title}`}>{t('open')}</LinkButton>}
            </JobCard>
          </li>
        )
      })}
    </ul>
  )
}
