import { checkLength, isRefusal, money, type Money } from '@rolecall/kernel'
import { moneyFact, type Ctx } from '@rolecall/platform'
import { Item } from '../../data/item.entity.js'
import { lockedItem, lockedItems } from '../../data/locks.js'
import { ItemAccepted } from '../../domain/events.js'
import { evidenceLimits } from '../../domain/evidence.rules.js'
import { isPartly, itemMoves } from '../../domain/item.rules.js'
import { partAnswerUntil, partOf } from '../../domain/items/parts.rules.js'
import { systemViewer } from '../../domain/rights.rules.js'
import { itemMoved, recordItems, type ItemMoving } from '../item-moves.js'
import { tellClient, tellFreelancer } from '../tell-parties.js'

export interface AcceptItemPartly {
  readonly itemId: string
  readonly percent?: number | null
  readonly amount?: Money | null
  readonly reason: string
}
export const itemName = ({ title, ordinal }: Pick<Item, 'title' | 'ordinal'>): string => `${title} ${ordinal}`

/** The client accepts a part of what was handed in and says why not all; the freelancer agrees, or differs in time. */
export const acceptItemPartly = async (ctx: Ctx, { itemId, percent, amount, reason }: AcceptItemPartly) => {
  const fault = checkLength('reason', reason, { min: 1, max: evidenceLimits.reasonChars })
  if (fault) return fault
  const hand = await lockedItem(ctx, itemId)
  const { contract, item, milestone, viewer } = hand
  const state = itemMoved(hand, 'acceptPartly')
  if (isRefusal(state)) return state
  const { currency } = milestone.price
  const acceptedMinor = partOf({ percent: percent ?? null, amount: amount ?? null }, { shareMinor: item.shareMinor, currency })
  if (isRefusal(acceptedMinor)) return acceptedMinor
  const change = { state, acceptedMinor, waitsUntil: partAnswerUntil(ctx.now), reviewUntil: null, remindAt: null }
  await ctx.db.update(Item, { id: item.id }, change)
  Object.assign(item, change)
  await recordItems(ctx, [item], { move: 'acceptPartly', viewer, reason: reason.trim() })
  await tellFreelancer(ctx, contract, {
    kind: 'item_part',
    key: `${item.id}.${item.rounds}`,
    facts: { item: itemName(item), amount: moneyFact(money(acceptedMinor, currency)), share: moneyFact(money(item.shareMinor, currency)) },
  })
  return item
}

const agreed = async (ctx: Ctx, { item, viewer }: Pick<ItemMoving, 'item' | 'viewer'>): Promise<Item> => {
  const change = { state: itemMoves.moves.agreePart.to, acceptedAt: ctx.now, waitsUntil: null }
  await ctx.db.update(Item, { id: item.id }, change)
  Object.assign(item, change)
  await recordItems(ctx, [item], { move: 'agreePart', viewer })
  ctx.emit(new ItemAccepted(item.id))
  return item
}

/** The freelancer agrees: the item is accepted with the part that is due. */
export const agreePart = async (ctx: Ctx, { itemId }: { itemId: string }) => {
  const hand = await lockedItem(ctx, itemId)
  const state = itemMoved(hand, 'agreePart')
  if (isRefusal(state)) return state
  const item = await agreed(ctx, hand)
  const facts = { item: itemName(item) }
  await tellClient(ctx, hand.contract, { kind: 'part_agreed', key: `${item.id}.${item.rounds}`, act: 'review', facts })
  return item
}

/** Nobody differed in time: the part counts as agreed. */
export const agreePartsSilently = async (ctx: Ctx, { itemIds }: { itemIds: readonly string[] }): Promise<void> => {
  for (const { items, contract } of await lockedItems(ctx, itemIds)) {
    for (const item of items.filter(({ state, waitsUntil }) => isPartly(state) && waitsUntil !== null && waitsUntil <= ctx.now)) {
      await agreed(ctx, { item, viewer: systemViewer })
      await tellFreelancer(ctx, contract, { kind: 'part_settled', key: `${item.id}.${item.rounds}`, facts: { item: itemName(item) } })
    }
  }
}
