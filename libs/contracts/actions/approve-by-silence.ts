import { isRefusal, money } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { Item } from '../data/item.entity.js'
import { lockedMilestone } from '../data/locks.js'
import { itemCounts } from '../data/queries.js'
import { isWaiting } from '../domain/item.rules.js'
import { milestoneMoves } from '../domain/milestone.rules.js'
import { acceptAll } from './accept-items.js'
import { release } from './approve-milestone.js'
import { tellClient } from './tell-parties.js'

/** The window of a submitted milestone has passed: items not decided are accepted and the milestone is paid. */
export const approveBySilence = async (ctx: Ctx, { milestoneId }: { milestoneId: string }) => {
  const hand = await lockedMilestone(ctx, milestoneId)
  const { contract, milestone, viewer } = hand
  const state = milestoneMoves.to('approve', milestone.state, viewer.party)
  const isDue = milestone.autoApproveAt !== null && milestone.autoApproveAt <= ctx.now
  if (isRefusal(state) || !isDue) return milestone
  const items = await ctx.db.findBy(Item, { milestoneId })
  await acceptAll(ctx, { ...hand, items: items.filter((item) => isWaiting(item.state)) })
  const counts = await itemCounts(ctx, milestone.id)
  // an item that is neither accepted nor waiting needs a person
  if (counts.toDo + counts.toDecide + counts.other > 0) return milestone
  await tellClient(ctx, contract, {
    kind: 'approved_by_silence',
    key: milestone.id,
    act: 'pay',
    facts: { milestone: milestone.title },
  })
  return release(ctx, hand, { state, amount: money(counts.acceptedMinor, milestone.price.currency) })
}
