import { InvalidInput, isRefusal, money, MoveRefused, newId, NotAllowed, NotFoundSignal, type Money } from '@rolecall/kernel'
import { claimHold, heldMinor, refundHold, releaseHold, type Hold } from '@rolecall/payments'
import { moneyFact, type Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { Item } from '../data/item.entity.js'
import { lockedMilestone, type MilestoneAtHand } from '../data/locks.js'
import { isMissed } from '../domain/item.rules.js'
import { isAtWork, isHandedIn, milestoneMoves } from '../domain/milestone.rules.js'
import { AmountChanged, ItemsOpen } from '../domain/refusals.js'
import { mayAct } from '../domain/rights.rules.js'
import { atMost, countItems, isPayable, isSettled, mayGiveUpMissed, sharesOf } from '../domain/shares.rules.js'
import { closeMilestone, endingOf } from './close-milestone.js'
import { giveUp } from './give-up-items.js'
import { tellBoth, tellFreelancer } from './tell-parties.js'

export const PAY_AT_ONCE = 400

export interface PayAcceptedItems {
  readonly milestoneId: string
  readonly itemIds: readonly string[]
  /** Missed items are given up, and their shares go back to the client. */
  readonly returnMissed?: boolean | null
  /** The amount on the payer's screen. */
  readonly expectedAmount: Money
}
export interface Chosen extends MilestoneAtHand {
  readonly hold: Hold
  readonly pays: readonly Item[]
  readonly givesUp: Item[]
  readonly amount: Money
}

const chosenOf = (items: readonly Item[], itemIds: readonly string[]): Item[] | MoveRefused => {
  const wanted = new Set(itemIds)
  const chosen = items.filter((item) => wanted.has(item.id))
  if (chosen.length !== wanted.size) throw new NotFoundSignal()
  const unfit = chosen.find((item) => !isPayable(item))
  return unfit ? new MoveRefused('payItems', unfit.paidDecisionId ? 'paid' : unfit.state) : chosen
}

/** Only the shares of these items move; everything else stays protected. */
export const payPart = async (ctx: Ctx, { contract, milestone, hold, pays, givesUp, amount }: Chosen, decisionId: string) => {
  if (amount.minor > 0n) {
    const refused = await releaseHold(ctx, { hold, amountMinor: amount.minor, decisionId })
    if (refused) return refused
  }
  const backMinor = atMost(sharesOf(givesUp), heldMinor(hold))
  if (backMinor > 0n) {
    const refused = await refundHold(ctx, { hold, amountMinor: backMinor, decisionId: newId(ctx.now.getTime()) })
    if (refused) return refused
    const facts = { milestone: milestone.title, amount: moneyFact(money(backMinor, amount.currency)) }
    await tellBoth(ctx, contract, { kind: 'rest_returned', key: decisionId, facts })
  }
  const facts = { milestone: milestone.title, count: pays.length, amount: moneyFact(amount) }
  if (pays.length > 0) await tellFreelancer(ctx, contract, { kind: 'items_paid', key: decisionId, facts })
  return milestone
}

/** Their shares are released by this decision. */
export const markPaid = async (ctx: Ctx, pays: readonly Item[], decisionId: string): Promise<void> => {
  if (pays.length === 0) return
  await ctx.db.update(Item, { id: In(pays.map((item) => item.id)) }, { paidDecisionId: decisionId })
  for (const item of pays) item.paidDecisionId = decisionId
}

const pay = async (ctx: Ctx, chosen: Chosen, items: readonly Item[]) => {
  const { hold, pays, givesUp, viewer, amount } = chosen
  const decisionId = newId(ctx.now.getTime())
  await markPaid(ctx, pays, decisionId)
  await giveUp(ctx, { items: givesUp, viewer })
  if (!items.every(isSettled)) return payPart(ctx, chosen, decisionId)
  const state = milestoneMoves.to(endingOf(hold, amount.minor), chosen.milestone.state, 'system')
  return isRefusal(state) ? state : closeMilestone(ctx, chosen, { hold, state, releaseMinor: amount.minor })
}

/**
 * The client pays accepted items before the milestone is approved, all or none of those named. The shares of the others
 * stay protected. When nothing is left open, the milestone is approved with it.
 */
export const payAcceptedItems = async (ctx: Ctx, input: PayAcceptedItems) => {
  const { milestoneId, itemIds, expectedAmount } = input
  const returnMissed = input.returnMissed === true
  if (itemIds.length === 0 && !returnMissed) return new InvalidInput('itemIds', 'too_few', '1')
  if (itemIds.length > PAY_AT_ONCE) return new InvalidInput('itemIds', 'too_many', String(PAY_AT_ONCE))
  const hand = await lockedMilestone(ctx, milestoneId)
  const { milestone, viewer } = hand
  if (viewer.party !== 'client' || !mayAct(viewer, 'pay')) return new NotAllowed()
  if (!isAtWork(milestone.state)) return new MoveRefused('payItems', milestone.state)
  const items = await ctx.db.findBy(Item, { milestoneId })
  const pays = chosenOf(items, itemIds)
  if (isRefusal(pays)) return pays
  const counts = countItems(items)
  if (returnMissed && !mayGiveUpMissed(isHandedIn(milestone.state), counts))
    return new ItemsOpen(counts.toDo, counts.toDecide, counts.accepted)
  const hold = await claimHold(ctx, milestone.id)
  const amount = money(atMost(sharesOf(pays), heldMinor(hold)), milestone.price.currency)
  if (amount.minor !== expectedAmount.minor || amount.currency !== expectedAmount.currency)
    return new AmountChanged(amount)
  const givesUp = returnMissed ? items.filter((item) => isMissed(item.state)) : []
  return pay(ctx, { ...hand, hold, pays, givesUp, amount }, items)
}
