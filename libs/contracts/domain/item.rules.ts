import { HOUR_MS, later, machine } from '@rolecall/kernel'
import { mayDispute } from './disputes/dispute.rules.js'
import type { ItemState } from './item-states.js'
import { milestoneStates, type MilestoneState } from './milestone.rules.js'
import { mayAct, type ClientAct, type Party, type Viewer } from './rights.rules.js'

export { itemStates, type ItemState } from './item-states.js'

/**
 * A missed item may still be handed in until the milestone is. What depends on the clock, on rounds or on the terms
 * stands in domain/items. Disputes have their places in the table.
 */
export const itemMoves = machine<ItemState, Party>()({
  submit: { from: ['planned', 'missed', 'changes_requested'], to: 'submitted', by: ['freelancer'] },
  accept: { from: ['submitted'], to: 'accepted', by: ['client', 'system'] },
  askChanges: { from: ['submitted'], to: 'changes_requested', by: ['client'] },
  /** Changes that do not come bring it back as it was, with its milestone. */
  returnUnchanged: { from: ['changes_requested'], to: 'submitted', by: ['system'] },
  miss: { from: ['planned'], to: 'missed', by: ['system'] },
  /** A part of the share is due; the freelancer agrees, or differs. */
  acceptPartly: { from: ['submitted'], to: 'partly_accepted', by: ['client'] },
  agreePart: { from: ['partly_accepted'], to: 'accepted', by: ['freelancer', 'system'] },
  /** Not needed any more, or given up: the share goes back. */
  skip: {
    from: ['planned', 'missed', 'changes_requested', 'blocked', 'disputed', 'partly_accepted'],
    to: 'skipped',
    by: ['client', 'system'],
  },
  /** Not needed any more, said too late or after it was handed in: the share is due. */
  skipPaid: { from: ['planned', 'submitted', 'changes_requested', 'blocked'], to: 'accepted', by: ['client'] },
  /** The client took away what the work needs: the clock stops. */
  block: { from: ['planned', 'changes_requested'], to: 'blocked', by: ['freelancer'] },
  unblock: { from: ['blocked'], to: 'planned', by: ['client', 'freelancer'] },
  /** No answer to the block: the share is due. */
  payBlocked: { from: ['blocked'], to: 'accepted', by: ['system'] },
  /** Later terms want a place again that others before them dropped. */
  restore: { from: ['skipped'], to: 'planned', by: ['system'] },
  /** Another due date. */
  move: { from: ['planned', 'missed'], to: 'planned', by: ['client', 'freelancer', 'system'] },
  /** Which of them each side may dispute: domain/disputes. */
  dispute: { from: ['submitted', 'changes_requested', 'missed', 'blocked', 'partly_accepted'], to: 'disputed', by: ['client', 'freelancer'] },
  /** A withdrawn dispute leaves the item as it was. */
  backToSubmitted: { from: ['disputed'], to: 'submitted', by: ['system'] },
  backToChanges: { from: ['disputed'], to: 'changes_requested', by: ['system'] },
  backToMissed: { from: ['disputed'], to: 'missed', by: ['system'] },
  backToBlocked: { from: ['disputed'], to: 'blocked', by: ['system'] },
  backToPart: { from: ['disputed'], to: 'partly_accepted', by: ['system'] },
  settle: { from: ['disputed', 'partly_accepted'], to: 'accepted', by: ['system'] },
})
export type ItemMove = keyof typeof itemMoves.moves

/** In which milestone states people may touch its items. */
const milestoneAllows: Partial<Record<ItemMove, readonly MilestoneState[]>> = {
  submit: ['in_progress', 'submitted', 'changes_requested'],
  accept: ['in_progress', 'submitted', 'changes_requested'],
  askChanges: ['in_progress', 'submitted', 'changes_requested'],
  acceptPartly: ['in_progress', 'submitted', 'changes_requested'],
  agreePart: ['in_progress', 'submitted', 'changes_requested'],
  skip: ['in_progress', 'submitted', 'changes_requested'],
  skipPaid: ['in_progress', 'submitted', 'changes_requested'],
  block: ['in_progress', 'changes_requested'],
  unblock: ['in_progress', 'submitted', 'changes_requested'],
  move: ['planned', 'in_progress', 'changes_requested'],
  dispute: ['in_progress', 'submitted', 'changes_requested'],
}
export const allowedIn = (move: ItemMove, milestone: MilestoneState): boolean => milestoneAllows[move]?.includes(milestone) ?? true
/** A missed item can no longer come once the milestone is handed in; one that is expected again still can. */
export const comesTooLate = (move: ItemMove, { state, milestoneState }: ItemSituation): boolean =>
  move === 'submit' && isMissed(state) && milestoneState === 'submitted'

