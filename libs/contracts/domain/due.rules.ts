import { Temporal } from 'temporal-polyfill'

/** Work is due by six in the evening at the client's unless the duty has a slot (DECISIONS 42). */
export const DUE_TIME = '18:00'

/**
 * The moment of a local day and time. A repeated hour means its first pass; a time that the clocks
 * jump over means the next valid minute.
 */
export const momentOf = (day: string, time: string, timeZone: string): Date => {
  const wanted = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time))
  const found = wanted.toZonedDateTime(timeZone, { disambiguation: 'compatible' })
  if (found.toPlainDateTime().equals(wanted)) return new Date(found.epochMilliseconds)
  const jump = found.getTimeZoneTransition('previous')
  return new Date((jump ?? found).epochMilliseconds)
}
export const dueAt = (day: string, timeZone: string): Date => momentOf(day, DUE_TIME, timeZone)

/** Time of day of a moment in a zone, to the minute. */
export const localTime = (at: Date, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainTime().toString({ smallestUnit: 'minute' })

/** Another day at the same hour of the zone. */
export const sameHourOn = (day: string, { at, timeZone }: { at: Date; timeZone: string }): Date => momentOf(day, localTime(at, timeZone), timeZone)
