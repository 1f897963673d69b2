import type { Currency } from '@rolecall/kernel'
import type { PayeeFacts } from './payee.rules.js'
import type { ProviderName } from './states.js'
import type { ReceivedEvent } from './received-event.js'
import type { ProviderEntry } from './reconcile.rules.js'

/** The parameters of a hosted payment, frozen before the first send; amounts are decimal strings (JSON). */
export interface CheckoutParams {
  readonly operationId: string
  readonly milestoneId: string
  readonly title: string
  readonly currency: Currency
  readonly amountMinor: string
  readonly clientFeeMinor: string
  readonly feeTitle: string
  readonly lang: string
  readonly returnUrl: string
  readonly cancelUrl: string
  /** Absent in what was sent before there were two. */
  readonly provider?: ProviderName
  /** Epoch seconds. */
  readonly expiresAt: number
}
/** A payment page to end. */
export interface ExpireParams {
  readonly sessionId: string
}
export interface TransferParams {
  readonly operationId: string
  readonly milestoneId: string
  readonly destination: string
  /** The charge the money comes from; null when it has given all it can. */
  readonly sourceCharge: string | null
  readonly currency: Currency
  readonly amountMinor: string
}
export interface PayoutParams {
  readonly operationId: string
  readonly payoutId: string
  readonly account: string
  readonly currency: Currency
  readonly amountMinor: string
}
export interface ReversalParams {
  readonly operationId: string
  readonly transferId: string
  readonly currency: Currency
  readonly amountMinor: string
}
export interface RefundParams {
  readonly operationId: string
  readonly milestoneId: string
  /** The payment the money came by. */
  readonly paymentId: string
  readonly currency: Currency
  readonly amountMinor: string
}
export interface PayeeParams {
  readonly freelancerId: string
  readonly country: string
  readonly email: string
  readonly name: string
  readonly provider?: ProviderName
}
export interface OnboardingParams {
  readonly account: string
  readonly refreshUrl: string
  readonly returnUrl: string
}

/** A hosted payment as it stands at the provider. */
export interface CheckoutFacts {
  readonly sessionId: string
  readonly url: string | null
  readonly expiresAt: Date
  readonly live: boolean
  readonly state: 'open' | 'expired' | 'paid' | 'processing'
  readonly milestoneId: string | null
  readonly amountMinor: bigint
  readonly currency: string
  readonly paymentId: string | null
  readonly charge: ChargeFacts | null
}
/** The charge with the balance transaction's figures; absent fee means it is still being captured. */
export interface ChargeFacts {
  readonly chargeId: string
  readonly paidAt: Date
  readonly settled: { readonly currency: string; readonly amountMinor: bigint; readonly feeMinor: bigint } | null
}
export interface TransferFacts {
  readonly transferId: string
  readonly operationId: string | null
  readonly destination: string
  readonly currency: string
  readonly amountMinor: bigint
}
export interface ReversalFacts {
  readonly reversalId: string
  readonly operationId: string | null
  readonly currency: string
  readonly amountMinor: bigint
}
export interface RefundFacts {
  readonly refundId: string
  readonly operationId: string | null
  readonly currency: string
  readonly amountMinor: bigint
  readonly state: 'pending' | 'succeeded' | 'failed'
  /** The money has left our balance at the provider (and came back, when it failed). */
  readonly debited: boolean
  /** It lies at the provider until our balance there can cover it. */
  readonly waitsForFunds: boolean
  readonly failure: string | null
}
export interface PayoutFacts {
  readonly providerPayoutId: string
  readonly operationId: string | null
  readonly currency: string
  readonly amountMinor: bigint
  readonly state: 'in_transit' | 'paid' | 'failed'
  readonly arrivesAt: Date | null
  readonly failure: string | null
}
export interface ProviderBalance {
  readonly currency: string
  readonly availableMinor: bigint
  readonly pendingMinor: bigint
}

