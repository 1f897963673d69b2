import * as links from '../objects/account-links.js'
import * as accounts from '../objects/accounts.js'
import * as balance from '../objects/balance.js'
import * as settings from '../objects/balance-settings.js'
import * as charges from '../objects/charges.js'
import * as customers from '../objects/customers.js'
import * as destinations from '../objects/event-destinations.js'
import * as disputes from '../objects/disputes.js'
import * as events from '../objects/events.js'
import * as warnings from '../objects/fraud-warnings.js'
import * as intents from '../objects/payment-intents.js'
import * as methods from '../objects/payment-methods.js'
import * as payouts from '../objects/payouts.js'
import * as refunds from '../objects/refunds.js'
import * as reversals from '../objects/reversals.js'
import * as sessions from '../objects/sessions.js'
import * as transfers from '../objects/transfers.js'
import * as endpoints from '../objects/webhook-endpoints.js'
import type { Endpoint } from './call.js'
import { pageFields } from './pagination.js'
import { list, text, type Fields } from './params.js'

export interface Route {
  method: 'GET' | 'POST' | 'DELETE'
  /** Parts of the path; a leading `:` names one. */
  parts: string[]
  endpoint: Endpoint
  fields: Fields
  /** Money of the platform itself: such a route may not be called for a connected account. */
  platformOnly: boolean
}

const expandOnly: Fields = { expand: list(text()) }
const routes: Route[] = []

interface Given {
  fields?: Fields
  platformOnly?: boolean
}

const add = (line: string, endpoint: Endpoint, { fields = expandOnly, platformOnly = false }: Given = {}): void => {
  const [method, path] = line.split(' ') as [Route['method'], string]
  routes.push({ method, parts: path.split('/').slice(1), endpoint, fields, platformOnly })
}

