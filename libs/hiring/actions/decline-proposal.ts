import { requireRight, rightsTo } from '@rolecall/identity'
import { type InvalidInput, isRefusal, type MoveRefused, type NotAllowed } from '@rolecall/kernel'
import { tell } from '@rolecall/notifications'
import { type Ctx, ids } from '@rolecall/platform'
import { Proposal } from '../data/answer.entity.js'
import { proposal as proposalRead } from '../data/answer-reads.js'
import type { ProposalRead } from '../data/shapes.js'
import { lockedOffer } from '../data/viewer.js'
import { ProposalWithdrawn } from '../domain/events.js'
import { checkDeclineReason, proposalMoves } from '../domain/proposal.rules.js'

export interface DeclineProposal {
  readonly proposalId: string
  readonly reason: string
}

/** The business says no to a proposal, with a word why if it likes. */
export const declineProposal = async (
  ctx: Ctx,
  { proposalId, reason }: DeclineProposal,
): Promise<ProposalRead | InvalidInput | NotAllowed | MoveRefused> => {
  const { job, proposal } = await lockedOffer(ctx, proposalId)
  const denied = requireRight(ctx, job.businessId, rightsTo.hire)
  if (denied) return denied
  const fault = checkDeclineReason(reason)
  if (fault) return fault
  const state = proposalMoves.to('decline', proposal.state, 'client')
  if (isRefusal(state)) return state
  const declineReason = reason.trim()
  await ctx.db.update(Proposal, { id: proposalId }, { state, endedAt: ctx.now, declineReason })
  await tell(ctx, {
    accountId: proposal.freelancerId,
    kind: 'proposal_declined',
    facts: { job: job.title, reason: declineReason },
    path: `/jobs/${ids.job.serialize(job.id)}`,
    key: `proposal_declined:${proposalId}`,
  })
  ctx.emit(new ProposalWithdrawn(proposalId, job.id))
  return proposalRead(ctx, { id: proposalId })
}
