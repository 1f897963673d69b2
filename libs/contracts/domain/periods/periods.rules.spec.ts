import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { shippedCatalogue } from '../../../catalog/data/seed-files.js'
import { dueAt } from '../due.rules.js'
import { countedItems, dutyItems } from '../plan.rules.js'
import { monthFrom, periodsAfter, periodsOf, plusDays } from '../periods.rules.js'
import { carriedOf, nextTryAt, noticeAt, restsAt } from './service.rules.js'

const DAY = 86_400_000
const span = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }): string => `${startsOn}..${endsOn}`
/** Months of a service, each laid out after the one before. */
const months = (anchor: string, count: number) =>
  Array.from({ length: count }).reduce<ReturnType<typeof monthFrom>[]>((found) => {
    const last = found.at(-1)
    return [...found, monthFrom(last ? plusDays(last.endsOn, 1) : anchor, found.length + 1, anchor)]
  }, [])

describe('E16: the anchor rule', () => {
  test.each([
    ['2026-01-29', ['2026-01-29..2026-02-27', '2026-02-28..2026-03-28', '2026-03-29..2026-04-28']],
    ['2026-01-30', ['2026-01-30..2026-02-27', '2026-02-28..2026-03-29', '2026-03-30..2026-04-29']],
    ['2026-01-31', ['2026-01-31..2026-02-27', '2026-02-28..2026-03-30', '2026-03-31..2026-04-29']],
    ['2028-01-31', ['2028-01-31..2028-02-28', '2028-02-29..2028-03-30', '2028-03-31..2028-04-29']],
    ['2026-02-01', ['2026-02-01..2026-02-28', '2026-03-01..2026-03-31', '2026-04-01..2026-04-30']],
    ['2028-02-29', ['2028-02-29..2028-03-28', '2028-03-29..2028-04-28', '2028-04-29..2028-05-28']],
  ])('months of a service that begins on %s', (anchor, expected) => {
    expect(months(anchor, 3).map(span)).toEqual(expected)
  })
  test('months of a service are those of fixed work, from any day on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 2, max: 14 }), (offset, count) => {
        const anchor = plusDays('2026-01-01', offset)
        const found = months(anchor, count)
        expect(periodsOf(anchor, found.at(-1)!.endsOn).map(span)).toEqual(found.map(span))
      }),
    )
  })
  test('what comes after kept periods is what would have come, and leaves no day out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 32, max: 500 }), fc.integer({ min: 1, max: 12 }), (offset, days, keep) => {
        const startsOn = plusDays('2026-01-01', offset)
        const endsOn = plusDays(startsOn, days)
        const whole = periodsOf(startsOn, endsOn)
        const kept = Math.min(keep, whole.length - 1)
        if (kept === 0) return
        const after = periodsAfter({ anchor: startsOn, count: kept, until: whole[kept - 1]!.endsOn }, endsOn)
        expect(after).toEqual(whole.slice(kept))
      }),
    )
  })
  test('a contract of one short period goes on from the day after it', () => {
    expect(periodsAfter({ anchor: '2026-06-01', count: 1, until: '2026-06-20' }, '2026-08-10').map(span)).toEqual(['2026-06-21..2026-07-20', '2026-07-21..2026-08-10'])
    expect(periodsAfter({ anchor: '2026-06-01', count: 1, until: '2026-06-20' }, '2026-06-20')).toEqual([])
  })
  test('a month paid late is a whole one from that day, and its day is the new anchor', () => {
    expect(span(monthFrom('2026-03-10', 3, '2026-01-31'))).toBe('2026-03-10..2026-04-09')
    expect(span(monthFrom('2026-04-10', 4, '2026-01-31'))).toBe('2026-04-10..2026-05-09')
  })
})

test.each(['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'America/St_Johns'])('across a change of the clocks every item in %s is due at six in the evening', (timeZone) => {
  const duties = shippedCatalogue().roles.flatMap((role) => role.duties)
  for (const anchor of ['2026-03-01', '2026-10-15', '2026-10-31', '2026-03-25']) {
    const items = duties.flatMap((duty) => dutyItems({ dutySlug: duty.slug, title: duty.title.en, priceMinor: 1000n, lines: duty.cadence.map((line) => ({ ...line, label: null, evidence: duty.evidence })) }, monthFrom(anchor, 1)))
    for (const { dueOn } of items) {
      const local = Temporal.Instant.fromEpochMilliseconds(dueAt(dueOn, timeZone).getTime()).toZonedDateTimeISO(timeZone)
      expect([local.toPlainDate().toString(), local.hour, local.minute]).toEqual([dueOn, 18, 0])
    }
  }
})

test('items of a month of 28, 29, 30 and 31 days: daily work follows the days, weekly work stays four', () => {
  const role = shippedCatalogue().roles.find(({ slug }) => slug === 'smm-specialist')!
  const of = (slug: string, startsOn: string) => {
    const duty = role.duties.find((one) => one.slug === slug)!
    const plan = { dutySlug: slug, title: '', priceMinor: 1000n, lines: duty.cadence.map((line) => ({ ...line, label: null, evidence: duty.evidence })) }
    return countedItems({ items: dutyItems(plan, monthFrom(startsOn, 2)) })
  }
  const starts = ['2026-02-01', '2028-02-01', '2026-06-01', '2026-07-01']
  expect(starts.map((day) => of('smm.daily-posting', day))).toEqual([28, 29, 30, 31])
  expect(starts.map((day) => of('smm.competitor-monitoring', day))).toEqual([4, 4, 4, 4])
})

describe('clocks of a service', () => {
  const since = new Date('2026-06-01T00:00:00Z')
  test('notice comes seven days before the end, at nine of the client', () => {
    expect(noticeAt('2026-06-30', 'Europe/Berlin').toISOString()).toBe('2026-06-24T07:00:00.000Z')
  })
  test('E14: reminders at once, after two and five days, rest after seven', () => {
    expect([0, 1, 2, 3].map((tries) => (nextTryAt(since, tries).getTime() - since.getTime()) / DAY)).toEqual([0, 2, 5, 7])
    expect(restsAt(since).toISOString()).toBe('2026-06-08T00:00:00.000Z')
  })
  test('no more than a fifth of what was planned comes along, whatever was missed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), (planned, wanted) => {
        const missed = Array.from({ length: Math.min(wanted, planned) }, (_, n) => n)
        const carried = carriedOf(missed, planned)
        expect(carried.length * 5).toBeLessThanOrEqual(planned)
        expect(carried).toEqual(missed.slice(0, carried.length))
      }),
    )
  })
})
