import { checkChoices, checkMoney, checkRange, DAY_MS, firstFault, HOUR_MS, InvalidInput, later, type Money } from '@rolecall/kernel'

/** Weekly numbers of automatic invitations a person may choose from. */
export const inviteCaps = [3, 5, 8] as const
export const preferenceLimits = { choicesMax: 30, growthMax: 5, awayMax: 20, awayDaysAhead: 730 } as const

/** Hours of one's own clock, 0-23; over midnight when the end is before the start. */
export interface QuietHours {
  readonly from: number
  readonly until: number
}
export interface WrittenPreferences {
  readonly weeklyInviteCap: number
  readonly nichesLiked: readonly string[]
  readonly nichesDisliked: readonly string[]
  readonly growthRoleSlugs: readonly string[]
  readonly minRate?: Money | null
  readonly quietHours?: QuietHours | null
}
export interface PreferenceChoices {
  readonly niches: ReadonlySet<string>
  readonly roles: ReadonlySet<string>
  readonly adjacent: ReadonlySet<string>
  readonly held: ReadonlySet<string>
}

const checkQuiet = (quiet: QuietHours | null | undefined): InvalidInput | null =>
  quiet
    ? firstFault(
        checkRange('quietHours', quiet.from, { min: 0, max: 23 }),
        checkRange('quietHours', quiet.until, { min: 0, max: 23 }),
        quiet.from === quiet.until ? new InvalidInput('quietHours', 'whole_day') : null,
      )
    : null

/** First fault of what a person wants of matching, or null. */
export const checkPreferences = (input: WrittenPreferences, { niches, roles, adjacent, held }: PreferenceChoices): InvalidInput | null =>
  firstFault(
    (inviteCaps as readonly number[]).includes(input.weeklyInviteCap) ? null : new InvalidInput('weeklyInviteCap', 'out_of_range', inviteCaps.join(', ')),
    checkChoices('nichesLiked', input.nichesLiked, { known: niches, max: preferenceLimits.choicesMax }),
    checkChoices('nichesDisliked', input.nichesDisliked, { known: niches, max: preferenceLimits.choicesMax }),
    input.nichesDisliked.some((slug) => input.nichesLiked.includes(slug)) ? new InvalidInput('nichesDisliked', 'duplicate') : null,
    checkChoices('growthRoleSlugs', input.growthRoleSlugs, { known: roles, max: preferenceLimits.growthMax }),
    input.growthRoleSlugs.some((slug) => held.has(slug)) ? new InvalidInput('growthRoleSlugs', 'duplicate') : null,
    input.growthRoleSlugs.every((slug) => adjacent.has(slug)) ? null : new InvalidInput('growthRoleSlugs', 'not_adjacent'),
    input.minRate ? checkMoney('minRate', input.minRate, 1n) : null,
    checkQuiet(input.quietHours),
  )

const formats = new Map<string, Intl.DateTimeFormat>()
const clockOf = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-CA', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit' })
  formats.set(zone, made)
  return made
}
const partsAt = (zone: string, at: Date): Record<string, string> =>
  Object.fromEntries(clockOf(zone).formatToParts(at).map(({ type, value }) => [type, value]))
/** The hour, 0-23, on the clock of a zone. */
export const hourIn = (zone: string, at: Date): number => Number(partsAt(zone, at)['hour'])
/** The day on the calendar of a zone. */
export const dayIn = (zone: string, at: Date): string => {
  const parts = partsAt(zone, at)
  return `${parts['year']}-${parts['month']}-${parts['day']}`
}

const isQuiet = ({ from, until }: QuietHours, hour: number): boolean =>
  from < until ? hour >= from && hour < until : hour >= from || hour < until

const QUARTER_MS = HOUR_MS / 4
/**
 * When the quiet hours that hold now are over, or null outside of them. Walked by quarters of an hour, so that a clock
 * change in the night and zones off the full hour need no arithmetic of their own.
 */
export const quietEndsAt = (quiet: QuietHours | null, { zone, now }: { zone: string; now: Date }): Date | null => {
  if (!quiet || !isQuiet(quiet, hourIn(zone, now))) return null
  let at = new Date((Math.floor(now.getTime() / QUARTER_MS) + 1) * QUARTER_MS)
  const last = later(now, DAY_MS + HOUR_MS)
  while (at < last && isQuiet(quiet, hourIn(zone, at))) at = later(at, QUARTER_MS)
  return at
}

export interface AwayDays {
  readonly fromOn: string
  readonly untilOn: string
}
/** First fault of a list of periods, or null; the list is in any order. */
export const checkAway = (periods: readonly AwayDays[], { today, field }: { today: string; field: string }): InvalidInput | null => {
  if (periods.length > preferenceLimits.awayMax) return new InvalidInput(field, 'too_many', String(preferenceLimits.awayMax))
  const lastDay = dayIn('UTC', later(new Date(`${today}T00:00:00Z`), preferenceLimits.awayDaysAhead * DAY_MS))
  const ordered = [...periods].sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1))
  for (const [place, { fromOn, untilOn }] of ordered.entries()) {
    if (untilOn < fromOn) return new InvalidInput(field, 'ends_before_start')
    if (untilOn < today) return new InvalidInput(field, 'in_the_past')
    if (untilOn > lastDay) return new InvalidInput(field, 'too_far')
    if (place > 0 && ordered[place - 1]!.untilOn >= fromOn) return new InvalidInput(field, 'overlapping')
  }
  return null
}

/** The list with one more period; what touches it becomes one with it. */
export const withPeriod = (periods: readonly AwayDays[], added: AwayDays): AwayDays[] => {
  const touching = periods.filter(({ fromOn, untilOn }) => fromOn <= added.untilOn && untilOn >= added.fromOn)
  const joined = [added, ...touching]
  const whole = {
    fromOn: joined.map(({ fromOn }) => fromOn).sort()[0]!,
    untilOn: joined.map(({ untilOn }) => untilOn).sort().at(-1)!,
  }
  return [...periods.filter((period) => !touching.includes(period)), whole].sort((a, b) => (a.fromOn < b.fromOn ? -1 : 1))
}

/** Hours said longer ago than this are asked for again. */
export const CAPACITY_FRESH_MS = 14 * DAY_MS
export const isCapacityStale = (confirmedAt: Date, now: Date): boolean => now.getTime() - confirmedAt.getTime() >= CAPACITY_FRESH_MS
/** What a confirmation writes. */
export const confirmedNow = (now: Date): { capacityConfirmedAt: Date; capacityAskAt: Date } => ({
  capacityConfirmedAt: now,
  capacityAskAt: later(now, CAPACITY_FRESH_MS),
})
