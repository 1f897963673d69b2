import { Temporal } from 'temporal-polyfill'

/** Hours in which somebody is expected to answer: Monday to Friday, 9 to 18 in the client's zone. */
export const workDay = { from: '09:00', to: '18:00' } as const
const SATURDAY = 6
export const MAX_DAYS = 400

interface Open {
  readonly from: number
  readonly to: number
  /** Work time before this day, in milliseconds. */
  readonly before: number
}
/** Counts work time between two moments of a span of days; each day is worked out once. */
export interface WorkClock {
  between(from: number, to: number): number
}
export const workClock = ({ from, to, timeZone, daysOff }: { from: number; to: number; timeZone: string; daysOff: readonly string[] }): WorkClock => {
  const last = Temporal.Instant.fromEpochMilliseconds(to).toZonedDateTimeISO(timeZone).toPlainDate()
  let day = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone).toPlainDate()
  const open: Open[] = []
  let before = 0
  for (let count = 0; count < MAX_DAYS && Temporal.PlainDate.compare(day, last) <= 0; count += 1) {
    if (day.dayOfWeek < SATURDAY && !daysOff.includes(day.toString())) {
      const at = (time: string) => day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from(time) }).epochMilliseconds
      const [begins, ends] = [at(workDay.from), at(workDay.to)]
      open.push({ from: begins, to: ends, before })
      before += ends - begins
    }
    day = day.add({ days: 1 })
  }
  /** Work time from the first day up to a moment; the days are sorted, so the last that began is found by halving. */
  const until = (moment: number): number => {
    let [low, high] = [0, open.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (open[middle]!.from <= moment) low = middle + 1
      else high = middle
    }
    const found = open[low - 1]
    return found ? found.before + Math.min(moment, found.to) - found.from : 0
  }
  return { between: (start, end) => Math.max(0, until(end) - until(start)) }
}
