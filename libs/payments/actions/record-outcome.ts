import { HOUR_MS, later } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { Payout } from '../data/decisions.entity.js'
import { post } from '../data/ledger.js'
import type { Operation } from '../data/operation.entity.js'
import { Refund } from '../data/refund.entity.js'
import { lockedFunding, lockedHold, lockedOperation, lockedPayee, lockedPayout, operationOf, refundRow } from '../data/rows.js'
import { OperationConflicted, PayoutFailed, RefundFailed } from '../domain/events.js'
import type { Outcome } from '../domain/gateway.js'
import { BLOCKED_CHECK_MS, isGivenUp, KEY_CONFLICT, REPLAYED, retryDelayMs } from '../domain/operation.rules.js'
import { payoutFailedPostings } from '../domain/postings.js'
import { blockAfterRejection, NEVER_TOOK_EFFECT } from '../domain/rejection.rules.js'
import { answerRefused } from './answer-dispute.js'
import { intend } from './intend.js'
import { moveOperation } from './move-operation.js'
import { endFunding } from './record-checkout.js'
import { endReversal } from './reversals.js'
import { tellRefundOwed } from './tell-operators.js'

export type NoEffect = Exclude<Outcome<never>, { kind: 'done' }> | { readonly kind: 'not_found' }

/** What we owe stays owed, a new generation tries again when its cause may be gone. */
const tryAgain = async (ctx: Ctx, operation: Operation, code: string): Promise<void> => {
  const { kind, entityId, holdId, freelancerId, amount } = operation
  const reason = blockAfterRejection(code, operation.generation)
  await intend(ctx, {
    kind, entityId, holdId, freelancerId,
    generation: operation.generation + 1,
    currency: amount.currency,
    amountMinor: amount.minor,
    ...(reason ? { blocked: { reason, until: later(ctx.now, BLOCKED_CHECK_MS) } } : {}),
  })
}

/** Payout: the money goes back to the balance; the next payout debits again. */
const payoutEnds = async (ctx: Ctx, operation: Operation, code: string): Promise<void> => {
  const payout = await lockedPayout(ctx, operation.entityId)
  const { currency, minor: amountMinor } = operation.amount
  await post(ctx, {
    kind: 'payout_failed',
    sourceType: 'operation',
    sourceId: operation.id,
    operationId: operation.id,
    occurredAt: ctx.now,
    postings: payoutFailedPostings({ freelancerId: payout.freelancerId, currency, amountMinor }),
  })
  Object.assign(payout, { state: 'failed', failure: code, nextPollAt: null })
  await ctx.db.save(Payout, payout)
  ctx.emit(new PayoutFailed(payout.id, payout.freelancerId))
}

/** Refund: the client is owed the money still, and only an operator sends it again. */
const refundEnds = async (ctx: Ctx, operation: Operation, code: string): Promise<void> => {
  await ctx.db.update(Refund, { id: operation.entityId }, { state: 'failed', failure: code, nextPollAt: null })
  await tellRefundOwed(ctx, await refundRow(ctx, operation.entityId), operation.id)
  ctx.emit(new RefundFailed(operation.holdId!, operation.entityId))
}

const afterRejection = async (ctx: Ctx, operation: Operation, code: string): Promise<void> => {
  const isCertain = code !== NEVER_TOOK_EFFECT
  if (operation.kind === 'release') return tryAgain(ctx, operation, code)
  if (operation.kind === 'reversal') return isCertain ? endReversal(ctx, { id: operation.entityId, state: 'rejected' }) : tryAgain(ctx, operation, code)
  if (operation.kind === 'refund') return isCertain ? refundEnds(ctx, operation, code) : tryAgain(ctx, operation, code)
  if (operation.kind === 'payout') return payoutEnds(ctx, operation, code)
  if (operation.kind === 'answer_dispute') return answerRefused(ctx, operation)
  if (operation.kind !== 'fund') return
  const funding = await lockedFunding(ctx, operation.entityId)
  await endFunding(ctx, await lockedHold(ctx, operation.holdId!), funding)
}

const reject = async (ctx: Ctx, operation: Operation, code: string): Promise<void> => {
  await moveOperation(ctx, operation, { move: 'reject', lastError: code })
  await afterRejection(ctx, operation, code)
}

const missed = async (ctx: Ctx, operation: Operation): Promise<void> => {
  if (isGivenUp(operation, ctx.now)) return reject(ctx, operation, NEVER_TOOK_EFFECT)
  const lookupMisses = operation.lookupMisses + 1
  await moveOperation(ctx, operation, { move: 'doubt', lookupMisses, nextAttemptAt: later(ctx.now, HOUR_MS) })
}

/** Records a call that brought no confirmation. Only a definitive rejection is taken as "it did not happen". */
export const recordOutcome = async (ctx: Ctx, { operationId, outcome }: { operationId: string; outcome: NoEffect }): Promise<void> => {
  const { holdId, freelancerId, kind } = await operationOf(ctx, operationId)
  if (holdId) await lockedHold(ctx, holdId)
  if (kind === 'payout') await lockedPayee(ctx, freelancerId!)
  const operation = await lockedOperation(ctx, operationId)
  if (operation.status !== 'submitted' && operation.status !== 'unknown') return
  if (outcome.kind === 'rejected') return reject(ctx, operation, outcome.code)
  if (outcome.kind === 'not_found') return missed(ctx, operation)
  if (outcome.kind === 'later') return moveOperation(ctx, operation, { move: 'postpone', lastError: 'later', nextAttemptAt: later(ctx.now, outcome.afterMs) })
  if (outcome.cause === KEY_CONFLICT && operation.lastError !== KEY_CONFLICT) ctx.emit(new OperationConflicted(operation.id))
  const lastError = outcome.replayed && outcome.cause !== KEY_CONFLICT ? REPLAYED : outcome.cause
  await moveOperation(ctx, operation, { move: 'doubt', lastError, nextAttemptAt: later(ctx.now, retryDelayMs(operation.attempts)) })
}
