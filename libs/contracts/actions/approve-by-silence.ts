import { isRefusal, later } from '@rolecall/kernel'
import { claimHold, heldMinor } from '@rolecall/payments'
import type { Ctx } from '@rolecall/platform'
import { Item } from '../data/item.entity.js'
import { lockedMilestone, type MilestoneAtHand } from '../data/locks.js'
import { Milestone } from '../data/milestone.entity.js'
import { itemCounts } from '../data/queries.js'
import { remindedItems, wereReminded } from '../data/reminders.js'
import { SETTLE_AGAIN_MS } from '../domain/held.rules.js'
import { isDisputed, isWaiting, waitsLongest } from '../domain/item.rules.js'
import { milestoneMoves } from '../domain/milestone.rules.js'
import { firstReminder } from '../domain/reminder.rules.js'
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

/** An item that came late keeps its window: the milestone waits for it, and the client is reminded of the new end. */
const waitUntil = async (ctx: Ctx, milestone: Milestone, endsAt: Date): Promise<Milestone> => {
  const change = { autoApproveAt: endsAt, remindAt: firstReminder({ startsAt: milestone.submittedAt!, endsAt }) }
  await ctx.db.update(Milestone, { id: milestone.id }, change)
  return Object.assign(milestone, change)
}

/**
 * The window of a submitted milestone has passed and the client was reminded each time that was due: items not decided
 * are accepted, and the milestone is paid. Not while an item has time of its own, or was not reminded of.
 */
export const approveBySilence = async (ctx: Ctx, { milestoneId }: { milestoneId: string }) => {
  const hand = await lockedMilestone(ctx, milestoneId)
  const { contract, milestone, viewer } = hand
  const state = milestoneMoves.to('approve', milestone.state, viewer.party)
  const endsAt = milestone.autoApproveAt
  if (isRefusal(state) || endsAt === null || endsAt > ctx.now) return milestone
  if (!(await wereReminded(ctx, { milestone, endsAt }))) return milestone
  const waiting = (await ctx.db.findBy(Item, { milestoneId })).filter((item) => isWaiting(item.state))
  const longest = waitsLongest(waiting, ctx.now)
  if (longest) return waitUntil(ctx, milestone, longest)
  // those that came back unchanged have no window but the milestone's
  const own = waiting.filter((item) => item.reviewUntil !== null)
  if ((await remindedItems(ctx, own)).length < own.length) return milestone
  await acceptAll(ctx, { ...hand, items: waiting })
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

/** Something stood against it (a transfer under way, frozen money, an item for a person): it is tried again, after those that wait behind it. */
export const putOffSilence = async (ctx: Ctx, { milestoneId }: { milestoneId: string }): Promise<void> => {
  const { milestone } = await lockedMilestone(ctx, milestoneId)
  const { state, autoApproveAt } = milestone
  if (state !== 'submitted' || autoApproveAt === null || autoApproveAt > ctx.now) return
  await ctx.db.update(Milestone, { id: milestoneId }, { silenceNextAt: later(ctx.now, SETTLE_AGAIN_MS) })
}
