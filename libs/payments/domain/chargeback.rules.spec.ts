import { describe, expect, test } from '@jest/globals'
import { money } from '@rolecall/kernel'
import fc from 'fast-check'
import { clawbackShares, chargebackState, isFreezing, lossShares, lossWanted, stateByParts } from './chargeback.rules.js'
import { disputeEntryPostings, lossPostings } from './chargeback.postings.js'

const hold = (parts: Partial<Record<'releasedMinor' | 'refundedMinor' | 'lostMinor' | 'clientFeeEarnedMinor' | 'clientFeeRefundedMinor' | 'clientFeeLostMinor', bigint>> = {}) => ({
  amount: money(50_000n, 'USD'), clientFeeMinor: 1500n, clientFeeBps: 300, commissionBps: 1000,
  releasedMinor: 0n, refundedMinor: 0n, lostMinor: 0n, clientFeeEarnedMinor: 0n, clientFeeRefundedMinor: 0n, clientFeeLostMinor: 0n, ...parts,
})

describe('a state of the provider', () => {
  test.each(['needs_response', 'won', 'lost', 'appeal_under_review', 'warning_closed'])('%s is known', (status) => expect(chargebackState(status)).toBe(status))
  test.each(['arbitration', '', 'LOST', 'charge_refunded'])('%s is new to us and waits for a person', (status) => expect(chargebackState(status)).toBe('needs_review'))
  test.each([
    ['needs_response', 51_500n, true], ['under_review', 51_500n, true], ['warning_needs_response', 0n, true], ['needs_review', 0n, true], ['appeal_under_review', 51_500n, true],
    ['lost', 51_500n, false], ['prevented', 0n, false], ['warning_closed', 0n, false], ['won', 0n, false], ['won', 51_500n, true],
  ] as const)('%s with %s away: frozen %s', (state, away, frozen) => expect(isFreezing(state, away)).toBe(frozen))
  test.each([
    ['lost', 0n, 51_500n], ['lost', 51_500n, 51_500n], ['appeal_under_review', 51_500n, 51_500n], ['appeal_needs_response', 0n, 0n], ['needs_review', 51_500n, 51_500n],
    ['won', 51_500n, 0n], ['under_review', 51_500n, 0n], ['needs_response', 0n, 0n],
  ] as const)('%s with %s settled: %s counts as lost', (state, settledMinor, wanted) => expect(lossWanted(state, { awayMinor: 51_500n, settledMinor })).toBe(wanted))
})

describe('where a loss is taken from', () => {
  test.each([
    ['all of it while it is held', hold(), 51_500n, { fromHeldMinor: 50_000n, feeFromHeldMinor: 1500n, fromOwedMinor: 0n, absorbedMinor: 0n }],
    ['after a partial release', hold({ releasedMinor: 20_000n, clientFeeEarnedMinor: 600n }), 51_500n, { fromHeldMinor: 30_000n, feeFromHeldMinor: 900n, fromOwedMinor: 0n, absorbedMinor: 20_600n }],
    ['less than is held', hold(), 10_300n, { fromHeldMinor: 10_000n, feeFromHeldMinor: 300n, fromOwedMinor: 0n, absorbedMinor: 0n }],
    ['nothing is held', hold({ releasedMinor: 50_000n, clientFeeEarnedMinor: 1500n }), 51_500n, { fromHeldMinor: 0n, feeFromHeldMinor: 0n, fromOwedMinor: 0n, absorbedMinor: 51_500n }],
  ])('%s', (_name, given, amountMinor, shares) => expect(lossShares(given, { amountMinor, owedMinor: 0n })).toEqual(shares))
  const minor = fc.bigInt({ min: 0n, max: 60_000n })
  test('whatever was released before, the parts add up, fit what is there and balance in the books', () => {
    fc.assert(fc.property(fc.bigInt({ min: 0n, max: 50_000n }), fc.bigInt({ min: 0n, max: 1500n }), minor, minor, (releasedMinor, clientFeeEarnedMinor, amountMinor, owedMinor) => {
      const given = hold({ releasedMinor, clientFeeEarnedMinor })
      const shares = lossShares(given, { amountMinor, owedMinor })
      const { fromHeldMinor, feeFromHeldMinor, fromOwedMinor, absorbedMinor } = shares
      expect(fromHeldMinor + feeFromHeldMinor + fromOwedMinor + absorbedMinor).toBe(amountMinor)
      expect([fromHeldMinor, feeFromHeldMinor, fromOwedMinor, absorbedMinor].every((part) => part >= 0n)).toBe(true)
      expect(fromHeldMinor <= 50_000n - releasedMinor && feeFromHeldMinor <= 1500n - clientFeeEarnedMinor && fromOwedMinor <= owedMinor).toBe(true)
      const lines = lossPostings({ disputeId: 'du', milestoneId: 'ms', currency: 'USD', ...shares })
      expect(lines.reduce((sum, line) => sum + line.amountMinor, 0n)).toBe(0n)
      const claw = clawbackShares(given, absorbedMinor)
      expect(claw.grossMinor <= releasedMinor && claw.feeMinor <= clientFeeEarnedMinor && claw.grossMinor + claw.feeMinor <= absorbedMinor).toBe(true)
    }))
  })
  test('the money of a milestone ends by its parts', () => {
    expect(stateByParts(hold({ lostMinor: 50_000n }))).toBe('refunded')
    expect(stateByParts(hold({ lostMinor: 10_000n }))).toBe('funded')
    expect(stateByParts(hold({ releasedMinor: 20_000n, lostMinor: 30_000n }))).toBe('split')
    expect(stateByParts(hold({ releasedMinor: 50_000n }))).toBe('released')
  })
})

test('taken with its fee, and brought back with or without it, the books end where they began', () => {
  const entry = (amountMinor: bigint, feeMinor: bigint) => disputeEntryPostings({ disputeId: 'du', matched: true, currency: 'USD', amountMinor, feeMinor })
  const lines = (postings: ReturnType<typeof entry>) => Object.fromEntries(postings.map((line) => [line.account, line.amountMinor]))
  expect(lines(entry(-51_500n, 1500n))).toEqual({ 'dispute.held:du': 51_500n, 'expense.dispute_fee': 1500n, 'stripe.balance': -53_000n })
  expect(lines(entry(51_500n, 0n))).toEqual({ 'dispute.held:du': -51_500n, 'stripe.balance': 51_500n })
  expect(lines(entry(51_500n, -1500n))).toEqual({ 'dispute.held:du': -51_500n, 'expense.dispute_fee': -1500n, 'stripe.balance': 53_000n })
})
