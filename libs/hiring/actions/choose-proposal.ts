import { requireRight, rightsTo } from '@rolecall/identity'
import { isRefusal, type MoveRefused, type NotAllowed } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { Proposal } from '../data/answer.entity.js'
import { type JobFacts, jobFacts, proposalFacts, type ProposalFacts } from '../data/facts.js'
import { lockedOffer } from '../data/viewer.js'
import { allowsAct } from '../domain/job.rules.js'
import { proposalMoves } from '../domain/proposal.rules.js'
import { type JobHasOffer, JobNotOpen } from '../domain/refusals.js'
import { offerOn } from './close-job.js'

export interface ProposalById {
  readonly proposalId: string
}
export type ChosenProposal = ProposalFacts & { readonly job: JobFacts }

/** The business takes one proposal for an offer, one at a time on a job, which stays on the board until both signed. */
export const chooseProposal = async (
  ctx: Ctx,
  { proposalId }: ProposalById,
): Promise<ChosenProposal | NotAllowed | MoveRefused | JobNotOpen | JobHasOffer> => {
  const { job, proposal } = await lockedOffer(ctx, proposalId)
  const denied = requireRight(ctx, job.businessId, rightsTo.hire)
  if (denied) return denied
  const state = proposalMoves.to('choose', proposal.state, 'client')
  if (isRefusal(state)) return state
  if (!allowsAct('propose', job.state)) return new JobNotOpen(job.state)
  const other = await offerOn(ctx, job.id)
  if (other) return other
  await ctx.db.update(Proposal, { id: proposalId }, { state })
  return { ...(await proposalFacts(ctx, proposalId))!, job: (await jobFacts(ctx, job.id))! }
}
