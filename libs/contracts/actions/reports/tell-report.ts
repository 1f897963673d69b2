import { toPublicId } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { Contract } from '../../data/contract.entity.js'
import { Milestone } from '../../data/milestone.entity.js'
import { movesOfMilestone } from '../../data/reports/report-reads.js'
import type { MilestoneApproved, MilestoneCancelled } from '../../domain/events.js'
import { contractPath, tellBoth } from '../tell-parties.js'

/** Both sides hear where the report of a closed period stands; after the approval, so that it stays short. */
export const tellReport = async (ctx: Ctx, { milestoneId }: Pick<MilestoneApproved, 'milestoneId'>): Promise<void> => {
  const milestone = await ctx.db.findOneByOrFail(Milestone, { id: milestoneId })
  const contract = await ctx.db.findOneByOrFail(Contract, { id: milestone.contractId })
  const path = `${contractPath(contract.id)}/report/${toPublicId('milestone', milestone.id)}`
  await tellBoth(ctx, contract, { kind: 'period_report', key: milestone.id, facts: { milestone: milestone.title }, path })
}

/** A period that was cut short and not paid has its report too, where anything was handed in or missed in it. */
export const tellReportOfCancelled = async (ctx: Ctx, { milestoneId }: MilestoneCancelled): Promise<void> => {
  if ((await movesOfMilestone(ctx, milestoneId)).size > 0) await tellReport(ctx, { milestoneId })
}
