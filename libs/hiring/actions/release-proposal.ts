import { DAY_MS, isRefusal, later } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { Proposal } from '../data/answer.entity.js'
import { lockedOffer } from '../data/viewer.js'
import { proposalMoves, RELEASED_DAYS } from '../domain/proposal.rules.js'
import type { ProposalById } from './choose-proposal.js'

/** The offer made from a proposal ended unsigned: it stands again as it was sent. A repeat changes nothing. */
export const releaseProposal = async (ctx: Ctx, { proposalId }: ProposalById): Promise<void> => {
  const { proposal } = await lockedOffer(ctx, proposalId)
  const state = proposalMoves.to('release', proposal.state, 'system')
  if (isRefusal(state)) return
  const least = later(ctx.now, RELEASED_DAYS * DAY_MS)
  await ctx.db.update(
    Proposal,
    { id: proposalId },
    { state, expiresAt: proposal.expiresAt > least ? proposal.expiresAt : least },
  )
}