export interface ItemSituation {
  readonly state: ItemState
  readonly milestoneState: MilestoneState
}
/** Another due date can still be agreed. */
export const movableItems: readonly ItemState[] = itemMoves.moves.move.from
export const movableIn: readonly MilestoneState[] = milestoneStates.filter((state) => allowedIn('move', state))
export const isMovable = ({ state, milestoneState }: ItemSituation): boolean => movableItems.includes(state) && movableIn.includes(milestoneState)

/** What a member needs for it: a dispute decides about money. */
const actOfItemMove = (move: ItemMove): ClientAct => (move === 'dispute' ? 'pay' : 'review')
/** Moves this viewer may make now. */
export const openItemMoves = ({ state, milestoneState }: ItemSituation, viewer: Viewer): ItemMove[] =>
  itemMoves
    .open(state, viewer.party)
    .filter((move) => mayAct(viewer, actOfItemMove(move)) && allowedIn(move, milestoneState) && !comesTooLate(move, { state, milestoneState }))
    .filter((move) => move !== 'dispute' || mayDispute(viewer.party, state))

/** Handed in and waiting for a decision. */
export const isWaiting = (state: ItemState): boolean => itemMoves.moves.accept.from.includes(state)
/** The last moment at which one of them still has time of its own to be decided; null when none has. */
export const waitsLongest = (items: readonly { readonly state: ItemState; readonly reviewUntil: Date | null }[], now: Date): Date | null => {
  const ends = items.filter(({ state }) => isWaiting(state)).map(({ reviewUntil }) => reviewUntil?.getTime() ?? 0)
  const last = Math.max(0, ...ends)
  return last > now.getTime() ? new Date(last) : null
}
export const isAccepted = (state: ItemState): boolean => state === itemMoves.moves.accept.to
/** The freelancer has still to hand it in. */
export const isToDo = (state: ItemState): boolean => itemMoves.moves.submit.from.includes(state)
/** Not handed in in time: no longer waited for once the milestone is handed in. */
export const isMissed = (state: ItemState): boolean => state === itemMoves.moves.miss.to
/** Given up: its share goes back to the client. */
export const isSkipped = (state: ItemState): boolean => state === itemMoves.moves.skip.to
/** Accepted in part; the freelancer has still to agree. */
export const isPartly = (state: ItemState): boolean => state === itemMoves.moves.acceptPartly.to
/** The client took the access away, and has still to answer. */
export const isBlocked = (state: ItemState): boolean => state === itemMoves.moves.block.to
/** The two sides differ about it. */
export const isDisputed = (state: ItemState): boolean => state === itemMoves.moves.dispute.to
export const isMissable = (state: ItemState): boolean => itemMoves.moves.miss.from.includes(state)

/** A planned item counts as missed this long after it was due. */
export const MISSED_AFTER_MS = 24 * HOUR_MS
export const isOverdue = (item: { state: ItemState; dueAt: Date; awaitsOther?: boolean }, now: Date): boolean =>
  isToDo(item.state) && !item.awaitsOther && item.dueAt < now

/** Daily and weekly work is reviewed within hours, the rest within the milestone's window (DECISIONS 27). */
export const ITEM_REVIEW_HOURS = 48
const quickCadences = ['daily', 'weekly']
export interface ReviewWindows {
  readonly reviewWindowDays: number
  readonly itemReviewWindowHours: number
}
export const reviewUntil = (now: Date, cadence: string, windows: ReviewWindows): Date =>
  later(
    now,
    (quickCadences.includes(cadence) ? windows.itemReviewWindowHours : windows.reviewWindowDays * 24) * HOUR_MS,
  )
