import type { PaymentGateway } from './gateway.js'
import { providerOfId, type ProviderName } from './provider.rules.js'

/** One port over both providers: every call goes to the one whose id, or whose contract, it names. */
export const routedGateway = (gateways: Readonly<Record<ProviderName, PaymentGateway>>): PaymentGateway => {
  const of = (id: string | null): PaymentGateway => gateways[id === null ? 'stripe' : providerOfId(id)]
  return {
    openCheckout: (params, key) => gateways[params.provider ?? 'stripe'].openCheckout(params, key),
    expireCheckout: (params, key) => of(params.sessionId).expireCheckout(params, key),
    readCheckout: (sessionId) => of(sessionId).readCheckout(sessionId),
    createTransfer: (params, key) => of(params.destination).createTransfer(params, key),
    reverseTransfer: (params, key) => of(params.transferId).reverseTransfer(params, key),
    createRefund: (params, key) => of(params.paymentId).createRefund(params, key),
    readRefund: (refundId) => of(refundId).readRefund(refundId),
    createPayout: (params, key) => of(params.account).createPayout(params, key),
    readPayout: (account, payoutId) => of(account).readPayout(account, payoutId),
    createPayee: (params, key) => gateways[params.provider ?? 'stripe'].createPayee(params, key),
    readPayee: (account) => of(account).readPayee(account),
    onboardingLink: (params) => of(params.account).onboardingLink(params),
    readBalance: (account) => of(account).readBalance(account),
    listEntries: (account) => of(account).listEntries(account),
    listEvents: (since) => gateways.stripe.listEvents(since),
    findCheckout: (params) => gateways[params.provider ?? 'stripe'].findCheckout(params),
    findTransfer: (params) => of(params.destination).findTransfer(params),
    findPayout: (params) => of(params.account).findPayout(params),
    findReversal: (params) => of(params.transferId).findReversal(params),
    findRefund: (params) => of(params.paymentId).findRefund(params),
    // Banks know no chargebacks of transfers.
    ...(gateways.stripe.disputes ? { disputes: gateways.stripe.disputes } : {}),
  }
}
