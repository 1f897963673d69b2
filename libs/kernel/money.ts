import { launchedCurrencies } from './currency.js'

/** What this installation can price in. Facts: PAYMENTS 7; limits are in minor units. */
export const currencies = launchedCurrencies
export type Currency = keyof typeof currencies
export const currencyCodes = Object.keys(currencies) as Currency[]
export const isCurrency = (code: string): code is Currency => Object.hasOwn(currencies, code)

/** An amount in minor units (cents, kopecks, yen) with its currency. Never a float. */
export interface Money {
  readonly minor: bigint
  readonly currency: Currency
}

export const money = (minor: bigint, currency: Currency): Money => ({ minor, currency })
export const zero = (currency: Currency): Money => money(0n, currency)

const together = (a: Money, b: Money): Currency => {
  if (a.currency !== b.currency) throw new Error(`money: ${a.currency} and ${b.currency} do not mix`)
  return a.currency
}
export const add = (a: Money, b: Money): Money => money(a.minor + b.minor, together(a, b))
export const subtract = (a: Money, b: Money): Money => money(a.minor - b.minor, together(a, b))
export const sumMoney = (parts: Money[], currency: Currency): Money => parts.reduce(add, zero(currency))
export const times = (a: Money, n: bigint): Money => money(a.minor * n, a.currency)

const BPS = 10_000n
/** A share in basis points, half up: (amount*bps + 5000) / 10000 (PAYMENTS 7). */
export const feeOf = (amountMinor: bigint, bps: number): bigint => (amountMinor * BigInt(bps) + BPS / 2n) / BPS

/**
 * The fee of this release when `takenMinor` of amount was released before: fee(total) - fee(before).
 * Partial releases so add up to exactly the fee of one release.
 */
export const cumulativeFee = (releasedBeforeMinor: bigint, releaseMinor: bigint, bps: number): bigint =>
  feeOf(releasedBeforeMinor + releaseMinor, bps) - feeOf(releasedBeforeMinor, bps)

/** part/whole of an amount, rounded down. */
export const proportionFloor = (amountMinor: bigint, part: bigint, whole: bigint): bigint =>
  whole === 0n ? 0n : (amountMinor * part) / whole

/** Divides an amount over n places by floor; left-over units go one each to the earliest (DECISIONS 9). */
export const splitEvenly = (amountMinor: bigint, places: number): bigint[] => {
  if (places <= 0) return []
  const each = amountMinor / BigInt(places)
  const left = Number(amountMinor - each * BigInt(places))
  return Array.from({ length: places }, (_, index) => each + (index < left ? 1n : 0n))
}
