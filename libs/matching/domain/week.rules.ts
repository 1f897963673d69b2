import { DAY_MS } from '@rolecall/kernel'

export interface WeekDays {
  readonly from: Date
  readonly to: Date
}
const WEEK_DAYS = 7
const FORM = /^(\d{4})-W(\d{2})$/
/** Monday is the first day. */
const weekday = (day: Date): number => (day.getUTCDay() + 6) % WEEK_DAYS

/** The ISO week of a moment, by the clock of UTC: "2026-W31". */
export const weekOf = (moment: Date): string => {
  const day = new Date(Math.floor(moment.getTime() / DAY_MS) * DAY_MS)
  const thursday = new Date(day.getTime() + (3 - weekday(day)) * DAY_MS)
  const year = thursday.getUTCFullYear()
  const week = 1 + Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / DAY_MS / WEEK_DAYS)
  return `${year}-W${String(week).padStart(2, '0')}`
}

/** Its days, from Monday to the next Monday; null for words that are no week. */
export const daysOfWeek = (week: string): WeekDays | null => {
  const [, year, number] = FORM.exec(week) ?? []
  if (!year || !number) return null
  const fourth = new Date(Date.UTC(Number(year), 0, 4))
  const from = new Date(fourth.getTime() + ((Number(number) - 1) * WEEK_DAYS - weekday(fourth)) * DAY_MS)
  return weekOf(from) === week ? { from, to: new Date(from.getTime() + WEEK_DAYS * DAY_MS) } : null
}
