import { proportionFloor, splitEvenly } from '@rolecall/kernel'
import { lineDays } from './calendar.rules.js'
import type { Cadence, EvidenceRule, PlanDuty, PlanLine } from './checklist.js'
import { periodsAfter, periodsOf, type KeptPeriods, type Period } from './periods.rules.js'

export interface PlannedItem {
  readonly dutySlug: string
  readonly title: string
  readonly cadence: Cadence
  /** Place among the duty's items of the period, by due day. */
  readonly ordinal: number
  readonly dueOn: string
  readonly shareMinor: bigint
  readonly required: EvidenceRule
  /** False for the item that only carries the price of work on demand. */
  readonly counted: boolean
}
export interface PlannedMilestone extends Period {
  readonly priceMinor: bigint
  readonly items: readonly PlannedItem[]
}
export interface PlanInput {
  readonly startsOn: string
  readonly endsOn: string
  readonly daysOff: readonly string[]
  readonly duties: readonly PlanDuty[]
  /** A cut-short last period that costs less joins the one before. */
  readonly minMilestoneMinor: bigint
}

type Place = Pick<PlannedItem, 'dueOn' | 'cadence' | 'required' | 'title' | 'counted'>
const titleOf = (duty: PlanDuty, line: PlanLine): string => (line.label ? `${duty.title}: ${line.label}` : duty.title)

const placesOf = (duty: PlanDuty, period: Period, daysOff: readonly string[]): Place[] =>
  duty.lines
    .flatMap((line) =>
      lineDays(line, period, daysOff).map((dueOn) => ({
        dueOn,
        cadence: line.cadence,
        required: line.evidence,
        title: titleOf(duty, line),
        counted: true,
      })),
    )
    .sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))

/**
 * A priced duty without planned items gets one at the period's end that carries its price: work on demand in
 * every period (DECISIONS 9), any other in the first, so that no agreed price stands without a task.
 */
const coverOf = (duty: PlanDuty, period: Period): Place[] => {
  const onDemand = duty.lines.find((line) => line.cadence === 'per_event')
  const line = onDemand ?? duty.lines[0]
  if (!line || duty.priceMinor === 0n || (!onDemand && period.ordinal > 1)) return []
  return [
    {
      dueOn: period.endsOn,
      cadence: line.cadence,
      required: line.evidence,
      title: titleOf(duty, line),
      counted: false,
    },
  ]
}

/** A standard month of later work, to measure a cut-short one by. */
const wholeMonth: Period = { ordinal: 2, startsOn: '2026-06-01', endsOn: '2026-06-30', days: 30, isTail: false }
/** The duty's price in this period; a cut-short one is paid by its items, never by its days (DECISIONS 42). */
const priceIn = (duty: PlanDuty, period: Period, items: number): bigint => {
  if (items === 0) return 0n
  const whole = period.isTail ? placesOf(duty, wholeMonth, []).length : 0
  return whole > items ? proportionFloor(duty.priceMinor, BigInt(items), BigInt(whole)) : duty.priceMinor
}

/** A duty that was agreed later counts its periods from there: what is done once, is done once then. */
const asOf = ({ fromPeriod = 1 }: PlanDuty, period: Period): Period => ({ ...period, ordinal: period.ordinal - fromPeriod + 1 })

/** A duty's items in a period with their shares: divided by floor, left-over units to the earliest. */
export const dutyItems = (duty: PlanDuty, inPeriod: Period, daysOff: readonly string[] = []): PlannedItem[] => {
  const period = asOf(duty, inPeriod)
  const planned = placesOf(duty, period, daysOff)
  const places = planned.length > 0 ? planned : coverOf(duty, period)
  const shares = splitEvenly(priceIn(duty, period, places.length), places.length)
  return places.map((place, index) => ({
    ...place,
    dutySlug: duty.dutySlug,
    ordinal: index + 1,
    shareMinor: shares[index]!,
  }))
}

/** One period as a milestone: its price is the sum of its items' shares. */
export const milestoneIn = (period: Period, { duties, daysOff }: Pick<PlanInput, 'duties' | 'daysOff'>): PlannedMilestone => {
  const items = duties.flatMap((duty) => dutyItems(duty, period, daysOff))
  return { ...period, items, priceMinor: items.reduce((sum, item) => sum + item.shareMinor, 0n) }
}
/** A cut-short last period that is too cheap to be paid by itself joins the one before. */
const planned = (input: PlanInput, periods: (joinTail: boolean) => readonly Period[]): PlannedMilestone[] => {
  const plan = periods(false).map((period) => milestoneIn(period, input))
  const tail = plan.at(-1)
  if (!tail?.isTail || tail.priceMinor >= input.minMilestoneMinor) return plan
  return periods(true).map((period) => milestoneIn(period, input))
}

/** One milestone per period. The prices of a proposal are per period. */
export const planOf = (input: PlanInput): PlannedMilestone[] =>
  planned(input, (joinTail) => periodsOf(input.startsOn, input.endsOn, joinTail))
/** The same for what comes after periods that stay as they are. */
export const planAfter = (input: PlanInput, kept: KeptPeriods): PlannedMilestone[] =>
  planned(input, (joinTail) => periodsAfter(kept, input.endsOn, joinTail))

export const countedItems = (milestone: Pick<PlannedMilestone, 'items'>): number =>
  milestone.items.filter((item) => item.counted).length

/** Gives each further item of a duty the place behind the last one of it. */
export const placesBehind = (taken: readonly Pick<PlannedItem, 'dutySlug' | 'ordinal'>[]): ((dutySlug: string) => number) => {
  const last = new Map<string, number>()
  for (const { dutySlug, ordinal } of taken) last.set(dutySlug, Math.max(last.get(dutySlug) ?? 0, ordinal))
  return (dutySlug) => {
    const ordinal = (last.get(dutySlug) ?? 0) + 1
    last.set(dutySlug, ordinal)
    return ordinal
  }
}
