import { DAY_MS, later } from '@rolecall/kernel'
import { dayIn, plusDays } from '../periods.rules.js'
import { sameHourOn } from '../due.rules.js'

/** The client answers a block within this time; else what was blocked is paid. */
export const BLOCK_ANSWER_DAYS = 7
export const blockAnswerUntil = (now: Date): Date => later(now, BLOCK_ANSWER_DAYS * DAY_MS)

/** Only work that falls into the time of the answer can be blocked: what is due later is not lost yet. */
export const isBlockable = ({ dueAt }: { readonly dueAt: Date }, now: Date): boolean => dueAt <= blockAnswerUntil(now)

export interface Blocked {
  readonly dueAt: Date
  readonly blockedAt: Date
  readonly timeZone: string
}
/**
 * The due moment when the access is back: as much time is left as when the clock stopped, a day at least, rounded up to
 * the same hour at the client's. It may lie after the period: that time was not the freelancer's.
 */
export const dueAfterBlock = ({ dueAt, blockedAt, timeZone }: Blocked, now: Date): Date => {
  const leftMs = Math.max(dueAt.getTime() - blockedAt.getTime(), DAY_MS)
  const earliest = later(now, leftMs)
  const day = dayIn(timeZone, earliest)
  const thatDay = sameHourOn(day, { at: dueAt, timeZone })
  return thatDay >= earliest ? thatDay : sameHourOn(plusDays(day, 1), { at: dueAt, timeZone })
}
