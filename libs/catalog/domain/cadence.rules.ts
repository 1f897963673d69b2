import type { CadenceLine } from './catalogue.js'

/** A period of work. Weekdays as in ISO 8601: 1 is Monday, 7 is Sunday. */
export interface PlanPeriod {
  days: number
  startsOnWeekday: number
  /** Once-only work belongs to the first period. */
  firstPeriod: boolean
}
export const defaultPeriod: PlanPeriod = { days: 30, startsOnWeekday: 1, firstPeriod: true }

export const DAYS_IN_WEEK = 7
/** The quantity that means "every day" or "every weekday" in a 30-day period. */
export const everyDayQuantity = (line: Pick<CadenceLine, 'weekdaysOnly'>): number => (line.weekdaysOnly ? 22 : 30)
/** The quantity that means "once every full week". */
export const EVERY_WEEK_QUANTITY = 4

/** How many days of the period are Monday to Friday. */
export const weekdaysIn = ({ days, startsOnWeekday }: Pick<PlanPeriod, 'days' | 'startsOnWeekday'>): number =>
  Array.from({ length: days }, (_, day) => ((startsOnWeekday - 1 + day) % DAYS_IN_WEEK) + 1).filter((day) => day <= 5)
    .length

/**
 * Items one line makes in a period. Days and full weeks are counted in the period itself, so that a quantity of
 * "every day" makes 31 items in a 31-day period; another quantity scales the count, rounded down.
 */
export const plannedLineCount = (line: CadenceLine, period: PlanPeriod): number => {
  if (!line.countsAsItem || line.cadence === 'per_event') return 0
  if (!period.firstPeriod && (line.firstPeriodOnly || line.cadence === 'once')) return 0
  if (line.cadence === 'daily') {
    const days = line.weekdaysOnly ? weekdaysIn(period) : period.days
    return Math.floor((days * line.quantity) / everyDayQuantity(line))
  }
  if (line.cadence === 'weekly') {
    return Math.floor((Math.floor(period.days / DAYS_IN_WEEK) * line.quantity) / EVERY_WEEK_QUANTITY)
  }
  return line.quantity
}

/** Items that a checklist makes in a period (MISSION 1.3). Work on demand is not counted. */
export const plannedItemCount = (
  duties: readonly { readonly cadence: readonly CadenceLine[] }[],
  period: Partial<PlanPeriod> = {},
): number => {
  const whole = { ...defaultPeriod, ...period }
  return duties.flatMap((duty) => duty.cadence).reduce((sum, line) => sum + plannedLineCount(line, whole), 0)
}

/** The line whose quantity a client edits: the first that makes items, else the first. */
export const mainLine = (lines: readonly CadenceLine[]): CadenceLine =>
  lines.find((line) => line.countsAsItem) ?? lines[0]!

/** The same lines with another quantity on the main one. */
export const withQuantity = (lines: readonly CadenceLine[], quantity: number): CadenceLine[] => {
  const main = mainLine(lines)
  return lines.map((line) => (line === main ? { ...line, quantity } : line))
}
