import type { Currency } from '@rolecall/kernel'
import { owned, type AccountCode } from './accounts.js'
import type { ReleaseShares } from './fees.rules.js'

/** One line of a ledger transaction: debit above zero, credit below. */
export interface Posting {
  readonly account: AccountCode
  readonly currency: Currency
  readonly amountMinor: bigint
}
type Line = readonly [account: AccountCode, amountMinor: bigint]
interface Sides {
  readonly debit: readonly Line[]
  readonly credit: readonly Line[]
}

/** Lines of zero are left out; a transaction that does not balance is a fault of ours, not of the asker. */
export const postings = (currency: Currency, { debit, credit }: Sides): Posting[] => {
  const lines = [...debit, ...credit.map(([account, minor]): Line => [account, -minor])].filter(([, minor]) => minor !== 0n)
  const sum = lines.reduce((total, [, minor]) => total + minor, 0n)
  if (sum !== 0n) throw new Error(`ledger: postings sum to ${sum} ${currency}`)
  return lines.map(([account, amountMinor]) => ({ account, currency, amountMinor }))
}

export interface ChargeFact {
  readonly milestoneId: string
  readonly currency: Currency
  readonly amountMinor: bigint
  readonly clientFeeMinor: bigint
  /** From the provider's balance transaction. */
  readonly providerFeeMinor: bigint
}
/** The client paid: milestone and fee are held, the provider's fee is our expense. */
export const chargePostings = (fact: ChargeFact): Posting[] =>
  postings(fact.currency, {
    debit: [
      ['stripe.balance', fact.amountMinor + fact.clientFeeMinor - fact.providerFeeMinor],
      ['expense.stripe_fee', fact.providerFeeMinor],
    ],
    credit: [
      [owned('client.hold', fact.milestoneId), fact.amountMinor],
      [owned('client.fee_hold', fact.milestoneId), fact.clientFeeMinor],
    ],
  })

export interface ReleaseFact extends ReleaseShares {
  readonly milestoneId: string
  readonly freelancerId: string
  readonly currency: Currency
}
/** The client approved: the freelancer's part is owed, commission and client fee are earned. */
export const releasePostings = (fact: ReleaseFact): Posting[] =>
  postings(fact.currency, {
    debit: [
      [owned('client.hold', fact.milestoneId), fact.grossMinor],
      [owned('client.fee_hold', fact.milestoneId), fact.clientFeeMinor],
    ],
    credit: [
      [owned('freelancer.payable', fact.freelancerId), fact.netMinor],
      ['revenue.commission', fact.commissionMinor],
      ['revenue.client_fee', fact.clientFeeMinor],
    ],
  })

export interface ConnectedFact {
  readonly freelancerId: string
  /** The freelancer's account at the provider. */
  readonly connectedAccount: string
  readonly currency: Currency
  readonly amountMinor: bigint
}
/** What we owed went to the freelancer's balance at the provider, where we keep watch over it. */
export const transferPostings = (fact: ConnectedFact): Posting[] =>
  postings(fact.currency, {
    debit: [
      [owned('freelancer.payable', fact.freelancerId), fact.amountMinor],
      [owned('stripe.connected', fact.connectedAccount), fact.amountMinor],
    ],
    credit: [
      ['stripe.balance', fact.amountMinor],
      [owned('freelancer.custody', fact.freelancerId), fact.amountMinor],
    ],
  })

type PayoutFact = Omit<ConnectedFact, 'connectedAccount'>
/** A payout is decided: the same money cannot be paid out twice. */
export const payoutCreatedPostings = ({ freelancerId, currency, amountMinor }: PayoutFact): Posting[] =>
  postings(currency, {
    debit: [[owned('freelancer.custody', freelancerId), amountMinor]],
    credit: [[owned('payout.in_transit', freelancerId), amountMinor]],
  })

/** The bank has it. */
export const payoutPaidPostings = ({ freelancerId, connectedAccount, currency, amountMinor }: ConnectedFact): Posting[] =>
  postings(currency, {
    debit: [[owned('payout.in_transit', freelancerId), amountMinor]],
    credit: [[owned('stripe.connected', connectedAccount), amountMinor]],
  })

