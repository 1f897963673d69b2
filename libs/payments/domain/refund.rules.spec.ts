import { describe, expect, test } from '@jest/globals'
import { feeOf, money } from '@rolecall/kernel'
import fc from 'fast-check'
import { feeHeldMinor, releaseShares, type FeeHold } from './fees.rules.js'
import { heldMinor, refundMove } from './hold.rules.js'
import { commissionBack, refundShares } from './refund.rules.js'

const fresh = (amountMinor: bigint, { clientFeeBps = 300, commissionBps = 1000 } = {}): FeeHold => ({
  amount: money(amountMinor, 'USD'),
  releasedMinor: 0n, refundedMinor: 0n, lostMinor: 0n,
  clientFeeMinor: feeOf(amountMinor, clientFeeBps), clientFeeEarnedMinor: 0n, clientFeeRefundedMinor: 0n, clientFeeLostMinor: 0n,
  clientFeeBps, commissionBps,
})
const afterRelease = (hold: FeeHold, minor: bigint): FeeHold => ({
  ...hold,
  releasedMinor: hold.releasedMinor + minor,
  clientFeeEarnedMinor: hold.clientFeeEarnedMinor + releaseShares(hold, minor).clientFeeMinor,
})
const afterRefund = (hold: FeeHold, minor: bigint): FeeHold => {
  const shares = refundShares(hold, minor)
  return {
    ...hold,
    releasedMinor: hold.releasedMinor - shares.fromReleasedMinor,
    refundedMinor: hold.refundedMinor + minor,
    clientFeeEarnedMinor: hold.clientFeeEarnedMinor - shares.feeFromEarnedMinor,
    clientFeeRefundedMinor: hold.clientFeeRefundedMinor + shares.feeFromHeldMinor + shares.feeFromEarnedMinor,
  }
}

describe('a refund', () => {
  test('of a part brings its part of the fee, rounded down; the last part brings the rest', () => {
    const first = refundShares(fresh(50_000n), 16_667n)
    expect(first).toEqual({ fromHeldMinor: 16_667n, fromReleasedMinor: 0n, feeFromHeldMinor: 500n, feeFromEarnedMinor: 0n })
    expect(refundShares(afterRefund(fresh(50_000n), 16_667n), 33_333n).feeFromHeldMinor).toBe(1000n)
  })
  test('takes what is protected first, then what was released with the fee it earned', () => {
    const hold = afterRelease(fresh(50_000n), 30_000n)
    expect(refundShares(hold, 50_000n)).toEqual({ fromHeldMinor: 20_000n, fromReleasedMinor: 30_000n, feeFromHeldMinor: 600n, feeFromEarnedMinor: 900n })
    expect([refundMove(hold, 10_000n), refundMove(hold, 20_000n), refundMove(hold, 50_000n)]).toEqual(['refundPart', 'split', 'refundAll'])
    const released = afterRelease(fresh(50_000n), 50_000n)
    expect([refundMove(released, 10_000n), refundMove(released, 50_000n)]).toEqual(['takeBackPart', 'refundAll'])
  })

  const rates = fc.record({ clientFeeBps: fc.integer({ min: 0, max: 3000 }), commissionBps: fc.integer({ min: 0, max: 5000 }) })
  const steps = fc.array(fc.record({ kind: fc.constantFrom('release', 'refund', 'takeBack'), percent: fc.integer({ min: 1, max: 100 }) }), { maxLength: 12 })
  test('in any order with releases loses no cent: everything refunded at the end brings both fees back to nothing', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1000n, max: 99_999_999n }), rates, steps, (amount, bps, moves) => {
        let hold = fresh(amount, bps)
        let commission = 0n
        const back = (minor: bigint): void => {
          const { fromReleasedMinor } = refundShares(hold, minor)
          commission -= commissionBack(hold.commissionBps, hold.releasedMinor, fromReleasedMinor)
          hold = afterRefund(hold, minor)
        }
        for (const { kind, percent } of moves) {
          const pot = kind === 'takeBack' ? heldMinor(hold) + hold.releasedMinor : heldMinor(hold)
          const minor = (pot * BigInt(percent)) / 100n
          if (minor === 0n) continue
          if (kind === 'release') {
            commission += releaseShares(hold, minor).commissionMinor
            hold = afterRelease(hold, minor)
          } else back(minor)
          const parts = [heldMinor(hold), feeHeldMinor(hold), hold.releasedMinor, hold.clientFeeEarnedMinor, hold.clientFeeRefundedMinor, commission]
          expect(parts.every((part) => part >= 0n)).toBe(true)
          expect(commission).toBe(feeOf(hold.releasedMinor, hold.commissionBps))
          if (heldMinor(hold) === 0n) expect(feeHeldMinor(hold)).toBe(0n)
        }
        const rest = heldMinor(hold) + hold.releasedMinor
        if (rest > 0n) back(rest)
        expect([hold.refundedMinor, hold.clientFeeRefundedMinor, hold.clientFeeEarnedMinor, commission]).toEqual([amount, hold.clientFeeMinor, 0n, 0n])
      }),
    )
  })
})
