export * from './domain/events.js'
export { MoneyMoveRefused, moneyMoveReasons, NothingToWithdraw, PayeeNotReady } from './domain/refusals.js'
export { estimatedProviderFee, quote, type Quote, type Rates, type ReleaseShares } from './domain/fees.rules.js'
export { contractQuote, refundRules, type ContractQuote, type MilestoneQuote, type QuotedMilestone, type RefundRule } from './domain/quote.rules.js'
export { heldMinor } from './domain/hold.rules.js'
export {
  holdStates,
  operationKinds,
  operationStates,
  payoutStates,
  type HoldState,
  type OperationState,
  type PayeeState,
} from './domain/states.js'
export { onboard, type Onboard } from './actions/onboard.js'
export { closeHold } from './actions/close-hold.js'
export { claimHold, openHold, type OpenHold } from './actions/open-hold.js'
export { prepareFunding, type FundingPlan, type PrepareFunding } from './actions/prepare-funding.js'
export { recordCheckout } from './actions/record-checkout.js'
export { refundHold, type RefundHold } from './actions/refund-hold.js'
export { releaseHold, type ReleaseHold } from './actions/release-hold.js'
export { requestPayout } from './actions/request-payout.js'
export { splitHold, type SplitHold } from './actions/split-hold.js'
export { seedFloat } from './actions/seed-float.js'
export { openCheckout, syncFunding, type FundingLink } from './actions/open-checkout.js'
export { carryOut } from './actions/carry-out.js'
export { payOutAvailable, syncPayee, syncPayout } from './actions/sync.js'
export type { Provider } from './actions/provider.js'
export { dueOperations } from './data/due.js'
export { moneyGauges, type MoneyGauges } from './data/money-gauges.js'
export { reconcile } from './actions/reconcile.js'
export { replayEvents } from './actions/heal-events.js'
export { sealLedger } from './data/seals.js'
export { stripeGateway } from './stripe/gateway.js'
export { checkedInvariants, ledgerViolations, type Violation } from './data/invariants.js'
export { contractQuoteFor, holdsOf, quoteFor, type HoldFacts } from './data/queries.js'
export { payeeOf, payeeStates, priceFault, providerFor } from './data/payee-places.js'
export { providerNames, type ProviderName } from './domain/provider.rules.js'
export type { Hold } from './data/hold.entity.js'
export { paymentsEntities, paymentsMigrations } from './data/tables.js'
export { PAYMENT_GATEWAY, type PaymentGateway } from './domain/gateway.js'
export { ChargebackView } from './api/chargeback.views.js'
export { Funding } from './api/funding.js'
export { PaymentsApi, paymentGateway, PaymentsWorker } from './payments.module.js'
