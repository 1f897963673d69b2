import type { BalanceTransaction } from '../state/records.js'
import type { World } from '../state/world.js'

const reportingCategories: Record<string, string> = {
  charge: 'charge',
  payment: 'charge',
  refund: 'refund',
  refund_failure: 'refund_failure',
  payment_refund: 'refund',
  transfer: 'transfer',
  transfer_refund: 'transfer_reversal',
  payout: 'payout',
  payout_failure: 'payout_reversal',
  payout_cancel: 'payout_reversal',
  topup: 'topup',
  adjustment: 'dispute',
}

export interface Entry {
  account: string
  type: string
  amount: number
  currency: string
  source: string | null
  fee?: number
  /** When it may be spent; at once when left out. */
  availableOn?: number
  description?: string
}

/** Writes one balance transaction. A balance is the sum of these and nothing else. */
export const book = (world: World, entry: Entry): BalanceTransaction => {
  const fee = entry.fee ?? 0
  const availableOn = entry.availableOn ?? world.now
  return world.insert(
    'balance_transaction',
    {
      id: world.newId('txn'),
      object: 'balance_transaction',
      amount: entry.amount,
      available_on: availableOn,
      balance_type: 'payments',
      created: world.now,
      currency: entry.currency,
      description: entry.description ?? null,
      exchange_rate: null,
      fee,
      fee_details: fee ? [feeDetail(entry, fee, entry.currency)] : [],
      net: entry.amount - fee,
      reporting_category: reportingCategories[entry.type] ?? entry.type,
      source: entry.source,
      type: entry.type,
      _told: availableOn <= world.now,
    },
    entry.account,
  )
}

const feeDetail = ({ type }: Entry, amount: number, currency: string) => ({
  amount,
  application: null,
  currency,
  description: type === 'adjustment' ? 'Dispute fee' : 'Stripe processing fees',
  type: 'stripe_fee',
})

export interface Sums {
  available: Map<string, number>
  pending: Map<string, number>
}

export const sums = (world: World, account: string): Sums => {
  const result: Sums = { available: new Map(), pending: new Map() }
  for (const { available_on, currency, net } of world.of('balance_transaction', account)) {
    const part = available_on <= world.now ? result.available : result.pending
    part.set(currency, (part.get(currency) ?? 0) + net)
  }
  return result
}

export const availableOf = (world: World, account: string, currency: string): number =>
  sums(world, account).available.get(currency) ?? 0

export const totalOf = (world: World, account: string, currency: string): number => {
  const { available, pending } = sums(world, account)
  return (available.get(currency) ?? 0) + (pending.get(currency) ?? 0)
}
