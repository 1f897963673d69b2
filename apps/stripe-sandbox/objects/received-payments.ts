import { book } from '../money/book.js'
import type { Charge, Refund, Reversal, Transfer } from '../state/records.js'
import type { World } from '../state/world.js'
import { chargeConstants } from './charge-view.js'

interface Received {
  account: string
  transfer: string
  amount: number
  currency: string
}

/** A transfer as the connected account sees it: a payment it received, to be spent at once (a listed difference). */
export const receivedPayment = (world: World, { account, transfer, amount, currency }: Received): Charge => {
  const id = world.newId('py')
  const entry = book(world, { account, type: 'payment', amount, currency, source: id })
  return world.insert(
    'charge',
    {
      ...chargeConstants,
      id,
      amount,
      amount_captured: amount,
      amount_refunded: 0,
      balance_transaction: entry.id,
      captured: true,
      created: world.now,
      currency,
      description: null,
      failure_code: null,
      failure_message: null,
      metadata: {},
      outcome: null,
      paid: true,
      payment_intent: null,
      payment_method: null,
      payment_method_details: { type: 'stripe_account', stripe_account: {} },
      receipt_email: null,
      refunded: false,
      source_transfer: transfer,
      status: 'succeeded',
      transfer_group: null,
      _card: null,
    },
    account,
  )
}

/** A reversal as the connected account sees it: its payment is refunded. */
export const returnedPayment = (world: World, transfer: Transfer, { amount, id }: Reversal): Refund => {
  const account = transfer.destination
  const refundId = world.newId('pyr')
  const entry = book(world, { account, type: 'payment_refund', amount: -amount, currency: transfer.currency, source: refundId })
  const payment = world.find('charge', transfer.destination_payment)!
  const amount_refunded = payment.amount_refunded + amount
  world.update('charge', payment, { amount_refunded, refunded: amount_refunded === payment.amount })
  return world.insert(
    'refund',
    {
      id: refundId,
      object: 'refund',
      amount,
      balance_transaction: entry.id,
      charge: payment.id,
      created: world.now,
      currency: transfer.currency,
      customer: null,
      customer_account: null,
      metadata: {},
      payment_intent: null,
      payment_method: null,
      reason: null,
      receipt_number: null,
      source_transfer_reversal: id,
      status: 'succeeded',
      transfer_reversal: null,
    },
    account,
  )
}
