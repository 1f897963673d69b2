import { invitationsOf } from '@rolecall/hiring'
import type { Ctx } from '@rolecall/platform'
import { IsNull } from 'typeorm'
import { addEvents } from '../data/event-queries.js'
import { seenNow } from '../data/seen-now.js'
import { waitFor } from '../data/person-records.js'
import { claimedRun } from '../data/run-queries.js'
import { MatchCandidate, MatchRun } from '../data/run.entity.js'

export interface RecordInvitation {
  readonly invitationId: string
  readonly jobId: string
}

/** An invitation by hand is a match like those of a wave: written down, marked in the ranking, counted on the job page. */
export const recordInvitation = async (ctx: Ctx, { invitationId, jobId }: RecordInvitation): Promise<void> => {
  const invitation = (await invitationsOf(ctx, jobId)).find(({ id }) => id === invitationId)
  // what a wave sends it writes down itself, in the same transaction
  if (!invitation || invitation.wave !== 0) return
  const { freelancerId, wave } = invitation
  const run = await claimedRun(ctx, jobId)
  const seen = await seenNow(ctx, { jobId, freelancerId })
  const added = await addEvents(ctx, [{ kind: 'invited', jobId, freelancerId, subjectId: invitationId, facts: { wave, ...(seen && { seen: seen.accept }) } }])
  await waitFor(ctx, added)
  if (!run) return
  const invitations = await invitationsOf(ctx, jobId)
  await ctx.db.update(MatchCandidate, { runId: run.id, freelancerId, invitedWave: IsNull() }, { invitedWave: wave })
  await ctx.db.update(MatchRun, { id: run.id }, { invited: invitations.length })
}
