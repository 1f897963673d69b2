import { isRefusal } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { Proposal } from '../data/answer.entity.js'
import { lockedOffer } from '../data/viewer.js'
import { proposalMoves } from '../domain/proposal.rules.js'
import type { ProposalById } from './choose-proposal.js'

/** The contract made from it ended because its author is not there: the job goes on without him. A repeat changes nothing. */
export const dropProposal = async (ctx: Ctx, { proposalId }: ProposalById): Promise<void> => {
  const { proposal } = await lockedOffer(ctx, proposalId)
  const state = proposalMoves.to('drop', proposal.state, 'system')
  if (!isRefusal(state)) await ctx.db.update(Proposal, { id: proposalId }, { state, endedAt: ctx.now })
}
