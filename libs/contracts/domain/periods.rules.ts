import { Temporal } from 'temporal-polyfill'

/** A part of a contract that is paid as one milestone. Days are `YYYY-MM-DD` in the client's zone. */
export interface Period {
  readonly ordinal: number
  readonly startsOn: string
  readonly endsOn: string
  readonly days: number
  /** A last period cut short by the end of the contract; its quantities and prices shrink. */
  readonly isTail: boolean
}
/** A contract of so many days or fewer is one period. */
export const ONE_PERIOD_DAYS = 31
/** A shorter rest joins the period before it. */
const SHORTEST_TAIL_DAYS = 7

export const daysBetween = (startsOn: string, endsOn: string): number =>
  Temporal.PlainDate.from(startsOn).until(Temporal.PlainDate.from(endsOn), { largestUnit: 'day' }).days + 1
export const plusDays = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString()
/** The calendar day of a moment in a zone. */
export const dayIn = (timeZone: string, at: Date): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString()

/** Start of month n: the anchor day, or the month's last day; counted from the anchor, which is kept (DECISIONS 42). */
const startOfPeriod = (anchor: string, n: number): string =>
  Temporal.PlainDate.from(anchor).add({ months: n }).toString()

const period = (ordinal: number, startsOn: string, endsOn: string): Omit<Period, 'isTail'> => ({
  ordinal,
  startsOn,
  endsOn,
  days: daysBetween(startsOn, endsOn),
})

/** Monthly periods from the start day. A rest shorter than a week, or one that `joinTail` names, joins the last whole month. */
export const periodsOf = (startsOn: string, endsOn: string, joinTail = false): Period[] => {
  if (daysBetween(startsOn, endsOn) <= ONE_PERIOD_DAYS) return [{ ...period(1, startsOn, endsOn), isTail: false }]
  const found: Period[] = []
  for (let n = 0, from = startsOn; from <= endsOn; n += 1, from = startOfPeriod(startsOn, n)) {
    const last = plusDays(startOfPeriod(startsOn, n + 1), -1)
    const until = last < endsOn ? last : endsOn
    found.push({ ...period(n + 1, from, until), isTail: until < last })
  }
  const tail = found.at(-1)!
  if (!tail.isTail || (!joinTail && tail.days >= SHORTEST_TAIL_DAYS)) return found
  const before = found.at(-2)
  if (!before) return found
  return [...found.slice(0, -2), { ...period(before.ordinal, before.startsOn, endsOn), isTail: false }]
}
