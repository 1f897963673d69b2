import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { add, cumulativeFee, currencyCodes, feeOf, isCurrency, money, proportionFloor, splitEvenly, subtract, sumMoney, times, zero } from './money.js'

const minor = fc.bigInt({ min: 0n, max: 99_999_999n })
const bps = fc.integer({ min: 0, max: 5000 })
const currency = fc.constantFrom(...currencyCodes)

describe('a fee', () => {
  test.each([
    [50_000n, 300, 1500n],
    [1n, 5000, 1n],
    [1n, 4999, 0n],
    [0n, 300, 0n],
    [1050n, 1000, 105n],
  ])('of %p at %p bps is %p, half up', (amount, share, fee) => expect(feeOf(amount, share)).toBe(fee))

  test('of parts adds up to the fee of the whole, however it is released', () => {
    fc.assert(
      fc.property(fc.array(minor, { maxLength: 20 }), bps, (parts, share) => {
        let before = 0n
        let fees = 0n
        for (const part of parts) {
          const fee = cumulativeFee(before, part, share)
          expect(fee >= 0n && fee <= part).toBe(true)
          fees += fee
          before += part
        }
        expect(fees).toBe(feeOf(before, share))
      }),
    )
  })
})

describe('a split', () => {
  test('gives every unit away, in parts that differ by one at most, the larger first', () => {
    fc.assert(
      fc.property(minor, fc.integer({ min: 1, max: 60 }), (amount, places) => {
        const parts = splitEvenly(amount, places)
        expect(parts).toHaveLength(places)
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(amount)
        expect(parts[0]! - parts.at(-1)!).toBeLessThanOrEqual(1n)
        expect(parts).toEqual([...parts].sort((a, b) => Number(b - a)))
      }),
    )
  })
  test('over no places is nothing', () => expect(splitEvenly(100n, 0)).toEqual([]))
})

describe('a proportion', () => {
  test('is never more than its share, and all of it for the whole', () => {
    fc.assert(
      fc.property(minor, fc.bigInt(1n, 1000n), fc.bigInt(0n, 1000n), (amount, whole, some) => {
        const part = some > whole ? whole : some
        const share = proportionFloor(amount, part, whole)
        expect(share * whole <= amount * part && (share + 1n) * whole > amount * part).toBe(true)
        expect(proportionFloor(amount, whole, whole)).toBe(amount)
      }),
    )
  })
  test('of nothing is nothing', () => expect(proportionFloor(100n, 0n, 0n)).toBe(0n))
})

describe('amounts', () => {
  test('add and take away to where they were; a sum is in any order', () => {
    fc.assert(
      fc.property(fc.array(minor, { maxLength: 8 }), currency, (minors, code) => {
        const parts = minors.map((each) => money(each, code))
        const sum = sumMoney(parts, code)
        expect(sumMoney([...parts].reverse(), code)).toEqual(sum)
        expect(parts.reduce(subtract, sum)).toEqual(zero(code))
      }),
    )
  })
  test('times a number is that often the same', () =>
    expect(times(money(7n, 'JPY'), 3n)).toEqual(add(money(7n, 'JPY'), money(14n, 'JPY'))))
  test('of two currencies do not mix', () => {
    expect(() => add(money(1n, 'EUR'), money(1n, 'USD'))).toThrow('do not mix')
    expect(() => sumMoney([money(1n, 'EUR')], 'RUB')).toThrow('do not mix')
  })
  test.each(['eur', 'BTC', '', 'toString', 'constructor'])('%p is no currency', (code) => expect(isCurrency(code)).toBe(false))
})
