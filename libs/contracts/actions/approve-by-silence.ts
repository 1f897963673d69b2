import { isRefusal } from '@rolecall/kernel'
import { claimHold, heldMinor } from '@rolecall/payments'
import type { Ctx } from '@rolecall/platform'
import { Item } from '../data/item.entity.js'
import { lockedMilestone, type MilestoneAtHand } from '../data/locks.js'
import { itemCounts } from '../data/queries.js'
import { wereReminded } from '../data/reminders.js'
import { isDisputed, isWaiting } from '../domain/item.rules.js'
import { milestoneMoves } from '../domain/milestone.rules.js'
import { atMost, isOpen, isPayable } from '../domain/shares.rules.js'
import { acceptAll } from './accept-items.js'
import { closeMilestone } from './close-milestone.js'
import { releaseAccepted } from './disputes/pay-owed.js'
import { giveUpMissed } from './give-up-items.js'
import { tellClient } from './tell-parties.js'

/** A dispute withholds the shares of its items only: what else is accepted is paid when the window is over. */
const payUndisputed = async (ctx: Ctx, hand: MilestoneAtHand) => {
  const items = await ctx.db.findBy(Item, { milestoneId: hand.milestone.id })
  const pays = items.some((item) => isDisputed(item.state)) ? items.filter(isPayable) : []
  if (pays.length > 0) await releaseAccepted(ctx, hand, { hold: await claimHold(ctx, hand.milestone.id), pays })
  return hand.milestone
}

/**
 * The window of a submitted milestone has passed and the client was reminded each time that was due: items not decided
 * are accepted, and the milestone is paid.
 */
export const approveBySilence = async (ctx: Ctx, { milestoneId }: { milestoneId: string }) => {
  const hand = await lockedMilestone(ctx, milestoneId)
  const { contract, milestone, viewer } = hand
  const state = milestoneMoves.to('approve', milestone.state, viewer.party)
  const endsAt = milestone.autoApproveAt
  if (isRefusal(state) || endsAt === null || endsAt > ctx.now) return milestone
  if (!(await wereReminded(ctx, { milestone, endsAt }))) return milestone
  const items = await ctx.db.findBy(Item, { milestoneId })
  await acceptAll(ctx, { ...hand, items: items.filter((item) => isWaiting(item.state)) })
  const counts = await itemCounts(ctx, milestone.id)
  // an item that is neither accepted nor waiting needs a person
  if (isOpen(counts)) return payUndisputed(ctx, hand)
  await tellClient(ctx, contract, {
    kind: 'approved_by_silence',
    key: milestone.id,
    act: 'pay',
    facts: { milestone: milestone.title },
  })
  const hold = await claimHold(ctx, milestone.id)
  if (counts.missed > 0) await giveUpMissed(ctx, hand)
  return closeMilestone(ctx, hand, { hold, state, releaseMinor: atMost(counts.payableMinor, heldMinor(hold)) })
}
