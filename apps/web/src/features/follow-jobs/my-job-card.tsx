import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { MyJobsQuery } from '../../gql/graphql.js'
import { priceSpan } from '../../lib/days.js'
import { formatMoney } from '../../lib/money.js'
import { useContractOf } from '../../lib/job-contract.js'
import { isMoveOpen } from '../../lib/moves.js'
import { useSession } from '../../lib/session.js'
import { Countdown } from '../../ui/countdown.js'
import { CoveragePips } from '../../ui/coverage-pips.js'
import { LinkButton } from '../../ui/link-button.js'
import { RoleGlyph, RolePill } from '../../ui/role-mark.js'
import { StateBadge } from '../../ui/state-badge.js'
import styles from './follow-jobs.module.css'

type MyJob = MyJobsQuery['myJobs']['nodes'][number]
interface Step {
  key: string
  to: string
  main: boolean
}

/** What the business does next with a job, by its state and the contract that came of it. */
const stepOf = (job: MyJob, contract: { id: string; state: string } | null): Step => {
  if (job.state !== 'FILLED' && (contract?.state === 'OFFERED' || contract?.state === 'SIGNED_BY_CLIENT')) return { key: 'offer', to: `/contracts/${contract.id}`, main: contract.state === 'OFFERED' }
  if (job.state === 'DRAFT') return isMoveOpen(job.moves, 'edit') ? { key: 'finish', to: `/jobs/${job.id}/edit`, main: true } : { key: 'open', to: `/jobs/${job.id}`, main: false }
  if (job.state === 'FILLED') return { key: 'contracts', to: contract ? `/contracts/${contract.id}` : '/contracts', main: false }
  if (job.state === 'PUBLISHED' || job.state === 'PAUSED') {
    return job.proposalCount > 0 ? { key: 'compare', to: `/jobs/${job.id}/shortlist`, main: true } : { key: 'watch', to: `/jobs/${job.id}/queue`, main: false }
  }
  return { key: 'open', to: `/jobs/${job.id}`, main: false }
}

/** A job of the business: its state, its answers, and one next step. */
export const MyJobCard = ({ job }: { job: MyJob }) => {
  const { t } = useTranslation('my-jobs')
  const { now } = useSession()
  const step = stepOf(job, useContractOf(true)(job.id))
  const open = job.state === 'PUBLISHED'
  return (
    <article className={styles.card}>
      <RoleGlyph shortKey={job.role.shortKey} />
      <div className={styles.words}>
        <h2 className={styles.title}><Link to={`/jobs/${job.id}`} className="plain" dir="auto">{job.title}</Link></h2>
        <p className={styles.line}><StateBadge kind="job" state={job.state} /><RolePill role={job.role} /><span className={styles.pips}><CoveragePips required={job.duties.length} shortKey={job.role.shortKey} /></span></p>
        <p className={styles.line}>
          <strong>{t('ui:proposals', { count: job.proposalCount })}</strong>
          <span>{t(`waits.${step.key}`)}</span>
          {open && job.expiresAt ? <Countdown what={t('expires')} until={job.expiresAt} now={now()} /> : null}
        </p>
      </div>
      <div className={styles.side}>
        <p className={styles.budget}><strong>{formatMoney(job.budget)}</strong> <span className="dim small">{t(`ui:${priceSpan(job.startsOn, job.endsOn)}`)}</span></p>
        <LinkButton to={step.to} variant={step.main ? 'filled' : 'light'} aria-label={`${t(`step.${step.key}`)}: ${job.title}`}>{t(`step.${step.key}`)}</LinkButton>
      </div>
    </article>
  )
}