/** Not paid after all: back to the freelancer's balance. */
export const payoutFailedPostings = ({ freelancerId, currency, amountMinor }: PayoutFact): Posting[] =>
  postings(currency, {
    debit: [[owned('payout.in_transit', freelancerId), amountMinor]],
    credit: [[owned('freelancer.custody', freelancerId), amountMinor]],
  })

/** It failed after it had been called paid: first the paid entry is undone. */
export const payoutPaidReversedPostings = (fact: ConnectedFact): Posting[] =>
  payoutPaidPostings(fact).map((line) => ({ ...line, amountMinor: -line.amountMinor }))

/** Own money of the platform that lies at the provider. */
export const floatPostings = (currency: Currency, amountMinor: bigint): Posting[] =>
  postings(currency, { debit: [['stripe.balance', amountMinor]], credit: [['platform.float', amountMinor]] })

export interface UnmatchedFact {
  readonly currency: Currency
  readonly amountMinor: bigint
  readonly providerFeeMinor: bigint
}
/** Money came that we cannot match: it waits in suspense for a person. */
export const unmatchedChargePostings = ({ currency, amountMinor, providerFeeMinor }: UnmatchedFact): Posting[] =>
  postings(currency, {
    debit: [
      ['stripe.balance', amountMinor - providerFeeMinor],
      ['expense.stripe_fee', providerFeeMinor],
    ],
    credit: [['suspense', amountMinor]],
  })

export interface RefundFact {
  readonly milestoneId: string
  readonly freelancerId: string
  readonly currency: Currency
  readonly fromHeldMinor: bigint
  readonly feeFromHeldMinor: bigint
  readonly feeFromEarnedMinor: bigint
  readonly commissionMinor: bigint
  /** Of released money that was not transferred. */
  readonly fromPayableMinor: bigint
  /** Of transferred money: the freelancer owes it until it is reversed. */
  readonly fromReceivableMinor: bigint
}
/** A refund is decided: owed to the client at once, whatever was the money's place. */
export const refundDecidedPostings = (fact: RefundFact): Posting[] => {
  const debit: Line[] = [
    [owned('client.hold', fact.milestoneId), fact.fromHeldMinor],
    [owned('client.fee_hold', fact.milestoneId), fact.feeFromHeldMinor],
    [owned('freelancer.payable', fact.freelancerId), fact.fromPayableMinor],
    [owned('freelancer.receivable', fact.freelancerId), fact.fromReceivableMinor],
    ['revenue.commission', fact.commissionMinor],
    ['revenue.client_fee', fact.feeFromEarnedMinor],
  ]
  const total = debit.reduce((sum, [, minor]) => sum + minor, 0n)
  return postings(fact.currency, { debit, credit: [[owned('refund.payable', fact.milestoneId), total]] })
}

/** Transferred money came back from the freelancer's balance at the provider. */
export const reversalPostings = ({ freelancerId, connectedAccount, currency, amountMinor }: ConnectedFact): Posting[] =>
  postings(currency, {
    debit: [
      ['stripe.balance', amountMinor],
      [owned('freelancer.custody', freelancerId), amountMinor],
    ],
    credit: [
      [owned('freelancer.receivable', freelancerId), amountMinor],
      [owned('stripe.connected', connectedAccount), amountMinor],
    ],
  })

interface RefundPaidFact {
  readonly milestoneId: string
  readonly currency: Currency
  readonly amountMinor: bigint
}
/** The client has it; the provider keeps its fee. */
export const refundPaidPostings = ({ milestoneId, currency, amountMinor }: RefundPaidFact): Posting[] =>
  postings(currency, { debit: [[owned('refund.payable', milestoneId), amountMinor]], credit: [['stripe.balance', amountMinor]] })

/** The client's bank sent it back: we owe it again. */
export const refundFailedPostings = (fact: RefundPaidFact): Posting[] => refundPaidPostings(fact).map((line) => ({ ...line, amountMinor: -line.amountMinor }))

/** What a freelancer owes us is kept from a later release, before the transfer is fixed. */
export const recoveryPostings = ({ freelancerId, currency, amountMinor }: PayoutFact): Posting[] =>
  postings(currency, {
    debit: [[owned('freelancer.payable', freelancerId), amountMinor]],
    credit: [[owned('freelancer.receivable', freelancerId), amountMinor]],
  })
