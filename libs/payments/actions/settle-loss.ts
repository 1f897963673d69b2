import { isRefusal } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { owedRefunds, type OwedRefund } from '../data/chargeback-rows.js'
import type { Chargeback } from '../data/chargeback.entity.js'
import { Hold } from '../data/hold.entity.js'
import { post } from '../data/ledger.js'
import { Refund } from '../data/refund.entity.js'
import { lockedOperation } from '../data/rows.js'
import { lossPostings, lossUndonePostings, type LossFact } from '../domain/chargeback.postings.js'
import { lossShares, movedByParts } from '../domain/chargeback.rules.js'
import { HoldLost, HoldRestored, RefundFailed } from '../domain/events.js'
import { isNeverSent } from '../domain/operation.rules.js'
import { moveOperation } from './move-operation.js'
import { tellRefundOwed } from './tell-operators.js'

interface Place {
  readonly chargeback: Chargeback
  readonly hold: Hold
}
const totalOf = ({ refund }: OwedRefund): bigint => refund.amountMinor + refund.clientFeeMinor

/** What is away and counts as lost by our books. */
export const settledMinor = ({ lostMinor, feeLostMinor, owedMinor, absorbedMinor }: Chargeback): bigint => lostMinor + feeLostMinor + owedMinor + absorbedMinor

const factOf = ({ chargeback, hold }: Place): LossFact => ({
  disputeId: chargeback.disputeId,
  milestoneId: hold.milestoneId,
  currency: hold.amount.currency,
  fromHeldMinor: chargeback.lostMinor,
  feeFromHeldMinor: chargeback.feeLostMinor,
  fromOwedMinor: chargeback.owedMinor,
  absorbedMinor: chargeback.absorbedMinor,
})
const sourceOf = (ctx: Ctx, { id, round }: Chargeback) => ({ sourceType: 'chargeback', sourceId: `${id}:${round}`, operationId: null, occurredAt: ctx.now })

type Parts = Partial<Pick<Hold, 'lostMinor' | 'clientFeeLostMinor' | 'releasedMinor' | 'clientFeeEarnedMinor'>>
/** The hold's parts change, and its state by the table of moves. */
export const changeParts = async (ctx: Ctx, hold: Hold, parts: Parts): Promise<void> => {
  const state = movedByParts(hold.state, { ...hold, ...parts })
  if (isRefusal(state)) throw new Error(`hold ${hold.milestoneId}: a loss is not possible while ${hold.state}`)
  const change = { ...parts, state }
  await ctx.db.update(Hold, { milestoneId: hold.milestoneId }, change)
  Object.assign(hold, change)
}

/** Whole refunds that the bank has brought in our place: they are not sent any more. */
const takeOwed = async (ctx: Ctx, hold: Hold, mostMinor: bigint): Promise<bigint> => {
  let taken = 0n
  for (const owed of await owedRefunds(ctx, hold.milestoneId)) {
    if (taken + totalOf(owed) > mostMinor) continue
    const operation = owed.operation && (await lockedOperation(ctx, owed.operation.id))
    if (operation && isNeverSent(operation)) await moveOperation(ctx, operation, { move: 'cancel' })
    await ctx.db.update(Refund, { id: owed.refund.id }, { state: 'charged_back', nextPollAt: null })
    taken += totalOf(owed)
  }
  return taken
}
/** They are owed again, and an operator sends them. */
const oweAgain = async (ctx: Ctx, { hold, chargeback }: Place): Promise<void> => {
  const brought = await ctx.db.findBy(Refund, { milestoneId: hold.milestoneId, state: 'charged_back' })
  for (const refund of brought) {
    const { id } = refund
    await ctx.db.update(Refund, { id }, { state: 'failed', failure: 'chargeback_won' })
    await tellRefundOwed(ctx, refund, `${chargeback.id}:${chargeback.round}`)
    ctx.emit(new RefundFailed(hold.milestoneId, id))
  }
}

/** Writes a loss down: from what is protected, from what was owed anyway, the rest is ours. */
export const settleLoss = async (ctx: Ctx, place: Place, amountMinor: bigint): Promise<void> => {
  const { chargeback, hold } = place
  const fromHeld = lossShares(hold, { amountMinor, owedMinor: 0n })
  const owedMinor = await takeOwed(ctx, hold, fromHeld.absorbedMinor)
  const shares = lossShares(hold, { amountMinor, owedMinor })
  Object.assign(chargeback, {
    round: chargeback.round + 1,
    lostMinor: shares.fromHeldMinor,
    feeLostMinor: shares.feeFromHeldMinor,
    owedMinor: shares.fromOwedMinor,
    absorbedMinor: shares.absorbedMinor,
    clawedMinor: 0n,
  })
  await post(ctx, { kind: 'chargeback_lost', ...sourceOf(ctx, chargeback), postings: lossPostings(factOf(place)) })
  await changeParts(ctx, hold, { lostMinor: hold.lostMinor + shares.fromHeldMinor, clientFeeLostMinor: hold.clientFeeLostMinor + shares.feeFromHeldMinor })
  if (shares.fromHeldMinor > 0n) ctx.emit(new HoldLost(hold.milestoneId))
}

/** Undoes a loss that was not final: everything is protected again; answers what had been clawed back. */
export const undoLoss = async (ctx: Ctx, place: Place): Promise<bigint> => {
  const { chargeback, hold } = place
  const { clawedMinor } = chargeback
  await post(ctx, { kind: 'chargeback_lost_undone', ...sourceOf(ctx, chargeback), postings: lossUndonePostings(factOf(place)) })
  if (chargeback.owedMinor > 0n) await oweAgain(ctx, place)
  await changeParts(ctx, hold, { lostMinor: hold.lostMinor - chargeback.lostMinor, clientFeeLostMinor: hold.clientFeeLostMinor - chargeback.feeLostMinor })
  if (chargeback.lostMinor > 0n) ctx.emit(new HoldRestored(hold.milestoneId))
  Object.assign(chargeback, { lostMinor: 0n, feeLostMinor: 0n, owedMinor: 0n, absorbedMinor: 0n, clawedMinor: 0n, clawbackAt: null })
  return clawedMinor
}
