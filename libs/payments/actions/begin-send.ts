import { currencies, later, type Money } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import type { Hold } from '../data/hold.entity.js'
import { sentFromCharge } from '../data/frozen.js'
import { hasDifferences } from '../data/staff-queries.js'
import { Operation } from '../data/operation.entity.js'
import { placeFor } from '../data/payee-places.js'
import { lockedHold, lockedOperation, lockedPayee, lockedPayout, operationOf, newestOperation } from '../data/rows.js'
import type { CheckoutParams, DisputeAnswerParams, ExpireParams, PayoutParams, RefundParams, ReversalParams, TransferParams } from '../domain/gateway.js'
import { BLOCKED_CHECK_MS, mayStillSend, nextStep, SEND_LEASE_MS } from '../domain/operation.rules.js'
import { canReceive } from '../domain/payee.rules.js'
import { openStatuses, type BlockedReason } from '../domain/states.js'
import { answerParams } from './answer-dispute.js'
import { freezeParams } from './intend.js'
import { blockOperation, markSubmitted, moveOperation } from './move-operation.js'
import { endReversal, isReversing, reversalParams } from './reversals.js'

export type Sendable =
  | { kind: 'fund'; params: CheckoutParams }
  | { kind: 'release'; params: TransferParams }
  | { kind: 'reversal'; params: ReversalParams }
  | { kind: 'refund'; params: RefundParams }
  | { kind: 'payout'; params: PayoutParams }
  | { kind: 'expire_session'; params: ExpireParams }
  | { kind: 'answer_dispute'; params: DisputeAnswerParams }
export type Sending = Sendable & { readonly operationId: string; readonly key: string; readonly step: 'send' | 'lookup'; readonly begunAt: Date }

export interface BeginSend {
  readonly operationId: string
  /** For a payout: what the freelancer's balance at the provider has free, read just before. */
  readonly availableMinor?: bigint
}

const isDue = (ctx: Ctx, operation: Operation): boolean => {
  if (operation.status === 'intended') return operation.nextAttemptAt <= ctx.now
  if (operation.status === 'blocked') return operation.blockedReason !== 'review' && operation.nextAttemptAt <= ctx.now
  return (operation.status === 'submitted' || operation.status === 'unknown') && operation.nextAttemptAt <= ctx.now
}

const transferParams = (hold: Hold, operation: Operation, { destination, sourceCharge }: { destination: string; sourceCharge: string | null }): TransferParams => ({
  operationId: operation.id,
  milestoneId: hold.milestoneId,
  destination,
  sourceCharge,
  currency: operation.amount.currency,
  amountMinor: operation.amount.minor.toString(),
})

/** From so many units of the currency on a release does not go while our books and the provider's differ. */
const LARGE_UNITS = 1000n
const isLarge = ({ minor, currency }: Money): boolean => minor >= LARGE_UNITS * 10n ** BigInt(currencies[currency].exponent)

/** A charge gives no more than it brought: what came back after a won chargeback goes from our balance. */
const sourceOf = async (ctx: Ctx, operation: Operation, hold: Hold): Promise<string | null> =>
  (await sentFromCharge(ctx, hold.milestoneId)) + operation.amount.minor > hold.amount.minor + hold.clientFeeMinor ? null : hold.chargeId

/** A release waits while the money is frozen, the payee cannot receive or, for a large one, the books are in doubt. */
const release = async (ctx: Ctx, operation: Operation, hold: Hold): Promise<TransferParams | BlockedReason> => {
  if (operation.params) return operation.params as TransferParams
  if (hold.frozen) return 'frozen'
  const place = await placeFor(ctx, hold)
  if (!place.account || !canReceive(place.state)) return 'payee'
  if (isLarge(operation.amount) && (await hasDifferences(ctx))) return 'books'
  return transferParams(hold, operation, { destination: place.account, sourceCharge: await sourceOf(ctx, operation, hold) })
}

/** A payout waits until the provider says that the balance is available. */
const payout = async (ctx: Ctx, operation: Operation, availableMinor: bigint | undefined): Promise<PayoutParams | BlockedReason> => {
  if (operation.params) return operation.params as PayoutParams
  const row = await lockedPayout(ctx, operation.entityId)
  if (availableMinor === undefined || availableMinor < operation.amount.minor) return 'balance'
  return {
    operationId: operation.id,
    payoutId: row.id,
    account: row.connectedAccount,
    currency: operation.amount.currency,
    amountMinor: operation.amount.minor.toString(),
  }
}

