import type { Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { Item } from '../../data/item.entity.js'
import { latestTerms } from '../../data/queries.js'
import { isSentBack } from '../../domain/endings/ending.rules.js'
import { isWaiting, itemMoves, reviewUntil } from '../../domain/item.rules.js'
import { firstReminder } from '../../domain/reminder.rules.js'
import { systemViewer } from '../../domain/rights.rules.js'
import { recordItems } from '../item-moves.js'

/** Changes are not waited for at an end: what was sent back is before the client again as it was. */
const bringBack = async (ctx: Ctx, items: readonly Item[]): Promise<void> => {
  if (items.length === 0) return
  const change = { state: itemMoves.moves.returnUnchanged.to, reviewUntil: null, remindAt: null }
  await ctx.db.update(Item, { id: In(items.map((item) => item.id)) }, change)
  for (const item of items) Object.assign(item, change)
  await recordItems(ctx, items, { move: 'returnUnchanged', viewer: systemViewer })
}

/** Work that came is decided before its money moves: each item has its window, also where it ran with the milestone. */
export const reviewAtEnd = async (ctx: Ctx, { contractId, items }: { contractId: string; items: readonly Item[] }): Promise<void> => {
  await bringBack(ctx, items.filter((item) => isSentBack(item.state)))
  const open = items.filter((item) => isWaiting(item.state) && item.reviewUntil === null)
  if (open.length === 0) return
  const { content } = await latestTerms(ctx, contractId)
  for (const item of open) {
    const endsAt = reviewUntil(ctx.now, item.cadence, content)
    const change = { reviewUntil: endsAt, remindAt: firstReminder({ startsAt: ctx.now, endsAt }) }
    await ctx.db.update(Item, { id: item.id }, change)
    Object.assign(item, change)
  }
}
