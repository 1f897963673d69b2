import { fromPublicId, toPublicId } from '@rolecall/kernel'
import type Stripe from 'stripe'
import type { RefundFacts, RefundParams, ReversalFacts, ReversalParams } from '../domain/gateway.js'
import { readAmount, sentAmount } from './amounts.js'

const FOUND_MAX = 100
const metadataOf = (operationId: string) => ({ operationId: toPublicId('operation', operationId) })
const hintOf = (metadata: Stripe.Metadata | null): string | null => fromPublicId('operation', metadata?.['operationId'] ?? '')

/** Open strings of the provider: what we do not know is under way. A cancelled refund never arrives. */
const refundState = (status: string | null): RefundFacts['state'] =>
  status === 'succeeded' ? 'succeeded' : status === 'failed' || status === 'canceled' ? 'failed' : 'pending'

const refundFacts = (refund: Stripe.Refund): RefundFacts => ({
  refundId: refund.id,
  operationId: hintOf(refund.metadata),
  currency: refund.currency.toUpperCase(),
  amountMinor: readAmount(refund.amount, refund.currency),
  state: refundState(refund.status),
  debited: refund.balance_transaction !== null,
  waitsForFunds: refund.status === 'pending' && refund.pending_reason === 'insufficient_funds',
  failure: refund.failure_reason ?? (refund.status === 'canceled' ? 'canceled' : null),
})

/** Never `reverse_transfer`: transfers are taken back by reversals of their own. */
export const createRefund = async (stripe: Stripe, params: RefundParams, key: string): Promise<RefundFacts> =>
  refundFacts(
    await stripe.refunds.create(
      { payment_intent: params.paymentId, amount: sentAmount(params.amountMinor, params.currency), metadata: metadataOf(params.operationId) },
      { idempotencyKey: key },
    ),
  )

export const readRefund = async (stripe: Stripe, refundId: string): Promise<RefundFacts> => refundFacts(await stripe.refunds.retrieve(refundId))

export const findRefund = async (stripe: Stripe, params: RefundParams): Promise<RefundFacts | null> => {
  const page = await stripe.refunds.list({ payment_intent: params.paymentId, limit: FOUND_MAX })
  const found = page.data.find((refund) => hintOf(refund.metadata) === params.operationId)
  return found ? refundFacts(found) : null
}

const reversalFacts = (reversal: Stripe.TransferReversal): ReversalFacts => ({
  reversalId: reversal.id,
  operationId: hintOf(reversal.metadata),
  currency: reversal.currency.toUpperCase(),
  amountMinor: readAmount(reversal.amount, reversal.currency),
})

export const createReversal = async (stripe: Stripe, params: ReversalParams, key: string): Promise<ReversalFacts> =>
  reversalFacts(
    await stripe.transfers.createReversal(
      params.transferId,
      { amount: sentAmount(params.amountMinor, params.currency), metadata: metadataOf(params.operationId) },
      { idempotencyKey: key },
    ),
  )

export const findReversal = async (stripe: Stripe, params: ReversalParams): Promise<ReversalFacts | null> => {
  const page = await stripe.transfers.listReversals(params.transferId, { limit: FOUND_MAX })
  const found = page.data.find((reversal) => hintOf(reversal.metadata) === params.operationId)
  return found ? reversalFacts(found) : null
}
