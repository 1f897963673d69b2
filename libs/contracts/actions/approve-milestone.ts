import { isRefusal, money, newId, NotAllowed, type Money } from '@rolecall/kernel'
import { claimHold, releaseHold } from '@rolecall/payments'
import type { Ctx } from '@rolecall/platform'
import { lockedMilestone, type MilestoneAtHand } from '../data/locks.js'
import { Milestone } from '../data/milestone.entity.js'
import { itemCounts } from '../data/queries.js'
import { MilestoneApproved } from '../domain/events.js'
import { milestoneMoves, type MilestoneState } from '../domain/milestone.rules.js'
import { AmountChanged, ItemsOpen } from '../domain/refusals.js'
import { mayAct } from '../domain/rights.rules.js'
import { tellFreelancer } from './tell-parties.js'

export interface ApproveMilestone {
  readonly milestoneId: string
  /** The amount on the payer's screen. */
  readonly expectedAmount: Money
}

/** Releases the money and marks the milestone approved, in this order: milestone row, hold row, ledger (DECISIONS 1). */
export const release = async (
  ctx: Ctx,
  { contract, milestone }: MilestoneAtHand,
  { state, amount }: { state: MilestoneState; amount: Money },
) => {
  const decisionId = newId(ctx.now.getTime())
  const hold = await claimHold(ctx, milestone.id)
  const refused = await releaseHold(ctx, { hold, amountMinor: amount.minor, decisionId })
  if (refused) return refused
  const change = { state, approvedAt: ctx.now, autoApproveAt: null, decisionId }
  await ctx.db.update(Milestone, { id: milestone.id }, change)
  Object.assign(milestone, change)
  ctx.emit(new MilestoneApproved(milestone.id))
  await tellFreelancer(ctx, contract, { kind: 'approved', key: milestone.id, facts: { milestone: milestone.title } })
  return milestone
}

/**
 * The client accepts the milestone and pays. Until partial releases are built, every item must be accepted,
 * so that the amount is the whole price. The second of two approvals waits on the row and finds it approved.
 */
export const approveMilestone = async (ctx: Ctx, { milestoneId, expectedAmount }: ApproveMilestone) => {
  const hand = await lockedMilestone(ctx, milestoneId)
  const { milestone, viewer } = hand
  if (!mayAct(viewer, 'pay')) return new NotAllowed()
  const state = milestoneMoves.to('approve', milestone.state, viewer.party)
  if (isRefusal(state)) return state
  const counts = await itemCounts(ctx, milestone.id)
  if (counts.toDo + counts.toDecide + counts.other > 0)
    return new ItemsOpen(counts.toDo, counts.toDecide, counts.accepted)
  const amount = money(counts.acceptedMinor, milestone.price.currency)
  if (amount.minor !== expectedAmount.minor || amount.currency !== expectedAmount.currency)
    return new AmountChanged(amount)
  return release(ctx, hand, { state, amount })
}