/** One entry that a dispute made in the provider's book of the platform. */
export interface DisputeEntry {
  readonly entryId: string
  readonly currency: string
  /** Below zero: taken. */
  readonly amountMinor: bigint
  readonly feeMinor: bigint
  readonly createdAt: Date
}
/** A dispute of a charge at the card network, as it stands at the provider. */
export interface DisputeFacts {
  readonly disputeId: string
  readonly chargeId: string
  /** metadata.operationId of the payment: which payment to read again, never whose money it is. */
  readonly operationHint: string | null
  readonly live: boolean
  readonly status: string
  readonly reason: string
  readonly currency: string
  readonly amountMinor: bigint
  readonly openedAt: Date
  readonly evidenceDueBy: Date | null
  readonly submissionCount: number
  readonly evidence: string | null
  readonly entries: readonly DisputeEntry[]
}
export interface FraudWarningFacts {
  readonly warningId: string
  readonly chargeId: string
  readonly operationHint: string | null
  readonly live: boolean
}
/** An answer to the bank: words that stay here, the words handed in, or giving up. */
export interface DisputeAnswerParams {
  readonly operationId: string
  readonly disputeId: string
  readonly step: 'write' | 'submit' | 'accept'
  readonly text: string | null
}
/** The provider knows no object of this id: an event told of something that is not there. */
export class NotAtProvider extends Error {}

/** Disputes of card payments; a provider without cards has none. */
export interface DisputeGateway {
  readDispute(disputeId: string): Promise<DisputeFacts>
  readFraudWarning(warningId: string): Promise<FraudWarningFacts>
  answerDispute(params: DisputeAnswerParams, key: string): Promise<Outcome<DisputeFacts>>
}

/** How a call with an effect ended. Only `rejected` says that nothing happened. */
export type Outcome<T> =
  | { readonly kind: 'done'; readonly facts: T }
  | { readonly kind: 'rejected'; readonly code: string }
  /** Not executed: too many calls, or the same key is in flight; try again later. */
  | { readonly kind: 'later'; readonly afterMs: number }
  /** Timeout, reset, cut answer, 5xx; `replayed` says the provider keeps answering from memory. */
  | { readonly kind: 'unknown'; readonly cause: string; readonly replayed: boolean }

/** The only door to a payment provider. Calls with an effect carry the operation's key and answer an Outcome; reads throw on faults. */
export interface PaymentGateway {
  openCheckout(params: CheckoutParams, key: string): Promise<Outcome<CheckoutFacts>>
  /** Ends a payment page that nobody has paid; a paid one is a rejection. */
  expireCheckout(params: ExpireParams, key: string): Promise<Outcome<CheckoutFacts>>
  readCheckout(sessionId: string): Promise<CheckoutFacts>
  createTransfer(params: TransferParams, key: string): Promise<Outcome<TransferFacts>>
  reverseTransfer(params: ReversalParams, key: string): Promise<Outcome<ReversalFacts>>
  createRefund(params: RefundParams, key: string): Promise<Outcome<RefundFacts>>
  readRefund(refundId: string): Promise<RefundFacts>
  createPayout(params: PayoutParams, key: string): Promise<Outcome<PayoutFacts>>
  readPayout(account: string, providerPayoutId: string): Promise<PayoutFacts>
  createPayee(params: PayeeParams, key: string): Promise<Outcome<PayeeFacts>>
  readPayee(account: string): Promise<PayeeFacts>
  /** A single-use link; never stored, never mailed. */
  onboardingLink(params: OnboardingParams): Promise<string>
  readBalance(account: string | null): Promise<ProviderBalance[]>
  /** The provider's own book of the platform (null) or of a connected account. */
  listEntries(account: string | null): Promise<ProviderEntry[]>
  /** The platform's events since a moment, oldest first. */
  listEvents(since: Date): Promise<ReceivedEvent[]>
  /** Look-ups of an effect by the operation that wanted it; null when it is not there. */
  findCheckout(params: CheckoutParams): Promise<CheckoutFacts | null>
  findTransfer(params: TransferParams): Promise<TransferFacts | null>
  findPayout(params: PayoutParams): Promise<PayoutFacts | null>
  findReversal(params: ReversalParams): Promise<ReversalFacts | null>
  findRefund(params: RefundParams): Promise<RefundFacts | null>
  readonly disputes?: DisputeGateway
}
export const PAYMENT_GATEWAY = Symbol('payment gateway')
