import { Temporal } from 'temporal-polyfill'
import type { PlanLine } from './checklist.js'
import { plusDays, type Period } from './periods.rules.js'

const DAYS_A_WEEK = 7
const SATURDAY = 6
/** The period for which the catalogue's quantities are written. */
const STANDARD_DAYS = 30
/** Quantities that mean each day, each weekday, each full week of the period. */
const EACH = { day: 30, weekday: 22, week: 4 } as const

const isWeekday = (day: string): boolean => Temporal.PlainDate.from(day).dayOfWeek < SATURDAY

/** n places spread evenly over a list, each as late as its share allows, so that the last stands at the end. */
const spread = (n: number, days: readonly string[]): string[] =>
  Array.from({ length: n }, (_, index) => days[Math.ceil(((index + 1) * days.length) / n) - 1]!)

const daysOf = (period: Period): string[] =>
  Array.from({ length: period.days }, (_, index) => plusDays(period.startsOn, index))

const dailyDays = (line: PlanLine, days: string[], daysOff: readonly string[]): string[] => {
  const open = line.weekdaysOnly ? days.filter((day) => isWeekday(day) && !daysOff.includes(day)) : days
  return spread(Math.floor((open.length * line.quantity) / (line.weekdaysOnly ? EACH.weekday : EACH.day)), open)
}
/** One a week falls on anchor + 7k - 1: the last day of each full week. */
const weeklyDays = (line: PlanLine, days: string[]): string[] => {
  const weeks = Math.floor(days.length / DAYS_A_WEEK)
  return spread(Math.floor((weeks * line.quantity) / EACH.week), days.slice(0, weeks * DAYS_A_WEEK))
}
/** A cut-short period asks for its part of a quantity, at least one. */
const amountIn = (line: PlanLine, period: Period): number =>
  period.isTail && line.quantity > 0
    ? Math.max(1, Math.floor((line.quantity * period.days) / STANDARD_DAYS))
    : line.quantity

/** The days on which one line's items of a period are due. Days off drop weekday items and move no others. */
export const lineDays = (line: PlanLine, period: Period, daysOff: readonly string[] = []): string[] => {
  if (!line.countsAsItem || line.cadence === 'per_event') return []
  if (period.ordinal > 1 && (line.firstPeriodOnly || line.cadence === 'once')) return []
  const days = daysOf(period)
  if (line.cadence === 'daily') return dailyDays(line, days, daysOff)
  if (line.cadence === 'weekly') return weeklyDays(line, days)
  // work done once opens the contract: it is due within the first week
  if (line.cadence === 'once') return spread(line.quantity, days.slice(0, DAYS_A_WEEK))
  return spread(amountIn(line, period), days)
}

/** So many places over the days that are left of a period; weekdays only where all of the work is weekday work. */
export const openDays = (
  lines: readonly PlanLine[],
  { today, endsOn, daysOff, wanted }: { today: string; endsOn: string; daysOff: readonly string[]; wanted: number },
): string[] => {
  const left: string[] = []
  for (let day = today; day <= endsOn; day = plusDays(day, 1)) left.push(day)
  const counted = lines.filter((line) => line.countsAsItem)
  const weekdays = counted.length > 0 && counted.every((line) => line.weekdaysOnly)
  const open = weekdays ? left.filter((day) => isWeekday(day) && !daysOff.includes(day)) : left
  return open.length === 0 ? [] : spread(wanted, open)
}
