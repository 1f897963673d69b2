import { openItemMoves, type ItemMove, type ItemSituation } from '../item.rules.js'
import type { Viewer } from '../rights.rules.js'
import { isBlockable } from './block.rules.js'
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
}
/** What this viewer may do with an item now; skipping is one move, whatever becomes of the money. */
export const movesNow = (item: ItemNow, viewer: Viewer): ItemMove[] => {
  const open = openItemMoves(item, viewer).filter((move) => holds[move]?.(item, viewer) ?? true)
  return [...new Set(open.map((move) => (move === 'skipPaid' ? 'skip' : move)))]
}
