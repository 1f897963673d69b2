import { HOUR_MS } from '@rolecall/kernel'
import { itemMoves, type ItemState } from '../item.rules.js'

/** A task that is called off so long before it is due costs nothing. */
export const SKIP_FREE_MS = 24 * HOUR_MS

export const skipOutcomes = ['refunded', 'paid'] as const
export type SkipOutcome = (typeof skipOutcomes)[number]
export interface Skippable {
  readonly state: ItemState
  readonly dueAt: Date
  readonly blockedAt: Date | null
  /** How often it was handed in. */
  readonly rounds: number
  /** It opens when work of another contract is accepted: its clock stands still. */
  readonly awaitsOther?: boolean
}

const toldInTime = (dueAt: Date, at: Date): boolean => dueAt.getTime() - at.getTime() >= SKIP_FREE_MS
/**
 * What becomes of the money when the client does not need an item any more: it goes back when he says so a day before
 * the item is due and nothing was handed in; later, or for work that was handed in, it is paid. A blocked item is
 * measured at the moment it was blocked, and one that waits for work of another contract could not be begun. A missed
 * one was late already: its money goes back. Null: it cannot be skipped.
 */
export const skipOutcome = ({ state, dueAt, blockedAt, rounds, awaitsOther = false }: Skippable, now: Date): SkipOutcome | null => {
  if (state === 'missed') return 'refunded'
  if (!itemMoves.moves.skipPaid.from.includes(state)) return null
  if (rounds > 0 || (state !== 'planned' && state !== 'blocked')) return 'paid'
  const inTime = awaitsOther || toldInTime(dueAt, state === 'blocked' ? (blockedAt ?? now) : now)
  return inTime ? 'refunded' : 'paid'
}
