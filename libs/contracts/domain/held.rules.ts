import { DAY_MS, later } from '@rolecall/kernel'
import { fulfils } from './evidence.rules.js'
import type { EvidenceKind, EvidenceRule } from './checklist.js'
import { isBlocked, isDisputed, isPartly, isWaiting, MISSED_AFTER_MS } from './item.rules.js'
import { isPayable, isSettled, type ItemShare } from './shares.rules.js'

/** Protected money cannot stay for ever at a provider: a warning, then the decision, counted from the charge (DECISIONS 26). */
export const HELD_WARN_DAYS = 60
export const HELD_DAYS = 75
export const heldWarnAt = (paidAt: Date): Date => later(paidAt, HELD_WARN_DAYS * DAY_MS)
export const heldUntil = (paidAt: Date): Date => later(paidAt, HELD_DAYS * DAY_MS)
/** How soon a decision is tried again that had to wait: the money is frozen, a transfer is under way, or a person has to say something first. */
export const SETTLE_AGAIN_MS = 10 * 60_000

export interface HandedIn {
  readonly kind: EvidenceKind
  readonly round: number
  readonly submittedAt: Date
}
export interface DisputedItem {
  readonly required: EvidenceRule
  readonly dueAt: Date
}
/** The default split: evidence of the right type, handed in before the item counted as missed. */
export const wasHandedInOnTime = ({ required, dueAt }: DisputedItem, evidence: readonly HandedIn[]): boolean => {
  const inTime = evidence.filter((piece) => piece.submittedAt.getTime() < dueAt.getTime() + MISSED_AFTER_MS)
  const rounds = new Set(inTime.map((piece) => piece.round))
  return [...rounds].some((round) =>
    fulfils(
      required,
      inTime.filter((piece) => piece.round === round).map((piece) => piece.kind),
    ),
  )
}

/** Whose the share of an item is when the time of protection is over; null when nothing of it is protected any more. */
export const shareGoesTo = (item: ItemShare, onTime: boolean): 'freelancer' | 'client' | null => {
  if (isSettled(item)) return null
  if (isPayable(item) || isWaiting(item.state) || isPartly(item.state) || isBlocked(item.state)) return 'freelancer'
  return isDisputed(item.state) && onTime ? 'freelancer' : 'client'
}
