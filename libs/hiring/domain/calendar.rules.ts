import { DAY_MS } from '@rolecall/kernel'

/** The day of the calendar in a zone, as 2026-11-27. */
export const todayIn = (timeZone: string, now: Date): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now)

/** Days from the first to the last, both counted. */
export const daysOf = (startsOn: string, endsOn: string): number =>
  Math.round((Date.parse(`${endsOn}T00:00:00Z`) - Date.parse(`${startsOn}T00:00:00Z`)) / DAY_MS) + 1
