import { businessesByIds } from '@rolecall/identity'
import { newId } from '@rolecall/kernel'
import { tell } from '@rolecall/notifications'
import { type Ctx, ids } from '@rolecall/platform'
import { Invitation } from '../data/answer.entity.js'
import type { Job } from '../data/job.entity.js'
import { lockedJob } from '../data/viewer.js'
import { InvitationSent } from '../domain/events.js'
import { INVITATION_HOURS } from '../domain/invitation.rules.js'
import { allowsAct } from '../domain/job.rules.js'

export interface Invite {
  readonly jobId: string
  readonly freelancerId: string
  readonly wave: number
  readonly expiresAt: Date
  /** Quiet hours of the person: told then, not now. */
  readonly queuedUntil?: Date | null
}
export interface Invited {
  /** Null when the job takes no invitations any more. */
  readonly invitationId: string | null
  readonly created: boolean
}

/** Tells the person of an invitation. Its id is the key, so one row makes one notice. */
export const tellInvited = async (
  ctx: Ctx,
  invitation: Pick<Invitation, 'id' | 'freelancerId'>,
  job: Job,
): Promise<void> => {
  const business = (await businessesByIds(ctx, [job.businessId])).get(job.businessId)!
  await tell(ctx, {
    accountId: invitation.freelancerId,
    kind: 'invitation',
    facts: { job: job.title, business: business.name, hours: INVITATION_HOURS },
    path: `/invitations/${ids.invitation.serialize(invitation.id)}`,
    key: `invitation:${invitation.id}`,
  })
  ctx.emit(new InvitationSent(invitation.id, job.id, invitation.freelancerId))
}

const rowOf = (ctx: Ctx, input: Invite): Invitation => {
  const isQueued = input.queuedUntil !== undefined && input.queuedUntil !== null && input.queuedUntil > ctx.now
  return {
    id: newId(ctx.now.getTime()),
    jobId: input.jobId,
    freelancerId: input.freelancerId,
    state: isQueued ? 'queued' : 'sent',
    wave: input.wave,
    createdAt: ctx.now,
    queuedUntil: isQueued ? input.queuedUntil! : null,
    sentAt: isQueued ? null : ctx.now,
    expiresAt: input.expiresAt,
    viewedAt: null,
    respondedAt: null,
    declineReason: null,
  }
}

/**
 * Invites a person to a published job, once for ever: a repeat answers the first one and tells nobody.
 * Checks no rights; it is the door for waves and for invitations by hand.
 */
export const invite = async (ctx: Ctx, input: Invite): Promise<Invited> => {
  const job = await lockedJob(ctx, input.jobId, 'share')
  const pair = { jobId: input.jobId, freelancerId: input.freelancerId }
  if (!allowsAct('invite', job.state))
    return { invitationId: (await ctx.db.findOneBy(Invitation, pair))?.id ?? null, created: false }
  const row = rowOf(ctx, input)
  const stored: unknown[] = await ctx.db.query(
    `INSERT INTO hiring.invitations (id, job_id, freelancer_id, state, wave, created_at, queued_until, sent_at,
      expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (job_id, freelancer_id) DO NOTHING RETURNING id`,
    [
      row.id,
      row.jobId,
      row.freelancerId,
      row.state,
      row.wave,
      row.createdAt,
      row.queuedUntil,
      row.sentAt,
      row.expiresAt,
    ],
  )
  if (stored.length === 0) return { invitationId: (await ctx.db.findOneByOrFail(Invitation, pair)).id, created: false }
  if (row.state === 'sent') await tellInvited(ctx, row, job)
  return { invitationId: row.id, created: true }
}
