import type { Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { ItemEvent } from '../item-history.entity.js'
import { DueChange } from '../items/due-change.entity.js'
import type { Item } from '../item.entity.js'

/** Items of which nothing has been written down yet: they may go without a trace. */
export const withoutHistory = async (ctx: Ctx, items: readonly Item[]): Promise<Item[]> => {
  if (items.length === 0) return []
  const itemId = In(items.map((item) => item.id))
  const rows = [...(await ctx.db.findBy(ItemEvent, { itemId })), ...(await ctx.db.findBy(DueChange, { itemId }))]
  const touched = new Set(rows.map((row) => row.itemId))
  return items.filter((item) => !touched.has(item.id))
}
