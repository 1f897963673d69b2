import { isRefusal, money } from '@rolecall/kernel'
import { holdsOf, type HoldFacts } from '@rolecall/payments'
import { moneyFact, type Ctx } from '@rolecall/platform'
import { endDisputeWaits, hastenOwed } from '../data/disputes/dispute-queries.js'
import { Item } from '../data/item.entity.js'
import { lockedWithContract, type ContractAtHand, type MilestoneAtHand } from '../data/locks.js'
import { Milestone } from '../data/milestone.entity.js'
import { hasMoreToCome } from '../data/periods/service-queries.js'
import { isPaused, isUnderWay } from '../domain/contract.rules.js'
import { MilestoneApproved, MilestoneCancelled } from '../domain/events.js'
import { isAccepted, isSkipped } from '../domain/item.rules.js'
import { isApproved, isAtWork, isClosed, milestoneMoves } from '../domain/milestone.rules.js'
import { leftMinor } from '../domain/shares.rules.js'
import { wrapUp } from './endings/wrap-up.js'
import { giveUp } from './give-up-items.js'
import { tellClient, tellFreelancer } from './tell-parties.js'

/** Nothing of it is protected, and no transfer of it is under way. */
const isDone = (hold: HoldFacts, arrivedId: string | null): boolean =>
  leftMinor(hold) === 0n &&
  (hold.milestoneId === arrivedId || hold.transferState === null || ['confirmed', 'cancelled'].includes(hold.transferState))

const isOver = async (ctx: Ctx, milestones: readonly Milestone[], arrivedId: string | null): Promise<boolean> => {
  if (!milestones.every((milestone) => isClosed(milestone.state))) return false
  const holds = [...(await holdsOf(ctx, milestones.map((milestone) => milestone.id))).values()]
  return holds.filter((hold) => hold.paidAt !== null).every((hold) => isDone(hold, arrivedId))
}

/** When the last milestone is closed and its money has arrived, on either side, the contract ends and the hours are free again. */
export const endIfOver = async (ctx: Ctx, { contract }: ContractAtHand, arrivedId: string | null): Promise<void> => {
  if ((isUnderWay(contract.state) || isPaused(contract.state)) && (await hasMoreToCome(ctx, contract.id))) return
  const milestones = await ctx.db.findBy(Milestone, { contractId: contract.id })
  if (await isOver(ctx, milestones, arrivedId)) await wrapUp(ctx, contract)
}

export interface MoneyMoved {
  readonly milestoneId: string
  /** The payment's decision; each is told of once. */
  readonly decisionId?: string
}

/** A transfer arrived. */
export const settleContract = async (ctx: Ctx, { milestoneId, decisionId }: MoneyMoved): Promise<void> => {
  const hand = await lockedWithContract(ctx, milestoneId)
  const { contract, milestone } = hand
  const facts = { milestone: milestone.title }
  await tellFreelancer(ctx, contract, { kind: 'released', key: decisionId ?? milestoneId, facts })
  await hastenOwed(ctx, milestoneId)
  await endIfOver(ctx, hand, milestoneId)
}

/** Nothing is protected any more of a milestone that is still at work: it ends, without its open items. */
const closeEmpty = async (ctx: Ctx, { milestone, viewer }: MilestoneAtHand, hold: HoldFacts): Promise<void> => {
  if (!isAtWork(milestone.state) || leftMinor(hold) > 0n) return
  const state = milestoneMoves.to(hold.released.minor > 0n ? 'complete' : 'cancel', milestone.state, viewer.party)
  if (isRefusal(state)) throw new Error(`a milestone in ${milestone.state} cannot end`)
  const items = await ctx.db.findBy(Item, { milestoneId: milestone.id })
  await giveUp(ctx, { viewer, items: items.filter((item) => !isAccepted(item.state) && !isSkipped(item.state)) })
  await endDisputeWaits(ctx, milestone.id)
  const approvedAt = isApproved(state) ? ctx.now : null
  const clocks = { autoApproveAt: null, reworkUntil: null, settleAt: null, heldWarnAt: null }
  await ctx.db.update(Milestone, { id: milestone.id }, { state, approvedAt, ...clocks })
  ctx.emit(approvedAt ? new MilestoneApproved(milestone.id, false) : new MilestoneCancelled(milestone.id))
}

/** The card's bank kept money that was protected; both sides heard it from payments. Safe to hear twice. */
export const settleLost = async (ctx: Ctx, { milestoneId }: MoneyMoved): Promise<void> => {
  const hand = await lockedWithContract(ctx, milestoneId)
  const hold = (await holdsOf(ctx, [milestoneId])).get(milestoneId)
  if (!hold) return
  await closeEmpty(ctx, hand, hold)
  await endIfOver(ctx, hand, null)
}

/** The client has money back, whoever decided it: an operator, the clock. Safe to hear twice. */
export const settleRefund = async (ctx: Ctx, { milestoneId, decisionId }: MoneyMoved): Promise<void> => {
  const hand = await lockedWithContract(ctx, milestoneId)
  const hold = (await holdsOf(ctx, [milestoneId])).get(milestoneId)
  if (!hold) return
  const { contract, milestone } = hand
  await closeEmpty(ctx, hand, hold)
  const facts = { milestone: milestone.title, amount: moneyFact(money(hold.refunded.minor, milestone.price.currency)) }
  await tellClient(ctx, contract, { kind: 'refunded', key: decisionId ?? milestoneId, act: 'pay', facts })
  await endIfOver(ctx, hand, null)
}
