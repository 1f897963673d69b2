import { isRefusal } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { lockedMilestone } from '../data/locks.js'
import { milestoneMoves } from '../domain/milestone.rules.js'
import { putForReview } from './submit-milestone.js'
import { tellBoth } from './tell-parties.js'

/** Changes did not come in time: the milestone is before the client again as it was. */
export const returnUnchanged = async (ctx: Ctx, { milestoneId }: { milestoneId: string }) => {
  const { contract, milestone, viewer } = await lockedMilestone(ctx, milestoneId)
  const state = milestoneMoves.to('returnUnchanged', milestone.state, viewer.party)
  const isDue = milestone.reworkUntil !== null && milestone.reworkUntil <= ctx.now
  if (isRefusal(state) || !isDue) return milestone
  await putForReview(ctx, milestone, state)
  await tellBoth(ctx, contract, {
    kind: 'returned_unchanged',
    key: `${milestone.id}.${ctx.now.getTime()}`,
    facts: { milestone: milestone.title },
  })
  return milestone
}
