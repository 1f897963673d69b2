import { HOUR_MS, later, machine } from '@rolecall/kernel'
import type { MilestoneState } from './milestone.rules.js'
import { mayAct, type Party, type Viewer } from './rights.rules.js'

export const itemStates = [
  'planned',
  'submitted',
  'changes_requested',
  'accepted',
  'partly_accepted',
  'missed',
  'skipped',
  'blocked',
  'disputed',
] as const
export type ItemState = (typeof itemStates)[number]

/**
 * A missed item may still be handed in until the milestone is. Partial acceptance, skipping, blocking and
 * disputes have their places in the table; until people can ask for them they are the system's.
 */
export const itemMoves = machine<ItemState, Party>()({
  submit: { from: ['planned', 'missed', 'changes_requested'], to: 'submitted', by: ['freelancer'] },
  accept: { from: ['submitted'], to: 'accepted', by: ['client', 'system'] },
  askChanges: { from: ['submitted'], to: 'changes_requested', by: ['client'] },
  /** Changes that do not come bring it back as it was, with its milestone. */
  returnUnchanged: { from: ['changes_requested'], to: 'submitted', by: ['system'] },
  miss: { from: ['planned'], to: 'missed', by: ['system'] },
  acceptPartly: { from: ['submitted', 'disputed'], to: 'partly_accepted', by: ['system'] },
  skip: {
    from: ['planned', 'missed', 'changes_requested', 'blocked', 'disputed', 'partly_accepted'],
    to: 'skipped',
    by: ['system'],
  },
  block: { from: ['planned', 'changes_requested'], to: 'blocked', by: ['system'] },
  unblock: { from: ['blocked'], to: 'planned', by: ['system'] },
  dispute: { from: ['submitted', 'changes_requested', 'missed', 'blocked'], to: 'disputed', by: ['system'] },
  settle: { from: ['disputed', 'partly_accepted'], to: 'accepted', by: ['system'] },
})
export type ItemMove = keyof typeof itemMoves.moves

/** In which milestone states people may touch its items. */
const milestoneAllows: Partial<Record<ItemMove, readonly MilestoneState[]>> = {
  submit: ['in_progress', 'changes_requested'],
  accept: ['in_progress', 'submitted', 'changes_requested'],
  askChanges: ['in_progress', 'submitted', 'changes_requested'],
}
export const allowedIn = (move: ItemMove, milestone: MilestoneState): boolean =>
  milestoneAllows[move]?.includes(milestone) ?? true

export interface ItemSituation {
  readonly state: ItemState
  readonly milestoneState: MilestoneState
}
/** Moves this viewer may make now. */
export const openItemMoves = ({ state, milestoneState }: ItemSituation, viewer: Viewer): ItemMove[] =>
  itemMoves.open(state, viewer.party).filter((move) => mayAct(viewer, 'review') && allowedIn(move, milestoneState))

/** Handed in and waiting for a decision. */
export const isWaiting = (state: ItemState): boolean => itemMoves.moves.accept.from.includes(state)
export const isAccepted = (state: ItemState): boolean => state === itemMoves.moves.accept.to
/** The freelancer has still to hand it in. */
export const isToDo = (state: ItemState): boolean => itemMoves.moves.submit.from.includes(state)
/** Not handed in in time: no longer waited for once the milestone is handed in. */
export const isMissed = (state: ItemState): boolean => state === itemMoves.moves.miss.to
/** Given up: its share goes back to the client. */
export const isSkipped = (state: ItemState): boolean => state === itemMoves.moves.skip.to
/** The two sides differ about it. */
export const isDisputed = (state: ItemState): boolean => itemMoves.moves.settle.from.includes(state)
export const isMissable = (state: ItemState): boolean => itemMoves.moves.miss.from.includes(state)

/** A planned item counts as missed this long after it was due. */
export const MISSED_AFTER_MS = 24 * HOUR_MS
export const isOverdue = (item: { state: ItemState; dueAt: Date }, now: Date): boolean =>
  isToDo(item.state) && item.dueAt < now

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
