import { DAY_MS, later } from '@rolecall/kernel'
import { Temporal } from 'temporal-polyfill'
import type { DisputeState } from './dispute.rules.js'

/** DECISIONS 26: three work days to answer, seven days to talk, ten for a ruling, three more for a second moderator. */
export const disputeDays = { answer: 3, talk: 7, ruling: 10, second: 3 } as const
/** A first ruling comes no later than on day 70 from the charge: five days before the money is decided about anyway. */
export const RULING_BEFORE_END_DAYS = 5
const SATURDAY = 6

export interface WorkCalendar {
  readonly timeZone: string
  readonly daysOff: readonly string[]
}
/** The same time of day so many work days later, Monday to Friday, in this zone. */
export const workDaysLater = (from: Date, days: number, { timeZone, daysOff }: WorkCalendar): Date => {
  let at = Temporal.Instant.fromEpochMilliseconds(from.getTime()).toZonedDateTimeISO(timeZone)
  for (let left = days; left > 0; ) {
    at = at.add({ days: 1 })
    if (at.dayOfWeek < SATURDAY && !daysOff.includes(at.toPlainDate().toString())) left -= 1
  }
  return new Date(at.epochMilliseconds)
}

export interface DisputeClocks {
  readonly answerUntil: Date
  readonly talkUntil: Date
  readonly ruleUntil: Date
  readonly secondUntil: Date
}
const earlier = (a: Date, b: Date | null): Date => (b !== null && b < a ? b : a)

/** All clocks are known when a dispute is opened; nothing that happens in it makes them longer. */
export const disputeClocks = (now: Date, { heldUntil, ...calendar }: WorkCalendar & { readonly heldUntil: Date | null }): DisputeClocks => {
  const latest = heldUntil && later(heldUntil, -RULING_BEFORE_END_DAYS * DAY_MS)
  const answer = workDaysLater(now, disputeDays.answer, calendar)
  const talk = later(answer, disputeDays.talk * DAY_MS)
  const ruleUntil = earlier(later(talk, disputeDays.ruling * DAY_MS), latest)
  return {
    answerUntil: earlier(answer, latest),
    talkUntil: earlier(talk, latest),
    ruleUntil,
    secondUntil: later(ruleUntil, disputeDays.second * DAY_MS),
  }
}

const ends: Partial<Record<DisputeState, keyof DisputeClocks>> = {
  opened: 'answerUntil',
  talking: 'talkUntil',
  ruling: 'ruleUntil',
  second_ruling: 'secondUntil',
}
/** When a dispute in this state goes on by itself; null when it is over. */
export const disputeWaitsUntil = (state: DisputeState, clocks: DisputeClocks): Date | null => {
  const end = ends[state]
  return end === undefined ? null : clocks[end]
}

export interface Span {
  readonly from: Date
  readonly to: Date
}
/** How much of a span none of the others covers. */
export const uncoveredMs = ({ from, to }: Span, others: readonly Span[]): number => {
  const sorted = [...others].sort((a, b) => a.from.getTime() - b.from.getTime())
  let [at, sum] = [from.getTime(), 0]
  const end = to.getTime()
  for (const other of sorted) {
    const until = Math.min(other.from.getTime(), end)
    if (until > at) sum += until - at
    at = Math.max(at, other.to.getTime())
  }
  return sum + Math.max(0, end - at)
}
