import { DAY_MS } from '@rolecall/kernel'
import { localTime, sameHourOn } from '../due.rules.js'
import { dayIn, plusDays } from '../periods.rules.js'

/** Work that was to be done at the same time as what it waits for, or before, gets so many days. */
export const LEAST_DAYS = 2
/** Work that is due sooner cannot be put on hold any more: it may be done already, and whoever does it relies on its date. */
export const HOLD_NOTICE_MS = DAY_MS
export const canBeHeld = (dueAt: Date, now: Date): boolean => dueAt.getTime() >= now.getTime() + HOLD_NOTICE_MS
export interface Opening {
  /** The due moment as it was agreed. */
  readonly dueAt: Date
  /** When the last predecessor was due. */
  readonly afterDueAt: Date
  readonly openedAt: Date
  readonly timeZone: string
}

/**
 * A late predecessor moves the date by the days it was late, to the same hour; a day begun counts as a whole one. The
 * date never comes nearer.
 */
export const dueWhenOpened = ({ dueAt, afterDueAt, openedAt, timeZone }: Opening): Date => {
  const [dueOn, afterOn] = [dueAt, afterDueAt].map((at) => Date.parse(`${dayIn(timeZone, at)}T00:00:00Z`)) as [number, number]
  const gap = (dueOn - afterOn) / DAY_MS
  const begun = localTime(openedAt, timeZone) > localTime(afterDueAt, timeZone) ? 1 : 0
  const day = plusDays(dayIn(timeZone, openedAt), (gap > 0 ? gap : LEAST_DAYS) + begun)
  const moved = sameHourOn(day, { at: dueAt, timeZone })
  return moved > dueAt ? moved : dueAt
}
