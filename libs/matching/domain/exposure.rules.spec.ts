import { describe, expect, test } from '@jest/globals'
import { gini } from './exposure.rules.js'
import { daysOfWeek, weekOf } from './week.rules.js'

describe('how attention is shared', () => {
  test('is 0 when all have the same and when nobody has any', () => {
    expect(gini([2, 2, 2, 2])).toBeCloseTo(0, 12)
    expect(gini([0, 0])).toBe(0)
    expect(gini([])).toBe(0)
  })
  test('nears 1 when one of many has it all, in whatever order', () => {
    expect(gini([0, 0, 10, 0])).toBeCloseTo(0.75, 12)
    expect(gini([10, 0, 0, 0])).toBeCloseTo(0.75, 12)
    expect(gini([1, 3])).toBeCloseTo(0.25, 12)
  })
})

describe('an ISO week', () => {
  test.each([['2026-01-01T12:00:00Z', '2026-W01'], ['2027-01-01T00:00:00Z', '2026-W53'], ['2024-12-30T00:00:00Z', '2025-W01'], ['2026-07-29T23:59:59Z', '2026-W31']])('of %s is %s', (moment, week) => {
    expect(weekOf(new Date(moment))).toBe(week)
    const { from, to } = daysOfWeek(week)!
    expect(from.getUTCDay()).toBe(1)
    expect(from.getTime()).toBeLessThanOrEqual(Date.parse(moment))
    expect(to.getTime()).toBeGreaterThan(Date.parse(moment))
  })
  test.each(['2026-W54', '2025-W53', '2026-W00', '2026-31', '', 'W31-2026'])('%s is none', (words) => expect(daysOfWeek(words)).toBeNull())
})
