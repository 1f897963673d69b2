import { fromPublicId, SECOND_MS, toPublicId } from '@rolecall/kernel'
import type Stripe from 'stripe'
import type { DisputeAnswerParams, DisputeEntry, DisputeFacts, DisputeGateway, FraudWarningFacts } from '../domain/gateway.js'
import { found, outcomeOf } from './outcome.js'

const expand = ['payment_intent']
const dateOf = (seconds: number): Date => new Date(seconds * SECOND_MS)
const idOf = (object: string | { id: string }): string => (typeof object === 'string' ? object : object.id)

const entryOf = (entry: Stripe.BalanceTransaction): DisputeEntry => ({
  entryId: entry.id,
  currency: entry.currency.toUpperCase(),
  amountMinor: BigInt(entry.amount),
  feeMinor: BigInt(entry.fee),
  createdAt: dateOf(entry.created),
})

const hintOf = (payment: string | Stripe.PaymentIntent | null | undefined): string | null =>
  payment && typeof payment !== 'string' ? fromPublicId('operation', payment.metadata['operationId'] ?? '') : null

const disputeFacts = (dispute: Stripe.Dispute): DisputeFacts => {
  const { due_by, submission_count } = dispute.evidence_details
  return {
    disputeId: dispute.id,
    chargeId: idOf(dispute.charge),
    operationHint: hintOf(dispute.payment_intent),
    live: dispute.livemode,
    status: dispute.status,
    reason: dispute.reason,
    currency: dispute.currency.toUpperCase(),
    amountMinor: BigInt(dispute.amount),
    openedAt: dateOf(dispute.created),
    evidenceDueBy: due_by === null ? null : dateOf(due_by),
    submissionCount: submission_count,
    evidence: dispute.evidence.uncategorized_text,
    entries: dispute.balance_transactions.map(entryOf),
  }
}

/** Words are kept with `submit: false`; handing them in is a call of its own (PAYMENTS 3). */
const answer = (stripe: Stripe, params: DisputeAnswerParams, key: string): Promise<Stripe.Dispute> => {
  const { disputeId, step, text } = params
  const metadata = { operationId: toPublicId('operation', params.operationId) }
  const options = { idempotencyKey: key }
  if (step === 'accept') return stripe.disputes.close(disputeId, { expand }, options)
  if (step === 'submit') return stripe.disputes.update(disputeId, { submit: true, metadata, expand }, options)
  return stripe.disputes.update(disputeId, { evidence: { uncategorized_text: text ?? '' }, submit: false, metadata, expand }, options)
}

const warningFacts = (warning: Stripe.Radar.EarlyFraudWarning): FraudWarningFacts => ({
  warningId: warning.id,
  chargeId: idOf(warning.charge),
  operationHint: hintOf(warning.payment_intent),
  live: warning.livemode,
})

export const stripeDisputes = (stripe: Stripe): DisputeGateway => ({
  readDispute: async (id) => disputeFacts(await found(stripe.disputes.retrieve(id, { expand }))),
  readFraudWarning: async (id) => warningFacts(await found(stripe.radar.earlyFraudWarnings.retrieve(id, { expand }))),
  answerDispute: (params, key) => outcomeOf(async () => disputeFacts(await answer(stripe, params, key))),
})
