import { checkCurrency, toProviderMinor, wholeMinor, type CurrencyWanted } from './currency.js'
import { currencies, money, type Currency, type Money } from './money.js'
import { InvalidInput, isRefusal } from './refusal.js'

/** The first fault among checks, or null when all hold. */
export const firstFault = (...faults: (InvalidInput | null)[]): InvalidInput | null =>
  faults.find((fault) => fault !== null) ?? null

/** Refuses texts outside the limits; counts characters as people do, without the space around. */
export const checkLength = (
  field: string,
  text: string,
  limits: { min?: number; max: number },
): InvalidInput | null => {
  const length = [...text.trim()].length
  const min = limits.min ?? 0
  if (length < min) return new InvalidInput(field, length === 0 ? 'required' : 'too_short', String(min))
  return length > limits.max ? new InvalidInput(field, 'too_long', String(limits.max)) : null
}

/** Refuses whole numbers outside the limits, and anything that is not one. */
export const checkRange = (field: string, value: number, limits: { min: number; max: number }): InvalidInput | null =>
  Number.isInteger(value) && value >= limits.min && value <= limits.max
    ? null
    : new InvalidInput(field, 'out_of_range', `${limits.min}-${limits.max}`)

/** Refuses amounts below `minMinor` or above the maximum of the currency. */
export const checkMoney = (field: string, amount: Money, minMinor: bigint): InvalidInput | null => {
  const { maxMinor } = currencies[amount.currency]
  if (amount.minor < minMinor) return new InvalidInput(field, 'amount_too_small', minMinor.toString())
  return amount.minor > maxMinor ? new InvalidInput(field, 'amount_too_large', maxMinor.toString()) : null
}

export interface MoneyWanted extends CurrencyWanted {
  readonly minMinor: bigint
}
/** Money from outside, where neither the currency nor the amount can be trusted: refused by name, or ours. */
export const moneyFromOutside = (field: string, given: { minor: string; currency: string }, wanted: MoneyWanted): Money | InvalidInput => {
  const fault = checkCurrency(field, given.currency, wanted)
  if (fault) return fault
  const minor = wholeMinor(field, given.minor)
  if (isRefusal(minor)) return minor
  const amount = money(minor, given.currency as Currency)
  const step = toProviderMinor(minor, amount.currency)
  return checkMoney(field, amount, wanted.minMinor) ?? (isRefusal(step) ? step.at('input', field) : amount)
}

/** Refuses a list that is too short or long, names a value twice or one that is not known. */
export const checkChoices = (
  field: string,
  values: readonly string[],
  limits: { known: ReadonlySet<string>; min?: number; max: number },
): InvalidInput | null => {
  if (values.length < (limits.min ?? 0)) return new InvalidInput(field, 'too_few', String(limits.min))
  if (values.length > limits.max) return new InvalidInput(field, 'too_many', String(limits.max))
  if (new Set(values).size !== values.length) return new InvalidInput(field, 'duplicate')
  return values.every((value) => limits.known.has(value)) ? null : new InvalidInput(field, 'unknown')
}
