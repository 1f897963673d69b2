import type { Config } from '@rolecall/platform'
import type { PaymentGateway } from '../domain/gateway.js'
import { createSession, expireSession, findSession, readSession } from './checkout.js'
import { stripeClient } from './client.js'
import { stripeDisputes } from './disputes.js'
import { listEntries, listEvents } from './entries.js'
import { outcomeOf } from './outcome.js'
import { createAccount, createLink, readAccount } from './payees.js'
import { createRefund, createReversal, findRefund, findReversal, readRefund } from './refunds.js'
import { createPayout, createTransfer, findPayout, findTransfer, readBalance, readPayout } from './transfers.js'

/** The payment port over Stripe, or over the sandbox that answers like it. */
export const stripeGateway = (config: Config): PaymentGateway => {
  const stripe = stripeClient(config)
  return {
    openCheckout: (params, key) => outcomeOf(() => createSession(stripe, params, key)),
    expireCheckout: (params, key) => outcomeOf(() => expireSession(stripe, params, key)),
    readCheckout: (sessionId) => readSession(stripe, sessionId),
    createTransfer: (params, key) => outcomeOf(() => createTransfer(stripe, params, key)),
    reverseTransfer: (params, key) => outcomeOf(() => createReversal(stripe, params, key)),
    createRefund: (params, key) => outcomeOf(() => createRefund(stripe, params, key)),
    readRefund: (refundId) => readRefund(stripe, refundId),
    createPayout: (params, key) => outcomeOf(() => createPayout(stripe, params, key)),
    readPayout: (account, payoutId) => readPayout(stripe, account, payoutId),
    createPayee: (params, key) => outcomeOf(() => createAccount(stripe, params, key)),
    readPayee: (account) => readAccount(stripe, account),
    onboardingLink: (params) => createLink(stripe, params),
    readBalance: (account) => readBalance(stripe, account),
    listEntries: (account) => listEntries(stripe, account),
    listEvents: (since) => listEvents(stripe, since),
    findCheckout: (params) => findSession(stripe, params),
    findTransfer: (params) => findTransfer(stripe, params),
    findPayout: (params) => findPayout(stripe, params),
    findReversal: (params) => findReversal(stripe, params),
    findRefund: (params) => findRefund(stripe, params),
    disputes: stripeDisputes(stripe),
  }
}
