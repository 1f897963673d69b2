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

/** Whole months from an anchor, the last one cut off at the end; `from` is the month that opens the list. */
const monthsUntil = (anchor: string, endsOn: string, from: { month: number; ordinal: number }): Period[] => {
  const found: Period[] = []
  for (let n = from.month, startsOn = startOfPeriod(anchor, n); startsOn <= endsOn; n += 1, startsOn = startOfPeriod(anchor, n)) {
    const last = plusDays(startOfPeriod(anchor, n + 1), -1)
    const until = last < endsOn ? last : endsOn
    found.push({ ...period(from.ordinal + n - from.month, startsOn, until), isTail: until < last })
  }
  return found
}
/** A rest shorter than a week, or one that `joinTail` names, joins the last whole month. */
const withoutScrap = (found: Period[], endsOn: string, joinTail: boolean): Period[] => {
  const [before, tail] = [found.at(-2), found.at(-1)]
  if (!before || !tail || !tail.isTail || (!joinTail && tail.days >= SHORTEST_TAIL_DAYS)) return found
  return [...found.slice(0, -2), { ...period(before.ordinal, before.startsOn, endsOn), isTail: false }]
}

/** Monthly periods from the start day. */
export const periodsOf = (startsOn: string, endsOn: string, joinTail = false): Period[] => {
  if (daysBetween(startsOn, endsOn) <= ONE_PERIOD_DAYS) return [{ ...period(1, startsOn, endsOn), isTail: false }]
  return withoutScrap(monthsUntil(startsOn, endsOn, { month: 0, ordinal: 1 }), endsOn, joinTail)
}

/** Periods that stay as they are while those after them are laid out anew. */
export interface KeptPeriods {
  /** Day from which the months of the contract are counted. */
  readonly anchor: string
  readonly count: number
  readonly until: string
}
/**
 * Periods after the kept ones, up to a new end. Where the kept ones fill whole months the anchor stays; otherwise the
 * months are counted from the first day that is free. One that is shorter than a month is a cut-short one.
 */
export const periodsAfter = ({ anchor, count, until }: KeptPeriods, endsOn: string, joinTail = false): Period[] => {
  const startsOn = plusDays(until, 1)
  const fits = startOfPeriod(anchor, count) === startsOn
  const from = { month: fits ? count : 0, ordinal: count + 1 }
  return withoutScrap(monthsUntil(fits ? anchor : startsOn, endsOn, from), endsOn, joinTail)
}

/** The whole month that begins on a day; with an anchor whose months begin then, its anchor day is kept. */
export const monthFrom = (startsOn: string, ordinal: number, anchor: string = startsOn): Period => {
  const fits = Array.from({ length: ordinal }, (_, n) => n).find((n) => startOfPeriod(anchor, n) === startsOn)
  const next = fits === undefined ? startOfPeriod(startsOn, 1) : startOfPeriod(anchor, fits + 1)
  return { ...period(ordinal, startsOn, plusDays(next, -1)), isTail: false }
}
