import { openItemMoves, type ItemMove, type ItemSituation } from '../item.rules.js'
import type { Viewer } from '../rights.rules.js'
import { isBlockable } from './block.rules.js'
import { hasOtherDay, type DuePeriod } from './due-changes.rules.js'
import { hasRoundsLeft } from './rounds.rules.js'
import { skipOutcome } from './skip.rules.js'

export interface ItemNow extends ItemSituation {
  readonly dueAt: Date
  readonly blockedAt: Date | null
  readonly rounds: number
  /** Agreed rounds of changes of its duty. */
  readonly changeRounds: number
  /** It opens when work of another contract is accepted. */
  readonly awaitsOther?: boolean
  /** The reader's side has disputed it in this round already, or as often in the contract as it may. */
  readonly disputesUsedUp?: boolean
  /** Days of its milestone, within which it can be moved; in the client's zone. */
  readonly period?: DuePeriod & { readonly timeZone: string }
  /** Its contract is ending: it is decided as it is. */
  readonly contractEnds?: boolean
  readonly now: Date
}
/** Moves that no table can say: they depend on the clock, the rounds or the terms. */
const holds: Partial<Record<ItemMove, (item: ItemNow, viewer: Viewer) => boolean>> = {
  submit: (item) => !item.awaitsOther,
  askChanges: (item) => !item.contractEnds && hasRoundsLeft(item, item.changeRounds),
  skip: (item) => skipOutcome(item, item.now) === 'refunded',
  skipPaid: (item) => skipOutcome(item, item.now) === 'paid',
  block: (item) => !item.contractEnds && !item.awaitsOther && isBlockable(item, item.now),
  unblock: (item) => !item.contractEnds,
  move: ({ period, dueAt, now }) => !period || hasOtherDay({ dueAt, now, timeZone: period.timeZone }, period),
  dispute: (item) => !item.disputesUsedUp,
}
/** What this viewer may do with an item now; skipping is one move, whatever becomes of the money. */
export const movesNow = (item: ItemNow, viewer: Viewer): ItemMove[] => {
  const open = openItemMoves(item, viewer).filter((move) => holds[move]?.(item, viewer) ?? true)
  return [...new Set(open.map((move) => (move === 'skipPaid' ? 'skip' : move)))]
}
