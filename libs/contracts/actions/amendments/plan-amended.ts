import { milestoneIn, planAfter, type PlannedMilestone } from '../../domain/plan.rules.js'
import { monthFrom, plusDays } from '../../domain/periods.rules.js'
import { kindOf, type TermsContent } from '../../domain/terms.js'
import { milestonesOf, planInput } from '../draft-terms.js'

/** The month of a service that comes after what stays; the day from which months are counted stays where it fits. */
export const nextMonth = (content: TermsContent, { ordinal, after }: { ordinal: number; after: string }): PlannedMilestone =>
  milestoneIn(monthFrom(plusDays(after, 1), ordinal, content.startsOn), planInput(content))

/** Periods that follow an amendment. Of a service only the next month, where it is laid out already. */
export const planAmended = (content: TermsContent, laysOutNext: boolean): PlannedMilestone[] => {
  const { fromPeriod, keptUntil } = content.amends!
  if (kindOf(content) === 'monthly')
    return laysOutNext ? [nextMonth(content, { ordinal: fromPeriod, after: keptUntil })] : []
  if (content.endsOn <= keptUntil) return []
  // nothing is paid yet: the whole contract is laid out, a short one stays one period at its whole price
  if (fromPeriod === 1) return milestonesOf({ ...content, startsOn: plusDays(keptUntil, 1) })
  return planAfter(planInput(content), { anchor: content.startsOn, count: fromPeriod - 1, until: keptUntil })
}
/** The same out of terms that were written. */
export const planOfAmendment = (content: TermsContent): PlannedMilestone[] =>
  planAmended(content, content.milestones.some(({ ordinal }) => ordinal >= content.amends!.fromPeriod))
