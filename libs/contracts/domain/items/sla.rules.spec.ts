import { describe, expect, test } from '@jest/globals'
import { HOUR_MS, later } from '@rolecall/kernel'
import { quietOf, reactUntil, slaCheck, slaFacts, slaHoursOf, type SlaClock } from './sla.rules.js'

const moscow: SlaClock = { quiet: { from: 22, until: 8 }, timeZone: 'Europe/Moscow' }
const until = (at: string, hours: number, clock = moscow) => reactUntil(new Date(at), hours, clock).toISOString()

describe('E35: hours to react', () => {
  test('run outside the quiet hours of the client', () => {
    expect(until('2026-06-08T09:00:00+03:00', 4)).toBe('2026-06-08T10:00:00.000Z')
    expect(until('2026-06-08T23:30:00+03:00', 4)).toBe('2026-06-09T09:00:00.000Z')
    expect(until('2026-06-08T03:00:00+03:00', 4)).toBe('2026-06-08T09:00:00.000Z')
    expect(until('2026-06-08T20:00:00+03:00', 4)).toBe('2026-06-09T07:00:00.000Z')
    expect(until('2026-06-08T18:00:00+03:00', 4)).toBe('2026-06-08T19:00:00.000Z')
  })
  test('of a day and night take more than one day', () => expect(until('2026-06-08T09:00:00+03:00', 24)).toBe('2026-06-09T16:00:00.000Z'))
  test('keep the local hours over the change of the clocks', () => {
    const berlin: SlaClock = { quiet: { from: 22, until: 8 }, timeZone: 'Europe/Berlin' }
    expect(until('2026-03-28T21:00:00+01:00', 4, berlin)).toBe('2026-03-29T09:00:00.000Z')
    expect(until('2026-10-24T21:00:00+02:00', 4, berlin)).toBe('2026-10-25T10:00:00.000Z')
  })
  test('know quiet hours that lie inside a day', () => {
    const noon: SlaClock = { quiet: { from: 12, until: 14 }, timeZone: 'Europe/Moscow' }
    expect(until('2026-06-08T11:00:00+03:00', 4, noon)).toBe('2026-06-08T14:00:00.000Z')
    expect(until('2026-06-08T23:00:00+03:00', 4, noon)).toBe('2026-06-09T00:00:00.000Z')
  })
  test('are those of the terms, 22 to 8 where they say nothing', () => {
    expect([quietOf({}), quietOf({ limits: { adSpendCapMinor: null, text: null, quietHours: { from: 20, until: 10 } } })]).toEqual([{ from: 22, until: 8 }, { from: 20, until: 10 }])
  })
  test('belong to duties on demand only', () => {
    const line = (cadence: string, slaHours: number | null) => ({ cadence, slaHours })
    const duties = [{ dutySlug: 'smm.negative-comments', lines: [line('per_event', 4)] }, { dutySlug: 'bot.client-care', lines: [line('per_event', 24), line('monthly', null)] }, { dutySlug: 'smm.daily-posting', lines: [line('daily', null)] }] as never
    expect(['smm.negative-comments', 'bot.client-care', 'smm.daily-posting', 'none'].map((slug) => slaHoursOf({ duties }, slug))).toEqual([4, 24, null, null])
  })
})

describe('the rate', () => {
  const now = new Date('2026-06-08T12:00:00Z')
  const event = (untilHours: number, reactedHours: number | null) => ({ reactUntil: later(now, untilHours * HOUR_MS), reactedAt: reactedHours === null ? null : later(now, reactedHours * HOUR_MS) })
  test('counts late and missing reactions, and leaves out those that still have time', () => {
    const facts = slaFacts([event(-1, -2), event(-1, -1), event(-3, -1), event(-1, null), event(2, null), event(2, -1)], now)
    expect(facts).toEqual({ events: 6, inTime: 3, open: 1, overdue: 1, rate: 60, goal: 90, met: false })
    expect(slaCheck(facts)).toMatchObject({ verdict: 'fail', key: 'sla.below' })
  })
  test('nine of ten are enough, eight are not, and nothing has no rate', () => {
    const of = (inTime: number) => slaFacts(Array.from({ length: 10 }, (_, index) => event(-1, index < inTime ? -2 : 0)), now)
    expect([of(9).met, of(8).met, slaFacts([], now)]).toEqual([true, false, expect.objectContaining({ rate: null, met: true })])
    expect([slaCheck(of(9)).verdict, slaCheck(slaFacts([], now)).key]).toEqual(['ok', 'sla.none'])
  })
})
