import type { EvidenceRule } from '../checklist.js'
import { isBlocked, isDisputed, isPartly, isToDo, isWaiting, itemMoves, type ItemState } from '../item.rules.js'
import type { Party } from '../rights.rules.js'
import { atMost, isPayable, isSettled, sharesOf, type ItemShare } from '../shares.rules.js'

/** Why a contract ends before its work is done; `completed` is the end of work that was done. */
export const endingReasons = [
  'not_needed',
  'budget',
  'quality',
  'silent',
  'overloaded',
  'client_unreachable',
  'terms',
  'force_majeure',
  'other',
  'completed',
] as const
export type EndingReason = (typeof endingReasons)[number]

export const ENDING_TEXT_CHARS = 2000

/** What makes further reasons true. */
export interface Grounds {
  /** Nothing came for a week after it was due, and the freelancer was nudged and warned (E6). */
  readonly isSilent: boolean
  /** A circumstance beyond the freelancer's control is asked about or accepted. */
  readonly isForceMajeure: boolean
}
/** The reasons a side may give now. */
export const reasonsFor = (party: Party, { isSilent, isForceMajeure }: Grounds): EndingReason[] => {
  const forced: EndingReason[] = isForceMajeure ? ['force_majeure'] : []
  if (party === 'client') return [...forced, ...(isSilent ? ['silent' as const] : []), 'not_needed', 'budget', 'quality', 'other']
  return party === 'freelancer' ? [...forced, 'overloaded', 'client_unreachable', 'terms', 'other'] : []
}
/** Ends that stand in the freelancer's record: his own, and his silence; an accepted force majeure never does (E13). */
export const countsInRecord = (party: Party, reason: EndingReason): boolean =>
  reason === 'silent' || (party === 'freelancer' && reason !== 'force_majeure')
/** After these the seat is free for somebody else: the client still needs the work. */
export const reopensJob = (party: Party, reason: EndingReason): boolean => party === 'freelancer' || reason === 'silent' || reason === 'force_majeure'

/** What an end does with an item. */
export const fates = ['accepted', 'review', 'withheld', 'returned', 'done'] as const
export type Fate = (typeof fates)[number]
export interface EndingItem extends ItemShare {
  readonly required: EvidenceRule
}
/** The three figures of ads are owed whatever happened to the cabinet (E37). */
export const needsAdsReport = ({ required }: Pick<EndingItem, 'required'>): boolean =>
  required.length > 0 && required.every((set) => set.includes('ads_export'))
/** Items that have no place to come to any more: their report is waited for before they are settled. */
export const awaitsReport = (item: EndingItem): boolean => isToDo(item.state) && needsAdsReport(item)

/** Changes were asked for and have not come: what was handed in comes back to the client as it was, nobody takes it for nothing. */
export const isSentBack = (state: ItemState): boolean => itemMoves.moves.returnUnchanged.from.includes(state)

/** Accepted is paid, handed in is decided first, also where changes were asked for, what the sides differ about or the client blocked has its own clock, the rest goes back. */
export const fateOf = (item: EndingItem, reportsAwaited: boolean): Fate => {
  if (isSettled(item)) return 'done'
  if (isPayable(item)) return 'accepted'
  if (isWaiting(item.state) || isSentBack(item.state) || (reportsAwaited && awaitsReport(item))) return 'review'
  return isDisputed(item.state) || isPartly(item.state) || isBlocked(item.state) ? 'withheld' : 'returned'
}

/** What is protected of a milestone, and how a release of so much divides. */
export interface HeldMoney {
  readonly heldMinor: bigint
  readonly sharesOf: (grossMinor: bigint) => { readonly netMinor: bigint; readonly clientFeeMinor: bigint }
}
export interface EndingParts {
  /** Paid to the freelancer, commission included. */
  readonly accepted: bigint
  /** Handed in, sent back or not: decided before it is paid or given back. */
  readonly review: bigint
  /** In dispute, accepted in part, or blocked: stays protected until it is decided. */
  readonly withheld: bigint
  /** Goes back to the client, without its fee. */
  readonly returned: bigint
  /** The client's fee that goes back with it, when all that is under review is accepted. */
  readonly clientFeeBack: bigint
  /** What the freelancer gets of the accepted part, and at most after the review. */
  readonly netNow: bigint
  readonly netMost: bigint
}
export const noParts: EndingParts = { accepted: 0n, review: 0n, withheld: 0n, returned: 0n, clientFeeBack: 0n, netNow: 0n, netMost: 0n }

/** Never more than what lies protected, in the order in which it would be paid. */
export const partsOf = (items: readonly EndingItem[], { heldMinor, sharesOf: divide }: HeldMoney, reportsAwaited: boolean): EndingParts => {
  const of = (fate: Fate): EndingItem[] => items.filter((item) => fateOf(item, reportsAwaited) === fate)
  const whole = (some: readonly EndingItem[]): bigint => some.reduce((sum, item) => sum + item.shareMinor, 0n)
  const accepted = atMost(sharesOf(of('accepted')), heldMinor)
  const review = atMost(whole(of('review')), heldMinor - accepted)
  const withheld = atMost(whole(of('withheld')), heldMinor - accepted - review)
  const most = accepted + review
  const fee = (minor: bigint): bigint => (minor === 0n ? 0n : divide(minor).clientFeeMinor)
  return {
    accepted,
    review,
    withheld,
    returned: heldMinor - most - withheld,
    clientFeeBack: fee(heldMinor) - fee(most + withheld),
    netNow: accepted === 0n ? 0n : divide(accepted).netMinor,
    netMost: most === 0n ? 0n : divide(most).netMinor,
  }
}
export const addParts = (a: EndingParts, b: EndingParts): EndingParts => ({
  accepted: a.accepted + b.accepted,
  review: a.review + b.review,
  withheld: a.withheld + b.withheld,
  returned: a.returned + b.returned,
  clientFeeBack: a.clientFeeBack + b.clientFeeBack,
  netNow: a.netNow + b.netNow,
  netMost: a.netMost + b.netMost,
})

/** How often a settlement is looked at that waits for people. */
export const ENDING_LOOK_MS = 60 * 60_000
