const DAY_STARTS = 9
const DAY_ENDS = 18
const HOURS_A_DAY = 24
const WORKDAYS = 5
const MS_AN_HOUR = 3_600_000

const formats = new Map<string, Intl.DateTimeFormat>()
const formatOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric',
  })
  formats.set(zone, made)
  return made
}

const measured = (zone: string, date: string): number => {
  const at = Date.parse(`${date}T12:00:00Z`)
  const parts = Object.fromEntries(formatOf(zone).formatToParts(at).map(({ type, value }) => [type, Number(value)]))
  const local = Date.UTC(parts['year']!, parts['month']! - 1, parts['day']!, parts['hour']!, parts['minute']!)
  return (local - at) / MS_AN_HOUR
}

/** Zones are few and days repeat, people are many. */
const KEPT_OFFSETS = 5000
const kept = new Map<string, number>()
/** Hours ahead of UTC at noon UTC of that day. */
export const zoneOffsetHours = (zone: string, date: string): number => {
  const key = `${zone} ${date}`
  const known = kept.get(key)
  if (known !== undefined) return known
  if (kept.size >= KEPT_OFFSETS) kept.clear()
  const hours = measured(zone, date)
  kept.set(key, hours)
  return hours
}

const common = (shift: number): number => Math.max(0, Math.min(DAY_ENDS, DAY_ENDS + shift) - Math.max(DAY_STARTS, DAY_STARTS + shift))

/**
 * Common hours of two working days 9-18, Monday to Friday, as the mean over five days. Zones a day apart
 * (Honolulu, Auckland) meet on neighbouring dates, so on four days of five.
 */
export const overlapHours = ([one, other]: readonly [string, string], date: string): number => {
  const apart = zoneOffsetHours(one, date) - zoneOffsetHours(other, date)
  return [-1, 0, 1].reduce((sum, day) => sum + (common(apart + day * HOURS_A_DAY) * (WORKDAYS - Math.abs(day))) / WORKDAYS, 0)
}
