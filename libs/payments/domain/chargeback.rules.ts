import type { MoveRefused } from '@rolecall/kernel'
import { feeHeldMinor, type FeeHold } from './fees.rules.js'
import { heldMinor, holdMoves } from './hold.rules.js'
import type { HoldState } from './states.js'

/** A dispute of a charge as the card network tells it; `needs_review` holds every word we do not know. */
export const chargebackStates = [
  'warning_needs_response', 'warning_under_review', 'warning_closed',
  'needs_response', 'under_review', 'won', 'lost', 'prevented',
  'appeal_needs_response', 'appeal_under_review', 'needs_review',
] as const
export type ChargebackState = (typeof chargebackStates)[number]

/** Who bears what is lost of money that was released already: we, or the freelancer. */
export const chargebackPolicies = ['absorb', 'clawback'] as const
export type ChargebackPolicy = (typeof chargebackPolicies)[number]

/** Why money is frozen, the gravest first; `paid_after_close` is apply-charge's. */
export const freezeReasons = ['chargeback', 'inquiry', 'fraud_warning', 'operator'] as const
export type FreezeReason = (typeof freezeReasons)[number]

/** What an operator does about a chargeback at the provider. */
export const disputeAnswerSteps = ['write', 'submit', 'accept'] as const
export type DisputeAnswerStep = (typeof disputeAnswerSteps)[number]

/** The provider's word in ours: what is new to us is a person's to look at, never an error. */
export const chargebackState = (status: string): ChargebackState =>
  (chargebackStates as readonly string[]).includes(status) ? (status as ChargebackState) : 'needs_review'

const ended: readonly ChargebackState[] = ['won', 'lost', 'prevented', 'warning_closed']
const lostFor: readonly ChargebackState[] = ['lost', 'prevented', 'warning_closed']
const undecided: readonly ChargebackState[] = ['appeal_needs_response', 'appeal_under_review', 'needs_review']
const answerable: readonly ChargebackState[] = ['needs_response', 'warning_needs_response', 'appeal_needs_response']

/** An inquiry asks and takes nothing. */
export const isInquiry = (state: ChargebackState): boolean => state.startsWith('warning_')
/** The network has said its word; an appeal may still begin. */
export const isEnded = (state: ChargebackState): boolean => ended.includes(state)
/** The bank waits for our answer. */
export const isAnswerable = (state: ChargebackState): boolean => answerable.includes(state)

/** The money stays frozen until the word is said, and after a win until the money is back. */
export const isFreezing = (state: ChargebackState, awayMinor: bigint): boolean => !isEnded(state) || (state === 'won' && awayMinor > 0n)

/** How much of what is away counts as lost: all of it once it is lost, while it is appealed as much as before. */
export const lossWanted = (state: ChargebackState, { awayMinor, settledMinor }: { awayMinor: bigint; settledMinor: bigint }): bigint => {
  if (lostFor.includes(state)) return awayMinor > 0n ? awayMinor : 0n
  return undecided.includes(state) && settledMinor <= awayMinor ? settledMinor : 0n
}

/** Where a loss is taken from. */
export interface LossShares {
  readonly fromHeldMinor: bigint
  readonly feeFromHeldMinor: bigint
  /** Money owed to the client that had not gone: the bank has brought it. */
  readonly fromOwedMinor: bigint
  /** By policy: ours, until an operator claws it back. */
  readonly absorbedMinor: bigint
}

const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b)

/** What is protected first, its fee in proportion; then what is owed to the client anyway; the rest by policy. */
export const lossShares = (hold: FeeHold, { amountMinor, owedMinor }: { amountMinor: bigint; owedMinor: bigint }): LossShares => {
  const fee = feeHeldMinor(hold)
  const whole = heldMinor(hold) + fee
  const taken = smaller(amountMinor, whole)
  const feeFromHeldMinor = whole === 0n ? 0n : (fee * taken) / whole
  const fromOwedMinor = smaller(amountMinor - taken, owedMinor)
  return { fromHeldMinor: taken - feeFromHeldMinor, feeFromHeldMinor, fromOwedMinor, absorbedMinor: amountMinor - taken - fromOwedMinor }
}

/** How much of an absorbed loss released money and the fee it earned can bear. */
export const clawbackShares = (hold: FeeHold, absorbedMinor: bigint): { grossMinor: bigint; feeMinor: bigint } => {
  const whole = hold.releasedMinor + hold.clientFeeEarnedMinor
  const taken = smaller(absorbedMinor, whole)
  const feeMinor = whole === 0n ? 0n : (hold.clientFeeEarnedMinor * taken) / whole
  return { grossMinor: taken - feeMinor, feeMinor }
}

/** Where paid money stands by its parts: `funded` while anything is held, then how it ended (DECISIONS annex E). */
export const stateByParts = (hold: FeeHold): Extract<HoldState, 'funded' | 'released' | 'refunded' | 'split'> => {
  if (heldMinor(hold) > 0n) return 'funded'
  if (hold.releasedMinor === 0n) return 'refunded'
  return hold.refundedMinor === 0n && hold.lostMinor === 0n ? 'released' : 'split'
}

const lossMoves = { funded: 'restore', released: 'restore', refunded: 'loseAll', split: 'loseRest' } as const
/** The state after a loss or its undoing changed the parts, by the table of moves. */
export const movedByParts = (state: HoldState, hold: FeeHold): HoldState | MoveRefused => {
  const target = stateByParts(hold)
  return target === state ? state : holdMoves.to(lossMoves[target], state, 'system')
}
