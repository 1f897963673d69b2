import { DAY_MS, HOUR_MS, later, machine } from '@rolecall/kernel'
import { dayIn, plusDays } from '../periods.rules.js'
import { isMissed, isToDo, MISSED_AFTER_MS, type ItemState } from '../item.rules.js'
import type { Party } from '../rights.rules.js'
import { sameHourOn } from '../due.rules.js'

/** What the freelancer cannot help. `network_ban`: the network stopped the ads cabinet or the community. */
export const forceMajeureReasons = ['illness', 'family', 'network_ban', 'disaster', 'other'] as const
export type ForceMajeureReason = (typeof forceMajeureReasons)[number]
export const forceMajeureStates = ['open', 'accepted', 'ended', 'withdrawn'] as const
export type ForceMajeureState = (typeof forceMajeureStates)[number]

/** `accept` moves the dates; `end`: the contract was ended instead. Silence accepts: it must not cost the one who is ill. */
export const forceMajeureMoves = machine<ForceMajeureState, Party>()({
  accept: { from: ['open'], to: 'accepted', by: ['client', 'system'] },
  withdraw: { from: ['open'], to: 'withdrawn', by: ['freelancer'] },
  end: { from: ['open'], to: 'ended', by: ['client', 'freelancer', 'system'] },
})
export const isAsked = (state: ForceMajeureState): boolean => forceMajeureMoves.moves.accept.from.includes(state)
export const isExcused = (state: ForceMajeureState): boolean => state === forceMajeureMoves.moves.accept.to

export const FORCE_MAJEURE_TEXT_CHARS = 2000
export const FORCE_MAJEURE_MAX_DAYS = 30
/** So often may be asked within so many days, and in a whole contract: each question moves dates or asks for an answer. */
export const FORCE_MAJEURE_IN_A_ROW = 3
export const FORCE_MAJEURE_ROW_MS = 30 * DAY_MS
export const FORCE_MAJEURE_A_CONTRACT = 20
export const ANSWER_MS = 72 * HOUR_MS
/** The client is reminded a day before the dates move by themselves. */
export const REMIND_BEFORE_MS = DAY_MS
/** So long reports of a stopped campaign are waited for after the end. */
export const REPORT_MS = 7 * DAY_MS

/** The limit that another question would cross. */
export const askedTooOften = (askedAt: readonly Date[], now: Date): number | null => {
  if (askedAt.length >= FORCE_MAJEURE_A_CONTRACT) return FORCE_MAJEURE_A_CONTRACT
  return askedAt.filter((at) => later(at, FORCE_MAJEURE_ROW_MS) > now).length >= FORCE_MAJEURE_IN_A_ROW ? FORCE_MAJEURE_IN_A_ROW : null
}

/** One question at a time, and not too often. */
export const mayAskAgain = (before: readonly { readonly state: ForceMajeureState; readonly askedAt: Date }[], now: Date): boolean =>
  !before.some(({ state }) => isAsked(state)) && askedTooOften(before.map(({ askedAt }) => askedAt), now) === null

export interface MovableItem {
  readonly state: ItemState
  readonly dueAt: Date
}
/** Open items move; one that counted as missed since the freelancer asked is expected again, older misses stay. */
export const movesWith = (item: MovableItem, askedAt: Date): boolean =>
  isToDo(item.state) && (!isMissed(item.state) || item.dueAt.getTime() + MISSED_AFTER_MS >= askedAt.getTime())

export interface Shift {
  readonly days: number
  readonly timeZone: string
  /** Money cannot stay protected any longer. */
  readonly latest: Date | null
}
/** The same hour of the client's day, so many days later. */
export const shifted = (dueAt: Date, { days, timeZone, latest }: Shift): Date => {
  const at = sameHourOn(plusDays(dayIn(timeZone, dueAt), days), { at: dueAt, timeZone })
  return latest && at > latest ? later(latest, -HOUR_MS) : at
}
