import { describe, expect, test } from '@jest/globals'
import { checkAway, isCapacityStale, quietEndsAt, withPeriod } from './preferences.rules.js'

const night = { from: 22, until: 8 }
const at = (zone: string, iso: string) => quietEndsAt(night, { zone, now: new Date(iso) })?.toISOString() ?? null

describe('quiet hours', () => {
  test.each([
    ['in the evening they last until the morning', 'Europe/Berlin', '2026-06-01T20:30:00Z', '2026-06-02T06:00:00.000Z'],
    ['before dawn they end the same day', 'Europe/Berlin', '2026-06-01T03:00:00Z', '2026-06-01T06:00:00.000Z'],
    ['by day there are none', 'Europe/Berlin', '2026-06-01T10:00:00Z', null],
    ['at their end they are over', 'Europe/Berlin', '2026-06-01T06:00:00Z', null],
    ['they begin on the hour', 'Europe/Berlin', '2026-06-01T20:00:00Z', '2026-06-02T06:00:00.000Z'],
    ['in a zone off the full hour they end on its own clock', 'Asia/Kolkata', '2026-06-01T18:00:00Z', '2026-06-02T02:30:00.000Z'],
    ['the night the clocks go forward is an hour shorter', 'Europe/Berlin', '2026-03-28T22:00:00Z', '2026-03-29T06:00:00.000Z'],
    ['the night the clocks go back is an hour longer', 'Europe/Berlin', '2026-10-24T22:00:00Z', '2026-10-25T07:00:00.000Z'],
  ])('%s', (_, zone, now, end) => {
    expect(at(zone, now)).toBe(end)
  })
  test('by day only are quiet hours too', () => {
    expect(quietEndsAt({ from: 9, until: 18 }, { zone: 'UTC', now: new Date('2026-06-01T12:10:00Z') })?.toISOString()).toBe('2026-06-01T18:00:00.000Z')
    expect(quietEndsAt(null, { zone: 'UTC', now: new Date() })).toBeNull()
  })
})

describe('days away', () => {
  const check = (...periods: [string, string][]) => checkAway(periods.map(([fromOn, untilOn]) => ({ fromOn, untilOn })), { today: '2026-06-10', field: 'awayPeriods' })?.reason ?? null
  test.each([
    ['one day', null, [['2026-06-10', '2026-06-10']]],
    ['two periods in any order', null, [['2026-08-01', '2026-08-14'], ['2026-07-01', '2026-07-02']]],
    ['one that has begun', null, [['2026-06-01', '2026-06-20']]],
    ['one that is over', 'in_the_past', [['2026-06-01', '2026-06-09']]],
    ['the end before the start', 'ends_before_start', [['2026-07-02', '2026-07-01']]],
    ['two that share a day', 'overlapping', [['2026-07-01', '2026-07-05'], ['2026-07-05', '2026-07-06']]],
    ['years ahead', 'too_far', [['2029-07-01', '2029-07-05']]],
    ['too many', 'too_many', Array.from({ length: 21 }, (_, day) => [`2026-07-${String(day + 1).padStart(2, '0')}`, `2026-07-${String(day + 1).padStart(2, '0')}`])],
  ] as [string, string | null, [string, string][]][])('%s: %s', (_, reason, periods) => {
    expect(check(...periods)).toBe(reason)
  })
  test('a new period takes in those it touches', () => {
    const known = [{ fromOn: '2026-06-12', untilOn: '2026-06-14' }, { fromOn: '2026-08-01', untilOn: '2026-08-09' }]
    expect(withPeriod(known, { fromOn: '2026-06-10', untilOn: '2026-06-13' })).toEqual([{ fromOn: '2026-06-10', untilOn: '2026-06-14' }, { fromOn: '2026-08-01', untilOn: '2026-08-09' }])
  })
  test('hours said two weeks ago are asked for again', () => {
    const said = new Date('2026-06-01T10:00:00Z')
    expect(isCapacityStale(said, new Date('2026-06-15T09:59:59Z'))).toBe(false)
    expect(isCapacityStale(said, new Date('2026-06-15T10:00:00Z'))).toBe(true)
  })
})
