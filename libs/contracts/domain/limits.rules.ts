import { checkMoney, checkRange, firstFault, InvalidInput, type Currency, type Money } from '@rolecall/kernel'
import type { TermsLimits } from './terms.js'

export interface GivenLimits {
  readonly adSpendCap?: Money | null
  readonly textMin?: number | null
  readonly textMax?: number | null
}
export const TEXT_CHARS_MAX = 20_000

/** Limits as the terms keep them; null where none is given. */
export const limitsOf = (given: GivenLimits | null, currency: Currency): TermsLimits | null | InvalidInput => {
  const { adSpendCap = null, textMin = null, textMax = null } = given ?? {}
  if (adSpendCap === null && textMin === null && textMax === null) return null
  const fault = firstFault(
    adSpendCap && (adSpendCap.currency === currency ? checkMoney('adSpendCap', adSpendCap, 1n) : new InvalidInput('adSpendCap', 'currency_mismatch', currency)),
    textMin === null ? (textMax === null ? null : new InvalidInput('textMin', 'required')) : checkRange('textMin', textMin, { min: 1, max: TEXT_CHARS_MAX }),
    textMin === null || textMax === null ? null : checkRange('textMax', textMax, { min: textMin, max: TEXT_CHARS_MAX }),
  )
  if (fault) return fault.at('input', 'limits', fault.field)
  return {
    adSpendCapMinor: adSpendCap ? adSpendCap.minor.toString() : null,
    text: textMin === null ? null : { unit: 'characters', min: textMin, max: textMax },
  }
}
