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

export interface Stretch {
  first: string
  last: string
}
const lengthOf = ({ first, last }: Stretch): number => daysFrom(first, last).length

/** Whole calendar months from the first day to the last. */
const monthsOf = ({ first, last }: Stretch): Stretch[] => {
  const pages: Stretch[] = []
  for (let day = monthStart(first); day <= last; day = addDays(monthEnd(day), 1)) pages.push({ first: day, last: monthEnd(day) })
  return pages
}
/** Three whole weeks a page, from Monday. */
const weeksOf = ({ first, last }: Stretch): Stretch[] => {
  const pages: Stretch[] = []
  for (let day = mondayOf(first); day <= last; day = addDays(day, 21)) pages.push({ first: day, last: addDays(day, 20) })
  return pages
}

const longestMonth = 31
/** The pages of a matrix: a short contract whole, the periods where each is about a month, else months; three weeks on narrower screens. */
export const pagesOf = (whole: Stretch, periods: readonly Stretch[], span: 'month' | 'weeks'): Stretch[] => {
  if (span === 'weeks') return weeksOf(whole)
  if (lengthOf(whole) <= longestMonth) return [whole]
  const monthly = periods.length > 0 && periods.every((period) => lengthOf(period) >= 20 && lengthOf(period) <= longestMonth)
  return monthly ? [...periods] : monthsOf(whole)
}
/** The page that shows a day; the nearest one for a day outside. */
export const pageOf = (pages: readonly Stretch[], day: string): number => {
  const found = pages.findIndex(({ last }) => day <= last)
  return found < 0 ? pages.length - 1 : found
}
