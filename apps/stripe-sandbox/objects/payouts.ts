import { emit } from '../events.js'
import { availableOf, book } from '../money/book.js'
import { currencyCode } from '../money/currencies.js'
import type { Call } from '../protocol/call.js'
import { balanceInsufficient, missingResource, refused } from '../protocol/errors.js'
import { createdField, page, pageFields, type Paged } from '../protocol/pagination.js'
import { choice, integer, list, metadata, required, text, type Fields } from '../protocol/params.js'
import type { Metadata, Payout } from '../state/records.js'
import type { World } from '../state/world.js'
import { addTask, progressAt } from './tasks.js'

export const payoutCreateFields: Fields = {
  amount: required(integer(1)),
  currency: required(text(3)),
  description: text(),
  destination: text(),
  metadata: metadata(),
  method: choice('standard'),
  source_type: choice('card', 'bank_account', 'fpx'),
  statement_descriptor: text(22),
  expand: list(text()),
}
export const payoutListFields: Fields = {
  ...pageFields,
  ...createdField,
  destination: text(),
  status: choice('pending', 'in_transit', 'paid', 'failed', 'canceled'),
}

interface CreateParams {
  amount: number
  currency: string
  description?: string
  destination?: string
  metadata?: Metadata
  statement_descriptor?: string
}

const payoutConstants = {
  object: 'payout',
  application_fee: null,
  application_fee_amount: null,
  automatic: false,
  failure_balance_transaction: null,
  failure_code: null,
  failure_message: null,
  livemode: false,
  method: 'standard',
  original_payout: null,
  payout_method: null,
  reconciliation_status: 'not_applicable',
  reversed_by: null,
  source_type: 'card',
  trace_id: null,
  type: 'bank_account',
}

export const createPayout = ({ world, params, account }: Call): Payout => {
  const input = params as unknown as CreateParams
  const currency = currencyCode(input.currency)
  const bank = payoutBank(world, account, input.destination)
  if (availableOf(world, account, currency) < input.amount) {
    throw balanceInsufficient('You have insufficient funds in your Stripe account for this payout.')
  }
  const id = world.newId('po')
  const entry = book(world, { account, type: 'payout', amount: -input.amount, currency, source: id, description: input.description })
  const arrival = progressAt(world, world.settings.payoutDelaySeconds)
  const payout = world.insert(
    'payout',
    {
      ...payoutConstants,
      id,
      amount: input.amount,
      arrival_date: arrival,
      balance_transaction: entry.id,
      created: world.now,
      currency,
      description: input.description ?? null,
      destination: bank.id,
      metadata: input.metadata ?? {},
      statement_descriptor: input.statement_descriptor ?? null,
      status: 'pending',
      _bank: bank.number,
    },
    account,
  )
  addTask(world, { type: 'payout.send', object: id, at: Math.min(arrival, world.now + 2), forceable: true })
  addTask(world, { type: 'payout.arrive', object: id, at: arrival, forceable: true })
  emit(world, { type: 'payout.created', object: payout, account })
  return payout
}

const PLATFORM_BANK = { id: 'ba_sandbox_platform', number: '000123456789' }

const payoutBank = (world: World, id: string, asked: string | undefined): { id: string; number: string } => {
  if (id === world.settings.platform) return PLATFORM_BANK
  const account = world.find('account', id)
  if (!account || account.payouts.status !== 'active') {
    throw refused('Payouts are not enabled on this account.', { code: 'payouts_not_allowed' })
  }
  if (!account.bank || (asked && asked !== account.bank.id)) {
    throw refused("Sorry, you don't have any external accounts in that currency.", { code: 'invalid_external_account', param: 'destination' })
  }
  return account.bank
}

const payoutOf = ({ world, path, account }: Call): Payout => {
  const payout = world.find('payout', path.id)
  if (!payout || world.owner('payout', payout.id) !== account) throw missingResource('payout', path.id!)
  return payout
}

export const getPayout = (call: Call): Payout => payoutOf(call)

export const cancelPayout = (call: Call): Payout => {
  const { world, account } = call
  const payout = payoutOf(call)
  if (payout.status !== 'pending') {
    throw refused(`Payouts can only be canceled while they are pending. This one is ${payout.status}.`, { code: 'payout_not_cancelable' })
  }
  const { amount, currency, id } = payout
  const entry = book(world, { account, type: 'payout_cancel', amount, currency, source: id })
  const canceled = world.update('payout', payout, { status: 'canceled', failure_balance_transaction: entry.id })
  emit(world, { type: 'payout.canceled', object: canceled, account })
  return canceled
}

export const listPayouts = ({ world, params, account }: Call): object => {
  const found = world
    .of('payout', account)
    .filter(
      (one) =>
        (!params.status || one.status === params.status) && (!params.destination || one.destination === params.destination),
    )
  return page(world, params as Paged, { found, url: '/v1/payouts' })
}
