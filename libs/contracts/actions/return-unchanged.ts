import { isRefusal } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { Item } from '../data/item.entity.js'
import { lockedMilestone, type MilestoneAtHand } from '../data/locks.js'
import { itemMoves } from '../domain/item.rules.js'
import { milestoneMoves } from '../domain/milestone.rules.js'
import { recordItems } from './item-moves.js'
import { putForReview } from './submit-milestone.js'
import { tellBoth } from './tell-parties.js'

/** Items that were sent back are before the client again too; they are decided with their milestone. */
const returnItems = async (ctx: Ctx, { milestone, viewer }: Pick<MilestoneAtHand, 'milestone' | 'viewer'>): Promise<void> => {
  const back = await ctx.db.findBy(Item, { milestoneId: milestone.id, state: itemMoves.moves.askChanges.to })
  if (back.length === 0) return
  const change = { state: itemMoves.moves.returnUnchanged.to, reviewUntil: null, remindAt: null }
  await ctx.db.update(Item, { id: In(back.map((item) => item.id)) }, change)
  for (const item of back) Object.assign(item, change)
  await recordItems(ctx, back, { move: 'returnUnchanged', viewer })
}

/** Changes did not come in time: the milestone is before the client again as it was. */
export const returnUnchanged = async (ctx: Ctx, { milestoneId }: { milestoneId: string }) => {
  const { contract, milestone, viewer } = await lockedMilestone(ctx, milestoneId)
  const state = milestoneMoves.to('returnUnchanged', milestone.state, viewer.party)
  const isDue = milestone.reworkUntil !== null && milestone.reworkUntil <= ctx.now
  if (isRefusal(state) || !isDue) return milestone
  await putForReview(ctx, milestone, state)
  await returnItems(ctx, { milestone, viewer })
  await tellBoth(ctx, contract, {
    kind: 'returned_unchanged',
    key: `${milestone.id}.${ctx.now.getTime()}`,
    facts: { milestone: milestone.title },
  })
  return milestone
}
