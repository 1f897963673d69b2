import { emit } from '../events.js'
import { availableOf, book } from '../money/book.js'
import { currencyCode } from '../money/currencies.js'
import type { Call } from '../protocol/call.js'
import { balanceInsufficient, missingResource, refused } from '../protocol/errors.js'
import { createdField, page, pageFields, type Paged } from '../protocol/pagination.js'
import { integer, list, metadata, required, text, type Fields } from '../protocol/params.js'
import type { Account, Charge, Metadata, Transfer } from '../state/records.js'
import type { World } from '../state/world.js'
import { chargeOf } from './charges.js'
import { receivedPayment } from './received-payments.js'

export const transferCreateFields: Fields = {
  amount: required(integer(1)),
  currency: required(text(3)),
  destination: required(text()),
  source_transaction: text(),
  transfer_group: text(),
  description: text(),
  metadata: metadata(),
  expand: list(text()),
}
export const transferListFields: Fields = { ...pageFields, ...createdField, destination: text(), transfer_group: text() }
export const transferUpdateFields: Fields = { description: text(), metadata: metadata(), expand: list(text()) }

interface CreateParams {
  amount: number
  currency: string
  destination: string
  source_transaction?: string
  transfer_group?: string
  description?: string
  metadata?: Metadata
}

export const createTransfer = ({ world, params }: Call): Transfer => {
  const input = params as unknown as CreateParams
  const currency = currencyCode(input.currency)
  const account = receiver(world, input.destination)
  const source = input.source_transaction ? sourceCharge(world, { ...input, currency }) : undefined
  if (!source && availableOf(world, world.settings.platform, currency) < input.amount) {
    throw balanceInsufficient(
      'You have insufficient available funds in your Stripe account. Try adding funds directly to your available balance.',
    )
  }
  const id = world.newId('tr')
  const settles = world.find('balance_transaction', source?.balance_transaction)?.available_on
  const entry = book(world, {
    account: world.settings.platform,
    type: 'transfer',
    amount: -input.amount,
    currency,
    source: id,
    // Paid from a charge that has not settled: it is taken from the pending part, as at Stripe.
    availableOn: Math.max(world.now, settles ?? world.now),
    description: input.description,
  })
  const payment = receivedPayment(world, { account: account.id, transfer: id, amount: input.amount, currency })
  const transfer = world.insert('transfer', {
    id,
    object: 'transfer',
    amount: input.amount,
    amount_reversed: 0,
    balance_transaction: entry.id,
    created: world.now,
    currency,
    description: input.description ?? null,
    destination: account.id,
    destination_payment: payment.id,
    livemode: false,
    metadata: input.metadata ?? {},
    reversed: false,
    source_transaction: source?.id ?? null,
    source_type: 'card',
    transfer_group: input.transfer_group ?? source?.transfer_group ?? null,
  })
  emit(world, { type: 'transfer.created', object: transfer })
  return transfer
}

const receiver = (world: World, id: string): Account => {
  const account = world.find('account', id)
  if (!account || account.closed) throw missingResource('destination', id, 'destination')
  if (account.transfers.status === 'active') return account
  throw refused(
    'Your destination account needs to have at least one of the following capabilities enabled: transfers, crypto_transfers, legacy_payments',
    { code: 'insufficient_capabilities_for_transfer' },
  )
}

const sourceCharge = (world: World, input: CreateParams): Charge => {
  const charge = chargeOf(world, input.source_transaction!, 'source_transaction')
  if (charge.status !== 'succeeded' || world.owner('charge', charge.id) !== world.settings.platform) {
    throw refused('The source transaction must be a successful charge of the platform.', { param: 'source_transaction' })
  }
  if (charge.currency !== input.currency) {
    throw refused(`The currency of source_transaction's balance transaction (${charge.currency}) must be the same as the transfer currency (${input.currency})`, { param: 'currency' })
  }
  const sent = world
    .of('transfer', world.settings.platform)
    .filter((one) => one.source_transaction === charge.id)
    .reduce((sum, one) => sum + one.amount, 0)
  if (sent + input.amount > charge.amount) {
    throw refused(
      `Transfers using this transaction as a source must not exceed the source amount of ${charge.amount}. (There is already ${sent} transferred using this source.)`,
      { param: 'amount' },
    )
  }
  return charge
}

export const transferOf = (world: World, id: string): Transfer => {
  const transfer = world.find('transfer', id)
  if (!transfer) throw missingResource('transfer', id)
  return transfer
}

export const getTransfer = ({ world, path }: Call): Transfer => transferOf(world, path.id!)

export const updateTransfer = ({ world, path, params }: Call): Transfer => {
  const transfer = transferOf(world, path.id!)
  const changed = world.update('transfer', transfer, {
    ...(params.description !== undefined && { description: params.description }),
    metadata: mergeMetadata(transfer.metadata, params.metadata as Metadata | undefined),
  })
  emit(world, { type: 'transfer.updated', object: changed, previous: { metadata: transfer.metadata } })
  return changed
}

/** An empty value removes its key. */
export const mergeMetadata = (known: Metadata, given: Metadata | undefined): Metadata =>
  Object.fromEntries(Object.entries({ ...known, ...given }).filter(([, value]) => value !== ''))

export const listTransfers = ({ world, params, account }: Call): object => {
  const found = world
    .of('transfer', account)
    .filter(
      (one) =>
        (!params.destination || one.destination === params.destination) &&
        (!params.transfer_group || one.transfer_group === params.transfer_group),
    )
  return page(world, params as Paged, { found, url: '/v1/transfers' })
}
