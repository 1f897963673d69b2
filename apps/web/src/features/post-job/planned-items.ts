import type { CatalogueDuty } from '../../lib/catalogue.js'
import { daysBetween } from '../../lib/days.js'

export type CadenceLine = CatalogueDuty['cadence'][number]
export interface Span {
  days: number
  /** 1 is Monday, 7 is Sunday. */
  startsOnWeekday: number
  firstPeriod: boolean
}
const daysInWeek = 7
/** A job of so many days or fewer is one period; a longer one goes month by month. */
const onePeriodDays = 31
const monthDays = 30

const weekdaysIn = ({ days, startsOnWeekday }: Span): number =>
  Array.from({ length: days }, (_, day) => ((startsOnWeekday - 1 + day) % daysInWeek) + 1).filter((day) => day <= 5).length

/** The line whose quantity the business edits: the first that makes items, else the first. */
export const mainLine = (lines: readonly CadenceLine[]): CadenceLine | undefined => lines.find((line) => line.countsAsItem) ?? lines[0]

/** Only work that makes items has a quantity to choose. */
export const hasQuantity = (duty: CatalogueDuty): boolean => {
  const line = mainLine(duty.cadence)
  return Boolean(line?.countsAsItem) && line?.cadence !== 'PER_EVENT'
}

/** Items one line makes in a period: the rule of the catalogue (30 a day, 22 a weekday and 4 a week mean "each"). */
const lineCount = (line: CadenceLine, quantity: number, span: Span): number => {
  if (!line.countsAsItem || line.cadence === 'PER_EVENT') return 0
  if (!span.firstPeriod && (line.firstPeriodOnly || line.cadence === 'ONCE')) return 0
  if (line.cadence === 'DAILY') {
    return line.weekdaysOnly ? Math.floor((weekdaysIn(span) * quantity) / 22) : Math.floor((span.days * quantity) / 30)
  }
  if (line.cadence === 'WEEKLY') return Math.floor((Math.floor(span.days / daysInWeek) * quantity) / 4)
  return quantity
}

/** Items of a duty in a period, with the chosen quantity on its main line. */
export const dutyItems = (duty: CatalogueDuty, quantity: number, span: Span): number => {
  const main = mainLine(duty.cadence)
  return duty.cadence.reduce((sum, line) => sum + lineCount(line, line === main ? quantity : line.quantity, span), 0)
}

const weekdayOf = (day: string): number => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % daysInWeek) + 1

/** First period of a job, and a whole later one when the job is longer than a month. */
export const spansOf = (startsOn: string, endsOn: string): { first: Span; later: Span | null } => {
  const days = startsOn && endsOn ? daysBetween(startsOn, endsOn) : monthDays
  const startsOnWeekday = startsOn ? weekdayOf(startsOn) : 1
  const single = days <= onePeriodDays
  return {
    first: { days: single ? Math.max(0, days) : monthDays, startsOnWeekday, firstPeriod: true },
    later: single ? null : { days: monthDays, startsOnWeekday, firstPeriod: false },
  }
}
