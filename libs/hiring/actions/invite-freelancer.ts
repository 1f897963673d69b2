import { membersOf } from '@rolecall/identity'
import { HOUR_MS, isRefusal, later, type NotAllowed, NotFoundSignal } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { isFreelancer } from '@rolecall/talent'
import { invitation as invitationRead } from '../data/answer-reads.js'
import { areApart } from '../data/blocks.js'
import type { InvitationRead } from '../data/shapes.js'
import { jobForHiring } from '../data/viewer.js'
import { BY_HAND, INVITATION_HOURS } from '../domain/invitation.rules.js'
import { allowsAct } from '../domain/job.rules.js'
import { AlreadyInvited, InvitationUnwanted, JobNotOpen, OwnJob } from '../domain/refusals.js'
import { invite } from './invite.js'

export interface InviteFreelancer {
  readonly jobId: string
  readonly freelancerId: string
}

/** A person of the business invites a freelancer by hand. */
export const inviteFreelancer = async (
  ctx: Ctx,
  { jobId, freelancerId }: InviteFreelancer,
): Promise<InvitationRead | NotAllowed | JobNotOpen | OwnJob | AlreadyInvited | InvitationUnwanted> => {
  const job = await jobForHiring(ctx, jobId, 'share')
  if (isRefusal(job)) return job
  if (!allowsAct('invite', job.state)) return new JobNotOpen(job.state)
  if (!(await isFreelancer(ctx, freelancerId))) throw new NotFoundSignal()
  if ((await membersOf(ctx, job.businessId)).some((member) => member.accountId === freelancerId)) return new OwnJob()
  if (await areApart(ctx, { businessId: job.businessId, freelancerId })) return new InvitationUnwanted()
  const expiresAt = later(ctx.now, INVITATION_HOURS * HOUR_MS)
  const { invitationId, created } = await invite(ctx, { jobId, freelancerId, wave: BY_HAND, expiresAt })
  return created ? invitationRead(ctx, { id: invitationId! }) : new AlreadyInvited(invitationId!)
}
