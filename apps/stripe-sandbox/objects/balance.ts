import { sums } from '../money/book.js'
import type { Call } from '../protocol/call.js'
import { missingResource } from '../protocol/errors.js'
import { createdField, page, pageFields, type Paged } from '../protocol/pagination.js'
import { text, type Fields } from '../protocol/params.js'
import type { BalanceTransaction } from '../state/records.js'

export const balanceTransactionListFields: Fields = {
  ...pageFields,
  ...createdField,
  currency: text(3),
  source: text(),
  type: text(),
}

export const getBalance = ({ world, account }: Call): object => {
  const { available, pending } = sums(world, account)
  const currencies = [...new Set([...available.keys(), ...pending.keys()])].sort()
  if (currencies.length === 0) currencies.push(world.find('account', account)?.currency ?? 'usd')
  const part = (amounts: Map<string, number>) =>
    currencies.map((currency) => {
      const amount = amounts.get(currency) ?? 0
      return { amount, currency, source_types: { card: amount } }
    })
  return { object: 'balance', available: part(available), livemode: false, pending: part(pending) }
}

export const getBalanceTransaction = ({ world, path, account }: Call): BalanceTransaction => {
  const entry = world.find('balance_transaction', path.id)
  if (!entry || world.owner('balance_transaction', entry.id) !== account) {
    throw missingResource('balance transaction', path.id!)
  }
  return entry
}

export const listBalanceTransactions = ({ world, params, account }: Call): object => {
  const found = world
    .of('balance_transaction', account)
    .filter(
      (one) =>
        (!params.currency || one.currency === params.currency) &&
        (!params.source || one.source === params.source) &&
        (!params.type || one.type === params.type),
    )
  return page(world, params as Paged, { found, url: '/v1/balance_transactions' })
}
