/** Who takes and pays the money of a contract: Stripe (or our stand-in for it), or the bank by the hands of operators. */
export const providerNames = ['stripe', 'manual'] as const
export type ProviderName = (typeof providerNames)[number]

/** Where the protected funds of a milestone stand (PAYMENTS 4). `frozen` lies over it as a flag. */
export const holdStates = ['unfunded', 'funding', 'funded', 'released', 'refunded', 'split'] as const
export type HoldState = (typeof holdStates)[number]

/** What we ask the provider for. */
export const operationKinds = ['fund', 'release', 'reversal', 'refund', 'payout', 'expire_session', 'answer_dispute'] as const
export type OperationKind = (typeof operationKinds)[number]

export const operationStates = ['intended', 'submitted', 'confirmed', 'rejected', 'unknown', 'blocked', 'cancelled'] as const
export type OperationState = (typeof operationStates)[number]
/** From these no move leads away; a new decision or generation is a new operation. */
export const finalStatuses = ['confirmed', 'rejected', 'cancelled'] as const satisfies readonly OperationState[]
export const openStatuses = ['intended', 'submitted', 'unknown', 'blocked'] as const satisfies readonly OperationState[]

/** Why an operation waits: payee not ready, hold frozen, clearing days, balance at the provider, a person must look, a reversal comes first, our books differ from the provider's. */
export const blockedReasons = ['payee', 'frozen', 'clearing', 'balance', 'review', 'reversal', 'books'] as const
export type BlockedReason = (typeof blockedReasons)[number]

/** `review`: the money that came is not the money we asked for; a person must look. */
export const fundingStates = ['open', 'paid', 'ended', 'review'] as const
export type FundingState = (typeof fundingStates)[number]

export const payoutStates = ['requested', 'in_transit', 'paid', 'failed'] as const
export type PayoutState = (typeof payoutStates)[number]

/** `pending`: the provider has it and does not say yet; a refund that was `refunded` may still become `failed`; `charged_back`: the bank brought the money first. */
export const refundStates = ['requested', 'pending', 'refunded', 'failed', 'charged_back'] as const
export type RefundState = (typeof refundStates)[number]
/** Transferred money that is taken back for a refund, one after the other. */
export const reversalStates = ['waiting', 'open', 'confirmed', 'rejected'] as const
export type ReversalState = (typeof reversalStates)[number]

export const payeeStates = ['none', 'incomplete', 'under_review', 'ready', 'restricted', 'rejected', 'unsupported'] as const
export type PayeeState = (typeof payeeStates)[number]

/** Pay out when the money is available, or only when the freelancer asks. */
export const payoutModes = ['auto', 'hand'] as const
export type PayoutMode = (typeof payoutModes)[number]

export const webhookEndpoints = ['platform', 'connect', 'v2'] as const
export type WebhookEndpoint = (typeof webhookEndpoints)[number]
export const storedEventStates = ['stored', 'applied', 'ignored'] as const
export type StoredEventState = (typeof storedEventStates)[number]
