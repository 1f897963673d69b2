import type { Money } from '@rolecall/kernel'
import { isAccepted, isBlocked, isMissed, isSkipped, isToDo, isWaiting, type ItemState } from './item.rules.js'

/** What of an item its money depends on. */
export interface ItemShare {
  readonly state: ItemState
  readonly shareMinor: bigint
  /** What of the share is due, where it is not the whole: accepted in part, or ruled. */
  readonly acceptedMinor: bigint | null
  /** The payment of this item alone, before its milestone was approved. */
  readonly paidDecisionId: string | null
}
export interface ItemCounts {
  /** The freelancer has still to hand them in, blocked ones once he can; missed ones are not waited for. */
  readonly toDo: number
  /** The client has still to decide. */
  readonly toDecide: number
  readonly missed: number
  readonly accepted: number
  /** Accepted in part, disputed: a person has to look. */
  readonly other: number
  /** Shares of accepted items that are not paid yet. */
  readonly payableMinor: bigint
  readonly missedMinor: bigint
}
/** What an accepted item brings the freelancer; the rest of its share goes back with the milestone. */
export const dueOf = (item: Pick<ItemShare, 'shareMinor' | 'acceptedMinor'>): bigint => item.acceptedMinor ?? item.shareMinor
export const sharesOf = (items: readonly Pick<ItemShare, 'shareMinor' | 'acceptedMinor'>[]): bigint =>
  items.reduce((sum, item) => sum + dueOf(item), 0n)

/** Accepted, and its share still protected. */
export const isPayable = (item: ItemShare): boolean => isAccepted(item.state) && item.paidDecisionId === null
/** Nothing more will happen to it or to its money. */
export const isSettled = (item: ItemShare): boolean =>
  isSkipped(item.state) || (isAccepted(item.state) && item.paidDecisionId !== null)

export const countItems = (items: readonly ItemShare[]): ItemCounts => {
  const of = (fits: (state: ItemState) => boolean): ItemShare[] => items.filter((item) => fits(item.state))
  const [missed, accepted] = [of(isMissed), of(isAccepted)]
  const toDo = of(isToDo).length - missed.length + of(isBlocked).length
  const toDecide = of(isWaiting).length
  const settled = missed.length + accepted.length + of(isSkipped).length
  return {
    toDo,
    toDecide,
    missed: missed.length,
    accepted: accepted.length,
    other: items.length - toDo - toDecide - settled,
    payableMinor: sharesOf(items.filter(isPayable)),
    missedMinor: sharesOf(missed),
  }
}

/** Items that have to be handed in, decided or looked at before the milestone can be approved. */
export const isOpen = (counts: ItemCounts): boolean => counts.toDo + counts.toDecide + counts.other > 0

/** Missed items can be given up once they can no longer come: the milestone is handed in, or nothing else is awaited. */
export const mayGiveUpMissed = (handedIn: boolean, counts: ItemCounts): boolean =>
  counts.missed > 0 && (handedIn || counts.toDo + counts.toDecide === 0)

/** So much can be released: shares, but no more than still lies protected. */
export const atMost = (minor: bigint, heldMinor: bigint): bigint => (minor < heldMinor ? minor : heldMinor)

/** What still lies protected of a milestone that is paid. */
export const leftMinor = (hold: Record<'amount' | 'released' | 'refunded' | 'lost', Money>): bigint =>
  hold.amount.minor - hold.released.minor - hold.refunded.minor - hold.lost.minor
