import { isRefusal, money, NotAllowed, type Money } from '@rolecall/kernel'
import { claimHold, heldMinor } from '@rolecall/payments'
import type { Ctx } from '@rolecall/platform'
import { itemCounts } from '../data/queries.js'
import { lockedToApprove } from '../data/to-approve.js'
import { milestoneMoves } from '../domain/milestone.rules.js'
import { AmountChanged, ItemsOpen } from '../domain/refusals.js'
import { mayAct } from '../domain/rights.rules.js'
import { atMost, countItems, isOpen } from '../domain/shares.rules.js'
import { closeMilestone } from './close-milestone.js'
import { giveUpMissed } from './give-up-items.js'

export interface ApproveMilestone {
  readonly milestoneId: string
  /** The amount on the payer's screen. */
  readonly expectedAmount: Money
}

/**
 * The client accepts the milestone and pays what is accepted and not paid yet; shares of missed items go back to him.
 * The second of two approvals waits on the row and finds it approved.
 */
export const approveMilestone = async (ctx: Ctx, { milestoneId, expectedAmount }: ApproveMilestone) => {
  // both locks are asked for in one trip, the milestone's first; whether there is a hold counts only when it is wanted
  const [reading, claiming] = [lockedToApprove(ctx, milestoneId), claimHold(ctx, milestoneId)]
  claiming.catch(() => undefined)
  const hand = await reading
  const { milestone, viewer } = hand
  if (!mayAct(viewer, 'pay')) return new NotAllowed()
  const state = milestoneMoves.to('approve', milestone.state, viewer.party)
  if (isRefusal(state)) return state
  const read = countItems(hand.items)
  // giving up missed items changes items itself, so these are read under the lock
  const counts = read.missed > 0 ? await itemCounts(ctx, milestone.id) : read
  if (isOpen(counts)) return new ItemsOpen(counts.toDo, counts.toDecide, counts.accepted)
  const hold = await claiming
  const amount = money(atMost(counts.payableMinor, heldMinor(hold)), milestone.price.currency)
  if (amount.minor !== expectedAmount.minor || amount.currency !== expectedAmount.currency)
    return new AmountChanged(amount)
  if (counts.missed > 0) await giveUpMissed(ctx, hand)
  return closeMilestone(ctx, hand, { hold, state, releaseMinor: amount.minor, mark: read.missed > 0 ? null : hand.mark })
}
