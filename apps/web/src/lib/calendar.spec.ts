import { describe, expect, it } from '@jest/globals'
import { addDays, clampDay, daysFrom, isWeekend, mondayOf, monthEnd, stretchAround, stretchBeside } from './calendar.js'

describe('the calendar of a checklist', () => {
  it('counts over months and leap days', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
    expect(monthEnd('2026-12-05')).toBe('2026-12-31')
    expect(daysFrom('2026-11-29', '2026-12-02')).toEqual(['2026-11-29', '2026-11-30', '2026-12-01', '2026-12-02'])
  })

  it('starts weeks on Monday', () => {
    expect(mondayOf('2026-11-29')).toBe('2026-11-23')
    expect(isWeekend('2026-11-28')).toBe(true)
    expect(isWeekend('2026-11-27')).toBe(false)
  })

  it('shows a whole month, and three weeks with the present one in the middle', () => {
    expect(stretchAround('2026-11-25', 'month')).toEqual({ first: '2026-11-01', last: '2026-11-30' })
    expect(stretchAround('2026-11-25', 'weeks')).toEqual({ first: '2026-11-16', last: '2026-12-06' })
  })

  it('turns pages without gaps or overlaps', () => {
    const weeks = stretchAround('2026-11-25', 'weeks')
    expect(stretchAround(stretchBeside(weeks, 'weeks', 1), 'weeks').first).toBe(addDays(weeks.last, 1))
    expect(stretchAround(stretchBeside(weeks, 'weeks', -1), 'weeks').last).toBe(addDays(weeks.first, -1))
    const month = stretchAround('2026-11-25', 'month')
    expect(stretchAround(stretchBeside(month, 'month', 1), 'month').first).toBe('2026-12-01')
    expect(stretchAround(stretchBeside(month, 'month', -1), 'month').last).toBe('2026-10-31')
  })

  it('keeps a day inside the contract', () => {
    expect(clampDay('2026-10-01', '2026-11-01', '2026-12-01')).toBe('2026-11-01')
    expect(clampDay('2027-01-01', '2026-11-01', '2026-12-01')).toBe('2026-12-01')
  })
})
