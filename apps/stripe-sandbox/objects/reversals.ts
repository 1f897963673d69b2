import { emit } from '../events.js'
import { availableOf, book } from '../money/book.js'
import type { Call } from '../protocol/call.js'
import { balanceInsufficient, missingResource, refused } from '../protocol/errors.js'
import { page, type Paged } from '../protocol/pagination.js'
import { flag, integer, list, metadata, text, type Fields } from '../protocol/params.js'
import type { Metadata, Reversal, Transfer } from '../state/records.js'
import type { World } from '../state/world.js'
import { returnedPayment } from './received-payments.js'
import { transferOf } from './transfers.js'

export const reversalCreateFields: Fields = {
  amount: integer(1),
  description: text(),
  metadata: metadata(),
  refund_application_fee: flag(),
  expand: list(text()),
}

/** Takes transferred money back, as far as the connected account still has it. */
export const createReversal = ({ world, path, params }: Call): Reversal => {
  const transfer = transferOf(world, path.id!)
  const left = transfer.amount - transfer.amount_reversed
  const amount = (params.amount as number | undefined) ?? left
  if (left === 0) throw refused(`Transfer ${transfer.id} has already been fully reversed.`)
  if (amount > left) {
    throw refused(`Transfer reversal amount (${amount}) is greater than unreversed amount on transfer (${left})`, { param: 'amount' })
  }
  if (availableOf(world, transfer.destination, transfer.currency) < amount) {
    throw balanceInsufficient(`The connected account ${transfer.destination} has insufficient funds for this reversal.`)
  }
  const reversal = move(world, transfer, { amount, metadata: (params.metadata as Metadata | undefined) ?? {} })
  const amount_reversed = transfer.amount_reversed + amount
  const changed = world.update('transfer', transfer, { amount_reversed, reversed: amount_reversed === transfer.amount })
  const previous = { amount_reversed: transfer.amount_reversed, reversed: transfer.reversed }
  emit(world, { type: 'transfer.reversed', object: changed, previous })
  return reversal
}

const move = (world: World, transfer: Transfer, input: { amount: number; metadata: Metadata }): Reversal => {
  const id = world.newId('trr')
  const taken = world.find('balance_transaction', transfer.balance_transaction as string)
  const entry = book(world, {
    account: world.settings.platform,
    type: 'transfer_refund',
    amount: input.amount,
    currency: transfer.currency,
    source: id,
    // It goes back to the part it was taken from.
    availableOn: Math.max(world.now, taken?.available_on ?? world.now),
  })
  const reversal = world.insert('reversal', {
    id,
    object: 'transfer_reversal',
    amount: input.amount,
    balance_transaction: entry.id,
    created: world.now,
    currency: transfer.currency,
    destination_payment_refund: null,
    metadata: input.metadata,
    source_refund: null,
    transfer: transfer.id,
  })
  return world.update('reversal', reversal, { destination_payment_refund: returnedPayment(world, transfer, reversal).id })
}

export const getReversal = ({ world, path }: Call): Reversal => {
  const reversal = world.find('reversal', path.reversal)
  if (!reversal || reversal.transfer !== path.id) throw missingResource('transfer_reversal', path.reversal!)
  return reversal
}

export const listReversals = ({ world, path, params }: Call): object => {
  const { id } = transferOf(world, path.id!)
  const found = world.all('reversal').filter((reversal) => reversal.transfer === id)
  return page(world, params as Paged, { found, url: `/v1/transfers/${id}/reversals` })
}
