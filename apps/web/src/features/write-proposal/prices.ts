import { minorDigits } from '../../lib/minor-digits.js'
import type { Amount } from '../../lib/money.js'

const bps = 10_000n

/** Prices as people name them: hundreds where the smallest has four digits, tens with three, whole units below. */
const stepOf = (smallest: bigint, unit: bigint): bigint => (smallest >= 1000n * unit ? 100n * unit : smallest >= 100n * unit ? 10n * unit : unit)

/**
 * The budget over the priced duties by their weight, in round figures;
 * what rounding leaves goes to the first duty, so that the sum is the budget to the last unit.
 */
export const splitBudget = (budget: Amount, weights: readonly number[]): Amount[] => {
  const whole = BigInt(budget.minor)
  const unit = 10n ** BigInt(minorDigits(budget.currency))
  const all = BigInt(weights.reduce((sum, weight) => sum + weight, 0))
  if (all === 0n) return weights.map(() => ({ minor: '0', currency: budget.currency }))
  const exact = weights.map((weight) => (whole * BigInt(weight)) / all)
  const step = stepOf(exact.reduce((least, part) => (part < least ? part : least)), unit)
  const parts = exact.map((part) => (part / step) * step)
  const left = whole - parts.reduce((sum, part) => sum + part, 0n)
  return parts.map((part, index) => ({ minor: String(index === 0 ? part + left : part), currency: budget.currency }))
}

/** Commission by basis points, half up, as the shop takes it. */
export const commissionOf = (total: Amount, commissionBps: number): Amount => ({
  minor: String((BigInt(total.minor) * BigInt(commissionBps) + bps / 2n) / bps),
  currency: total.currency,
})
export const minus = (from: Amount, what: Amount): Amount => ({ minor: String(BigInt(from.minor) - BigInt(what.minor)), currency: from.currency })
export const times = (amount: Amount, count: number): Amount => ({ minor: String(BigInt(amount.minor) * BigInt(count)), currency: amount.currency })
