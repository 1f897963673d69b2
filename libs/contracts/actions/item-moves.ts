import { isRefusal, MoveRefused, newId, NotAllowed } from '@rolecall/kernel'
import { accountIdOf, type Ctx } from '@rolecall/platform'
import type { Contract } from '../data/contract.entity.js'
import { ItemEvent } from '../data/item-history.entity.js'
import type { Item } from '../data/item.entity.js'
import type { Milestone } from '../data/milestone.entity.js'
import { allowedIn, comesTooLate, isAccepted, itemMoves, type ItemMove, type ItemState } from '../domain/item.rules.js'
import { mayAct, type Viewer } from '../domain/rights.rules.js'
import { keepSnapshots } from './items/keep-snapshots.js'

export interface ItemMoving {
  readonly item: Item
  readonly milestone: Milestone
  readonly contract: Contract
  readonly viewer: Viewer
}

/** The item's state after the move, or why this viewer may not make it now. */
export const itemMoved = (
  { item, milestone, viewer }: Omit<ItemMoving, 'contract'>,
  move: ItemMove,
): ItemState | MoveRefused | NotAllowed => {
  if (!mayAct(viewer, 'review')) return new NotAllowed()
  const state = itemMoves.to(move, item.state, viewer.party)
  if (isRefusal(state)) return state
  const fits = allowedIn(move, milestone.state) && !comesTooLate(move, { state: item.state, milestoneState: milestone.state })
  return fits ? state : new MoveRefused(move, milestone.state)
}

export interface Happened {
  readonly move: ItemMove
  readonly viewer: Viewer
  readonly reason?: string | null
}
/** Writes the history of items that are in their new state, and keeps what was seen of those that are accepted. */
export const recordItems = async (
  ctx: Ctx,
  items: readonly Item[],
  { move, viewer, reason }: Happened,
): Promise<void> => {
  if (items.length === 0) return
  await keepSnapshots(ctx, items.filter((item) => isAccepted(item.state)))
  await ctx.db.insert(
    ItemEvent,
    items.map((item) => ({
      id: newId(ctx.now.getTime()),
      itemId: item.id,
      move,
      state: item.state,
      party: viewer.party,
      accountId: accountIdOf(ctx.actor),
      reason: reason ?? null,
      at: ctx.now,
    })),
  )
}
