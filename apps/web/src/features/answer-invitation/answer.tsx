import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { InvitationQuery } from '../../gql/graphql.js'
import { isMoveOpen } from '../../lib/moves.js'
import { useSession } from '../../lib/session.js'
import { Countdown } from '../../ui/countdown.js'
import { MatchFeedback, MuteBusiness } from '../../ui/match-feedback.js'
import { LinkButton } from '../../ui/link-button.js'
import { StateBadge } from '../../ui/state-badge.js'
import { Decline } from './decline.js'
import styles from './answer-invitation.module.css'

export type OpenInvitation = NonNullable<InvitationQuery['invitation']>

/** What was answered; takes the focus over from the button that is gone. */
const Declined = ({ reason }: { reason: NonNullable<OpenInvitation['declineReason']> }) => {
  const { t } = useTranslation('invitations')
  const line = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (document.activeElement === document.body) line.current?.focus({ preventScroll: true })
  }, [])
  return <p ref={line} tabIndex={-1} className="small">{t('declined', { reason: t(`reason.${reason}`) })}</p>
}

/** The clock and the two answers. */
export const Answer = ({ invitation }: { invitation: OpenInvitation }) => {
  const { t } = useTranslation('invitations')
  const { now } = useSession()
  const { job, state } = invitation
  const [isLeaving, setLeaving] = useState(false)
  const waits = !isLeaving && (state === 'SENT' || state === 'VIEWED')
  return (
    <>
      <p className="row">
        <StateBadge kind="invitation" state={isLeaving ? 'DECLINED' : state} />
        {waits && invitation.expiresAt ? <Countdown what={t('expires')} until={invitation.expiresAt} now={now()} /> : null}
      </p>
      {waits ? <p className="dim small">{t('otherwise')}</p> : null}
      {state === 'DECLINED' && invitation.declineReason ? <Declined reason={invitation.declineReason} /> : null}
      <div className={styles.actions}>
        {job.myProposal ? <LinkButton to={`/proposals/${job.myProposal.id}`}>{t('openProposal')}</LinkButton> : null}
        {waits && !job.myProposal && job.state === 'PUBLISHED' ? <LinkButton to={`/proposals/new?job=${job.id}`}>{t('propose')}</LinkButton> : null}
        {isMoveOpen(invitation.moves, 'decline') ? <Decline invitationId={invitation.id} onLeave={setLeaving} /> : null}
      </div>
      <div className="row">
        <MatchFeedback jobId={job.id} />
        <MuteBusiness jobId={job.id} name={job.business.name} />
      </div>
    </>
  )
}
