import { describe, expect, test } from '@jest/globals'
import { money, type Currency } from '@rolecall/kernel'
import fc from 'fast-check'
import { accountKind } from './accounts.js'
import { quote, releaseShares } from './fees.rules.js'
import {
  chargePostings, floatPostings, payoutCreatedPostings, payoutFailedPostings, payoutPaidPostings, payoutPaidReversedPostings, releasePostings,
  recoveryPostings, refundDecidedPostings, refundFailedPostings, refundPaidPostings, reversalPostings, transferPostings, unmatchedChargePostings, type Posting,
} from './postings.js'

const people = { milestoneId: 'ms', freelancerId: 'f', connectedAccount: 'acct' }
const sum = (postings: Posting[]): bigint => postings.reduce((total, line) => total + line.amountMinor, 0n)
const lines = (postings: Posting[]): Record<string, bigint> => Object.fromEntries(postings.map((line) => [line.account, line.amountMinor]))
const hold = (amountMinor: bigint, currency: Currency, bps: { clientFeeBps: number; commissionBps: number }) => {
  const { clientFee } = quote({ price: money(amountMinor, currency), ...bps })
  const none = { releasedMinor: 0n, refundedMinor: 0n, lostMinor: 0n, clientFeeEarnedMinor: 0n, clientFeeRefundedMinor: 0n, clientFeeLostMinor: 0n }
  return { amount: money(amountMinor, currency), clientFeeMinor: clientFee.minor, ...none, ...bps }
}

describe('the postings of 500.00', () => {
  const shares = releaseShares(hold(50_000n, 'USD', { clientFeeBps: 300, commissionBps: 1000 }), 50_000n)
  const fact = { ...people, currency: 'USD' as const, amountMinor: 45_000n }
  const refund = { ...people, currency: 'USD' as const, fromHeldMinor: 0n, feeFromHeldMinor: 0n, feeFromEarnedMinor: 0n, commissionMinor: 0n, fromPayableMinor: 0n, fromReceivableMinor: 0n }
  test.each([
    ['a charge', chargePostings({ ...people, currency: 'USD', amountMinor: 50_000n, clientFeeMinor: 1500n, providerFeeMinor: 1524n }),
      { 'stripe.balance': 49_976n, 'expense.stripe_fee': 1524n, 'client.hold:ms': -50_000n, 'client.fee_hold:ms': -1500n }],
    ['a release', releasePostings({ ...people, currency: 'USD', ...shares }),
      { 'client.hold:ms': 50_000n, 'client.fee_hold:ms': 1500n, 'freelancer.payable:f': -45_000n, 'revenue.commission': -5000n, 'revenue.client_fee': -1500n }],
    ['a transfer', transferPostings(fact),
      { 'freelancer.payable:f': 45_000n, 'stripe.connected:acct': 45_000n, 'stripe.balance': -45_000n, 'freelancer.custody:f': -45_000n }],
    ['a payout decided', payoutCreatedPostings(fact), { 'freelancer.custody:f': 45_000n, 'payout.in_transit:f': -45_000n }],
    ['a payout arrived', payoutPaidPostings(fact), { 'payout.in_transit:f': 45_000n, 'stripe.connected:acct': -45_000n }],
    ['a payout failed', payoutFailedPostings(fact), { 'payout.in_transit:f': 45_000n, 'freelancer.custody:f': -45_000n }],
    ['an arrived payout sent back', payoutPaidReversedPostings(fact), { 'payout.in_transit:f': -45_000n, 'stripe.connected:acct': 45_000n }],
    ['a reversal', reversalPostings(fact), { 'stripe.balance': 45_000n, 'freelancer.custody:f': 45_000n, 'freelancer.receivable:f': -45_000n, 'stripe.connected:acct': -45_000n }],
    ['a refund of what is held', refundDecidedPostings({ ...refund, fromHeldMinor: 50_000n, feeFromHeldMinor: 1500n }),
      { 'client.hold:ms': 50_000n, 'client.fee_hold:ms': 1500n, 'refund.payable:ms': -51_500n }],
    ['a refund of what is released', refundDecidedPostings({ ...refund, fromPayableMinor: 45_000n, commissionMinor: 5000n, feeFromEarnedMinor: 1500n }),
      { 'freelancer.payable:f': 45_000n, 'revenue.commission': 5000n, 'revenue.client_fee': 1500n, 'refund.payable:ms': -51_500n }],
    ['a refund of what is transferred', refundDecidedPostings({ ...refund, fromReceivableMinor: 45_000n, commissionMinor: 5000n, feeFromEarnedMinor: 1500n }),
      { 'freelancer.receivable:f': 45_000n, 'revenue.commission': 5000n, 'revenue.client_fee': 1500n, 'refund.payable:ms': -51_500n }],
    ['a refund paid', refundPaidPostings({ ...people, currency: 'USD', amountMinor: 51_500n }), { 'refund.payable:ms': 51_500n, 'stripe.balance': -51_500n }],
    ['a refund sent back', refundFailedPostings({ ...people, currency: 'USD', amountMinor: 51_500n }), { 'refund.payable:ms': -51_500n, 'stripe.balance': 51_500n }],
    ['a debt recovered', recoveryPostings(fact), { 'freelancer.payable:f': 45_000n, 'freelancer.receivable:f': -45_000n }],
    ['the float', floatPostings('USD', 100_000n), { 'stripe.balance': 100_000n, 'platform.float': -100_000n }],
    ['unmatched money', unmatchedChargePostings({ currency: 'USD', amountMinor: 100n, providerFeeMinor: 33n }),
      { 'stripe.balance': 67n, 'expense.stripe_fee': 33n, suspense: -100n }],
  ] as const)('%s', (_, postings, wanted) => {
    expect(lines(postings as Posting[])).toEqual(wanted)
    expect(sum(postings as Posting[])).toBe(0n)
  })
})

test('whatever the price and the rates, a charge and its release balance and leave the hold empty', () => {
  const input = fc.record({
    amount: fc.bigInt({ min: 1000n, max: 99_999_999n }),
    bps: fc.record({ clientFeeBps: fc.integer({ min: 0, max: 3000 }), commissionBps: fc.integer({ min: 0, max: 5000 }) }),
    currency: fc.constantFrom<Currency>('USD', 'EUR', 'GBP', 'JPY', 'RUB'),
    fee: fc.bigInt({ min: 0n, max: 900n }),
  })
  fc.assert(
    fc.property(input, ({ amount, bps, currency, fee }) => {
      const held = hold(amount, currency, bps)
      const charge = chargePostings({ ...people, currency, amountMinor: amount, clientFeeMinor: held.clientFeeMinor, providerFeeMinor: fee })
      const release = releasePostings({ ...people, currency, ...releaseShares(held, amount) })
      expect([sum(charge), sum(release)]).toEqual([0n, 0n])
      const left = [...charge, ...release].filter((line) => line.account.startsWith('client.'))
      expect(sum(left)).toBe(0n)
      expect([...charge, ...release].every((line) => line.amountMinor !== 0n && line.currency === currency)).toBe(true)
    }),
  )
})

test('an account that the books do not have is a fault', () => {
  expect(() => accountKind('petty.cash' as never)).toThrow('no account is called petty.cash')
  expect(accountKind('client.hold:x')).toEqual({ normal: 'C', guarded: true })
})
