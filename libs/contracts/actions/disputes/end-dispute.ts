import { MoveRefused } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { DisputeItem } from '../../data/disputes/dispute.entity.js'
import type { DisputeAtHand } from '../../data/disputes/dispute-at-hand.js'
import { Item } from '../../data/item.entity.js'
import type { DisputeEnding, DisputeState } from '../../domain/disputes/dispute.rules.js'
import { toClientMinor, type ShareLine } from '../../domain/disputes/division.rules.js'
import { DisputeEnded } from '../../domain/disputes/events.js'
import { ItemAccepted } from '../../domain/events.js'
import { isDisputed, itemMoves } from '../../domain/item.rules.js'
import { systemViewer } from '../../domain/rights.rules.js'
import { giveUp } from '../give-up-items.js'
import { recordItems } from '../item-moves.js'
import { payOwed } from './pay-owed.js'
import { moveDispute } from './record-dispute.js'

/** The end of protection or a chargeback has decided about its items; the worker closes it at its next look. */
export const decidedElsewhere = ({ items }: Pick<DisputeAtHand, 'items'>, move: string): MoveRefused | null => {
  const decided = items.find((item) => !isDisputed(item.state))
  return decided ? new MoveRefused(move, decided.state) : null
}

export interface Division {
  readonly state: DisputeState
  readonly ending: DisputeEnding
  readonly lines: readonly ShareLine[]
}

/** An item of which anything is due ends accepted, for the whole share or for a part of it. */
const award = async (ctx: Ctx, item: Item, dueMinor: bigint): Promise<void> => {
  const change = { state: itemMoves.moves.settle.to, acceptedAt: ctx.now, acceptedMinor: dueMinor === item.shareMinor ? null : dueMinor }
  await ctx.db.update(Item, { id: item.id }, change)
  Object.assign(item, change)
  await recordItems(ctx, [item], { move: 'settle', viewer: systemViewer })
  ctx.emit(new ItemAccepted(item.id))
}

const endItems = async (ctx: Ctx, { dispute, items }: DisputeAtHand, lines: readonly ShareLine[]): Promise<void> => {
  const dueOf = new Map(lines.map((line) => [line.itemId, line.freelancerMinor]))
  for (const item of items) {
    const freelancerMinor = dueOf.get(item.id) ?? 0n
    await ctx.db.update(DisputeItem, { disputeId: dispute.id, itemId: item.id }, { freelancerMinor })
    if (freelancerMinor > 0n) await award(ctx, item, freelancerMinor)
  }
  await giveUp(ctx, { viewer: systemViewer, items: items.filter((item) => (dueOf.get(item.id) ?? 0n) === 0n) })
}

/** Ends a dispute by dividing its shares: items get their end states, and the money moves at once or as soon as it can. */
export const divideDispute = async (ctx: Ctx, hand: DisputeAtHand, { state, ending, lines }: Division): Promise<void> => {
  const { dispute, items } = hand
  const owedItems = [...dispute.owedItems, ...lines.filter((line) => line.freelancerMinor > 0n).map((line) => line.itemId)]
  const backMinor = dispute.owedBackMinor + toClientMinor(lines)
  await moveDispute(ctx, dispute, { state, ending, endedAt: ctx.now })
  await endItems(ctx, hand, lines)
  await payOwed(ctx, hand, { items: owedItems, backMinor })
  ctx.emit(new DisputeEnded(dispute.id))
  if (items.some((item) => isDisputed(item.state))) throw new Error('an item of an ended dispute stays disputed')
}
