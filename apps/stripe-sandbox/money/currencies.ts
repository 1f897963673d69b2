import { refused } from '../protocol/errors.js'

interface CurrencyFacts {
  exponent: number
  /** Smallest charge, in minor units (Stripe's documented minimum). */
  minCharge: number
}

const currencies: Record<string, CurrencyFacts> = {
  usd: { exponent: 2, minCharge: 50 },
  eur: { exponent: 2, minCharge: 50 },
  gbp: { exponent: 2, minCharge: 30 },
  jpy: { exponent: 0, minCharge: 50 },
  // A listed difference: Stripe does not settle rubles, the sandbox does, for the demo market.
  rub: { exponent: 2, minCharge: 5000 },
}

export const MAX_AMOUNT = 99_999_999

export const currencyFacts = (code: string): CurrencyFacts => {
  const facts = Object.hasOwn(currencies, code) ? currencies[code] : undefined
  if (!facts) throw refused(`Invalid currency: ${code}.`, { code: 'parameter_invalid', param: 'currency' })
  return facts
}

/** Accepts any case, as Stripe does, and keeps the lower. */
export const currencyCode = (given: string): string => {
  const code = given.toLowerCase()
  currencyFacts(code)
  return code
}

export const checkChargeAmount = (amount: number, currency: string): void => {
  if (amount < currencyFacts(currency).minCharge) {
    throw refused(`Amount must be at least ${currencyFacts(currency).minCharge} in the smallest unit of ${currency}.`, {
      code: 'amount_too_small',
    })
  }
  if (amount > MAX_AMOUNT) throw refused('Amount must be no more than 999,999.99.', { code: 'amount_too_large' })
}

const perMille = (amount: number, rate: bigint): bigint => (BigInt(amount) * rate + 500n) / 1000n

/** Stripe's fee on a card charge: 2.9 % + 30 minor units; 3.6 % where a currency has no minor unit. */
export const cardFee = (amount: number, currency: string): number =>
  Number(currencyFacts(currency).exponent === 0 ? perMille(amount, 36n) : perMille(amount, 29n) + 30n)
