import { isRefusal, later } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { Hold } from '../data/hold.entity.js'
import { post } from '../data/ledger.js'
import { Refund, Reversal } from '../data/refund.entity.js'
import { lockedPayee, openOperation, payeeRow } from '../data/rows.js'
import { heldMinor, holdMoves, refundMove } from '../domain/hold.rules.js'
import { BLOCKED_CHECK_MS, isNeverSent } from '../domain/operation.rules.js'
import { refundDecidedPostings } from '../domain/postings.js'
import { refundShares, type RefundShares } from '../domain/refund.rules.js'
import { MoneyMoveRefused } from '../domain/refusals.js'
import { PAID_LATE } from './apply-charge.js'
import { intend } from './intend.js'
import { sendNextReversal } from './reversals.js'
import { takeBack, type TakenBack } from './take-back.js'

export interface RefundHold {
  /** From claimHold: locked in this transaction. */
  readonly hold: Hold
  /** The milestone's part; its share of the client fee goes back with it. */
  readonly amountMinor: bigint
  /** Id of the caller's decision: the same decision refunds once. */
  readonly decisionId: string
  /** Also money that was released already; without it only what is still protected. */
  readonly takeBack?: boolean
}

/** What a refund may not cross: money under a chargeback, an earlier refund, a transfer whose end is not known. */
const refused = async (ctx: Ctx, input: RefundHold): Promise<MoneyMoveRefused | null> => {
  const { hold, amountMinor } = input
  const no = (reason: MoneyMoveRefused['reason']) => new MoneyMoveRefused(reason, hold.state)
  if (hold.frozen && hold.frozenReason !== PAID_LATE) return no('frozen')
  if (!hold.paymentId) return no('not_funded')
  if (amountMinor <= 0n) return no('nothing_to_refund')
  if (amountMinor > heldMinor(hold) + (input.takeBack ? hold.releasedMinor : 0n)) return no('not_enough_held')
  if (await openOperation(ctx, 'refund', hold.milestoneId)) return no('open_operation')
  if (amountMinor <= heldMinor(hold)) return null
  const transfer = await openOperation(ctx, 'release', hold.milestoneId)
  return transfer && !isNeverSent(transfer) ? no('open_operation') : null
}

const writeRefund = async (ctx: Ctx, { hold, decisionId, amountMinor }: RefundHold, parts: { shares: RefundShares; taken: TakenBack }): Promise<void> => {
  const { shares, taken } = parts
  const { milestoneId, freelancerId, amount } = hold
  const { currency } = amount
  const clientFeeMinor = shares.feeFromHeldMinor + shares.feeFromEarnedMinor
  const returnedNetMinor = taken.fromPayableMinor + taken.fromReceivableMinor
  await ctx.db.insert(Refund, {
    id: decisionId, milestoneId, freelancerId, currency, amountMinor, clientFeeMinor, returnedNetMinor,
    state: 'requested', providerRefundId: null, debited: false, failure: null, nextPollAt: null, decidedAt: ctx.now, refundedAt: null,
  })
  for (const row of taken.reversals) await ctx.db.insert(Reversal, { ...row, refundId: decisionId, chargebackId: null, state: 'waiting', createdAt: ctx.now })
  const waits = taken.reversals.length > 0 ? { blocked: { reason: 'reversal', until: later(ctx.now, BLOCKED_CHECK_MS) } as const } : {}
  const operation = await intend(ctx, { kind: 'refund', entityId: decisionId, holdId: milestoneId, freelancerId: null, currency, amountMinor: amountMinor + clientFeeMinor, ...waits })
  await post(ctx, {
    kind: 'refund_decided',
    sourceType: 'refund_decision',
    sourceId: decisionId,
    operationId: operation.id,
    occurredAt: ctx.now,
    postings: refundDecidedPostings({ milestoneId, freelancerId, currency, ...shares, ...taken }),
  })
  await sendNextReversal(ctx, { refundId: decisionId, chargebackId: null })
}

/** The client's money goes back: owed at once, sent by the worker; transferred money is reversed first. */
export const refundHold = async (ctx: Ctx, input: RefundHold): Promise<null | MoneyMoveRefused> => {
  const no = await refused(ctx, input)
  if (no) return no
  const { hold, amountMinor } = input
  const state = holdMoves.to(refundMove(hold, amountMinor), hold.state, 'system')
  if (isRefusal(state)) return new MoneyMoveRefused('not_funded', hold.state)
  const shares = refundShares(hold, amountMinor)
  if (shares.fromReleasedMinor > 0n && (await payeeRow(ctx, hold.freelancerId))) await lockedPayee(ctx, hold.freelancerId)
  const taken = await takeBack(ctx, hold, shares.fromReleasedMinor)
  const change = {
    state,
    ...(amountMinor < heldMinor(hold) ? {} : { frozen: false, frozenReason: null }),
    releasedMinor: hold.releasedMinor - shares.fromReleasedMinor,
    refundedMinor: hold.refundedMinor + amountMinor,
    clientFeeEarnedMinor: hold.clientFeeEarnedMinor - shares.feeFromEarnedMinor,
    clientFeeRefundedMinor: hold.clientFeeRefundedMinor + shares.feeFromHeldMinor + shares.feeFromEarnedMinor,
  }
  await ctx.db.update(Hold, { milestoneId: hold.milestoneId }, change)
  Object.assign(hold, change)
  await writeRefund(ctx, input, { shares, taken })
  return null
}
