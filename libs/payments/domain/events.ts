/** The client's money is protected; work may start. */
export class HoldFunded {
  readonly event = 'HoldFunded' as const
  constructor(readonly milestoneId: string) {}
}
/** A payment came for a hold that was closed: it lies frozen until an operator gives it back. */
export class HoldPaidLate {
  readonly event = 'HoldPaidLate' as const
  constructor(readonly milestoneId: string) {}
}
/** A payment link ended without a payment. */
export class HoldFundingEnded {
  readonly event = 'HoldFundingEnded' as const
  constructor(readonly milestoneId: string) {}
}
/** The transfer of a release is confirmed: the money lies in the freelancer's balance at the provider. */
export class HoldReleased {
  readonly event = 'HoldReleased' as const
  constructor(
    readonly milestoneId: string,
    readonly decisionId: string,
  ) {}
}
/** The client has the money back. */
export class HoldRefunded {
  readonly event = 'HoldRefunded' as const
  constructor(
    readonly milestoneId: string,
    readonly decisionId: string,
  ) {}
}
/** A chargeback was lost and took protected money; an appeal may bring it back. */
export class HoldLost {
  readonly event = 'HoldLost' as const
  constructor(readonly milestoneId: string) {}
}
/** A lost chargeback was won after all: what it took is protected again. */
export class HoldRestored {
  readonly event = 'HoldRestored' as const
  constructor(readonly milestoneId: string) {}
}
/** A refund did not arrive; the money is owed to the client still, and an operator has to act. */
export class RefundFailed {
  readonly event = 'RefundFailed' as const
  constructor(
    readonly milestoneId: string,
    readonly decisionId: string,
  ) {}
}
export class PayoutPaid {
  readonly event = 'PayoutPaid' as const
  constructor(
    readonly payoutId: string,
    readonly freelancerId: string,
  ) {}
}
export class PayoutFailed {
  readonly event = 'PayoutFailed' as const
  constructor(
    readonly payoutId: string,
    readonly freelancerId: string,
  ) {}
}
/** The state of a payee's account at the provider is another one than before. */
export class PayeeChanged {
  readonly event = 'PayeeChanged' as const
  constructor(readonly freelancerId: string) {}
}
/** A dispute that no rule knows what to do with: of a charge that is none of ours, or in a state new to us. */
export class ChargebackNeedsReview {
  readonly event = 'ChargebackNeedsReview' as const
  constructor(readonly chargebackId: string) {}
}
/** A key was used with other parameters: what is sent for an operation must never change, so a person has to look. */
export class OperationConflicted {
  readonly event = 'OperationConflicted' as const
  constructor(readonly operationId: string) {}
}
/** Heard by our own worker: an operation wants to be sent. */
export class OperationIntended {
  readonly event = 'OperationIntended' as const
  constructor(readonly operationId: string) {}
}
/** Heard by our own worker: a webhook was verified and stored. */
export class StripeEventStored {
  readonly event = 'StripeEventStored' as const
  constructor(readonly eventId: string) {}
}
