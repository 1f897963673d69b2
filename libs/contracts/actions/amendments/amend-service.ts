import { kindOf, type TermsContent, type TermsService } from '../../domain/terms.js'
import { laterMonth } from '../draft-terms.js'
import { quoteLater } from '../quote-terms.js'
import { plusDays } from '../../domain/periods.rules.js'

/** What each further month of a service is after the change; null for other kinds. */
export const serviceOf = (content: TermsContent, { base, carryOver }: { base: TermsContent; carryOver: boolean | null }): TermsService | null => {
  if (kindOf(content) !== 'monthly') return null
  const later = laterMonth(content, plusDays(content.amends!.keptUntil, 1))
  const [quote] = quoteLater(content, [later])
  return { priceMinor: later.priceMinor.toString(), quote: quote!, carryOver: carryOver ?? base.service?.carryOver ?? false }
}
