import { later } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { freeCustodyMinor } from '../data/balances.js'
import { Chargeback } from '../data/chargeback.entity.js'
import { post } from '../data/ledger.js'
import type { Operation } from '../data/operation.entity.js'
import { Reversal } from '../data/refund.entity.js'
import { lockedHold, lockedOperation, lockedPayee, lockedReversal, newestOperation, operationOf, refundRow } from '../data/rows.js'
import { OperationIntended } from '../domain/events.js'
import type { ReversalFacts, ReversalParams } from '../domain/gateway.js'
import { BLOCKED_CHECK_MS } from '../domain/operation.rules.js'
import { reversalPostings } from '../domain/postings.js'
import { bookedAt, providerOfId } from '../domain/provider.rules.js'
import type { ReversalState } from '../domain/states.js'
import { intend } from './intend.js'
import { blockOperation, moveOperation } from './move-operation.js'

/** Some reversal of this refund has not ended. */
export const isReversing = (ctx: Ctx, refundId: string): Promise<boolean> =>
  ctx.db.exists(Reversal, { where: [{ refundId, state: 'waiting' }, { refundId, state: 'open' }] })

/** What money is taken back for: a refund, or a chargeback that the freelancer bears. */
export type ReversalCause = Pick<Reversal, 'refundId' | 'chargebackId'>
const milestoneOf = async (ctx: Ctx, { refundId, chargebackId }: ReversalCause): Promise<string> =>
  refundId ? (await refundRow(ctx, refundId)).milestoneId : (await ctx.db.findOneByOrFail(Chargeback, { id: chargebackId! })).milestoneId!

/** A hold has one open reversal at a time: the next one goes when the last has ended. */
export const sendNextReversal = async (ctx: Ctx, cause: ReversalCause): Promise<void> => {
  const of = cause.refundId ? { refundId: cause.refundId } : { chargebackId: cause.chargebackId! }
  const next = await ctx.db.findOne(Reversal, { where: { ...of, state: 'waiting' }, order: { id: 'ASC' } })
  if (!next) return
  const milestoneId = await milestoneOf(ctx, cause)
  await ctx.db.update(Reversal, { id: next.id }, { state: 'open' })
  const { freelancerId, currency, amountMinor } = next
  await intend(ctx, { kind: 'reversal', entityId: next.id, holdId: milestoneId, freelancerId, currency, amountMinor })
}

/** After the last reversal the refund goes, whether they brought anything or not: the client does not wait for the freelancer's money. */
const goOn = async (ctx: Ctx, cause: ReversalCause): Promise<void> => {
  await sendNextReversal(ctx, cause)
  const { refundId } = cause
  if (!refundId || (await isReversing(ctx, refundId))) return
  const waiting = await newestOperation(ctx, 'refund', refundId)
  if (waiting?.status !== 'blocked' || waiting.blockedReason !== 'reversal') return
  const operation = await lockedOperation(ctx, waiting.id)
  await moveOperation(ctx, operation, { move: 'unblock', nextAttemptAt: ctx.now })
  ctx.emit(new OperationIntended(operation.id))
}

/** A reversal has ended; what a refused one did not bring stays the freelancer's debt. */
export const endReversal = async (ctx: Ctx, { id, state }: { id: string; state: Extract<ReversalState, 'confirmed' | 'rejected'> }): Promise<void> => {
  const reversal = await lockedReversal(ctx, id)
  await ctx.db.update(Reversal, { id }, { state })
  await goOn(ctx, reversal)
}

/** Parameters of a reversal; null when the money is not in the freelancer's balance by our books. */
export const reversalParams = async (ctx: Ctx, operation: Operation): Promise<ReversalParams | null> => {
  if (operation.params) return operation.params as ReversalParams
  const reversal = await lockedReversal(ctx, operation.entityId)
  if (!(await isCovered(ctx, reversal))) return null
  return {
    operationId: operation.id,
    transferId: reversal.transferId,
    currency: reversal.currency,
    amountMinor: reversal.amountMinor.toString(),
  }
}
/** Its own claim left aside, enough is free. */
const isCovered = async (ctx: Ctx, { freelancerId, currency, amountMinor, id }: Reversal): Promise<boolean> =>
  (await freeCustodyMinor(ctx, { freelancerId, currency, without: id })) >= amountMinor

/** The reversal is there: the freelancer's debt is paid from the balance at the provider. Applied once. */
export const applyReversal = async (ctx: Ctx, { operationId, facts }: { operationId: string; facts: ReversalFacts }): Promise<void> => {
  const { holdId, freelancerId, entityId } = await operationOf(ctx, operationId)
  await lockedHold(ctx, holdId!)
  await lockedPayee(ctx, freelancerId!)
  const reversal = await lockedReversal(ctx, entityId)
  const operation = await lockedOperation(ctx, operationId)
  if (operation.status === 'confirmed') return
  const isOurs = facts.amountMinor === operation.amount.minor && facts.currency === operation.amount.currency
  if (!isOurs) return blockOperation(ctx, operation, { reason: 'review', until: later(ctx.now, BLOCKED_CHECK_MS) })
  await moveOperation(ctx, operation, { move: 'confirm', stripeObjectId: facts.reversalId, lastError: null })
  const { connectedAccount, currency, amountMinor } = reversal
  await post(ctx, {
    kind: 'reversal',
    sourceType: 'reversal',
    sourceId: facts.reversalId,
    operationId,
    occurredAt: ctx.now,
    postings: bookedAt(providerOfId(connectedAccount), reversalPostings({ freelancerId: reversal.freelancerId, connectedAccount, currency, amountMinor })),
  })
  await endReversal(ctx, { id: reversal.id, state: 'confirmed' })
}
