import { splitEvenly } from '@rolecall/kernel'
import { openDays } from '../calendar.rules.js'
import type { PlanDuty } from '../checklist.js'
import { isMissable, isSkipped, type ItemState } from '../item.rules.js'
import type { Period } from '../periods.rules.js'
import { dutyItems, type PlannedItem } from '../plan.rules.js'

interface PresentItem {
  readonly state: ItemState
  readonly shareMinor: bigint
  readonly carriedFrom: string | null
}
/** Not begun, and planned for this period: what another quantity may lay out anew. */
export const isLeft = ({ state, carriedFrom }: Pick<PresentItem, 'state' | 'carriedFrom'>): boolean => isMissable(state) && carriedFrom === null
/** Counts towards the quantity: neither taken along from the month before, nor dropped by an amendment, which leaves no share. */
const countsAsDone = (item: PresentItem): boolean =>
  !isLeft(item) && item.carriedFrom === null && !(isSkipped(item.state) && item.shareMinor === 0n)

export interface RestOfPeriod {
  readonly duty: PlanDuty
  /** As it was laid out: a cut-short one asks for its part of a month. */
  readonly period: Period
  readonly daysOff: readonly string[]
  readonly today: string
}
/**
 * What is still to come of a duty in a period, over the days that are left and with exactly the money that lies on what is
 * left of it. Empty where nothing more is wanted or no day is left.
 */
export const restOf = ({ duty, period, daysOff, today }: RestOfPeriod, items: readonly PresentItem[]): PlannedItem[] => {
  const plan = dutyItems(duty, period, daysOff)
  const wanted = Math.max(plan.length - items.filter(countsAsDone).length, 0)
  const from = today > period.startsOn ? today : period.startsOn
  const days = openDays(duty.lines, { today: from, endsOn: period.endsOn, daysOff, wanted })
  const left = items.filter(isLeft).reduce((sum, item) => sum + item.shareMinor, 0n)
  const shares = splitEvenly(left, days.length)
  return days.map((dueOn, index) => ({ ...plan.at(index - wanted)!, dueOn, ordinal: index + 1, shareMinor: shares[index]! }))
}
