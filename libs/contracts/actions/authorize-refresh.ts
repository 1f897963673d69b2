import { NotAllowed } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { lockedMilestone } from '../data/locks.js'
import type { Milestone } from '../data/milestone.entity.js'
import { mayAct } from '../domain/rights.rules.js'

/** Who may pay for a milestone may ask how its payment stands. */
export const authorizeRefresh = async (
  ctx: Ctx,
  { milestoneId }: { milestoneId: string },
): Promise<Milestone | NotAllowed> => {
  const { milestone, viewer } = await lockedMilestone(ctx, milestoneId)
  return viewer.party === 'client' && mayAct(viewer, 'pay') ? milestone : new NotAllowed()
}
