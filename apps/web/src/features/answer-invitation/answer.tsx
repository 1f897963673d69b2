import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeclineReason, InvitationQuery } from '../../gql/graphql.js'
import { isMoveOpen } from '../../lib/moves.js'
import { useAct } from '../../lib/mutation.js'
import { useSession } from '../../lib/session.js'
import { Countdown } from '../../ui/countdown.js'
import { LinkButton } from '../../ui/link-button.js'
import { RefusalNote } from '../../ui/refusal-note.js'
import { StateBadge } from '../../ui/state-badge.js'
import { DeclineInvitationDocument } from './documents.js'
import styles from './answer-invitation.module.css'

export type OpenInvitation = NonNullable<InvitationQuery['invitation']>
const reasons = ['BUSY', 'RATE', 'NICHE', 'DUTIES', 'CLIENT', 'OTHER'] as const satisfies readonly DeclineReason[]

/** One button, then one reason: two taps and the invitation is declined. */
const Decline = ({ invitationId }: { invitationId: string }) => {
  const { t } = useTranslation('invitations')
  const [asked, setAsked] = useState(false)
  const [sent, setSent] = useState<DeclineReason | null>(null)
  const { act, busy, problem } = useAct(DeclineInvitationDocument)
  if (!asked) return <Button variant="default" onClick={() => setAsked(true)}>{t('decline')}</Button>
  const send = (reason: DeclineReason) => {
    setSent(reason)
    void act({ input: { invitationId, reason } })
  }
  return (
    <div className="stack" role="group" aria-labelledby="decline-title">
      <p id="decline-title" className={styles.label}>{t('declineWhy')}</p>
      <div className={styles.reasonButtons}>
        {reasons.map((reason, index) => (
          <Button key={reason} autoFocus={index === 0} variant="default" loading={busy && sent === reason} disabled={busy && sent !== reason} onClick={() => send(reason)}>{t(`reason.${reason}`)}</Button>
        ))}
      </div>
      <Button variant="subtle" size="compact-md" onClick={() => setAsked(false)}>{t('ui:cancel')}</Button>
      <RefusalNote problem={problem} />
    </div>
  )
}

/** The clock and the two answers. */
export const Answer = ({ invitation }: { invitation: OpenInvitation }) => {
  const { t } = useTranslation('invitations')
  const { now } = useSession()
  const { job, state } = invitation
  const waits = state === 'SENT' || state === 'VIEWED'
  return (
    <>
      <p className="row">
        <StateBadge kind="invitation" state={state} />
        {waits && invitation.expiresAt ? <Countdown what={t('expires')} until={invitation.expiresAt} now={now()} /> : null}
      </p>
      {waits ? <p className="dim small">{t('otherwise')}</p> : null}
      {state === 'DECLINED' && invitation.declineReason ? <p className="small">{t('declined', { reason: t(`reason.${invitation.declineReason}`) })}</p> : null}
      <div className={styles.actions}>
        {job.myProposal ? <LinkButton to={`/proposals/${job.myProposal.id}`}>{t('openProposal')}</LinkButton> : null}
        {waits && !job.myProposal && job.state === 'PUBLISHED' ? <LinkButton to={`/proposals/new?job=${job.id}`}>{t('propose')}</LinkButton> : null}
        {isMoveOpen(invitation.moves, 'decline') ? <Decline invitationId={invitation.id} /> : null}
      </div>
    </>
  )
}
