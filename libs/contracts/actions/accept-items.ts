import { InvalidInput, isRefusal } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { Item } from '../data/item.entity.js'
import { lockedItems, type ItemsAtHand } from '../data/locks.js'
import { ItemAccepted } from '../domain/events.js'
import { itemMoves } from '../domain/item.rules.js'
import { itemMoved, recordItems } from './item-moves.js'

export const ACCEPT_AT_ONCE = 100

/** Puts items of one milestone into accepted. Each then counts for the freelancer's skill (reactions/on-item-accepted). */
export const acceptAll = async (
  ctx: Ctx,
  { items, viewer }: Pick<ItemsAtHand, 'items' | 'viewer'>,
): Promise<Item[]> => {
  if (items.length === 0) return []
  const change = { state: itemMoves.moves.accept.to, acceptedAt: ctx.now, reviewUntil: null }
  await ctx.db.update(Item, { id: In(items.map((item) => item.id)) }, change)
  for (const item of items) {
    Object.assign(item, change)
    ctx.emit(new ItemAccepted(item.id))
  }
  await recordItems(ctx, items, { move: 'accept', viewer })
  return items
}

/** The client accepts items, all or none of them. Moves no money. */
export const acceptItems = async (ctx: Ctx, { itemIds }: { itemIds: readonly string[] }) => {
  if (itemIds.length === 0) return new InvalidInput('itemIds', 'too_few', '1')
  if (itemIds.length > ACCEPT_AT_ONCE) return new InvalidInput('itemIds', 'too_many', String(ACCEPT_AT_ONCE))
  const groups = await lockedItems(ctx, itemIds)
  for (const group of groups) {
    for (const item of group.items) {
      const state = itemMoved({ ...group, item }, 'accept')
      if (isRefusal(state)) return state
    }
  }
  const accepted: Item[] = []
  for (const group of groups) accepted.push(...(await acceptAll(ctx, group)))
  return accepted
}
export const acceptItem = async (ctx: Ctx, { itemId }: { itemId: string }) => {
  const accepted = await acceptItems(ctx, { itemIds: [itemId] })
  return isRefusal(accepted) ? accepted : accepted[0]!
}
