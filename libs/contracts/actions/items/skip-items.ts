import { checkLength, isRefusal, MoveRefused } from '@rolecall/kernel'
import { claimHold, heldMinor } from '@rolecall/payments'
import type { Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { Item } from '../../data/item.entity.js'
import { lockedItems, type ItemsAtHand } from '../../data/locks.js'
import { ItemAccepted } from '../../domain/events.js'
import { evidenceLimits } from '../../domain/evidence.rules.js'
import { itemMoves, type ItemMove } from '../../domain/item.rules.js'
import { skipOutcome } from '../../domain/items/skip.rules.js'
import { isAtWork, milestoneMoves } from '../../domain/milestone.rules.js'
import { isSettled } from '../../domain/shares.rules.js'
import { closeMilestone, endingOf } from '../close-milestone.js'
import { recordItems } from '../item-moves.js'
import { tellFreelancer } from '../tell-parties.js'
import { countFault, firstRefused } from './many-items.js'

export interface SkipItems {
  readonly itemIds: readonly string[]
  readonly reason: string
}
type SkipMove = Extract<ItemMove, 'skip' | 'skipPaid'>
const moveFor = (ctx: Ctx) => {
  return (item: Item): SkipMove => (skipOutcome(item, ctx.now) === 'paid' ? 'skipPaid' : 'skip')
}

/** What waits for an agreement or a ruling is not the client's to call off. */
const unskippable = (ctx: Ctx, groups: readonly ItemsAtHand[]): MoveRefused | null => {
  const item = groups.flatMap((group) => group.items).find((one) => skipOutcome(one, ctx.now) === null)
  return item ? new MoveRefused('skip', item.state) : null
}

interface Skipping {
  readonly group: ItemsAtHand
  readonly move: SkipMove
  readonly reason: string
}
const put = async (ctx: Ctx, items: readonly Item[], { group, move, reason }: Skipping): Promise<void> => {
  if (items.length === 0) return
  const ends = { state: itemMoves.moves[move].to, reviewUntil: null, remindAt: null, waitsUntil: null }
  const change = move === 'skipPaid' ? { ...ends, acceptedAt: ctx.now } : ends
  await ctx.db.update(Item, { id: In(items.map(({ id }) => id)) }, change)
  for (const item of items) {
    Object.assign(item, change)
    // only what was handed in says something about skill
    if (move === 'skipPaid' && item.rounds > 0) ctx.emit(new ItemAccepted(item.id))
  }
  await recordItems(ctx, items, { move, viewer: group.viewer, reason })
}

/** Nothing of the milestone is left to do or to pay: what is still protected goes back at once. */
const closeIfSettled = async (ctx: Ctx, group: ItemsAtHand) => {
  const { milestone } = group
  const items = await ctx.db.findBy(Item, { milestoneId: milestone.id })
  if (!isAtWork(milestone.state) || !items.every(isSettled)) return null
  const hold = await claimHold(ctx, milestone.id)
  // without money no arrival would end the contract after it: the clock of protection does
  if (heldMinor(hold) === 0n) return null
  const state = milestoneMoves.to(endingOf(hold, 0n), milestone.state, 'system')
  if (isRefusal(state)) return state
  const closed = await closeMilestone(ctx, group, { hold, state, releaseMinor: 0n })
  return isRefusal(closed) ? closed : null
}

/**
 * The client does not need these items any more, all or none of them: paid or refunded by `skipOutcome`, never missed.
 * Moves no money, unless nothing else is left in the milestone.
 */
export const skipItems = async (ctx: Ctx, { itemIds, reason }: SkipItems) => {
  const fault = countFault(itemIds) ?? checkLength('reason', reason, { min: 1, max: evidenceLimits.reasonChars })
  if (fault) return fault
  const groups = await lockedItems(ctx, itemIds)
  const moveOf = moveFor(ctx)
  const refused = firstRefused(groups, moveOf) ?? unskippable(ctx, groups)
  if (refused) return refused
  for (const group of groups) {
    const paid = group.items.filter((item) => moveOf(item) === 'skipPaid')
    await put(ctx, group.items.filter((item) => !paid.includes(item)), { group, move: 'skip', reason: reason.trim() })
    await put(ctx, paid, { group, move: 'skipPaid', reason: reason.trim() })
    const facts = { milestone: group.milestone.title, count: group.items.length }
    await tellFreelancer(ctx, group.contract, { kind: 'items_skipped', key: `${group.items[0]!.id}.${ctx.now.getTime()}`, facts })
    const unclosed = await closeIfSettled(ctx, group)
    if (unclosed) return unclosed
  }
  return groups.flatMap((group) => group.items)
}
