import { DAY_MS, later, machine } from '@rolecall/kernel'
import { isEnding, takesMoney, type ContractState } from './contract.rules.js'
import { mayAct, type ClientAct, type Party, type Viewer } from './rights.rules.js'

/** Work states. Where the money is stands in payments. */
export const milestoneStates = [
  'planned',
  'in_progress',
  'submitted',
  'changes_requested',
  'approved',
  'cancelled',
] as const
export type MilestoneState = (typeof milestoneStates)[number]

/**
 * `fund` changes the money only; the work starts when the money has come. `complete` ends a milestone whose items are
 * all settled one by one, `cancel` one of which nothing is paid.
 */
export const milestoneMoves = machine<MilestoneState, Party>()({
  fund: { from: ['planned'], to: 'planned', by: ['client'] },
  start: { from: ['planned'], to: 'in_progress', by: ['system'] },
  submit: { from: ['in_progress', 'changes_requested'], to: 'submitted', by: ['freelancer'] },
  askChanges: { from: ['submitted'], to: 'changes_requested', by: ['client'] },
  returnUnchanged: { from: ['changes_requested'], to: 'submitted', by: ['system'] },
  approve: { from: ['submitted'], to: 'approved', by: ['client', 'system'] },
  complete: { from: ['in_progress', 'submitted', 'changes_requested'], to: 'approved', by: ['system'] },
  cancel: { from: ['planned', 'in_progress', 'submitted', 'changes_requested'], to: 'cancelled', by: ['system'] },
})
export type MilestoneMove = keyof typeof milestoneMoves.moves

export const actOfMilestoneMove: Record<MilestoneMove, ClientAct> = {
  fund: 'pay',
  start: 'pay',
  submit: 'review',
  askChanges: 'review',
  returnUnchanged: 'review',
  approve: 'pay',
  complete: 'pay',
  cancel: 'pay',
}

/** Days a freelancer has for changes before the milestone goes back as it was. */
export const CHANGES_DAYS = 5
export const reworkUntil = (now: Date): Date => later(now, CHANGES_DAYS * DAY_MS)
/** Elapsed days, not local days (DECISIONS 27). */
export const autoApproveAt = (now: Date, reviewWindowDays: number): Date => later(now, reviewWindowDays * DAY_MS)
export const reviewWindow = { defaultDays: 7, minDays: 3, maxDays: 14 } as const

/** What the money of a milestone is doing, as far as moves depend on it. */
export interface MilestoneSituation {
  readonly state: MilestoneState
  readonly contractState: ContractState
  /** True while the milestone's money has not come. */
  readonly unpaid: boolean
  /** Items are accepted and not paid yet, or missed ones can be given up. */
  readonly payable?: boolean
  /** Items are before the client, and none of them has a round of changes left. */
  readonly roundsUsedUp?: boolean
}
/** Laid out, its money has not come. */
export const isPlanned = (state: MilestoneState): boolean => milestoneMoves.moves.start.from.includes(state)
export const isApproved = (state: MilestoneState): boolean => state === milestoneMoves.moves.approve.to
/** Before the client as a whole. */
export const isHandedIn = (state: MilestoneState): boolean => milestoneMoves.moves.approve.from.includes(state)
/** Work and money are both under way: items can be paid one by one. */
export const isAtWork = (state: MilestoneState): boolean => milestoneMoves.moves.complete.from.includes(state)
/** Moves this viewer may make now; `payItems` leaves the milestone where it is. */
export const openMilestoneMoves = (situation: MilestoneSituation, viewer: Viewer): (MilestoneMove | 'payItems')[] => {
  const moves = milestoneMoves
    .open(situation.state, viewer.party)
    .filter((move) => mayAct(viewer, actOfMilestoneMove[move]))
    .filter((move) => move !== 'fund' || (situation.unpaid && takesMoney(situation.contractState)))
    // what a contract that is ending has is decided as it is
    .filter((move) => move !== 'askChanges' || (!isEnding(situation.contractState) && !situation.roundsUsedUp))
  const paysItems = viewer.party === 'client' && mayAct(viewer, 'pay') && isAtWork(situation.state) && situation.payable
  return paysItems ? [...moves, 'payItems'] : moves
}

/** Nothing more is to be done in it. */
export const isClosed = (state: MilestoneState): boolean => state === 'approved' || state === 'cancelled'
