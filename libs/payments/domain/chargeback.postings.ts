import type { Currency } from '@rolecall/kernel'
import { owned } from './accounts.js'
import type { LossShares } from './chargeback.rules.js'
import { postings, type Posting } from './postings.js'

/** One entry of a dispute in the provider's book: below zero it takes, above it gives back; the fee likewise. */
export interface DisputeEntryFact {
  readonly disputeId: string
  /** False for a charge we do not know: a person has to look. */
  readonly matched: boolean
  readonly currency: Currency
  readonly amountMinor: bigint
  readonly feeMinor: bigint
}
/** The bank took the money, or brought it back; the same lines with their signs. */
export const disputeEntryPostings = ({ disputeId, matched, currency, amountMinor, feeMinor }: DisputeEntryFact): Posting[] =>
  postings(currency, {
    debit: [
      [matched ? owned('dispute.held', disputeId) : 'suspense', -amountMinor],
      ['expense.dispute_fee', feeMinor],
    ],
    credit: [['stripe.balance', feeMinor - amountMinor]],
  })

export interface LossFact extends LossShares {
  readonly disputeId: string
  readonly milestoneId: string
  readonly currency: Currency
}
/** Lost: from what is protected, from what was owed to the client anyway, the rest is our loss. */
export const lossPostings = (fact: LossFact): Posting[] =>
  postings(fact.currency, {
    debit: [
      [owned('client.hold', fact.milestoneId), fact.fromHeldMinor],
      [owned('client.fee_hold', fact.milestoneId), fact.feeFromHeldMinor],
      [owned('refund.payable', fact.milestoneId), fact.fromOwedMinor],
      ['expense.loss', fact.absorbedMinor],
    ],
    credit: [[owned('dispute.held', fact.disputeId), fact.fromHeldMinor + fact.feeFromHeldMinor + fact.fromOwedMinor + fact.absorbedMinor]],
  })
/** Not lost after all: the loss is undone before the money comes back. */
export const lossUndonePostings = (fact: LossFact): Posting[] => lossPostings(fact).map((line) => ({ ...line, amountMinor: -line.amountMinor }))

export interface ClawbackFact {
  readonly freelancerId: string
  readonly currency: Currency
  /** Of released money that was not transferred. */
  readonly fromPayableMinor: bigint
  /** Of transferred money: the freelancer owes it. */
  readonly fromReceivableMinor: bigint
  readonly commissionMinor: bigint
  readonly feeMinor: bigint
}
/** An operator has the freelancer bear the loss of money that was released; commission and fee go with it. */
export const clawbackPostings = (fact: ClawbackFact): Posting[] =>
  postings(fact.currency, {
    debit: [
      [owned('freelancer.payable', fact.freelancerId), fact.fromPayableMinor],
      [owned('freelancer.receivable', fact.freelancerId), fact.fromReceivableMinor],
      ['revenue.commission', fact.commissionMinor],
      ['revenue.client_fee', fact.feeMinor],
    ],
    credit: [['expense.loss', fact.fromPayableMinor + fact.fromReceivableMinor + fact.commissionMinor + fact.feeMinor]],
  })
