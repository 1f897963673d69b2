import { describe, expect, test } from '@jest/globals'
import { DAY_MS, HOUR_MS, later } from '@rolecall/kernel'
import { nextReminder, remindersOf } from './reminder.rules.js'

const startsAt = new Date('2026-06-01T09:00:00Z')
const hoursOf = (windowMs: number): [string, number][] =>
  remindersOf({ startsAt, endsAt: later(startsAt, windowMs) }).map(({ kind, at }) => [kind, (at.getTime() - startsAt.getTime()) / HOUR_MS])

describe('reminders before silence counts as consent', () => {
  test.each<[string, number, [string, number][]]>([
    ['a milestone of 7 days', 7 * DAY_MS, [['half', 84], ['day', 144], ['hours', 166]]],
    ['a milestone of 14 days', 14 * DAY_MS, [['half', 168], ['day', 312], ['hours', 334]]],
    ['an item of 48 h: half of it is the day before', 48 * HOUR_MS, [['half', 24], ['hours', 46]]],
    ['an item of 24 h: the day before is the start', 24 * HOUR_MS, [['day', 0], ['half', 12], ['hours', 22]]],
    ['4 h: half and two hours coincide', 4 * HOUR_MS, [['day', 0], ['half', 2]]],
    ['an hour: both fall before the start and count once', HOUR_MS, [['day', 0], ['half', 0.5]]],
  ])('%s', (_, windowMs, expected) => expect(hoursOf(windowMs)).toEqual(expected))

  test('the next one is told until none is left', () => {
    const window = { startsAt, endsAt: later(startsAt, 7 * DAY_MS) }
    expect(nextReminder(window, startsAt)).toEqual(later(startsAt, 84 * HOUR_MS))
    expect(nextReminder(window, later(startsAt, 84 * HOUR_MS))).toEqual(later(startsAt, 144 * HOUR_MS))
    expect(nextReminder(window, later(startsAt, 166 * HOUR_MS))).toBeNull()
  })
})
