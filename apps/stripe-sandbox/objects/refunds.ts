import { emit } from '../events.js'
import { book, totalOf } from '../money/book.js'
import type { Call } from '../protocol/call.js'
import { badParameter, missingResource, refused } from '../protocol/errors.js'
import { createdField, page, pageFields, type Paged } from '../protocol/pagination.js'
import { choice, integer, list, metadata, text, type Fields } from '../protocol/params.js'
import type { Charge, Metadata, Refund } from '../state/records.js'
import type { World } from '../state/world.js'
import { cardByNumber } from './cards.js'
import { chargeOf } from './charges.js'
import { noteRefund, withheld } from './dispute-course.js'
import { settleWarnings } from './fraud-warnings.js'
import { intentOf } from './payment-intents.js'
import { addTask, progressAt } from './tasks.js'

const REFUND_STEP_SECONDS = 5

export const refundCreateFields: Fields = {
  payment_intent: text(),
  charge: text(),
  amount: integer(1),
  metadata: metadata(),
  reason: choice('duplicate', 'fraudulent', 'requested_by_customer'),
  expand: list(text()),
}
export const refundListFields: Fields = { ...pageFields, ...createdField, payment_intent: text(), charge: text() }

interface CreateParams {
  payment_intent?: string
  charge?: string
  amount?: number
  metadata?: Metadata
  reason?: string
}

