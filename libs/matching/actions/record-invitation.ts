import { invitationsOf } from '@rolecall/hiring'
import type { Ctx } from '@rolecall/platform'
import { IsNull } from 'typeorm'
import { addEvents } from '../data/event-queries.js'
import { seenNow } from '../data/seen-now.js'
import { claimedRun } from '../data/run-queries.js'
import { MatchCandidate, MatchRun } from '../data/run.entity.js'

export interface RecordInvitation {
  readonly invitationId: string
  readonly jobId: string
}

/** An invitation by hand is a match like those of a wave: written down, marked in the ranking, counted on the job page. */
export const recordInvitation = async (ctx: Ctx, { invitationId, jobId }: RecordInvitation): Promise<void> => {
  const run = await claimedRun(ctx, jobId)
  const invitations = await invitationsOf(ctx, jobId)
  const invitation = invitations.find(({ id }) => id === invitationId)
  if (!invitation) return
  const { freelancerId, wave } = invitation
  // of one sent by a wave the event is there already, with its rank
  const seen = wave === 0 ? await seenNow(ctx, { jobId, freelancerId }) : null
  await addEvents(ctx, [{ kind: 'invited', jobId, freelancerId, subjectId: invitationId, facts: { wave, ...(seen && { seen: seen.accept }) } }])
  if (!run) return
  await ctx.db.update(MatchCandidate, { runId: run.id, freelancerId, invitedWave: IsNull() }, { invitedWave: wave })
  await ctx.db.update(MatchRun, { id: run.id }, { invited: invitations.length })
}
