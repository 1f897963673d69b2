import { emit } from '../events.js'
import { book } from '../money/book.js'
import { cardFee } from '../money/currencies.js'
import type { Call } from '../protocol/call.js'
import { missingResource } from '../protocol/errors.js'
import { createdField, page, pageFields, type Paged } from '../protocol/pagination.js'
import { text, type Fields } from '../protocol/params.js'
import type { Charge, PaymentIntent } from '../state/records.js'
import type { World } from '../state/world.js'
import { cardByNumber, declineMessages, type CardBehaviour } from './cards.js'
import { chargeConstants, outcome, paymentMethodDetails } from './charge-view.js'
import { cardMethod } from './payment-methods.js'
import { addTask } from './tasks.js'

export const SETTLEMENT_SECONDS = 2 * 86_400

export const chargeListFields: Fields = {
  ...pageFields,
  ...createdField,
  payment_intent: text(),
  transfer_group: text(),
  customer: text(),
}

/** One attempt to take the money of a payment intent from a card. */
export const makeCharge = (world: World, intent: PaymentIntent, card: CardBehaviour, declined?: string): Charge =>
  world.insert('charge', {
    ...chargeConstants,
    id: world.newId('ch'),
    amount: intent.amount,
    amount_captured: declined ? 0 : intent.amount,
    amount_refunded: 0,
    balance_transaction: null,
    captured: !declined,
    created: world.now,
    currency: intent.currency,
    customer: intent.customer,
    description: intent.description,
    failure_code: declined ? (card.decline?.code ?? 'card_declined') : null,
    failure_message: declined ? (declineMessages[declined] ?? null) : null,
    metadata: intent.metadata,
    outcome: outcome(declined),
    paid: !declined,
    payment_intent: intent.id,
    payment_method: cardMethod(world, card).id,
    payment_method_details: paymentMethodDetails(card, intent.amount),
    receipt_email: intent.receipt_email,
    refunded: false,
    status: declined ? 'failed' : 'succeeded',
    transfer_group: intent.transfer_group,
    _card: card.number,
  })

/** Books the charge's money and fee; with asynchronous capture this comes a moment after the success. */
export const settleCharge = (world: World, charge: Charge): Charge => {
  const instant = charge._card !== null && cardByNumber(charge._card)?.instant
  const entry = book(world, {
    account: world.settings.platform,
    type: 'charge',
    amount: charge.amount,
    fee: cardFee(charge.amount, charge.currency),
    currency: charge.currency,
    source: charge.id,
    availableOn: instant ? world.now : world.now + SETTLEMENT_SECONDS,
    description: (charge.description as string | null) ?? undefined,
  })
  return world.update('charge', charge, { balance_transaction: entry.id })
}

const CAPTURE_SECONDS = 1

export const settleNowOrLater = (world: World, charge: Charge, captureMethod: string): Charge => {
  if (captureMethod === 'automatic') return settleCharge(world, charge)
  addTask(world, { type: 'charge.settle', object: charge.id, at: world.now + CAPTURE_SECONDS, forceable: true })
  return charge
}

export const settleLate = (world: World, id: string): void => {
  const charge = world.find('charge', id)
  if (!charge || charge.balance_transaction) return
  const settled = settleCharge(world, charge)
  emit(world, { type: 'charge.updated', object: settled, previous: { balance_transaction: null } })
}

export const chargeOf = (world: World, id: string, param = 'id'): Charge => {
  const charge = world.find('charge', id)
  if (!charge) throw missingResource('charge', id, param)
  return charge
}

export const getCharge = ({ world, path, account }: Call): Charge => {
  const charge = chargeOf(world, path.id!)
  if (world.owner('charge', charge.id) !== account) throw missingResource('charge', charge.id)
  return charge
}

export const listCharges = ({ world, params, account }: Call): object => {
  const found = world
    .of('charge', account)
    .filter(
      (one) =>
        (!params.payment_intent || one.payment_intent === params.payment_intent) &&
        (!params.transfer_group || one.transfer_group === params.transfer_group) &&
        (!params.customer || one.customer === params.customer),
    )
  return page(world, params as Paged, { found, url: '/v1/charges' })
}
