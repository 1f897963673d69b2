import { pageLanguage } from './language.js'

export { daysBetween } from './days.js'

const locale = (): string => (pageLanguage() === 'ru' ? 'ru-RU' : 'en-GB')
const dayMs = 86_400_000

/** "23 ноября, пн" or "Mon 23 Nov"; the year only when it is another one. */
export const formatDay = (at: Date, timeZone?: string): string => {
  const zone = timeZone ? { timeZone } : {}
  const otherYear = at.getFullYear() !== new Date().getFullYear() ? { year: 'numeric' as const } : {}
  if (pageLanguage() === 'ru') {
    const day = new Intl.DateTimeFormat('ru-RU', { day: 'numeric', month: 'long', ...otherYear, ...zone }).format(at).replace(' г.', '')
    return `${day}, ${new Intl.DateTimeFormat('ru-RU', { weekday: 'short', ...zone }).format(at)}`
  }
  return new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short', ...otherYear, ...zone }).format(at).replace(',', '')
}

/** A day of the calendar ("2026-11-23") has no zone: it is read and shown in UTC. */
export const formatLocalDate = (day: string): string => formatDay(new Date(`${day}T00:00:00Z`), 'UTC')

/** "ноябрь 2026" or "November 2026", of "2026-11". */
export const formatMonth = (month: string): string =>
  new Intl.DateTimeFormat(locale(), { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01T00:00:00Z`)).replace(' г.', '')

/** "18:00", 24 h. */
export const formatTime = (at: Date, timeZone?: string): string =>
  new Intl.DateTimeFormat(locale(), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...(timeZone ? { timeZone } : {}) }).format(at)

/** A moment as it stands on a clock, for places that name its zone themselves. */
export const bareMoment = (at: Date, timeZone?: string): string => `${formatDay(at, timeZone)}, ${formatTime(at, timeZone)}`

/** "27 ноября, пт, 18:00" or "Fri 27 Nov, 18:00"; a moment without a zone is on the reader's own clock, so another zone is named: "18:00 MSK". */
export const formatMoment = (at: Date, timeZone?: string): string =>
  timeZone && ownClock(at, timeZone) !== null ? `${bareMoment(at, timeZone)}\u00a0${zoneName(timeZone)}` : bareMoment(at, timeZone)

/** "27 ноября 2026 г., 18:00" or "27 November 2026, 18:00": always with the year, for papers that are kept. */
export const formatFullMoment = (at: Date): string =>
  `${new Intl.DateTimeFormat(locale(), { dateStyle: 'long' }).format(at)}, ${formatTime(at)}`

/** "1–15 ноября" or "1–15 Nov". */
export const formatRange = (from: string, to: string): string =>
  new Intl.DateTimeFormat(locale(), { day: 'numeric', month: pageLanguage() === 'ru' ? 'long' : 'short', timeZone: 'UTC' })
    .formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`))
    .replaceAll(' г.', '')

const steps: readonly [Intl.RelativeTimeFormatUnit, number][] = [['day', dayMs], ['hour', 3_600_000], ['minute', 60_000]]

/** "2 часа назад", "in 4 days"; the day itself beyond seven days. */
export const formatRelative = (at: Date, now: Date): string => {
  const difference = at.getTime() - now.getTime()
  if (Math.abs(difference) > 7 * dayMs) return formatDay(at)
  const format = new Intl.RelativeTimeFormat(locale(), { numeric: 'auto' })
  const [unit, size] = steps.find(([, ms]) => Math.abs(difference) >= ms) ?? ['second' as const, 60_000]
  return format.format(unit === 'second' ? 0 : Math.trunc(difference / size), unit)
}

/** Days, or hours below one day, until a moment; for countdowns. */
export const timeLeft = (until: Date, now: Date): { unit: 'days' | 'hours' | 'minutes'; count: number; past: boolean } => {
  const ms = until.getTime() - now.getTime()
  const size = Math.abs(ms)
  if (size >= dayMs) return { unit: 'days', count: Math.floor(size / dayMs), past: ms < 0 }
  if (size >= 3_600_000) return { unit: 'hours', count: Math.floor(size / 3_600_000), past: ms < 0 }
  return { unit: 'minutes', count: Math.max(1, Math.round(size / 60_000)), past: ms < 0 }
}

/** Name of a zone as people know it: "МСК", "GMT+5". */
export const zoneName = (timeZone: string): string => {
  // the browser's tables have no short name for the zone most people here live in
  if (timeZone === 'Europe/Moscow') return pageLanguage() === 'ru' ? 'МСК' : 'MSK'
  const parts = new Intl.DateTimeFormat(locale(), { timeZone, timeZoneName: 'short' }).formatToParts(new Date())
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone
}

export const browserZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'

/** "2026-11-23" of a moment in a zone. */
export const localDateOf = (at: Date, timeZone = browserZone()): string => new Intl.DateTimeFormat('en-CA', { timeZone }).format(at)

/** The reader's own clock where it shows another time than the zone of a contract: "17:00", with its day when that differs. */
export const ownClock = (at: Date, timeZone: string): string | null => {
  if (formatTime(at, timeZone) === formatTime(at) && localDateOf(at, timeZone) === localDateOf(at)) return null
  return localDateOf(at, timeZone) === localDateOf(at) ? formatTime(at) : bareMoment(at)
}
