import { HOUR_MS } from '@rolecall/kernel'
import { momentOf } from '../due.rules.js'
import { fail, ok, type EvidenceCheck } from '../evidence/check.js'
import { dayIn, plusDays } from '../periods.rules.js'
import type { TermsContent } from '../terms.js'

/** Hours of the client's clock in which nobody has to react. */
export interface QuietTime {
  readonly from: number
  readonly until: number
}
export const QUIET_HOURS: QuietTime = { from: 22, until: 8 }
export const quietOf = ({ limits }: Pick<TermsContent, 'limits'>): QuietTime => limits?.quietHours ?? QUIET_HOURS
/** Reactions in time that make the duty acceptable, in percent. */
export const SLA_GOAL = 90

/** Hours to react that were agreed for a duty; null where it has none. */
export const slaHoursOf = ({ duties }: Pick<TermsContent, 'duties'>, dutySlug: string): number | null =>
  duties.find((duty) => duty.dutySlug === dutySlug)?.lines.find((line) => line.cadence === 'per_event')?.slaHours ?? null

export interface SlaClock {
  readonly quiet: QuietTime
  readonly timeZone: string
}
const clockTime = (hour: number): string => `${String(hour).padStart(2, '0')}:00`
/** From the end of the quiet hours of a day to their next beginning. */
const awakeOn = (day: string, { quiet, timeZone }: SlaClock): readonly [number, number] => {
  const until = quiet.from > quiet.until ? day : plusDays(day, 1)
  return [momentOf(day, clockTime(quiet.until), timeZone).getTime(), momentOf(until, clockTime(quiet.from), timeZone).getTime()]
}
const MOST_DAYS = 400

/** The moment until which somebody has to react: hours outside the quiet ones, in the client's zone (E35). */
export const reactUntil = (cameAt: Date, hours: number, clock: SlaClock): Date => {
  let leftMs = hours * HOUR_MS
  let at = cameAt.getTime()
  let day = plusDays(dayIn(clock.timeZone, cameAt), -1)
  for (let count = 0; count < MOST_DAYS; count += 1, day = plusDays(day, 1)) {
    const [from, to] = awakeOn(day, clock)
    at = Math.max(at, from)
    const room = to - at
    if (room >= leftMs) return new Date(at + leftMs)
    if (room > 0) leftMs -= room
  }
  return new Date(at + leftMs)
}

export interface EventOnClock {
  readonly reactUntil: Date
  readonly reactedAt: Date | null
}
export interface SlaFacts {
  readonly events: number
  readonly inTime: number
  /** Nobody has reacted, and there is still time. */
  readonly open: number
  /** Nobody has reacted, and the time is over. */
  readonly overdue: number
  /** Percent in time of those whose time is over or that were answered; null while there is none. */
  readonly rate: number | null
  readonly goal: number
  readonly met: boolean
}
export const isInTime = ({ reactedAt, reactUntil: until }: EventOnClock): boolean => reactedAt !== null && reactedAt <= until

const HUNDRED = 100
export const slaFacts = (events: readonly EventOnClock[], now: Date): SlaFacts => {
  const inTime = events.filter(isInTime).length
  const waiting = events.filter(({ reactedAt }) => reactedAt === null)
  const overdue = waiting.filter((event) => event.reactUntil < now).length
  const open = waiting.length - overdue
  const judged = events.length - open
  const rate = judged === 0 ? null : Math.floor((inTime * HUNDRED) / judged)
  return { events: events.length, inTime, open, overdue, rate, goal: SLA_GOAL, met: rate === null || rate >= SLA_GOAL }
}

/** The figure that stands beside what is handed in for the duty. */
export const slaCheck = ({ events, inTime, overdue, rate, goal, met }: SlaFacts): EvidenceCheck => {
  const facts = { events, inTime, overdue, rate: rate ?? HUNDRED, goal }
  if (events === 0) return ok('sla', 'sla.none')
  return met ? ok('sla', 'sla.met', facts) : fail('sla', 'sla.below', facts)
}
