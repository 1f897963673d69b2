import { isRefusal, later } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { Item } from '../data/item.entity.js'
import { lockedMilestone, type MilestoneAtHand } from '../data/locks.js'
import { Milestone } from '../data/milestone.entity.js'
import { isBlocked, isMissable, itemMoves, MISSED_AFTER_MS } from '../domain/item.rules.js'
import { milestoneMoves } from '../domain/milestone.rules.js'
import { recordItems } from './item-moves.js'
import { putForReview } from './submit-milestone.js'
import { tellBoth } from './tell-parties.js'

/** The clocks of items come before the milestone's own look. */
const AGAIN_MS = 10 * 60_000

/** Items that were sent back are before the client again too; they are decided with their milestone. */
const returnItems = async (ctx: Ctx, { milestone, viewer }: Pick<MilestoneAtHand, 'milestone' | 'viewer'>): Promise<void> => {
  const back = await ctx.db.findBy(Item, { milestoneId: milestone.id, state: itemMoves.moves.askChanges.to })
  if (back.length === 0) return
  const change = { state: itemMoves.moves.returnUnchanged.to, reviewUntil: null, remindAt: null }
  await ctx.db.update(Item, { id: In(back.map((item) => item.id)) }, change)
  for (const item of back) Object.assign(item, change)
  await recordItems(ctx, back, { move: 'returnUnchanged', viewer })
}

/** Work that got another date, or is on hold, is still to come: the milestone is not whole before that has ended by itself. */
const expectedUntil = (items: readonly Item[], now: Date): Date | null => {
  const open = items.filter((item) => isMissable(item.state) || isBlocked(item.state))
  const ends = open.map((item) => (isBlocked(item.state) ? (item.waitsUntil ?? now) : later(item.dueAt, MISSED_AFTER_MS)).getTime())
  return ends.length === 0 ? null : new Date(Math.max(...ends, later(now, AGAIN_MS).getTime()))
}

/** Changes did not come in time: the milestone is before the client again as it was. */
export const returnUnchanged = async (ctx: Ctx, { milestoneId }: { milestoneId: string }) => {
  const { contract, milestone, viewer } = await lockedMilestone(ctx, milestoneId)
  const state = milestoneMoves.to('returnUnchanged', milestone.state, viewer.party)
  const isDue = milestone.reworkUntil !== null && milestone.reworkUntil <= ctx.now
  if (isRefusal(state) || !isDue) return milestone
  const items = await ctx.db.findBy(Item, { milestoneId })
  const awaited = expectedUntil(items, ctx.now)
  if (awaited) {
    await ctx.db.update(Milestone, { id: milestoneId }, { reworkUntil: awaited })
    return Object.assign(milestone, { reworkUntil: awaited })
  }
  await putForReview(ctx, milestone, state)
  await returnItems(ctx, { milestone, viewer })
  await tellBoth(ctx, contract, {
    kind: 'returned_unchanged',
    key: `${milestone.id}.${ctx.now.getTime()}`,
    facts: { milestone: milestone.title },
  })
  return milestone
}
