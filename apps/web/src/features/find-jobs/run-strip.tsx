import { useTranslation } from 'react-i18next'
import { useQuery } from 'urql'
import { useMatchProgress } from '../../lib/match-progress.js'
import { useSession } from '../../lib/session.js'
import { LinkButton } from '../../ui/link-button.js'
import { ProgressStrip } from '../../ui/progress-strip.js'
import { JobRunDocument, type JobOnPage } from './job-document.js'

/** For the members of the business: how the matching goes, and the way to its page. */
export const RunStrip = ({ job }: { job: JobOnPage }) => {
  const { t } = useTranslation('jobs')
  const { me } = useSession()
  const isOwn = me?.memberships.some(({ business }) => business.id === job.business.id) ?? false
  const [{ data }] = useQuery({ query: JobRunDocument, variables: { jobId: job.id }, pause: !isOwn || job.state === 'DRAFT' })
  useMatchProgress(job.id, !isOwn || (job.state !== 'PUBLISHED' && job.state !== 'PAUSED'))
  const run = data?.matchRun
  if (!isOwn || !run) return null
  return (
    <ProgressStrip label={t(`run.${run.state}`, { defaultValue: t('queue') })} done={run.scored} total={run.total}>
      {run.wave > 0 ? <span className="dim small">{t('runCounts', { wave: run.wave, invited: run.invited, answered: run.answered })}</span> : null}
      {run.state === 'DONE' && run.total === 0 ? <span className="dim small">{t('runNobody')}</span> : null}
      <LinkButton to={`/jobs/${job.id}/queue`} variant="default" size="compact-md">{t('queue')}</LinkButton>
    </ProgressStrip>
  )
}
