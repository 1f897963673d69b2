import type { Milestone } from '../../data/milestone.entity.js'
import { holdsIn } from '../../data/periods/service-queries.js'
import type { Terms } from '../../data/terms.entity.js'
import { isPlanned } from '../../domain/milestone.rules.js'
import { dayIn, plusDays } from '../../domain/periods.rules.js'
import type { Ahead } from '../../domain/periods/service.rules.js'
import type { PlannedMilestone } from '../../domain/plan.rules.js'
import { kindOf, type TermsContent } from '../../domain/terms.js'
import { nextMonth } from '../amendments/plan-amended.js'

export interface MonthPlace {
  readonly ordinal: number
  /** It comes after this day; empty where it begins anew. */
  readonly after: string
}
/** The month by its terms; it never begins in the past. */
export const monthAt = (content: TermsContent, { ordinal, after, now }: MonthPlace & { readonly now: Date }): PlannedMilestone => {
  const yesterday = plusDays(dayIn(content.timeZone, now), -1)
  return nextMonth(content, { ordinal, after: after > yesterday ? after : yesterday })
}
/** The month a rest ends with: the one that is laid out and not paid, begun anew, else the one that follows. */
export const placeAfterRest = ({ state, ordinal, endsOn }: Milestone): MonthPlace =>
  isPlanned(state) ? { ordinal, after: '' } : { ordinal: ordinal + 1, after: endsOn }

export interface LookingAhead {
  /** All versions of the contract's terms, the newest first. */
  readonly versions: readonly Terms[]
  /** No payment of the newest period is under way, or has come unheard of. */
  readonly isFree: boolean
  readonly now: Date
}
/** What the terms leave to be chosen after the newest period that is laid out. */
export const lookAhead = (newest: Milestone, { versions, isFree, now }: LookingAhead): Ahead => {
  const place = placeAfterRest(newest)
  const hasWork = monthAt(holdsIn(versions, place.ordinal).content, { ...place, now }).priceMinor > 0n
  return { isTrial: kindOf(holdsIn(versions, newest.ordinal).content) === 'trial', hasMonth: hasWork && (isFree || !isPlanned(newest.state)) }
}
