import { personOf } from '@rolecall/identity'
import { InvalidInput, isRefusal, type MoveRefused, NotFoundSignal } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { setBusyUntil } from '@rolecall/talent'
import { Invitation } from '../data/answer.entity.js'
import { invitation as invitationRead } from '../data/answer-reads.js'
import type { InvitationRead } from '../data/shapes.js'
import { InvitationAnswered, InvitationViewed } from '../domain/events.js'
import { invitationMoves } from '../domain/invitation.rules.js'
import type { DeclineReason } from '../domain/states.js'

export interface InvitationById {
  readonly invitationId: string
}
export interface DeclineInvitation extends InvitationById {
  readonly reason: DeclineReason
  /** With the reason `busy`: no time for new work until this day. */
  readonly busyUntil?: string | null
}

const ownInvitation = async (ctx: Ctx, id: string): Promise<Invitation> => {
  const row = await ctx.db.findOne(Invitation, {
    where: { id, freelancerId: personOf(ctx) },
    lock: { mode: 'pessimistic_write' },
  })
  if (!row || row.sentAt === null) throw new NotFoundSignal()
  return row
}

/** The person has opened the invitation. Opening it again, in any state, changes nothing. */
export const viewInvitation = async (ctx: Ctx, { invitationId }: InvitationById): Promise<InvitationRead> => {
  const row = await ownInvitation(ctx, invitationId)
  const state = invitationMoves.to('view', row.state, 'freelancer')
  if (!isRefusal(state)) {
    await ctx.db.update(Invitation, { id: row.id }, { state, viewedAt: ctx.now })
    ctx.emit(new InvitationViewed(row.id, row.jobId))
  }
  return invitationRead(ctx, { id: row.id })
}

/** One tap with a reason; saying no never lowers a rank. */
export const declineInvitation = async (
  ctx: Ctx,
  { invitationId, reason, busyUntil }: DeclineInvitation,
): Promise<InvitationRead | MoveRefused | InvalidInput> => {
  if (busyUntil && reason !== 'busy') return new InvalidInput('busyUntil', 'not_busy')
  const row = await ownInvitation(ctx, invitationId)
  const state = invitationMoves.to('decline', row.state, 'freelancer')
  if (isRefusal(state)) return state
  const fault = busyUntil ? await setBusyUntil(ctx, { freelancerId: row.freelancerId, until: busyUntil }) : null
  if (fault) return fault
  await ctx.db.update(Invitation, { id: row.id }, { state, declineReason: reason, respondedAt: ctx.now })
  ctx.emit(new InvitationAnswered(row.id, row.jobId))
  return invitationRead(ctx, { id: row.id })
}
