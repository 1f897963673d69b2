import { checkLength, isRefusal, MoveRefused } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { Item } from '../data/item.entity.js'
import { lockedItem } from '../data/locks.js'
import { workTerms } from '../data/queries.js'
import { isEnding } from '../domain/contract.rules.js'
import { evidenceLimits } from '../domain/evidence.rules.js'
import { RoundsUsedUp } from '../domain/items/refusals.js'
import { changeRoundsOf, hasRoundsLeft } from '../domain/items/rounds.rules.js'
import { milestoneMoves } from '../domain/milestone.rules.js'
import { returnMilestone } from './ask-milestone-changes.js'
import { itemMoved, recordItems } from './item-moves.js'
import { tellFreelancer } from './tell-parties.js'

export interface AskItemChanges {
  readonly itemId: string
  readonly reason: string
}

/** The client sends an item back with a reason. A submitted milestone goes back with it, so that its window starts anew. */
export const askItemChanges = async (ctx: Ctx, { itemId, reason }: AskItemChanges) => {
  const fault = checkLength('reason', reason, { min: 1, max: evidenceLimits.reasonChars })
  if (fault) return fault
  const hand = await lockedItem(ctx, itemId)
  const { contract, item, milestone, viewer } = hand
  const state = itemMoved(hand, 'askChanges')
  if (isRefusal(state)) return state
  if (isEnding(contract.state)) return new MoveRefused('askChanges', contract.state)
  const agreed = changeRoundsOf(await workTerms(ctx, contract.id), item.dutySlug)
  if (!hasRoundsLeft(item, agreed)) return new RoundsUsedUp(item.id, agreed)
  await ctx.db.update(Item, { id: item.id }, { state, reviewUntil: null })
  Object.assign(item, { state, reviewUntil: null })
  await recordItems(ctx, [item], { move: 'askChanges', viewer, reason: reason.trim() })
  const returned = milestoneMoves.to('askChanges', milestone.state, viewer.party)
  if (!isRefusal(returned)) await returnMilestone(ctx, { milestone, state: returned, reason: reason.trim() })
  const facts = { item: `${item.title} ${item.ordinal}` }
  await tellFreelancer(ctx, contract, { kind: 'item_changes', key: `${item.id}.${item.rounds}`, facts })
  return item
}
