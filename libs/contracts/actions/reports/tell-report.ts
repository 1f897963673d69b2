import { toPublicId } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { Contract } from '../../data/contract.entity.js'
import { Milestone } from '../../data/milestone.entity.js'
import type { MilestoneApproved } from '../../domain/events.js'
import { contractPath, tellBoth } from '../tell-parties.js'

/** Both sides hear where the report of a closed period stands; after the approval, so that it stays short. */
export const tellReport = async (ctx: Ctx, { milestoneId }: MilestoneApproved): Promise<void> => {
  const milestone = await ctx.db.findOneByOrFail(Milestone, { id: milestoneId })
  const contract = await ctx.db.findOneByOrFail(Contract, { id: milestone.contractId })
  const path = `${contractPath(contract.id)}/report/${toPublicId('milestone', milestone.id)}`
  await tellBoth(ctx, contract, { kind: 'period_report', key: milestone.id, facts: { milestone: milestone.title }, path })
}
