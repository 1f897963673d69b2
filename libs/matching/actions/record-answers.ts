import { invitationsOf, sentProposals } from '@rolecall/hiring'
import type { Ctx } from '@rolecall/platform'
import { addEvents, type NewMatchEvent } from '../data/event-queries.js'
import { claimedRun } from '../data/run-queries.js'
import { MatchRun } from '../data/run.entity.js'
import { InviteRecordChanged } from '../domain/events.js'
import { kindOfInvitation } from '../domain/match-events.js'

export interface RecordAnswers {
  readonly jobId: string
}
const waiting: readonly string[] = ['queued', 'sent', 'viewed']

/** Writes down what became of the job's invitations and proposals, and brings the counts of its page up to date. */
export const recordAnswers = async (ctx: Ctx, { jobId }: RecordAnswers): Promise<void> => {
  const run = await claimedRun(ctx, jobId)
  const invitations = await invitationsOf(ctx, jobId)
  const answers = invitations.flatMap(({ id, freelancerId, state, wave }): NewMatchEvent[] => {
    const kind = kindOfInvitation(state)
    return kind ? [{ kind, jobId, freelancerId, subjectId: id, facts: { wave } }] : []
  })
  const proposals = (await sentProposals(ctx, jobId)).map(
    ({ id, freelancerId }): NewMatchEvent => ({ kind: 'proposal', jobId, freelancerId, subjectId: id }),
  )
  const people = await addEvents(ctx, [...answers, ...proposals])
  // Refreshed in another transaction: this one may go on to hold the supply of other people.
  for (const freelancerId of new Set(people)) ctx.emit(new InviteRecordChanged(freelancerId))
  if (!run) return
  const answered = invitations.filter(({ state }) => !waiting.includes(state)).length
  await ctx.db.update(MatchRun, { id: run.id }, { invited: invitations.length, answered })
}
