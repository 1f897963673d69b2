import type { Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { Item } from '../data/item.entity.js'
import type { ItemsAtHand, MilestoneAtHand } from '../data/locks.js'
import { itemMoves } from '../domain/item.rules.js'
import { recordItems } from './item-moves.js'

/** Puts items into skipped: nothing more is expected of them, their shares go back with the money of the milestone. */
export const giveUp = async (ctx: Ctx, { items, viewer }: Pick<ItemsAtHand, 'items' | 'viewer'>): Promise<void> => {
  if (items.length === 0) return
  const change = { state: itemMoves.moves.skip.to, reviewUntil: null }
  await ctx.db.update(Item, { id: In(items.map((item) => item.id)) }, change)
  for (const item of items) Object.assign(item, change)
  await recordItems(ctx, items, { move: 'skip', viewer })
}

/** Items that were not handed in in time and will not be any more. */
export const giveUpMissed = async (ctx: Ctx, { milestone, viewer }: MilestoneAtHand): Promise<void> => {
  const items = await ctx.db.findBy(Item, { milestoneId: milestone.id, state: itemMoves.moves.miss.to })
  await giveUp(ctx, { items, viewer })
}
