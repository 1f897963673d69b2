import { describe, expect, test } from '@jest/globals'
import { DAY_MS, later, money, type Currency } from '@rolecall/kernel'
import { bankCurrencyOf, converted, freshRate, rateOf, rateText, turnedRate, type KnownRate } from './conversion.rules.js'

const now = new Date('2026-11-26T12:00:00Z')
const known = (from: Currency, to: Currency, text: string, ageDays = 1): KnownRate => ({ from, to, rate: rateOf(text)!, enteredAt: later(now, -ageDays * DAY_MS) })

describe('E22: an estimate in the currency of the bank', () => {
  test.each([
    ['USD', 'EUR', '0.9311', 45_000n, 41_900n],
    ['RUB', 'EUR', '0.0105', 4_500_000n, 47_250n],
    ['EUR', 'JPY', '161.5', 10_050n, 16_231n],
    ['JPY', 'USD', '0.0066', 27_000n, 17_820n],
    ['USD', 'RUB', '78,25', 1n, 78n],
  ] as const)('%s to %s at %s', (from, to, rate, minor, wanted) => {
    expect(converted(money(minor, from), { to, rate: rateOf(rate)! })).toEqual({ minor: wanted, currency: to })
  })
  test.each(['0', '0.00000000', '-1', '1e3', '', 'NaN', '1.123456789', '12345678', '1.2.3'])('%p is no rate', (text) => expect(rateOf(text)).toBeNull())
  test('a rate is written as it was read, and turns round', () => {
    expect(['95.3', '0.00000001', '1', '100'].map((text) => rateText(rateOf(text)!))).toEqual(['95.3', '0.00000001', '1', '100'])
    expect(rateText(turnedRate(rateOf('4')!))).toBe('0.25')
  })
  test('is by the newest rate, whichever way it was entered, and by none that is older than thirty days', () => {
    const rates = [known('EUR', 'USD', '1.05', 9), known('USD', 'EUR', '0.9', 5), known('EUR', 'USD', '1.25', 2), known('USD', 'GBP', '0.8', 31)]
    expect(rateText(freshRate(rates, { from: 'USD', to: 'EUR', now })!.rate)).toBe('0.8')
    expect(freshRate(rates, { from: 'USD', to: 'GBP', now })).toBeNull()
    expect(freshRate(rates, { from: 'USD', to: 'PLN', now })).toBeNull()
  })
  test.each([['DE', 'EUR'], ['US', 'USD'], ['RU', 'RUB'], ['PL', 'PLN'], ['', null], ['XX', null]])('a bank in %p keeps %p', (country, code) => expect(bankCurrencyOf(country)).toBe(code))
})
