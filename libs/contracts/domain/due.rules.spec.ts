import { describe, expect, test } from '@jest/globals'
import { dueAt, momentOf } from './due.rules.js'
import { dayIn, daysBetween } from './periods.rules.js'

describe('due moments in the zone of the client', () => {
  test('six in the evening stays six over the change of clocks', () => {
    const week = ['2026-03-27', '2026-03-28', '2026-03-29', '2026-03-30'].map((day) =>
      dueAt(day, 'Europe/Berlin').toISOString(),
    )
    expect(week).toEqual([
      '2026-03-27T17:00:00.000Z',
      '2026-03-28T17:00:00.000Z',
      '2026-03-29T16:00:00.000Z',
      '2026-03-30T16:00:00.000Z',
    ])
  })
  test('a skipped hour means the next valid minute', () => {
    expect(momentOf('2026-03-29', '02:30', 'Europe/Berlin').toISOString()).toBe('2026-03-29T01:00:00.000Z')
  })
  test('a repeated hour means its first pass', () => {
    expect(momentOf('2026-10-25', '02:30', 'Europe/Berlin').toISOString()).toBe('2026-10-25T00:30:00.000Z')
  })
  test('zones far apart give the same local hour', () => {
    expect(dueAt('2026-06-05', 'Asia/Vladivostok').toISOString()).toBe('2026-06-05T08:00:00.000Z')
    expect(dueAt('2026-06-05', 'Europe/Moscow').toISOString()).toBe('2026-06-05T15:00:00.000Z')
  })
})

test('a day is counted in the zone, both ends included', () => {
  expect(dayIn('Asia/Vladivostok', new Date('2026-06-04T20:00:00Z'))).toBe('2026-06-05')
  expect(daysBetween('2026-06-01', '2026-06-30')).toBe(30)
})
