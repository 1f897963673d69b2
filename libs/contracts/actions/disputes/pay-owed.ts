import { isRefusal, later, money, newId } from '@rolecall/kernel'
import { claimHold, heldMinor, refundHold, type Hold } from '@rolecall/payments'
import { moneyFact, type Ctx } from '@rolecall/platform'
import { Dispute } from '../../data/disputes/dispute.entity.js'
import { Item } from '../../data/item.entity.js'
import { lockedWithContract, type MilestoneAtHand } from '../../data/locks.js'
import { SETTLE_AGAIN_MS } from '../../domain/held.rules.js'
import { isAtWork, milestoneMoves } from '../../domain/milestone.rules.js'
import { atMost, isPayable, isSettled, sharesOf } from '../../domain/shares.rules.js'
import { closeMilestone, endingOf } from '../close-milestone.js'
import { markPaid, payPart } from '../pay-accepted-items.js'
import { endIfOver } from '../settle-contract.js'
import { tellBoth } from '../tell-parties.js'

/** What a decision of a dispute has still to move. */
interface Owed {
  readonly items: readonly string[]
  readonly backMinor: bigint
}

/** Releases accepted shares now and nothing else; false when the money is frozen or an earlier transfer is under way. */
export const releaseAccepted = async (ctx: Ctx, hand: MilestoneAtHand, { hold, pays }: { hold: Hold; pays: readonly Item[] }): Promise<boolean> => {
  if (pays.length === 0) return true
  const decisionId = newId(ctx.now.getTime())
  const amount = money(atMost(sharesOf(pays), heldMinor(hold)), hand.milestone.price.currency)
  const refused = await payPart(ctx, { ...hand, hold, pays, givesUp: [], amount }, decisionId)
  if (isRefusal(refused)) return false
  await markPaid(ctx, pays, decisionId)
  return true
}

/** Gives the client's part back; false when it has to wait. */
const giveBack = async (ctx: Ctx, { contract, milestone }: MilestoneAtHand, { hold, minor }: { hold: Hold; minor: bigint }): Promise<boolean> => {
  const amountMinor = atMost(minor, heldMinor(hold))
  if (amountMinor === 0n) return true
  const decisionId = newId(ctx.now.getTime())
  if (await refundHold(ctx, { hold, amountMinor, decisionId })) return false
  const facts = { milestone: milestone.title, amount: moneyFact(money(amountMinor, milestone.price.currency)) }
  await tellBoth(ctx, contract, { kind: 'rest_returned', key: decisionId, facts })
  return true
}

/** Nothing of the milestone is open any more: it ends with its last item. False when the rest of its money has to wait. */
const closeIfSettled = async (ctx: Ctx, hand: MilestoneAtHand, { hold, items }: { hold: Hold; items: readonly Item[] }): Promise<boolean> => {
  if (!items.every(isSettled)) return true
  const isEmpty = heldMinor(hold) === 0n
  const state = milestoneMoves.to(endingOf(hold, 0n), hand.milestone.state, 'system')
  if (isRefusal(state)) return true
  if (isRefusal(await closeMilestone(ctx, hand, { hold, state, releaseMinor: 0n }))) return false
  // where no money is on its way, nothing will arrive that could end the contract later
  if (isEmpty) await endIfOver(ctx, hand, null)
  return true
}

const keepOwed = async (ctx: Ctx, dispute: Dispute, { items, backMinor, closed }: Owed & { closed: boolean }): Promise<void> => {
  const isDone = items.length === 0 && backMinor === 0n && closed
  const change = { owedItems: [...items], owedBackMinor: backMinor, owedAt: isDone ? null : later(ctx.now, SETTLE_AGAIN_MS) }
  await ctx.db.update(Dispute, { id: dispute.id }, change)
  Object.assign(dispute, change)
}

/**
 * Moves what a dispute decided: the freelancer's shares, then the client's part, then the end of the milestone. Each
 * step that cannot be made now, because the money is frozen or a transfer is under way, stays owed and is tried again.
 */
export const payOwed = async (ctx: Ctx, hand: MilestoneAtHand & { dispute: Dispute }, owed: Owed): Promise<void> => {
  const { milestone, dispute } = hand
  if (!isAtWork(milestone.state)) return keepOwed(ctx, dispute, { items: [], backMinor: 0n, closed: true })
  const items = await ctx.db.findBy(Item, { milestoneId: milestone.id })
  const hold = await claimHold(ctx, milestone.id)
  const pays = items.filter((item) => owed.items.includes(item.id) && isPayable(item))
  // in this order, so that the fees come out as the preview said
  if (!(await releaseAccepted(ctx, hand, { hold, pays }))) return keepOwed(ctx, dispute, { ...owed, closed: false })
  const back = await giveBack(ctx, hand, { hold, minor: owed.backMinor })
  const closed = back && (await closeIfSettled(ctx, hand, { hold, items }))
  await keepOwed(ctx, dispute, { items: [], backMinor: back ? 0n : owed.backMinor, closed })
}

/** The worker's second try. */
export const payWhatIsOwed = async (ctx: Ctx, { disputeId }: { disputeId: string }): Promise<void> => {
  const known = await ctx.db.findOneByOrFail(Dispute, { id: disputeId })
  const hand = await lockedWithContract(ctx, known.milestoneId)
  const dispute = await ctx.db.findOneByOrFail(Dispute, { id: disputeId })
  if (dispute.owedAt === null || dispute.owedAt > ctx.now) return
  await payOwed(ctx, { ...hand, dispute }, { items: dispute.owedItems, backMinor: dispute.owedBackMinor })
}
