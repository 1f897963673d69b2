import { describe, expect, test } from '@jest/globals'
import { DAY_MS } from '@rolecall/kernel'
import { EARLIEST_IDLE_MS, idleUntil, idleWarnAt } from './idle.rules.js'

const since = new Date('2026-03-01T10:00:00Z')
const days = (at: Date): number => (at.getTime() - since.getTime()) / DAY_MS

describe('money that nobody asks for', () => {
  test.each([['DE', 25, 30], ['US', 25, 30], ['TH', 5, 7]])('%s: told after %i days, paid out after %i', (country, warned, paid) => {
    expect([days(idleWarnAt(country, since)), days(idleUntil(country, since))]).toEqual([warned, paid])
    expect(warned * DAY_MS).toBeGreaterThanOrEqual(EARLIEST_IDLE_MS)
  })
})
