import { emit } from '../events.js'
import type { Call } from '../protocol/call.js'
import { missingResource, refused } from '../protocol/errors.js'
import { createdField, page, pageFields, type Paged } from '../protocol/pagination.js'
import { choice, list, text, type Fields } from '../protocol/params.js'
import type { PaymentIntent, Session } from '../state/records.js'
import type { World } from '../state/world.js'

export const intentListFields: Fields = { ...pageFields, ...createdField, customer: text() }
export const intentCancelFields: Fields = {
  cancellation_reason: choice('abandoned', 'duplicate', 'fraudulent', 'requested_by_customer'),
  expand: list(text()),
}

const intentConstants = {
  object: 'payment_intent',
  allowed_payment_method_types: ['card'],
  amount_capturable: 0,
  application: null,
  application_fee_amount: null,
  automatic_payment_methods: null,
  canceled_at: null,
  cancellation_reason: null,
  confirmation_method: 'automatic',
  customer_account: null,
  excluded_payment_method_types: null,
  last_payment_error: null,
  livemode: false,
  managed_payments: null,
  next_action: null,
  on_behalf_of: null,
  payment_method: null,
  payment_method_configuration_details: null,
  payment_method_options: { card: { installments: null, mandate_options: null, network: null, request_three_d_secure: 'automatic' } },
  payment_method_types: ['card'],
  payment_record: null,
  processing: null,
  review: null,
  setup_future_usage: null,
  shipping: null,
  source: null,
  transfer_data: null,
}

/** A session's payment intent is made when the payer first presses Pay, as at Stripe. */
export const intentFor = (world: World, session: Session): PaymentIntent => {
  const known = world.find('payment_intent', session.payment_intent)
  if (known) return known
  const id = world.newId('pi')
  const data = session._intent
  const intent = world.insert('payment_intent', {
    ...intentConstants,
    id,
    amount: session.amount_total,
    amount_received: 0,
    capture_method: data.capture_method ?? 'automatic_async',
    client_secret: `${id}_secret_${world.newId('s').slice(2)}`,
    created: world.now,
    currency: session.currency,
    customer: session.customer,
    description: data.description ?? null,
    latest_charge: null,
    metadata: data.metadata ?? {},
    receipt_email: data.receipt_email ?? null,
    statement_descriptor: data.statement_descriptor ?? null,
    statement_descriptor_suffix: data.statement_descriptor_suffix ?? null,
    status: 'requires_payment_method',
    transfer_group: data.transfer_group ?? null,
    _card: null,
  })
  world.update('session', session, { payment_intent: id })
  emit(world, { type: 'payment_intent.created', object: intent })
  return intent
}

export const intentOf = (world: World, id: string): PaymentIntent => {
  const intent = world.find('payment_intent', id)
  if (!intent) throw missingResource('payment_intent', id)
  return intent
}

export const getIntent = ({ world, path }: Call): PaymentIntent => intentOf(world, path.id!)

export const listIntents = ({ world, params, account }: Call): object =>
  page(world, params as Paged, {
    found: world.of('payment_intent', account).filter((one) => !params.customer || one.customer === params.customer),
    url: '/v1/payment_intents',
  })

export const cancelIntentCall = ({ world, path, params }: Call): PaymentIntent => {
  const intent = intentOf(world, path.id!)
  if (intent.status === 'succeeded' || intent.status === 'canceled') {
    throw refused(`You cannot cancel this PaymentIntent because it has a status of ${intent.status}.`, {
      code: 'payment_intent_unexpected_state',
    })
  }
  return cancelIntent(world, intent, (params.cancellation_reason as string | undefined) ?? null)
}

export const cancelIntent = (world: World, intent: PaymentIntent, reason: string | null): PaymentIntent => {
  const canceled = world.update('payment_intent', intent, {
    status: 'canceled',
    canceled_at: world.now,
    cancellation_reason: reason,
    next_action: null,
  })
  emit(world, { type: 'payment_intent.canceled', object: canceled })
  return canceled
}