/** The page to end is known once the call that opens it is answered; where none was made there is nothing to end. */
const expiry = async (ctx: Ctx, operation: Operation): Promise<ExpireParams | 'wait' | 'void'> => {
  if (operation.params) return operation.params as ExpireParams
  const page = await newestOperation(ctx, 'fund', operation.entityId)
  if (page?.stripeObjectId) return { sessionId: page.stripeObjectId }
  return page && (openStatuses as readonly string[]).includes(page.status) ? 'wait' : 'void'
}

/** A refund goes after its reversals, and never beside a chargeback of the same payment. */
const refund = async (ctx: Ctx, operation: Operation, hold: Hold): Promise<RefundParams | BlockedReason> => {
  if (operation.params) return operation.params as RefundParams
  if (await isReversing(ctx, operation.entityId)) return 'reversal'
  if (hold.frozen) return 'frozen'
  return {
    operationId: operation.id,
    milestoneId: hold.milestoneId,
    paymentId: hold.paymentId!,
    currency: operation.amount.currency,
    amountMinor: operation.amount.minor.toString(),
  }
}

type Obstacle = BlockedReason | 'wait' | 'void' | 'uncovered'
const heldUp = async (ctx: Ctx, operation: Operation, obstacle: Obstacle): Promise<void> => {
  if (obstacle === 'void') return moveOperation(ctx, operation, { move: 'cancel' })
  if (obstacle === 'uncovered') {
    await moveOperation(ctx, operation, { move: 'refuse', lastError: 'balance_insufficient' })
    return endReversal(ctx, { id: operation.entityId, state: 'rejected' })
  }
  if (obstacle !== 'wait') return blockOperation(ctx, operation, { reason: obstacle, until: later(ctx.now, BLOCKED_CHECK_MS) })
  await ctx.db.update(Operation, { id: operation.id }, { nextAttemptAt: later(ctx.now, SEND_LEASE_MS), updatedAt: ctx.now })
}

const paramsOf = async (ctx: Ctx, operation: Operation, input: BeginSend & { hold: Hold | null }): Promise<object | Obstacle> => {
  if (operation.kind === 'fund') return operation.params!
  if (operation.kind === 'release') return release(ctx, operation, input.hold!)
  if (operation.kind === 'payout') return payout(ctx, operation, input.availableMinor)
  if (operation.kind === 'reversal') return (await reversalParams(ctx, operation)) ?? 'uncovered'
  if (operation.kind === 'refund') return refund(ctx, operation, input.hold!)
  if (operation.kind === 'answer_dispute') return answerParams(ctx, operation)
  return expiry(ctx, operation)
}

/** Begun before the money was frozen, and perhaps never made: what became of it is looked up, nothing is sent meanwhile. */
const isWithheld = ({ kind, firstSentAt }: Operation, hold: Hold | null): boolean =>
  hold !== null && hold.frozen && firstSentAt !== null && (kind === 'release' || kind === 'refund')

/**
 * The commit before the call: locks the operation, checks that it may go, freezes its parameters and marks it
 * submitted. Null when there is nothing to do now.
 */
export const beginSend = async (ctx: Ctx, input: BeginSend): Promise<Sending | null> => {
  const brief = await operationOf(ctx, input.operationId)
  const hold = brief.holdId ? await lockedHold(ctx, brief.holdId) : null
  if (brief.kind === 'payout' || brief.kind === 'reversal') await lockedPayee(ctx, brief.freelancerId!)
  const operation = await lockedOperation(ctx, input.operationId)
  if (!isDue(ctx, operation)) return null
  const params = await paramsOf(ctx, operation, { ...input, hold })
  if (typeof params === 'string') {
    await heldUp(ctx, operation, params)
    return null
  }
  freezeParams(operation, params)
  const step = isWithheld(operation, hold) ? 'lookup' : nextStep(operation, ctx.now)
  if (step === 'send') await markSubmitted(ctx, operation)
  else await moveOperation(ctx, operation, { move: 'doubt', nextAttemptAt: later(ctx.now, SEND_LEASE_MS) })
  const sendable = { kind: operation.kind, params: operation.params } as Sendable
  return { ...sendable, operationId: operation.id, key: operation.idempotencyKey, step, begunAt: ctx.now }
}

/** The last look at the clock before the call. */
export const isInTime = async (ctx: Ctx, { begunAt }: Pick<Sending, 'begunAt'>): Promise<boolean> => mayStillSend(begunAt, ctx.now)
