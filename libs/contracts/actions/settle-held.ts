import { isRefusal, later, newId } from '@rolecall/kernel'
import { claimHold, heldMinor, splitHold } from '@rolecall/payments'
import type { Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { endDisputeWaits } from '../data/disputes/dispute-queries.js'
import { ItemEvidence } from '../data/item-history.entity.js'
import { Item } from '../data/item.entity.js'
import { lockedMilestone, lockedWithContract, type MilestoneAtHand } from '../data/locks.js'
import { Milestone } from '../data/milestone.entity.js'
import { SETTLE_AGAIN_MS, shareGoesTo, wasHandedInOnTime } from '../domain/held.rules.js'
import { isBlocked, isDisputed, isPartly, isSkipped, isWaiting, itemMoves } from '../domain/item.rules.js'
import { isAtWork, isClosed, milestoneMoves } from '../domain/milestone.rules.js'
import { atMost, sharesOf } from '../domain/shares.rules.js'
import { acceptAll } from './accept-items.js'
import { closeOrReturnRest, endingOf, RELEASE_PUT_OFF } from './close-milestone.js'
import { giveUp } from './give-up-items.js'
import { recordItems } from './item-moves.js'
import { payAllBlocked } from './items/block-items.js'
import { endIfOver } from './settle-contract.js'
import { tellBoth } from './tell-parties.js'

interface Division {
  readonly freelancers: Item[]
  readonly clients: Item[]
}
const divide = async (ctx: Ctx, items: readonly Item[]): Promise<Division> => {
  const disputed = items.filter((item) => isDisputed(item.state))
  const evidence = disputed.length === 0 ? [] : await ctx.db.findBy(ItemEvidence, { itemId: In(disputed.map((item) => item.id)) })
  const whose = (item: Item) =>
    shareGoesTo(
      item,
      wasHandedInOnTime(
        item,
        evidence.filter((piece) => piece.itemId === item.id),
      ),
    )
  return {
    freelancers: items.filter((item) => whose(item) === 'freelancer'),
    clients: items.filter((item) => whose(item) === 'client'),
  }
}

/** Disputed items that the default split gives to the freelancer, and parts nobody differed about. */
const award = async (ctx: Ctx, { viewer, items }: Pick<MilestoneAtHand, 'viewer'> & { items: Item[] }): Promise<void> => {
  if (items.length === 0) return
  const change = { state: itemMoves.moves.settle.to, acceptedAt: ctx.now, reviewUntil: null, waitsUntil: null }
  await ctx.db.update(Item, { id: In(items.map((item) => item.id)) }, change)
  for (const item of items) Object.assign(item, change)
  await recordItems(ctx, items, { move: 'settle', viewer })
}

/** Every item gets its end state: what was handed in counts as accepted, the rest is given up. */
const endItems = async (ctx: Ctx, { viewer }: MilestoneAtHand, { freelancers, clients }: Division): Promise<void> => {
  await acceptAll(ctx, { viewer, items: freelancers.filter((item) => isWaiting(item.state)) })
  await award(ctx, { viewer, items: freelancers.filter((item) => isDisputed(item.state) || isPartly(item.state)) })
  await payAllBlocked(ctx, freelancers.filter((item) => isBlocked(item.state)))
  await giveUp(ctx, { viewer, items: clients.filter((item) => !isSkipped(item.state)) })
}

/**
 * A chargeback was lost and won after all, and the milestone had ended without its money: what was accepted is paid,
 * the rest goes back to the client.
 */
const settleReturned = async (ctx: Ctx, { milestone }: MilestoneAtHand) => {
  const { freelancers } = await divide(ctx, await ctx.db.findBy(Item, { milestoneId: milestone.id }))
  const hold = await claimHold(ctx, milestone.id)
  const [releaseDecisionId, refundDecisionId] = [newId(ctx.now.getTime()), newId(ctx.now.getTime())]
  const releaseMinor = atMost(sharesOf(freelancers), heldMinor(hold))
  const refused = heldMinor(hold) > 0n ? await splitHold(ctx, { hold, releaseMinor, releaseDecisionId, refundDecisionId }) : null
  if (refused) return refused
  await ctx.db.update(Milestone, { id: milestone.id }, { settleAt: null })
  return milestone
}
/** Money came back to a milestone that had ended: the clock of protection decides about it, as soon as it can. */
export const settleRestored = async (ctx: Ctx, { milestoneId }: { milestoneId: string }): Promise<void> => {
  const { milestone } = await lockedMilestone(ctx, milestoneId)
  if (isClosed(milestone.state)) await ctx.db.update(Milestone, { id: milestoneId }, { settleAt: ctx.now })
}

const isDue = (ctx: Ctx, { settleAt }: Milestone): boolean => settleAt !== null && settleAt <= ctx.now

/**
 * Day 75 from the charge (DECISIONS 26): whatever the other clocks say, what is accepted or handed in is released,
 * disputed items go by the default split, the rest goes back to the client. Refused while the money is frozen or an
 * earlier transfer is open; the sweep then puts it off. Where only the release has to wait, the rest goes back now.
 */
export const settleHeld = async (ctx: Ctx, { milestoneId }: { milestoneId: string }) => {
  const hand = await lockedWithContract(ctx, milestoneId)
  const { contract, milestone } = hand
  if (!isDue(ctx, milestone)) return milestone
  if (isClosed(milestone.state)) return settleReturned(ctx, hand)
  if (!isAtWork(milestone.state)) return milestone
  const division = await divide(ctx, await ctx.db.findBy(Item, { milestoneId }))
  const hold = await claimHold(ctx, milestoneId)
  const isEmpty = heldMinor(hold) === 0n
  const releaseMinor = atMost(sharesOf(division.freelancers), heldMinor(hold))
  await endItems(ctx, hand, division)
  await endDisputeWaits(ctx, milestoneId)
  const state = milestoneMoves.to(endingOf(hold, releaseMinor), milestone.state, 'system')
  if (isRefusal(state)) return state
  await tellBoth(ctx, contract, { kind: 'held_settled', key: milestone.id, facts: { milestone: milestone.title } })
  const closed = await closeOrReturnRest(ctx, hand, { hold, state, releaseMinor })
  if (closed === RELEASE_PUT_OFF) {
    await ctx.db.update(Milestone, { id: milestoneId }, { settleAt: later(ctx.now, SETTLE_AGAIN_MS) })
    return milestone
  }
  // nothing will arrive anywhere that could end the contract later
  if (isEmpty && !isRefusal(closed)) await endIfOver(ctx, hand, null)
  return closed
}

/** The decision could not be made now: it is tried again soon, and made as soon as nothing stands against it. */
export const putOffSettling = async (ctx: Ctx, { milestoneId }: { milestoneId: string }): Promise<void> => {
  const { milestone } = await lockedMilestone(ctx, milestoneId)
  if (!isDue(ctx, milestone)) return
  await ctx.db.update(Milestone, { id: milestoneId }, { settleAt: later(ctx.now, SETTLE_AGAIN_MS) })
}