export const createRefund = ({ world, params }: Call): Refund => {
  const input = params as CreateParams
  const charge = refundableCharge(world, input)
  const left = charge.amount - charge.amount_refunded
  if (left === 0) {
    throw refused(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' })
  }
  if (withheld(world, charge.id)) {
    throw refused(`Charge ${charge.id} has been charged back; cannot issue a refund.`, { code: 'charge_disputed' })
  }
  const amount = input.amount ?? left
  if (amount > left) {
    throw refused(`Refund amount (${amount}) is greater than unrefunded amount on charge (${left})`, { param: 'amount' })
  }
  const refund = world.insert('refund', {
    ...refundConstants,
    id: world.newId('re'),
    amount,
    balance_transaction: null,
    charge: charge.id,
    created: world.now,
    currency: charge.currency,
    customer: charge.customer,
    metadata: input.metadata ?? {},
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: input.reason ?? null,
    status: 'pending',
  })
  const started = startRefund(world, refund, charge)
  emit(world, { type: 'refund.created', object: started })
  noteOnCharge(world, charge.id, amount)
  if (amount === left) {
    noteRefund(world, charge.id)
    settleWarnings(world, charge.id)
  }
  return started
}

const refundConstants = {
  object: 'refund',
  customer_account: null,
  destination_details: { card: { reference_status: 'pending', reference_type: 'acquirer_reference_number', type: 'refund' }, type: 'card' },
  receipt_number: null,
  source_transfer_reversal: null,
  transfer_reversal: null,
}

const refundableCharge = (world: World, input: CreateParams): Charge => {
  if (!input.payment_intent && !input.charge) {
    throw badParameter('parameter_missing', 'charge', 'One of the following params should be provided for this request: payment_intent or charge.')
  }
  const id = input.charge ?? intentCharge(world, input.payment_intent!)
  const charge = chargeOf(world, id, 'charge')
  if (charge.status !== 'succeeded' || world.owner('charge', charge.id) !== world.settings.platform) {
    throw refused(`Charge ${charge.id} cannot be refunded.`, { code: 'charge_not_refundable' })
  }
  return charge
}

const intentCharge = (world: World, id: string): string => {
  const intent = world.find('payment_intent', id)
  if (!intent) throw missingResource('payment_intent', id, 'payment_intent')
  const { latest_charge, status } = intentOf(world, id)
  if (status === 'succeeded' && latest_charge) return latest_charge
  throw refused(`This PaymentIntent (${id}) does not have a successful charge to refund.`)
}

const startRefund = (world: World, refund: Refund, charge: Charge): Refund => {
  if (totalOf(world, world.settings.platform, refund.currency) < refund.amount) {
    addTask(world, { type: 'refund.retry', object: refund.id, at: world.now, forceable: false })
    return world.update('refund', refund, { pending_reason: 'insufficient_funds' })
  }
  const debited = debit(world, refund, charge)
  const behaviour = charge._card ? cardByNumber(charge._card)?.refund : undefined
  if (behaviour) {
    const type = behaviour === 'pending' ? 'refund.succeed' : 'refund.fail'
    addTask(world, { type, object: refund.id, at: progressAt(world, REFUND_STEP_SECONDS), forceable: true })
  }
  if (behaviour === 'pending') return world.update('refund', debited, { pending_reason: 'processing' })
  return world.update('refund', debited, { status: 'succeeded', pending_reason: undefined })
}

/** Money of a charge that has not settled is taken back from the pending part, so the available part stays whole. */
const debit = (world: World, refund: Refund, charge: Charge): Refund => {
  const settles = world.find('balance_transaction', charge.balance_transaction)?.available_on ?? world.now
  const entry = book(world, {
    account: world.settings.platform,
    type: 'refund',
    amount: -refund.amount,
    currency: refund.currency,
    source: refund.id,
    availableOn: Math.max(world.now, settles),
  })
  return world.update('refund', refund, { balance_transaction: entry.id })
}

const noteOnCharge = (world: World, id: string, amount: number): void => {
  const charge = chargeOf(world, id)
  const amount_refunded = charge.amount_refunded + amount
  const changed = world.update('charge', charge, { amount_refunded, refunded: amount_refunded === charge.amount })
  const previous = { amount_refunded: charge.amount_refunded, refunded: charge.refunded }
  emit(world, { type: amount > 0 ? 'charge.refunded' : 'charge.updated', object: changed, previous })
}

/** Tries a refund again that waited for money. */
export const retryRefund = (world: World, id: string): 'done' | 'waiting' => {
  const refund = world.find('refund', id)
  if (!refund || refund.status !== 'pending' || refund.balance_transaction) return 'done'
  if (totalOf(world, world.settings.platform, refund.currency) < refund.amount) return 'waiting'
  const started = startRefund(world, refund, chargeOf(world, refund.charge))
  emit(world, { type: 'refund.updated', object: started, previous: { status: 'pending' } })
  return 'done'
}

export const succeedRefund = (world: World, id: string): void => {
  const refund = world.find('refund', id)
  if (!refund || refund.status !== 'pending') return
  const done = world.update('refund', refund, { status: 'succeeded', pending_reason: undefined })
  emit(world, { type: 'refund.updated', object: done, previous: { status: 'pending' } })
}

/** The payer's bank sends the money back: it returns to the platform's balance. */
export const failRefund = (world: World, id: string): void => {
  const refund = world.find('refund', id)
  if (!refund || refund.status !== 'succeeded') return
  const entry = book(world, {
    account: world.settings.platform,
    type: 'refund_failure',
    amount: refund.amount,
    currency: refund.currency,
    source: refund.id,
  })
  const failed = world.update('refund', refund, {
    status: 'failed',
    failure_reason: 'expired_or_canceled_card',
    failure_balance_transaction: entry.id,
  })
  noteOnCharge(world, refund.charge, -refund.amount)
  emit(world, { type: 'refund.updated', object: failed, previous: { status: 'succeeded' } })
  emit(world, { type: 'refund.failed', object: failed })
}

/** Gives up a refund that still waits for money: the charge can be refunded again. At Stripe this is done in the dashboard. */
export const giveUpRefund = (world: World, refund: Refund): Refund => {
  if (refund.status !== 'pending' || refund.balance_transaction) throw notCancelable(refund)
  const canceled = world.update('refund', refund, { status: 'canceled', pending_reason: undefined })
  noteOnCharge(world, refund.charge, -refund.amount)
  emit(world, { type: 'refund.updated', object: canceled, previous: { status: refund.status } })
  return canceled
}

const notCancelable = ({ id, status }: Refund) =>
  refused(`Refund ${id} cannot be canceled: its status is ${status}.`, { code: 'refund_not_cancelable' })

/** By the API only a refund that waits for the payer can be canceled; a refund to a card never does. */
export const cancelRefund = (call: Call): Refund => {
  throw notCancelable(getRefund(call))
}

export const getRefund = ({ world, path }: Call): Refund => {
  const refund = world.find('refund', path.id)
  if (!refund) throw missingResource('refund', path.id!)
  return refund
}

export const listRefunds = ({ world, params, account }: Call): object => {
  const found = world
    .of('refund', account)
    .filter(
      (one) =>
        (!params.payment_intent || one.payment_intent === params.payment_intent) &&
        (!params.charge || one.charge === params.charge),
    )
  return page(world, params as Paged, { found, url: '/v1/refunds' })
}
