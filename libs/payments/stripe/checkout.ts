import { toPublicId, fromPublicId } from '@rolecall/kernel'
import type Stripe from 'stripe'
import type { ChargeFacts, CheckoutFacts, CheckoutParams, ExpireParams } from '../domain/gateway.js'
import { readAmount, sentAmount } from './amounts.js'

const EXPAND = ['payment_intent.latest_charge.balance_transaction']
const FOUND_MAX = 100
/** No session lives longer at the provider. */
const MADE_BEFORE_END_SECONDS = 25 * 3600

const line = (params: CheckoutParams, { name, amountMinor }: { name: string; amountMinor: string }) => ({
  quantity: 1,
  price_data: { currency: params.currency.toLowerCase(), unit_amount: sentAmount(amountMinor, params.currency), product_data: { name } },
})

/** One line per component; ids on session and payment, so that a lost answer can be found again. */
export const sessionParams = (params: CheckoutParams): Stripe.Checkout.SessionCreateParams => {
  const milestone = toPublicId('milestone', params.milestoneId)
  const metadata = { milestoneId: milestone, operationId: toPublicId('operation', params.operationId) }
  return {
    mode: 'payment',
    ui_mode: 'hosted_page',
    allowed_payment_method_types: ['card'],
    client_reference_id: milestone,
    line_items: [
      line(params, { name: params.title, amountMinor: params.amountMinor }),
      ...(params.clientFeeMinor === '0' ? [] : [line(params, { name: params.feeTitle, amountMinor: params.clientFeeMinor })]),
    ],
    locale: params.lang as 'en',
    metadata,
    payment_intent_data: { capture_method: 'automatic', transfer_group: milestone, metadata },
    success_url: params.returnUrl,
    cancel_url: params.cancelUrl,
    expires_at: params.expiresAt,
  }
}

const chargeFacts = (charge: Stripe.Charge | string | null | undefined): ChargeFacts | null => {
  if (!charge || typeof charge === 'string' || charge.status !== 'succeeded') return null
  const entry = charge.balance_transaction
  const settled =
    entry && typeof entry !== 'string'
      ? { currency: entry.currency.toUpperCase(), amountMinor: readAmount(entry.amount, entry.currency), feeMinor: readAmount(entry.fee, entry.currency) }
      : null
  return { chargeId: charge.id, paidAt: new Date(charge.created * 1000), settled }
}

const stateOf = (session: Stripe.Checkout.Session): CheckoutFacts['state'] => {
  if (session.payment_status === 'paid') return 'paid'
  if (session.status === 'expired') return 'expired'
  return session.status === 'open' ? 'open' : 'processing'
}

const sessionFacts = (session: Stripe.Checkout.Session): CheckoutFacts => {
  const payment = session.payment_intent
  return {
    sessionId: session.id,
    url: session.url,
    expiresAt: new Date(session.expires_at * 1000),
    live: session.livemode,
    state: stateOf(session),
    milestoneId: session.client_reference_id ? fromPublicId('milestone', session.client_reference_id) : null,
    amountMinor: readAmount(session.amount_total ?? 0, session.currency ?? ''),
    currency: (session.currency ?? '').toUpperCase(),
    paymentId: payment ? (typeof payment === 'string' ? payment : payment.id) : null,
    charge: payment && typeof payment !== 'string' ? chargeFacts(payment.latest_charge) : null,
  }
}

export const createSession = async (stripe: Stripe, params: CheckoutParams, key: string): Promise<CheckoutFacts> =>
  sessionFacts(await stripe.checkout.sessions.create(sessionParams(params), { idempotencyKey: key }))

export const expireSession = async (stripe: Stripe, { sessionId }: ExpireParams, key: string): Promise<CheckoutFacts> =>
  sessionFacts(await stripe.checkout.sessions.expire(sessionId, {}, { idempotencyKey: key }))

export const readSession = async (stripe: Stripe, sessionId: string): Promise<CheckoutFacts> =>
  sessionFacts(await stripe.checkout.sessions.retrieve(sessionId, { expand: EXPAND }))

/** Sessions cannot be searched by metadata: all that were made in the hours before this one ends are looked through. */
export const findSession = async (stripe: Stripe, params: CheckoutParams): Promise<CheckoutFacts | null> => {
  const wanted = toPublicId('operation', params.operationId)
  const pages = stripe.checkout.sessions.list({ limit: FOUND_MAX, created: { gte: params.expiresAt - MADE_BEFORE_END_SECONDS, lte: params.expiresAt } })
  for await (const session of pages) if (session.metadata?.['operationId'] === wanted) return sessionFacts(session)
  return null
}
