import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { moneyFromOutside } from './check.js'
import {
  checkCurrency, currencyTable, fromProviderMinor, isKnownCurrency, isLaunchedAt, knownCurrencies, payableMinor, stepMinor, toProviderMinor, wholeMinor,
} from './currency.js'
import { cumulativeFee, feeOf, proportionFloor } from './money.js'
import { InvalidInput, isRefusal } from './refusal.js'

const zeroDecimal = ['BIF', 'CLP', 'DJF', 'GNF', 'JPY', 'KMF', 'KRW', 'MGA', 'PYG', 'RWF', 'VND', 'VUV', 'XAF', 'XOF', 'XPF'] as const
const threeDecimal = ['BHD', 'JOD', 'KWD', 'OMR', 'TND'] as const
const code = fc.constantFrom(...knownCurrencies)
const minor = fc.bigInt({ min: 0n, max: 99_999_999n })
/** An amount that Stripe takes in this currency. */
const amountIn = code.chain((each) => minor.map((value) => ({ code: each, minor: value - (value % stepMinor(each)) })))

describe('the table of currencies', () => {
  test.each(zeroDecimal)('%s has no decimals, for us and for Stripe', (each) => {
    expect(currencyTable[each]).toMatchObject({ exponent: 0, providerExponent: 0 })
    expect(toProviderMinor(1234n, each)).toBe(1234n)
  })
  test.each(threeDecimal)('%s has three decimals, the last of which is zero at Stripe', (each) => {
    expect(currencyTable[each]).toMatchObject({ exponent: 3, providerExponent: 3 })
    expect(toProviderMinor(1230n, each)).toBe(1230n)
    expect(toProviderMinor(1234n, each)).toMatchObject({ reason: 'amount_step', limit: '10' })
  })
  test.each(['ISK', 'UGX'] as const)('%s has no decimals and is sent in multiples of 100', (each) => {
    expect(toProviderMinor(500n, each)).toBe(50_000n)
    expect(fromProviderMinor(50_000n, each)).toBe(500n)
    expect(() => fromProviderMinor(50_050n, each)).toThrow('does not fit')
  })
  test.each(['HUF', 'TWD'] as const)('%s is charged in hundredths and paid out in whole units', (each) => {
    expect(toProviderMinor(12_345n, each)).toBe(12_345n)
    expect(payableMinor(12_345n, each)).toBe(12_300n)
  })
  test('launches dollars, euro, pounds and yen everywhere, rubles at the sandbox and by bank, nothing else anywhere', () => {
    const at = (place: 'stripe' | 'sandbox' | 'manual') => knownCurrencies.filter((each) => isLaunchedAt(each, place)).sort()
    expect(at('stripe')).toEqual(['EUR', 'GBP', 'JPY', 'USD'])
    expect(at('sandbox')).toEqual(['EUR', 'GBP', 'JPY', 'RUB', 'USD'])
    expect(at('manual')).toEqual(at('sandbox'))
  })
  test.each(['usd', 'BTC', '', 'toString', '__proto__'])('does not know %p', (each) => expect(isKnownCurrency(each)).toBe(false))
})

describe('in every currency of the table', () => {
  test('an amount goes to Stripe and back without loss', () => {
    fc.assert(fc.property(amountIn, ({ code: each, minor: value }) => {
      const sent = toProviderMinor(value, each)
      expect(isRefusal(sent)).toBe(false)
      expect(fromProviderMinor(sent as bigint, each)).toBe(value)
    }))
  })
  test('what is paid out and what stays is the whole balance, and Stripe takes the payout', () => {
    fc.assert(fc.property(amountIn, ({ code: each, minor: value }) => {
      const out = payableMinor(value, each)
      const sent = toProviderMinor(out, each) as bigint
      expect(out >= 0n && out <= value && sent % currencyTable[each].payoutMultiple === 0n).toBe(true)
      expect(value - out < 100n).toBe(true)
    }))
  })
  test('the fees of partial releases add up to the fee of one, at any rate', () => {
    fc.assert(fc.property(code, fc.array(minor, { minLength: 1, maxLength: 12 }), fc.integer({ min: 0, max: 5000 }), (_each, parts, bps) => {
      let before = 0n
      let taken = 0n
      for (const part of parts) {
        const fee = cumulativeFee(before, part, bps)
        expect(fee >= 0n && fee <= part).toBe(true)
        taken += fee
        before += part
      }
      expect(taken).toBe(feeOf(before, bps))
    }))
  })
  test('the client fee given back in parts never passes the fee, and all of it comes back with the last part', () => {
    fc.assert(fc.property(amountIn, fc.integer({ min: 0, max: 3000 }), fc.array(fc.integer({ min: 1, max: 99 }), { maxLength: 6 }), ({ minor: value }, bps, cuts) => {
      const fee = feeOf(value, bps)
      let back = 0n
      let refunded = 0n
      for (const percent of [...cuts, 100]) {
        const next = percent === 100 ? value : refunded + ((value - refunded) * BigInt(percent)) / 100n
        const part = proportionFloor(fee, next, value) - proportionFloor(fee, refunded, value)
        expect(part >= 0n).toBe(true)
        back += part
        refunded = next
      }
      expect(back).toBe(value === 0n ? 0n : fee)
    }))
  })
})

test('E23: ten percent of 0.01 takes nothing and loses nothing, of 0.05 it takes one unit', () => {
  expect([feeOf(1n, 1000), 1n - feeOf(1n, 1000)]).toEqual([0n, 1n])
  expect([feeOf(5n, 1000), 5n - feeOf(5n, 1000)]).toEqual([1n, 4n])
  expect(Array.from({ length: 10 }, (_, index) => cumulativeFee(BigInt(index), 1n, 1000)).reduce((sum, fee) => sum + fee, 0n)).toBe(1n)
})

describe('money from outside is refused by name', () => {
  const wanted = { minMinor: 1000n, only: 'USD', place: 'stripe' } as const
  test.each([
    ['currency_unknown', '5000', 'BTC'],
    ['currency_unknown', '5000', 'usd'],
    ['currency_not_launched', '5000', 'KWD'],
    ['currency_not_launched', '500000', 'RUB'],
    ['currency_mismatch', '5000', 'EUR'],
    ['amount_not_whole', '50.5', 'USD'],
    ['amount_not_whole', '5e3', 'USD'],
    ['amount_not_whole', '', 'USD'],
    ['amount_negative', '-5000', 'USD'],
    ['amount_too_small', '999', 'USD'],
    ['amount_too_large', '100000000', 'USD'],
  ])('%s: %s %s', (reason, value, currency) => {
    expect(moneyFromOutside('amount', { minor: value, currency }, wanted)).toMatchObject({ code: 'INVALID_INPUT', field: 'amount', reason })
  })
  test('and taken when it is right', () => {
    expect(moneyFromOutside('amount', { minor: '1000', currency: 'USD' }, wanted)).toEqual({ minor: 1000n, currency: 'USD' })
    expect(checkCurrency('amount', 'RUB', { place: 'manual' })).toBeNull()
    expect(wholeMinor('amount', '0')).toBe(0n)
    expect(checkCurrency('amount', 'x'.repeat(90))).toBeInstanceOf(InvalidInput)
  })
})
