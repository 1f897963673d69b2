import { describe, expect, it } from '@jest/globals'
import { besideThePlan, foretoldBesideThePlan } from './item-counts.js'

const rub = (minor: string) => ({ minor, currency: 'RUB' as const })

describe('Items of a milestone and items of its terms', () => {
  it('differ by the items of work without set days, and both screens name as many of them', () => {
    const duties = [{ plannedItems: 30, price: rub('3000000') }, { plannedItems: 0, price: rub('500000') }, { plannedItems: 0, price: rub('0') }]
    const items = [...Array.from({ length: 30 }, () => ({ counted: true })), { counted: false }]
    expect(foretoldBesideThePlan(duties)).toBe(1)
    expect(besideThePlan(items)).toBe(1)
  })
})
