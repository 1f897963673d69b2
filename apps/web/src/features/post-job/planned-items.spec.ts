import { describe, expect, it } from '@jest/globals'
import { dutyItems, spansOf } from './planned-items.js'

const line = { cadence: 'DAILY' as const, quantity: 30, weekdaysOnly: false, firstPeriodOnly: false, slaHours: null, countsAsItem: true }
const duty = (...cadence: (Omit<typeof line, 'cadence'> & { cadence: string })[]) => ({ cadence }) as unknown as Parameters<typeof dutyItems>[0]
const month = spansOf('2026-06-01', '2026-06-30').first

describe('planned items in the editor', () => {
  it('follow the days of the job for daily work', () => {
    expect(dutyItems(duty(line), 30, month)).toBe(30)
    expect(dutyItems(duty(line), 30, spansOf('2026-06-01', '2026-07-01').first)).toBe(31)
    expect(dutyItems(duty(line), 15, month)).toBe(15)
  })
  it('count weekdays from the real first day', () => {
    expect(dutyItems(duty({ ...line, weekdaysOnly: true }), 22, month)).toBe(22)
    expect(dutyItems(duty({ ...line, weekdaysOnly: true }), 22, spansOf('2026-06-06', '2026-06-12').first)).toBe(5)
  })
  it('leave once-only work out of later periods', () => {
    const { later } = spansOf('2026-06-01', '2026-08-31')
    expect(dutyItems(duty({ ...line, cadence: 'ONCE' }), 1, month)).toBe(1)
    expect(dutyItems(duty({ ...line, cadence: 'ONCE' }), 1, later!)).toBe(0)
  })
  it('do not count work on demand', () => expect(dutyItems(duty({ ...line, cadence: 'PER_EVENT' }), 5, month)).toBe(0))
})
