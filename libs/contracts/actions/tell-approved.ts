import type { Ctx } from '@rolecall/platform'
import { Contract } from '../data/contract.entity.js'
import { Milestone } from '../data/milestone.entity.js'
import type { MilestoneApproved } from '../domain/events.js'
import { tellFreelancer } from './tell-parties.js'

/** The freelancer hears of an approval; after it, so that the approval itself stays short. */
export const tellApproved = async (ctx: Ctx, { milestoneId, byDecision }: MilestoneApproved): Promise<void> => {
  if (!byDecision) return
  const milestone = await ctx.db.findOneByOrFail(Milestone, { id: milestoneId })
  const contract = await ctx.db.findOneByOrFail(Contract, { id: milestone.contractId })
  await tellFreelancer(ctx, contract, { kind: 'approved', key: milestone.id, facts: { milestone: milestone.title } })
}
