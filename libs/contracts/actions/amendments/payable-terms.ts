import type { InvalidInput } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { changesPlan } from '../../domain/amendments/effect.rules.js'
import { plusDays } from '../../domain/periods.rules.js'
import { kindOf, type TermsContent } from '../../domain/terms.js'
import { AmendmentRefused } from '../../domain/refusals.js'
import { laterMonth } from '../draft-terms.js'
import { unpayable } from '../make-offer.js'
import { nextMonth } from './plan-amended.js'

/** Days off further ahead than this are looked at when their month is laid out. */
const MONTHS_AHEAD = 24

/** What the coming months of a service cost by its terms: one like any other, and each that still has days off. */
const monthsToCome = (content: TermsContent): bigint[] => {
  const { fromPeriod, keptUntil } = content.amends!
  const prices = [laterMonth({ ...content, daysOff: [] }, plusDays(keptUntil, 1)).priceMinor]
  const lastDayOff = content.daysOff.at(-1) ?? ''
  for (let [ordinal, after] = [fromPeriod, keptUntil]; ordinal < fromPeriod + MONTHS_AHEAD && after < lastDayOff; ordinal += 1) {
    const month = nextMonth(content, { ordinal, after })
    prices.push(month.priceMinor)
    after = month.endsOn
  }
  return prices
}

/** Why a milestone that is not paid yet, or a later month of a service, could not be paid by terms that lay it out otherwise; null when all can. */
export const unpayableTerms = (ctx: Ctx, { content, before }: { content: TermsContent; before: TermsContent }): AmendmentRefused | InvalidInput | null => {
  if (!changesPlan(before, content)) return null
  const open = content.milestones.filter(({ ordinal }) => ordinal >= content.amends!.fromPeriod)
  const months = kindOf(content) === 'monthly' ? monthsToCome(content) : []
  const milestones = [...open, ...months.map((priceMinor) => ({ priceMinor }))]
  const fault = unpayable(ctx, { content: { ...content, milestones }, field: 'duties' })
  return fault?.reason === 'amount_too_small' ? new AmendmentRefused('too_little_to_pay') : fault
}
