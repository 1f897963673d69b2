import { InvalidInput, isRefusal, type MoveRefused, type NotAllowed } from '@rolecall/kernel'
import type { Item } from '../../data/item.entity.js'
import type { ItemsAtHand } from '../../data/locks.js'
import type { ItemMove } from '../../domain/item.rules.js'
import { itemMoved } from '../item-moves.js'

export const ITEMS_AT_ONCE = 100

/** Between one and a hundred items, none twice. */
export const countFault = (itemIds: readonly string[]): InvalidInput | null => {
  if (itemIds.length === 0) return new InvalidInput('itemIds', 'too_few', '1')
  if (itemIds.length > ITEMS_AT_ONCE) return new InvalidInput('itemIds', 'too_many', String(ITEMS_AT_ONCE))
  return new Set(itemIds).size === itemIds.length ? null : new InvalidInput('itemIds', 'duplicate')
}

/** The first reason why one of them cannot make the move: then none does. */
export const firstRefused = (groups: readonly ItemsAtHand[], moveOf: (item: Item) => ItemMove): MoveRefused | NotAllowed | null => {
  for (const group of groups) {
    for (const item of group.items) {
      const state = itemMoved({ ...group, item }, moveOf(item))
      if (isRefusal(state)) return state
    }
  }
  return null
}
