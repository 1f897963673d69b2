import { DAY_MS, HOUR_MS, later } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { post } from '../data/ledger.js'
import type { Hold } from '../data/hold.entity.js'
import type { Refund } from '../data/refund.entity.js'
import { lockedHold, lockedOperation, lockedRefund, newestOperation, operationOf } from '../data/rows.js'
import { HoldRefunded, RefundFailed } from '../domain/events.js'
import type { RefundFacts } from '../domain/gateway.js'
import { BLOCKED_CHECK_MS } from '../domain/operation.rules.js'
import { refundFailedPostings, refundPaidPostings } from '../domain/postings.js'
import { bookedAt, providerOfId } from '../domain/provider.rules.js'
import { receiptOfRefund } from './issue-receipt.js'
import { blockOperation, moveOperation } from './move-operation.js'
import { tellStuckRefund } from './tell-refund.js'

/** A bank may send a refund back for so long; until then we keep looking. */
const WATCH_REFUNDED_MS = 35 * DAY_MS

const ledgerFact = (refund: Refund) => ({
  milestoneId: refund.milestoneId,
  currency: refund.currency,
  amountMinor: refund.amountMinor + refund.clientFeeMinor,
})

/** The provider has taken the money from our balance. */
const debit = async (ctx: Ctx, refund: Refund, operationId: string): Promise<void> => {
  const source = { sourceType: 'refund', sourceId: refund.providerRefundId!, operationId, occurredAt: ctx.now }
  await post(ctx, { kind: 'refund_paid', ...source, postings: bookedAt(providerOfId(source.sourceId), refundPaidPostings(ledgerFact(refund))) })
  refund.debited = true
}

const succeeded = async (ctx: Ctx, hold: Hold, refund: Refund): Promise<void> => {
  if (refund.state === 'refunded') {
    const watched = refund.refundedAt && ctx.now.getTime() - refund.refundedAt.getTime() > WATCH_REFUNDED_MS
    refund.nextPollAt = watched ? null : later(ctx.now, DAY_MS)
    return
  }
  Object.assign(refund, { state: 'refunded', refundedAt: ctx.now, nextPollAt: later(ctx.now, DAY_MS) })
  await receiptOfRefund(ctx, hold, refund)
  ctx.emit(new HoldRefunded(refund.milestoneId, refund.id))
}

/** Owed again, and an operator has to act: nothing is sent a second time by itself. */
const failed = async (ctx: Ctx, refund: Refund, { operationId, failure }: { operationId: string; failure: string | null }): Promise<void> => {
  if (refund.debited) {
    const source = { sourceType: 'refund', sourceId: refund.providerRefundId!, operationId, occurredAt: ctx.now }
    await post(ctx, { kind: 'refund_failed', ...source, postings: bookedAt(providerOfId(source.sourceId), refundFailedPostings(ledgerFact(refund))) })
  }
  Object.assign(refund, { state: 'failed', failure: failure ?? 'unknown', nextPollAt: null })
  await tellStuckRefund(ctx, refund, 'refund_failed')
  ctx.emit(new RefundFailed(refund.milestoneId, refund.id))
}

/** Applies what the provider says of a refund; `refunded` may still become `failed`, both facts are kept. */
export const applyRefund = async (ctx: Ctx, { operationId, facts }: { operationId: string; facts: RefundFacts }): Promise<void> => {
  const { holdId, entityId } = await operationOf(ctx, operationId)
  const hold = await lockedHold(ctx, holdId!)
  const refund = await lockedRefund(ctx, entityId)
  const operation = await lockedOperation(ctx, operationId)
  const newest = await newestOperation(ctx, 'refund', entityId)
  if (refund.state === 'failed' || newest?.id !== operationId) return
  if (facts.amountMinor !== operation.amount.minor || facts.currency !== operation.amount.currency) {
    if (operation.status !== 'confirmed') await blockOperation(ctx, operation, { reason: 'review', until: later(ctx.now, BLOCKED_CHECK_MS) })
    return
  }
  if (operation.status !== 'confirmed') await moveOperation(ctx, operation, { move: 'confirm', stripeObjectId: facts.refundId, lastError: null })
  Object.assign(refund, { providerRefundId: facts.refundId, nextPollAt: later(ctx.now, HOUR_MS) })
  if (facts.debited && !refund.debited) await debit(ctx, refund, operationId)
  if (refund.state === 'requested') refund.state = 'pending'
  if (facts.waitsForFunds && !refund.waitsForFunds) await tellStuckRefund(ctx, refund, 'refund_waits_for_funds')
  refund.waitsForFunds = facts.waitsForFunds
  if (facts.state === 'succeeded') await succeeded(ctx, hold, refund)
  if (facts.state === 'failed') await failed(ctx, refund, { operationId, failure: facts.failure })
  await ctx.db.save(refund)
}
