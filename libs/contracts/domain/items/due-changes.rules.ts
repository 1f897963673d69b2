import { DAY_MS, InvalidInput, later, machine } from '@rolecall/kernel'
import { dayIn, plusDays } from '../periods.rules.js'
import type { Party } from '../rights.rules.js'
import { sameHourOn } from '../due.rules.js'

/** A wish to move a due date, and what became of it. */
export const dueChangeStates = ['open', 'applied', 'declined', 'withdrawn', 'expired'] as const
export type DueChangeState = (typeof dueChangeStates)[number]
/** `asker` and `other` are the two sides, as seen from the wish. */
export const dueChangeMoves = machine<DueChangeState, 'asker' | 'other' | 'system'>()({
  agree: { from: ['open'], to: 'applied', by: ['other'] },
  decline: { from: ['open'], to: 'declined', by: ['other'] },
  withdraw: { from: ['open'], to: 'withdrawn', by: ['asker'] },
  expire: { from: ['open'], to: 'expired', by: ['system'] },
})

/** The other side answers within this time; else the date stays. */
export const DUE_ANSWER_MS = 3 * DAY_MS
export const dueAnswerUntil = (now: Date): Date => later(now, DUE_ANSWER_MS)

/** A freelancer may move an item by himself this many days later, once, and before it is due. */
export const FREELANCER_DAYS = 1

export interface DueWish {
  readonly party: Party
  readonly dueAt: Date
  readonly dueOn: string
  readonly now: Date
  readonly timeZone: string
  /** The freelancer has moved this item by himself before. */
  readonly movedBefore: boolean
}
/** The wished day at the hour the item was due at, in the client's zone. */
export const wishedDue = ({ dueOn, dueAt, timeZone }: Pick<DueWish, 'dueOn' | 'dueAt' | 'timeZone'>): Date =>
  sameHourOn(dueOn, { at: dueAt, timeZone })

/** Whether the move needs the other side's word: more time from the client does not, nor a small step of the freelancer. */
export const isAtOnce = (wish: DueWish): boolean => {
  const { party, dueAt, now, timeZone, dueOn, movedBefore } = wish
  const to = wishedDue(wish)
  if (party === 'client') return to > dueAt
  if (to < dueAt) return true
  return !movedBefore && now < dueAt && dueOn <= plusDays(dayIn(timeZone, dueAt), FREELANCER_DAYS)
}

export interface DuePeriod {
  readonly startsOn: string
  readonly endsOn: string
}
type Due = Pick<DueWish, 'dueAt' | 'now' | 'timeZone'>
/** Never outside the period, into the past or to where it stands. */
export const dueFault = (wish: Due & Pick<DueWish, 'dueOn'>, { startsOn, endsOn }: DuePeriod): InvalidInput | null => {
  const to = wishedDue(wish)
  if (wish.dueOn < startsOn || wish.dueOn > endsOn) return new InvalidInput('dueOn', 'outside_period', `${startsOn} – ${endsOn}`)
  if (to <= wish.now) return new InvalidInput('dueOn', 'in_the_past')
  return to.getTime() === wish.dueAt.getTime() ? new InvalidInput('dueOn', 'unchanged') : null
}
/** Two days are ahead in every zone: one of them is another one. */
const isFarFromEnd = ({ now }: Due, { startsOn, endsOn }: DuePeriod): boolean => startsOn < endsOn && Date.parse(endsOn) > now.getTime() + 2 * DAY_MS
/** Some day of the period is still ahead to which it could be moved: its last one, or the one before. */
export const hasOtherDay = (due: Due, period: DuePeriod): boolean =>
  isFarFromEnd(due, period) || [period.endsOn, plusDays(period.endsOn, -1)].some((dueOn) => dueFault({ ...due, dueOn }, period) === null)
