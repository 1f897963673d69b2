import type { WorkLimitsInput } from '../../../gql/graphql.js'
import { pageLanguage, type Language } from '../../../lib/language.js'
import { moneyForField, type Amount } from '../../../lib/money.js'
import type { TermsOnPage } from '../contract-documents.js'

/** Limits as they stand in the form; an empty field is no limit. */
export interface LimitsDraft {
  cap: Amount | null
  capText: string
  textMin: string
  textMax: string
  quietFrom: string
  quietUntil: string
}
type LimitsOfTerms = Pick<TermsOnPage, 'adSpendCap' | 'textMin' | 'textMax' | 'quietFrom' | 'quietUntil'>

const shown = (value: number | null | undefined): string => (value == null ? '' : String(value))
export const limitsDraftOf = ({ adSpendCap, textMin, textMax, quietFrom, quietUntil }: LimitsOfTerms, language: Language = pageLanguage()): LimitsDraft => ({
  cap: adSpendCap ?? null,
  capText: adSpendCap ? moneyForField(adSpendCap, language) : '',
  textMin: shown(textMin),
  textMax: shown(textMax),
  quietFrom: String(quietFrom),
  quietUntil: String(quietUntil),
})

export const MOST_CHARS = 20_000
const whole = (text: string): number | null => (/^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : null)
export type LimitFault = 'notAmount' | 'notChars' | 'needsMin' | 'belowMin'
export type LimitFaults = Partial<Record<'adSpendCap' | 'textMin' | 'textMax', LimitFault>>

const charsFault = (text: string): LimitFault | null => {
  if (text.trim() === '') return null
  const chars = whole(text)
  return chars === null || chars < 1 || chars > MOST_CHARS ? 'notChars' : null
}
const mostFault = ({ textMin, textMax }: LimitsDraft): LimitFault | null => {
  const fault = charsFault(textMax)
  if (fault || textMax.trim() === '') return fault
  const [min, max] = [whole(textMin), whole(textMax)!]
  if (textMin.trim() === '') return 'needsMin'
  return min !== null && max < min ? 'belowMin' : null
}
/** What cannot be meant, by field. */
export const limitFaults = (draft: LimitsDraft): LimitFaults => {
  const cap = draft.capText.trim() !== '' && (draft.cap === null || draft.cap.minor === '0') ? ('notAmount' as const) : null
  const [min, max] = [charsFault(draft.textMin), mostFault(draft)]
  return { ...(cap ? { adSpendCap: cap } : {}), ...(min ? { textMin: min } : {}), ...(max ? { textMax: max } : {}) }
}

/** All limits anew where one of them differs from the terms: they take the place of the former ones. Null where none does. */
export const limitsInput = (draft: LimitsDraft, terms: LimitsOfTerms): WorkLimitsInput | null => {
  const { cap } = draft
  const next = { textMin: whole(draft.textMin), textMax: whole(draft.textMax), quietFrom: Number(draft.quietFrom), quietUntil: Number(draft.quietUntil) }
  const same =
    (cap?.minor ?? null) === (terms.adSpendCap?.minor ?? null) &&
    next.textMin === (terms.textMin ?? null) &&
    next.textMax === (terms.textMax ?? null) &&
    next.quietFrom === terms.quietFrom &&
    next.quietUntil === terms.quietUntil
  return same ? null : { ...next, adSpendCap: cap && { minor: cap.minor, currency: cap.currency } }
}
