import { personOf } from '@rolecall/identity'
import { isRefusal, type MoveRefused, NotFoundSignal } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { Proposal } from '../data/answer.entity.js'
import { proposal as proposalRead } from '../data/answer-reads.js'
import type { ProposalRead } from '../data/shapes.js'
import { lockedProposal } from '../data/viewer.js'
import { ProposalWithdrawn } from '../domain/events.js'
import { proposalMoves } from '../domain/proposal.rules.js'
import type { ProposalById } from './choose-proposal.js'

/** The freelancer takes a proposal back. */
export const withdrawProposal = async (ctx: Ctx, { proposalId }: ProposalById): Promise<ProposalRead | MoveRefused> => {
  const row = await lockedProposal(ctx, proposalId)
  if (row.freelancerId !== personOf(ctx)) throw new NotFoundSignal()
  const state = proposalMoves.to('withdraw', row.state, 'freelancer')
  if (isRefusal(state)) return state
  await ctx.db.update(Proposal, { id: proposalId }, { state, endedAt: ctx.now })
  ctx.emit(new ProposalWithdrawn(proposalId, row.jobId))
  return proposalRead(ctx, { id: proposalId })
}
