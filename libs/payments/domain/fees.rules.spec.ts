import { describe, expect, test } from '@jest/globals'
import { knownCurrencies, money, type Currency } from '@rolecall/kernel'
import fc from 'fast-check'
import { estimatedProviderFee, quote, releaseShares, type FeeHold } from './fees.rules.js'
import { heldMinor } from './hold.rules.js'

const freshHold = (amountMinor: bigint, { clientFeeBps = 300, commissionBps = 1000, currency = 'USD' as Currency } = {}): FeeHold => ({
  amount: money(amountMinor, currency),
  releasedMinor: 0n, refundedMinor: 0n, lostMinor: 0n,
  clientFeeMinor: quote({ price: money(amountMinor, 'USD'), clientFeeBps, commissionBps }).clientFee.minor,
  clientFeeEarnedMinor: 0n, clientFeeRefundedMinor: 0n, clientFeeLostMinor: 0n,
  clientFeeBps, commissionBps,
})
const released = (hold: FeeHold, minor: bigint): FeeHold => ({
  ...hold,
  releasedMinor: hold.releasedMinor + minor,
  clientFeeEarnedMinor: hold.clientFeeEarnedMinor + releaseShares(hold, minor).clientFeeMinor,
})

describe('the quote', () => {
  test.each([
    ['USD', 50_000n, 1500n, 51_500n, 5000n, 45_000n, 1524n],
    ['JPY', 30_000n, 900n, 30_900n, 3000n, 27_000n, 1112n],
    ['EUR', 1000n, 30n, 1030n, 100n, 900n, 60n],
    ['RUB', 10_001n, 300n, 10_301n, 1000n, 9001n, 329n],
  ] as const)('of %s %s minor units says what each side pays and gets', (currency, price, clientFee, total, commission, net, provider) => {
    const said = quote({ price: money(price, currency), clientFeeBps: 300, commissionBps: 1000 })
    const figures = [said.clientFee, said.clientTotal, said.commission, said.freelancerNet, said.providerFee]
    expect(figures).toEqual([clientFee, total, commission, net, provider].map((minor) => money(minor, currency)))
  })
  test('estimates the provider by its published formula', () => {
    expect(estimatedProviderFee(51_500n, 'USD')).toBe(1524n)
    expect(estimatedProviderFee(30_900n, 'JPY')).toBe(1112n)
  })
})

describe('a release', () => {
  test('of 60 % earns 60 % of both fees', () => {
    expect(releaseShares(freshHold(50_000n), 30_000n)).toEqual({ grossMinor: 30_000n, commissionMinor: 3000n, netMinor: 27_000n, clientFeeMinor: 900n })
  })
  test('that empties the hold empties the fee hold too, also when rounding ate a cent', () => {
    const hold = released(freshHold(1001n), 517n)
    expect(releaseShares(hold, heldMinor(hold)).clientFeeMinor).toBe(hold.clientFeeMinor - hold.clientFeeEarnedMinor)
  })

  const amounts = fc.bigInt({ min: 1000n, max: 99_999_999n })
  const rates = fc.record({
    clientFeeBps: fc.integer({ min: 0, max: 3000 }), commissionBps: fc.integer({ min: 0, max: 5000 }),
    // Also those that nobody has launched: the arithmetic of fees knows no decimals.
    currency: fc.constantFrom(...(knownCurrencies as Currency[])),
  })
  test('in any parts, in any currency and at any rate takes exactly the fees of one release, and never more than is held', () => {
    fc.assert(
      fc.property(amounts, rates, fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 12 }), (amount, bps, parts) => {
        const whole = releaseShares(freshHold(amount, bps), amount)
        let hold = freshHold(amount, bps)
        let commission = 0n
        let net = 0n
        const steps = [...parts.map((percent) => (amount * BigInt(percent)) / 100n), amount]
        for (const step of steps) {
          const part = step < heldMinor(hold) ? step : heldMinor(hold)
          if (part <= 0n) continue
          const shares = releaseShares(hold, part)
          expect(shares.netMinor + shares.commissionMinor).toBe(part)
          expect(shares.netMinor >= 0n && shares.clientFeeMinor >= 0n).toBe(true)
          commission += shares.commissionMinor
          net += shares.netMinor
          hold = released(hold, part)
        }
        expect([heldMinor(hold), commission, net, hold.clientFeeEarnedMinor]).toEqual([0n, whole.commissionMinor, whole.netMinor, hold.clientFeeMinor])
      }),
    )
  })
})
