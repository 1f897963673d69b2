const dayMs = 86_400_000
const utc = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/** A day of the calendar so many days later, "2026-11-23" in and out. */
export const addDays = (day: string, count: number): string => new Date(utc(day) + count * dayMs).toISOString().slice(0, 10)

/** All days from the first to the last. */
export const daysFrom = (first: string, last: string): string[] => {
  const count = Math.round((utc(last) - utc(first)) / dayMs) + 1
  return Array.from({ length: Math.max(count, 0) }, (_, index) => addDays(first, index))
}

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (day: string): number => new Date(utc(day)).getUTCDay() || 7
export const isWeekend = (day: string): boolean => weekdayOf(day) > 5
export const mondayOf = (day: string): string => addDays(day, 1 - weekdayOf(day))
export const monthStart = (day: string): string => `${day.slice(0, 7)}-01`
export const monthEnd = (day: string): string => {
  const [year, month] = day.split('-').map(Number) as [number, number]
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}

/** The stretch of days that a matrix shows: a month, or three whole weeks on narrower screens. */
export const stretchAround = (day: string, span: 'month' | 'weeks'): { first: string; last: string } => {
  if (span === 'month') return { first: monthStart(day), last: monthEnd(day) }
  const first = addDays(mondayOf(day), -7)
  return { first, last: addDays(first, 20) }
}
/** A day of the stretch before or after. */
export const stretchBeside = (stretch: { first: string; last: string }, span: 'month' | 'weeks', way: 1 | -1): string =>
  span === 'month' ? addDays(way === 1 ? stretch.last : stretch.first, way) : addDays(stretch.first, 7 + way * 21)

/** The day itself, moved into the limits. */
export const clampDay = (day: string, first: string, last: string): string => (day < first ? first : day > last ? last : day)
