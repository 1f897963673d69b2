import { describe, expect, test } from '@jest/globals'
import { currencyCodes, money, type Currency } from '@rolecall/kernel'
import { contractQuote, workingDaysAfter } from './quote.rules.js'

const rates = { clientFeeBps: 300, commissionBps: 1000 }
const minor = (quote: ReturnType<typeof contractQuote>) =>
  [quote.price, quote.clientFee, quote.clientTotal, quote.commission, quote.freelancerNet, quote.providerFee].map((part) => part.minor)

describe('a quote', () => {
  test('of 500.00 has the figures of the books', () => {
    expect(minor(contractQuote(rates, [{ price: money(50_000n, 'USD'), approvedBy: '2026-12-07' }]))).toEqual([50_000n, 1500n, 51_500n, 5000n, 45_000n, 1524n])
  })
  test('of 30,000 yen has no decimals anywhere', () => {
    expect(minor(contractQuote(rates, [{ price: money(30_000n, 'JPY'), approvedBy: '2026-12-07' }]))).toEqual([30_000n, 900n, 30_900n, 3000n, 27_000n, 1112n])
  })
  test.each(currencyCodes)('in %s is the sum of its milestones, part by part', (currency: Currency) => {
    const asked = [33_333n, 33_333n, 33_334n, 12_345n].map((price) => ({ price: money(price, currency), approvedBy: '2026-12-07' }))
    const whole = contractQuote(rates, asked)
    expect(whole).toMatchObject({ currency, clientFeeBps: 300, commissionBps: 1000, refundRules: ['unfunded', 'untouched', 'skipped', 'accepted', 'disputed'] })
    for (const part of ['price', 'clientFee', 'clientTotal', 'commission', 'freelancerNet', 'providerFee'] as const) {
      expect(whole[part].minor).toBe(whole.milestones.reduce((sum, each) => sum + each[part].minor, 0n))
    }
    for (const each of whole.milestones) {
      expect(each.freelancerNet.minor + each.commission.minor).toBe(each.price.minor)
      expect(each.clientTotal.minor).toBe(each.price.minor + each.clientFee.minor)
    }
  })
  test('names the day of the first payout', () => {
    const asked = ['2026-12-07', '2027-01-04'].map((approvedBy) => ({ price: money(10_000n, 'EUR'), approvedBy }))
    expect(contractQuote(rates, asked)).toMatchObject({ payoutOn: '2026-12-14', milestones: [{ payoutOn: '2026-12-14' }, { payoutOn: '2027-01-11' }] })
  })
})

test.each([
  ['2026-12-07', 5, '2026-12-14'],
  ['2026-12-11', 1, '2026-12-14'],
  ['2026-12-12', 1, '2026-12-14'],
  ['2026-12-30', 3, '2027-01-04'],
  ['2028-02-28', 1, '2028-02-29'],
])('%s and %i working days is %s', (day, days, expected) => expect(workingDaysAfter(day, days)).toBe(expected))
