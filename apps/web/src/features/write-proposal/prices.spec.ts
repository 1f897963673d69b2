import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { periodCount, pricedDays } from '../../lib/days.js'
import { commissionOf, splitBudget } from './prices.js'

describe('prices proposed to a freelancer', () => {
  it('add up to the budget to the last unit', () => {
    const weights = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 12 })
    fc.assert(fc.property(fc.bigInt(10_000n, 99_999_999n), weights, (minor, given) => {
      const parts = splitBudget({ minor: String(minor), currency: 'RUB' }, given)
      expect(parts.reduce((sum, part) => sum + BigInt(part.minor), 0n)).toBe(minor)
    }))
  })
  it('are round figures but for what rounding leaves', () => {
    expect(splitBudget({ minor: '4500000', currency: 'RUB' }, [2, 2, 3]).map((part) => part.minor)).toEqual(['1300000', '1280000', '1920000'])
    expect(splitBudget({ minor: '90000', currency: 'EUR' }, [1, 2]).map((part) => part.minor)).toEqual(['30000', '60000'])
  })
  it('know yen have no smaller unit', () => {
    expect(splitBudget({ minor: '1000', currency: 'JPY' }, [1, 1, 1]).map((part) => part.minor)).toEqual(['340', '330', '330'])
  })
  it('go month by month beyond 31 days', () => {
    expect(periodCount('2026-06-01', '2026-07-01')).toBe(1)
    expect(periodCount('2026-06-01', '2026-08-29')).toBe(3)
    expect(pricedDays('2026-06-01', '2026-06-14')).toBe(14)
    expect(pricedDays('2026-06-01', '2026-08-29')).toBe(30)
  })
  it('lose the commission half up', () => expect(commissionOf({ minor: '12345', currency: 'EUR' }, 1000).minor).toBe('1235'))
})
