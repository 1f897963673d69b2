import { later } from '@rolecall/kernel'
import { MISSED_AFTER_MS, type ItemMove, type ItemState } from '../item.rules.js'
import { isAtWork, type MilestoneState } from '../milestone.rules.js'
import type { Wait } from '../waiting.rules.js'

export interface ItemOnClock {
  readonly state: ItemState
  readonly dueAt: Date
  readonly reviewUntil: Date | null
  readonly waitsUntil: Date | null
  /** It opens when work of another contract is accepted. */
  readonly awaitsOther?: boolean
}
export interface MilestoneClocks {
  readonly state: MilestoneState
  readonly autoApproveAt: Date | null
  readonly reworkUntil: Date | null
  readonly heldUntil: Date | null
}
interface ItemWaitRule {
  readonly party: Wait['party']
  readonly until: (item: ItemOnClock, milestone: MilestoneClocks) => Date | null
  /** What happens by itself when nobody acts. */
  readonly otherwise: ItemMove
}
/** Who each state of an item waits for, until when, and what happens otherwise; null where nothing is awaited. */
export const itemWaits: Record<ItemState, ItemWaitRule | null> = {
  planned: { party: 'freelancer', until: ({ dueAt }) => later(dueAt, MISSED_AFTER_MS), otherwise: 'miss' },
  submitted: { party: 'client', until: ({ reviewUntil }, milestone) => reviewUntil ?? milestone.autoApproveAt, otherwise: 'accept' },
  changes_requested: { party: 'freelancer', until: (_, { reworkUntil, heldUntil }) => reworkUntil ?? heldUntil, otherwise: 'returnUnchanged' },
  partly_accepted: { party: 'freelancer', until: ({ waitsUntil }) => waitsUntil, otherwise: 'agreePart' },
  missed: { party: 'freelancer', until: (_, { autoApproveAt, heldUntil }) => autoApproveAt ?? heldUntil, otherwise: 'skip' },
  blocked: { party: 'client', until: ({ waitsUntil }) => waitsUntil, otherwise: 'payBlocked' },
  disputed: { party: 'system', until: (_, { heldUntil }) => heldUntil, otherwise: 'settle' },
  accepted: null,
  skipped: null,
}
/** The wait of an item whose money is protected and whose milestone is not closed. */
export const itemWait = (item: ItemOnClock, milestone: MilestoneClocks): Wait | null => {
  const rule = itemWaits[item.state]
  if (!rule || !isAtWork(milestone.state)) return null
  if (item.awaitsOther && item.state === 'planned') return { key: 'item_awaits', party: 'system', until: milestone.heldUntil }
  return { key: `item_${item.state}`, party: rule.party, until: rule.until(item, milestone) }
}
