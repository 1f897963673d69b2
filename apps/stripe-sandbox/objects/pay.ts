import { emit } from '../events.js'
import type { PaymentIntent, Session } from '../state/records.js'
import type { World } from '../state/world.js'
import { cardByNumber, declineMessages, type CardBehaviour } from './cards.js'
import { makeCharge, settleNowOrLater } from './charges.js'
import { intentFor } from './payment-intents.js'
import { addTask, progressAt } from './tasks.js'

/** How soon after the payment a card of the network's test set is disputed or warned of. */
const NETWORK_SECONDS = 2

export type PayResult =
  | { outcome: 'paid'; redirect: string }
  | { outcome: 'challenge' }
  | { outcome: 'declined'; declineCode: string }
  | { outcome: 'unknown_card' }
  | { outcome: 'closed' }

/** The payer pressed Pay with a card. */
export const payWithCard = (world: World, session: Session, number: string): PayResult => {
  if (session.status !== 'open' || session.expires_at <= world.now) return { outcome: 'closed' }
  const card = cardByNumber(number.replace(/[\s-]/g, ''))
  if (!card) return { outcome: 'unknown_card' }
  const intent = intentFor(world, session)
  if (intent.status === 'canceled') return { outcome: 'closed' }
  const current = world.find('session', session.id)!
  if (card.challenge) return askChallenge(world, intent, card)
  return card.decline ? decline(world, intent, card) : succeed(world, { session: current, intent, card })
}

/** The payer answered the bank's 3-D Secure challenge. */
export const answerChallenge = (world: World, session: Session, passed: boolean): PayResult => {
  const intent = world.find('payment_intent', session.payment_intent)
  const card = intent?._card ? cardByNumber(intent._card) : undefined
  if (!intent || !card || intent.status !== 'requires_action') return { outcome: 'closed' }
  if (session.status !== 'open' || session.expires_at <= world.now) return { outcome: 'closed' }
  if (!passed) return failAuthentication(world, intent, card)
  return card.decline ? decline(world, intent, card) : succeed(world, { session, intent, card })
}

const askChallenge = (world: World, intent: PaymentIntent, card: CardBehaviour): PayResult => {
  const waiting = world.update('payment_intent', intent, {
    status: 'requires_action',
    next_action: { type: 'use_stripe_sdk', use_stripe_sdk: { type: 'three_d_secure_redirect' } },
    last_payment_error: null,
    _card: card.number,
  })
  emit(world, { type: 'payment_intent.requires_action', object: waiting })
  return { outcome: 'challenge' }
}

const decline = (world: World, intent: PaymentIntent, card: CardBehaviour): PayResult => {
  const { code, declineCode } = card.decline!
  const charge = makeCharge(world, intent, card, declineCode)
  emit(world, { type: 'charge.failed', object: charge })
  const failed = world.update('payment_intent', intent, {
    status: 'requires_payment_method',
    latest_charge: charge.id,
    next_action: null,
    last_payment_error: {
      charge: charge.id,
      code,
      decline_code: declineCode,
      message: declineMessages[declineCode],
      type: 'card_error',
    },
  })
  emit(world, { type: 'payment_intent.payment_failed', object: failed })
  return { outcome: 'declined', declineCode }
}

const failAuthentication = (world: World, intent: PaymentIntent, card: CardBehaviour): PayResult => {
  const failed = world.update('payment_intent', intent, {
    status: 'requires_payment_method',
    next_action: null,
    _card: card.number,
    last_payment_error: {
      code: 'payment_intent_authentication_failure',
      message: declineMessages.authentication_failed,
      type: 'card_error',
    },
  })
  emit(world, { type: 'payment_intent.payment_failed', object: failed })
  return { outcome: 'declined', declineCode: 'authentication_failed' }
}

interface Success {
  session: Session
  intent: PaymentIntent
  card: CardBehaviour
}

const succeed = (world: World, { session, intent, card }: Success): PayResult => {
  const charge = settleNowOrLater(world, makeCharge(world, intent, card), intent.capture_method)
  const paid = world.update('payment_intent', intent, {
    status: 'succeeded',
    amount_received: intent.amount,
    latest_charge: charge.id,
    payment_method: charge.payment_method,
    next_action: null,
    last_payment_error: null,
    _card: card.number,
  })
  const complete = world.update('session', session, {
    status: 'complete',
    payment_status: 'paid',
    url: null,
    customer_details: customerDetails(session),
  })
  emit(world, { type: 'charge.succeeded', object: charge })
  if (card.network) addTask(world, { type: 'network.act', object: charge.id, at: progressAt(world, NETWORK_SECONDS), forceable: true })
  emit(world, { type: 'payment_intent.succeeded', object: paid })
  emit(world, { type: 'checkout.session.completed', object: complete })
  return { outcome: 'paid', redirect: session.success_url.replaceAll('{CHECKOUT_SESSION_ID}', session.id) }
}

const customerDetails = (session: Session) => ({
  address: null,
  business_name: null,
  email: session.customer_email,
  individual_name: null,
  name: null,
  phone: null,
  tax_exempt: 'none',
  tax_ids: [],
})
