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
  /** An amendment before gave it up; what a side gave up itself stays given up, whatever its share. */
  readonly isDropped: boolean
}
/** Not begun, and planned for this period: what another quantity may lay out anew. */
export const isLeft = ({ state, carriedFrom }: Pick<PresentItem, 'state' | 'carriedFrom'>): boolean => isMissable(state) && carriedFrom === null
/** Counts towards the quantity: neither taken along from the month before, nor dropped by an amendment. */
const countsAsDone = (item: PresentItem): boolean => !isLeft(item) && item.carriedFrom === null && !(isSkipped(item.state) && item.isDropped)

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

/** An open item that work of another contract is tied to; it stays, on its own day. */
interface TiedItem {
  readonly id: string
  readonly title: string
  readonly dueOn: string
}
export interface Seats {
  /** The share of each tied item: that of the place nearest to its day. */
  readonly shares: ReadonlyMap<string, bigint>
  /** Places that are left for new items. */
  readonly free: readonly PlannedItem[]
}
const daysApart = (a: string, b: string): number => Math.abs(Date.parse(a) - Date.parse(b))
/** Gives each tied item the place of another one of the same work; null where there are fewer places than tied items. */
export const seatsOf = (tied: readonly TiedItem[], anew: readonly PlannedItem[]): Seats | null => {
  const shares = new Map<string, bigint>()
  let free = [...anew]
  for (const { id, title, dueOn } of tied) {
    const [nearest] = free.filter((place) => place.title === title).sort((a, b) => daysApart(a.dueOn, dueOn) - daysApart(b.dueOn, dueOn))
    if (!nearest) return null
    shares.set(id, nearest.shareMinor)
    free = free.filter((place) => place !== nearest)
  }
  return { shares, free }
}
