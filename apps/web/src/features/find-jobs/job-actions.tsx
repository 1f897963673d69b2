import { useTranslation } from 'react-i18next'
import { priceSpan } from '../../lib/days.js'
import { formatMoney } from '../../lib/money.js'
import { useSession } from '../../lib/session.js'
import { Countdown } from '../../ui/countdown.js'
import { LinkButton } from '../../ui/link-button.js'
import { StateBadge } from '../../ui/state-badge.js'
import { OwnerActions } from './owner-actions.js'
import type { JobOnPage } from './job-document.js'
import styles from './job.module.css'

const Applicant = ({ job }: { job: JobOnPage }) => {
  const { t } = useTranslation('jobs')
  const { me, isFreelancer, now } = useSession()
  const { myProposal, myInvitation } = job
  if (myProposal) {
    return (
      <>
        <p className="row"><span className="small">{t('yourProposal')}</span><StateBadge kind="proposal" state={myProposal.state} /></p>
        <LinkButton to={`/proposals/${myProposal.id}`} variant="default">{t('openProposal')}</LinkButton>
      </>
    )
  }
  if (job.state !== 'PUBLISHED') return <p className="dim small">{t('notOpen')}</p>
  const isWaiting = myInvitation?.state === 'SENT' || myInvitation?.state === 'VIEWED'
  const propose = `/proposals/new?job=${job.id}`
  return (
    <>
      {myInvitation ? (
        <p className="row">
          <span className="small">{t('yourInvitation')}</span>
          <StateBadge kind="invitation" state={myInvitation.state} />
          {myInvitation.expiresAt && isWaiting ? <Countdown what={t('invitationEnds')} until={myInvitation.expiresAt} now={now()} /> : null}
        </p>
      ) : null}
      {isFreelancer ? <LinkButton to={propose}>{t('propose')}</LinkButton> : null}
      {!me ? <LinkButton to={`/sign-in?next=${encodeURIComponent(propose)}`}>{t('signInToPropose')}</LinkButton> : null}
      {me && !isFreelancer ? <LinkButton to="/profile" variant="light">{t('makeProfile')}</LinkButton> : null}
      {myInvitation ? <LinkButton to={`/invitations/${myInvitation.id}`} variant="default">{t('openInvitation')}</LinkButton> : null}
    </>
  )
}

/** Budget, answers so far, and what the reader may do. */
export const JobActions = ({ job }: { job: JobOnPage }) => {
  const { t } = useTranslation('jobs')
  const { me, now } = useSession()
  const isOwn = me?.memberships.some(({ business }) => business.id === job.business.id) ?? false
  return (
    <section className="card" aria-label={t('budget')}>
      <p className="dim small">{t('budget')}</p>
      <p className={styles.amount}>{formatMoney(job.budget)}</p>
      <p className="dim small">{t(`ui:${priceSpan(job.startsOn, job.endsOn)}`)}</p>
      <p className="small" style={{ margin: '8px 0 12px' }}>
        {t('ui:proposals', { count: job.proposalCount })}
        {job.state === 'PUBLISHED' && job.expiresAt ? <><br /><Countdown what={t('expires')} until={job.expiresAt} now={now()} /></> : null}
      </p>
      <div className={styles.actions}>{isOwn ? <OwnerActions job={job} /> : <Applicant job={job} />}</div>
    </section>
  )
}
