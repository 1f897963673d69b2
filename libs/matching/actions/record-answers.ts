import { invitationsOf, proposalFacts, sentProposals } from '@rolecall/hiring'
import type { Ctx } from '@rolecall/platform'
import { addEvents, type NewMatchEvent, reviewedOpen } from '../data/event-queries.js'
import { claimedRun } from '../data/run-queries.js'
import { MatchRun } from '../data/run.entity.js'
import { InviteRecordChanged } from '../domain/events.js'
import { kindOfInvitation, kindOfProposal } from '../domain/match-events.js'

export interface RecordAnswers {
  readonly jobId: string
}
const waiting: readonly string[] = ['queued', 'sent', 'viewed']

/** What the business decided about proposals that it has looked at; of the others nothing can be learned. */
const endsOfReviewed = async (ctx: Ctx, jobId: string): Promise<NewMatchEvent[]> => {
  const ends: NewMatchEvent[] = []
  for (const subjectId of await reviewedOpen(ctx, jobId)) {
    const proposal = await proposalFacts(ctx, subjectId)
    const kind = proposal && kindOfProposal(proposal.state)
    if (kind) ends.push({ kind, jobId, freelancerId: proposal.freelancerId, subjectId })
  }
  return ends
}

/** Writes down what became of the job's invitations and proposals, and brings the counts of its page up to date. */
export const recordAnswers = async (ctx: Ctx, { jobId }: RecordAnswers): Promise<void> => {
  const run = await claimedRun(ctx, jobId)
  const invitations = await invitationsOf(ctx, jobId)
  const answers = invitations.flatMap(({ id, freelancerId, state, wave, viewedAt, respondedAt, declineReason }): NewMatchEvent[] => {
    const one = { jobId, freelancerId, subjectId: id }
    const kind = kindOfInvitation(state)
    const viewed: NewMatchEvent[] = viewedAt ? [{ ...one, kind: 'viewed', facts: { wave, at: viewedAt } }] : []
    const facts = { wave, ...(respondedAt && { at: respondedAt }), ...(declineReason && { reason: declineReason }) }
    return kind && kind !== 'viewed' ? [...viewed, { ...one, kind, facts }] : viewed
  })
  const proposals = (await sentProposals(ctx, jobId)).map(
    ({ id, freelancerId }): NewMatchEvent => ({ kind: 'proposal', jobId, freelancerId, subjectId: id }),
  )
  const people = await addEvents(ctx, [...answers, ...proposals, ...(await endsOfReviewed(ctx, jobId))])
  // Refreshed in another transaction: this one may go on to hold the supply of other people.
  for (const freelancerId of new Set(people)) ctx.emit(new InviteRecordChanged(freelancerId))
  if (!run) return
  const answered = invitations.filter(({ state }) => !waiting.includes(state)).length
  await ctx.db.update(MatchRun, { id: run.id }, { invited: invitations.length, answered })
}