const platformOnly = true
add('POST /v1/checkout/sessions', sessions.createSession, { fields: sessions.sessionCreateFields, platformOnly })
add('GET /v1/checkout/sessions', sessions.listSessions, { fields: sessions.sessionListFields, platformOnly })
add('GET /v1/checkout/sessions/:id', sessions.getSession, { platformOnly })
add('POST /v1/checkout/sessions/:id/expire', sessions.expireSession, { platformOnly })
add('GET /v1/checkout/sessions/:id/line_items', sessions.listLineItems, { fields: pageFields, platformOnly })
add('GET /v1/payment_intents', intents.listIntents, { fields: intents.intentListFields, platformOnly })
add('GET /v1/payment_intents/:id', intents.getIntent, { platformOnly })
add('POST /v1/payment_intents/:id/cancel', intents.cancelIntentCall, { fields: intents.intentCancelFields, platformOnly })
add('GET /v1/charges', charges.listCharges, { fields: charges.chargeListFields })
add('GET /v1/charges/:id', charges.getCharge)
add('POST /v1/customers', customers.createCustomer, { fields: customers.customerCreateFields, platformOnly })
add('GET /v1/customers/:id', customers.getCustomer, { platformOnly })
add('GET /v1/payment_methods/:id', methods.getPaymentMethod, { platformOnly })
add('POST /v1/webhook_endpoints', endpoints.createEndpoint, { fields: endpoints.endpointCreateFields, platformOnly })
add('GET /v1/webhook_endpoints', endpoints.listEndpoints, { fields: pageFields, platformOnly })
add('GET /v1/webhook_endpoints/:id', endpoints.getEndpoint, { platformOnly })
add('POST /v1/webhook_endpoints/:id', endpoints.updateEndpoint, { fields: endpoints.endpointUpdateFields, platformOnly })
add('DELETE /v1/webhook_endpoints/:id', endpoints.deleteEndpoint, { platformOnly })
add('POST /v1/refunds', refunds.createRefund, { fields: refunds.refundCreateFields, platformOnly })
add('GET /v1/refunds', refunds.listRefunds, { fields: refunds.refundListFields })
add('GET /v1/refunds/:id', refunds.getRefund)
add('POST /v1/refunds/:id/cancel', refunds.cancelRefund, { platformOnly })
add('GET /v1/disputes', disputes.listDisputes, { fields: disputes.disputeListFields, platformOnly })
add('GET /v1/disputes/:id', disputes.getDispute, { platformOnly })
add('POST /v1/disputes/:id', disputes.updateDispute, { fields: disputes.disputeUpdateFields, platformOnly })
add('POST /v1/disputes/:id/close', disputes.closeDispute, { platformOnly })
add('GET /v1/radar/early_fraud_warnings', warnings.listWarnings, { fields: warnings.warningListFields, platformOnly })
add('GET /v1/radar/early_fraud_warnings/:id', warnings.getWarning, { platformOnly })
add('POST /v1/transfers', transfers.createTransfer, { fields: transfers.transferCreateFields, platformOnly })
add('GET /v1/transfers', transfers.listTransfers, { fields: transfers.transferListFields })
add('GET /v1/transfers/:id', transfers.getTransfer, { platformOnly })
add('POST /v1/transfers/:id', transfers.updateTransfer, { fields: transfers.transferUpdateFields, platformOnly })
add('POST /v1/transfers/:id/reversals', reversals.createReversal, { fields: reversals.reversalCreateFields, platformOnly })
add('GET /v1/transfers/:id/reversals', reversals.listReversals, { fields: pageFields, platformOnly })
add('GET /v1/transfers/:id/reversals/:reversal', reversals.getReversal, { platformOnly })
add('POST /v1/payouts', payouts.createPayout, { fields: payouts.payoutCreateFields })
add('GET /v1/payouts', payouts.listPayouts, { fields: payouts.payoutListFields })
add('GET /v1/payouts/:id', payouts.getPayout)
add('POST /v1/payouts/:id/cancel', payouts.cancelPayout)
add('GET /v1/balance', balance.getBalance)
add('GET /v1/balance_settings', settings.getBalanceSettings)
add('POST /v1/balance_settings', settings.updateBalanceSettings, { fields: settings.balanceSettingsFields })
add('GET /v1/balance_transactions', balance.listBalanceTransactions, { fields: balance.balanceTransactionListFields })
add('GET /v1/balance_transactions/:id', balance.getBalanceTransaction)
add('GET /v1/events', events.listEvents, { fields: events.eventListFields })
add('GET /v1/events/:id', events.getEvent)
add('POST /v2/core/accounts', accounts.createAccount, { fields: accounts.accountCreateFields, platformOnly })
add('GET /v2/core/accounts', accounts.listAccounts, { fields: accounts.accountListFields, platformOnly })
add('GET /v2/core/accounts/:id', accounts.getAccount, { fields: accounts.accountRetrieveFields })
add('POST /v2/core/accounts/:id', accounts.updateAccount, { fields: accounts.accountUpdateFields })
add('POST /v2/core/accounts/:id/close', accounts.closeAccount, { fields: accounts.accountCloseFields, platformOnly })
add('POST /v2/core/account_links', links.createAccountLink, { fields: links.accountLinkFields, platformOnly })
add('POST /v2/core/event_destinations', destinations.createDestination, { fields: destinations.destinationCreateFields, platformOnly })
add('GET /v2/core/event_destinations', destinations.listDestinations, { fields: destinations.destinationListFields, platformOnly })
add('GET /v2/core/events', events.listThinEvents, { fields: events.thinListFields, platformOnly })
add('GET /v2/core/events/:id', events.getThinEvent, { fields: {} })

/** Every call the sandbox offers, ids by name: `GET /v1/charges/:id`. */
export const routeLines = (): string[] => routes.map(({ method, parts }) => `${method} /${parts.join('/')}`)

export interface Match {
  route: Route
  path: Record<string, string>
}

export const matchRoute = (method: string, path: string): Match | undefined => {
  const given = path.split('/').slice(1)
  for (const route of routes) {
    if (route.method !== method || route.parts.length !== given.length) continue
    const fits = route.parts.every((part, index) => part.startsWith(':') || part === given[index])
    if (fits) return { route, path: named(route.parts, given) }
  }
  return undefined
}

const named = (parts: string[], given: string[]): Record<string, string> =>
  Object.fromEntries(
    parts.flatMap((part, index) => (part.startsWith(':') ? [[part.slice(1), safeDecode(given[index]!)]] : [])),
  )

const safeDecode = (part: string): string => {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
