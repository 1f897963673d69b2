import { feeOf, proportionFloor } from '@rolecall/kernel'
import { feeHeldMinor, releaseShares, type FeeHold, type ReleaseShares } from './fees.rules.js'
import { heldMinor } from './hold.rules.js'

/** Where a refund takes its money from: what is protected first, then what was released. */
export interface RefundShares {
  readonly fromHeldMinor: bigint
  readonly fromReleasedMinor: bigint
  readonly feeFromHeldMinor: bigint
  readonly feeFromEarnedMinor: bigint
}
const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b)
const between = (minor: bigint, most: bigint): bigint => (minor < 0n ? 0n : smaller(minor, most))

/** Cumulative by floor (PAYMENTS 7); the refund that empties a pot of money empties the pot of its fee too (DECISIONS 28). */
export const refundShares = (hold: FeeHold, amountMinor: bigint): RefundShares => {
  const held = heldMinor(hold)
  const fromHeldMinor = smaller(amountMinor, held)
  const fromReleasedMinor = amountMinor - fromHeldMinor
  const target = proportionFloor(hold.clientFeeMinor, hold.refundedMinor + amountMinor, hold.amount.minor)
  const wanted = target - hold.clientFeeRefundedMinor
  const feeFromHeldMinor = fromHeldMinor === held ? feeHeldMinor(hold) : between(wanted, feeHeldMinor(hold))
  const earned = hold.clientFeeEarnedMinor
  const fromEarned = fromReleasedMinor === hold.releasedMinor ? earned : between(wanted - feeFromHeldMinor, earned)
  return { fromHeldMinor, fromReleasedMinor, feeFromHeldMinor, feeFromEarnedMinor: fromReleasedMinor === 0n ? 0n : fromEarned }
}

/** How protected money divides between the two sides. */
export interface DivisionShares {
  readonly release: ReleaseShares
  readonly refundMinor: bigint
  /** The part of the client's fee that goes back with it. */
  readonly refundFeeMinor: bigint
}
/** What a release and then a refund of what is protected would move: the figures of releaseHold and refundHold in this order. */
export const divisionShares = (hold: FeeHold, { releaseMinor, refundMinor }: { releaseMinor: bigint; refundMinor: bigint }): DivisionShares => {
  const nothing: ReleaseShares = { grossMinor: 0n, commissionMinor: 0n, netMinor: 0n, clientFeeMinor: 0n }
  const release = releaseMinor > 0n ? releaseShares(hold, releaseMinor) : nothing
  const after = { ...hold, releasedMinor: hold.releasedMinor + releaseMinor, clientFeeEarnedMinor: hold.clientFeeEarnedMinor + release.clientFeeMinor }
  const refundFeeMinor = refundMinor > 0n ? refundShares(after, refundMinor).feeFromHeldMinor : 0n
  return { release, refundMinor, refundFeeMinor }
}

/** Commission that goes back when so much of the released money is taken back: the releases in reverse. */
export const commissionBack = (commissionBps: number, releasedMinor: bigint, takenMinor: bigint): bigint =>
  feeOf(releasedMinor, commissionBps) - feeOf(releasedMinor - takenMinor, commissionBps)
