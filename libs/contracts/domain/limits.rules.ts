import { checkMoney, checkRange, firstFault, InvalidInput, type Currency, type Money } from '@rolecall/kernel'
import type { TermsLimits } from './terms.js'

export interface GivenLimits {
  readonly adSpendCap?: Money | null
  readonly textMin?: number | null
  readonly textMax?: number | null
  readonly quietFrom?: number | null
  readonly quietUntil?: number | null
}
export const TEXT_CHARS_MAX = 20_000

type GivenQuiet = Pick<GivenLimits, 'quietFrom' | 'quietUntil'>
const quietFault = ({ quietFrom = null, quietUntil = null }: GivenQuiet): InvalidInput | null => {
  if (quietFrom === null && quietUntil === null) return null
  if (quietFrom === null || quietUntil === null) return new InvalidInput(quietFrom === null ? 'quietFrom' : 'quietUntil', 'required')
  return firstFault(
    checkRange('quietFrom', quietFrom, { min: 0, max: 23 }),
    checkRange('quietUntil', quietUntil, { min: 0, max: 23 }),
    quietFrom === quietUntil ? new InvalidInput('quietUntil', 'whole_day') : null,
  )
}
/** Limits as the terms keep them; null where none is given. */
export const limitsOf = (given: GivenLimits | null, currency: Currency): TermsLimits | null | InvalidInput => {
  const { adSpendCap = null, textMin = null, textMax = null, quietFrom = null, quietUntil = null } = given ?? {}
  if ([adSpendCap, textMin, textMax, quietFrom, quietUntil].every((limit) => limit === null)) return null
  const fault = firstFault(
    adSpendCap && (adSpendCap.currency === currency ? checkMoney('adSpendCap', adSpendCap, 1n) : new InvalidInput('adSpendCap', 'currency_mismatch', currency)),
    textMin === null ? (textMax === null ? null : new InvalidInput('textMin', 'required')) : checkRange('textMin', textMin, { min: 1, max: TEXT_CHARS_MAX }),
    textMin === null || textMax === null ? null : checkRange('textMax', textMax, { min: textMin, max: TEXT_CHARS_MAX }),
    quietFault({ quietFrom, quietUntil }),
  )
  if (fault) return fault.at('input', 'limits', fault.field)
  return {
    adSpendCapMinor: adSpendCap ? adSpendCap.minor.toString() : null,
    text: textMin === null ? null : { unit: 'characters', min: textMin, max: textMax },
    ...(quietFrom === null || quietUntil === null ? {} : { quietHours: { from: quietFrom, until: quietUntil } }),
  }
}
