import { describe, expect, it } from '@jest/globals'
import { addDays, daysFrom, isWeekend, mondayOf, monthEnd, pageOf, pagesOf } from './calendar.js'

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

  const whole = { first: '2026-11-10', last: '2027-01-15' }

  it('shows months, and three whole weeks on narrower screens, without gaps', () => {
    expect(pagesOf(whole, [], 'month')).toEqual([
      { first: '2026-11-01', last: '2026-11-30' }, { first: '2026-12-01', last: '2026-12-31' }, { first: '2027-01-01', last: '2027-01-31' },
    ])
    const weeks = pagesOf(whole, [], 'weeks')
    expect(weeks[0]).toEqual({ first: '2026-11-09', last: '2026-11-29' })
    expect(weeks.slice(1).every((page, index) => page.first === addDays(weeks[index]!.last, 1))).toBe(true)
    expect(weeks.at(-1)!.last >= whole.last).toBe(true)
  })

  it('follows the periods of the contract where each is about a month', () => {
    const periods = [{ first: '2026-11-10', last: '2026-12-09' }, { first: '2026-12-10', last: '2027-01-08' }]
    expect(pagesOf(whole, periods, 'month')).toEqual(periods)
    expect(pagesOf(whole, [...periods, { first: '2027-01-09', last: '2027-01-15' }], 'month')).toHaveLength(3)
    expect(pagesOf(whole, [...periods, { first: '2027-01-09', last: '2027-01-15' }], 'month')[0]).toEqual({ first: '2026-11-01', last: '2026-11-30' })
  })

  it('shows a short contract on one page, though it lies in two months', () => {
    const short = { first: '2026-11-26', last: '2026-12-09' }
    expect(pagesOf(short, [short], 'month')).toEqual([short])
  })

  it('opens the page of a day, the first before and the last after', () => {
    const pages = pagesOf(whole, [], 'month')
    expect([pageOf(pages, '2026-12-05'), pageOf(pages, '2026-01-01'), pageOf(pages, '2028-01-01')]).toEqual([1, 0, 2])
  })
})
