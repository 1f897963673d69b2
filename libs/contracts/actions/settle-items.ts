import { isRefusal } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { Item } from '../data/item.entity.js'
import { lockedItems } from '../data/locks.js'
import { remindedItems } from '../data/reminders.js'
import { isMissable, isWaiting, itemMoves, MISSED_AFTER_MS } from '../domain/item.rules.js'
import { acceptAll } from './accept-items.js'
import { itemMoved, recordItems } from './item-moves.js'

/** Items the client was silent about past their window are accepted, if he was reminded of each when it was due. */
export const acceptSilently = async (ctx: Ctx, { itemIds }: { itemIds: readonly string[] }): Promise<void> => {
  for (const group of await lockedItems(ctx, itemIds)) {
    const due = group.items.filter(
      (item) => isWaiting(item.state) && item.reviewUntil !== null && item.reviewUntil <= ctx.now,
    )
    const reminded = await remindedItems(ctx, due)
    await acceptAll(ctx, {
      ...group,
      items: reminded.filter((item) => !isRefusal(itemMoved({ ...group, item }, 'accept'))),
    })
  }
}

/** Items not handed in a day after they were due count as missed; they can still be handed in. */
export const missItems = async (ctx: Ctx, { itemIds }: { itemIds: readonly string[] }): Promise<void> => {
  const latest = new Date(ctx.now.getTime() - MISSED_AFTER_MS)
  for (const { items, viewer } of await lockedItems(ctx, itemIds)) {
    const missed = items.filter((item) => isMissable(item.state) && !item.awaitsOther && item.dueAt <= latest)
    if (missed.length === 0) continue
    const state = itemMoves.moves.miss.to
    await ctx.db.update(Item, { id: In(missed.map((item) => item.id)) }, { state })
    for (const item of missed) item.state = state
    await recordItems(ctx, missed, { move: 'miss', viewer })
  }
}
