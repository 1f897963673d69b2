import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { mainLine, plannedItemCount, withQuantity, type CatalogueDuty } from '@rolecall/catalog'
import { shippedCatalogue } from '../../catalog/data/seed-files.js'
import type { PlanDuty } from './checklist.js'
import { countedItems, dutyItems, planOf } from './plan.rules.js'
import { periodsOf } from './periods.rules.js'

const roles = shippedCatalogue().roles
const roleBySlug = (slug: string) => roles.find((role) => role.slug === slug)!
const planDuty = (duty: CatalogueDuty, priceMinor = 10_000n, quantity?: number): PlanDuty => ({
  dutySlug: duty.slug,
  title: duty.title.en,
  priceMinor: duty.priced ? priceMinor : 0n,
  lines: (quantity === undefined ? duty.cadence : withQuantity(duty.cadence, quantity)).map((line) => ({
    ...line,
    label: line.label?.en ?? null,
    evidence: line.evidence ?? duty.evidence,
  })),
})
const plan = (slug: string, startsOn: string, endsOn: string) =>
  planOf({
    startsOn,
    endsOn,
    daysOff: [],
    minMilestoneMinor: 1000n,
    duties: roleBySlug(slug).duties.map((duty) => planDuty(duty)),
  })
const dutyBySlug = (slug: string) => roles.flatMap((role) => role.duties).find((duty) => duty.slug === slug)!

// 1 June 2026 is a Monday, June has 30 days and so has a period from 1 September to 30 September
describe('items of a 30-day period that starts on a Monday', () => {
  test.each([
    ['smm-specialist', 76, 75, 1],
    ['targeted-ads-specialist', 20, 9, 0],
    ['content-manager', 61, 61, 1],
    ['copywriter', 10, 9, 0],
    ['chatbot-funnel-architect', 4, 1, 0],
  ])('%s: %i first, %i later, %i on demand beside the count', (slug, first, later, onDemand) => {
    const duties = roleBySlug(slug).duties.map((duty) => planDuty(duty))
    const june = { ordinal: 1, startsOn: '2026-06-01', endsOn: '2026-06-30', days: 30, isTail: false }
    const items = duties.flatMap((duty) => dutyItems(duty, june))
    expect(countedItems({ items })).toBe(first)
    expect(items.length - countedItems({ items })).toBe(onDemand)
    expect(countedItems({ items: duties.flatMap((duty) => dutyItems(duty, { ...june, ordinal: 2 })) })).toBe(later)
    expect(first).toBe(plannedItemCount(roleBySlug(slug).duties))
  })
  test('agrees with the catalogue on any start and length', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 800 }),
        fc.integer({ min: 7, max: 31 }),
        fc.constantFrom(...roles),
        (offset, days, role) => {
          const start = new Date(Date.UTC(2026, 0, 1 + offset))
          const startsOn = start.toISOString().slice(0, 10)
          const endsOn = new Date(start.getTime() + (days - 1) * 86_400_000).toISOString().slice(0, 10)
          const [milestone] = planOf({
            startsOn,
            endsOn,
            daysOff: [],
            minMilestoneMinor: 0n,
            duties: role.duties.map((duty) => planDuty(duty)),
          })
          const startsOnWeekday = start.getUTCDay() === 0 ? 7 : start.getUTCDay()
          expect(countedItems(milestone!)).toBe(
            plannedItemCount(role.duties, { days, startsOnWeekday, firstPeriod: true }),
          )
        },
      ),
    )
  })
})

describe('where items fall', () => {
  const june = { ordinal: 1, startsOn: '2026-06-01', endsOn: '2026-06-30', days: 30, isTail: false }
  const dueDays = (slug: string, quantity?: number) =>
    dutyItems(planDuty(dutyBySlug(slug), 10_000n, quantity), june).map((item) => item.dueOn)
  test('weekly work is due on the last day of each full week', () => {
    expect(dueDays('smm.competitor-monitoring')).toEqual(['2026-06-07', '2026-06-14', '2026-06-21', '2026-06-28'])
  })
  test('monthly work is spread evenly and ends with the period', () => {
    expect(dueDays('smm.influencer-collab')).toEqual(['2026-06-15', '2026-06-30'])
    expect(dueDays('smm.stats-growth')).toEqual(['2026-06-30'])
  })
  test('a batch is spread evenly', () => {
    expect(dueDays('smm.banner-design', 3)).toEqual(['2026-06-10', '2026-06-20', '2026-06-30'])
  })
  test('weekday work skips Saturdays and Sundays', () => {
    expect(dueDays('smm.community-inbox')).toHaveLength(22)
    expect(dueDays('smm.community-inbox')).not.toContain('2026-06-06')
  })
  test('work done once is due within the first week', () => {
    expect(dueDays('ads.audience-map')).toEqual(['2026-06-07'])
  })
  test('two posts a day make two items a day', () => {
    expect(dueDays('smm.daily-posting', 60).slice(0, 3)).toEqual(['2026-06-01', '2026-06-01', '2026-06-02'])
  })
  test('work on demand has one item at the end that carries its price and is not counted', () => {
    const items = dutyItems(planDuty(dutyBySlug('smm.negative-comments'), 4500n), june)
    expect(items).toMatchObject([{ dueOn: '2026-06-30', shareMinor: 4500n, counted: false }])
  })
  test('a duty with two lines has its items in order of days and shares the price over all', () => {
    const items = dutyItems(planDuty(dutyBySlug('smm.targeted-ads'), 1003n), june)
    expect(items.map((item) => item.dueOn)).toEqual([
      '2026-06-07',
      '2026-06-07',
      '2026-06-14',
      '2026-06-21',
      '2026-06-28',
    ])
    expect(items.map((item) => item.shareMinor)).toEqual([201n, 201n, 201n, 200n, 200n])
  })
  test('days off drop weekday items and move no others', () => {
    const inbox = planDuty(dutyBySlug('smm.community-inbox'))
    expect(dutyItems(inbox, june, ['2026-06-12']).map((item) => item.dueOn)).not.toContain('2026-06-12')
    expect(dutyItems(planDuty(dutyBySlug('smm.daily-posting')), june, ['2026-06-12'])).toHaveLength(30)
  })
})

describe('periods', () => {
  const spans = (startsOn: string, endsOn: string) =>
    periodsOf(startsOn, endsOn).map((period) => `${period.startsOn}..${period.endsOn}`)
  test('31 days are one period', () => {
    expect(spans('2026-01-01', '2026-01-31')).toEqual(['2026-01-01..2026-01-31'])
    expect(
      plan('smm-specialist', '2026-01-01', '2026-01-31')[0]!.items.filter(
        (item) => item.dutySlug === 'smm.daily-posting',
      ),
    ).toHaveLength(31)
  })
  test('the anchor day is kept over short months', () => {
    expect(spans('2026-01-31', '2026-04-29')).toEqual([
      '2026-01-31..2026-02-27',
      '2026-02-28..2026-03-30',
      '2026-03-31..2026-04-29',
    ])
    expect(spans('2026-01-29', '2026-03-28')).toEqual(['2026-01-29..2026-02-27', '2026-02-28..2026-03-28'])
    expect(spans('2028-01-30', '2028-03-29')).toEqual(['2028-01-30..2028-02-28', '2028-02-29..2028-03-29'])
  })
  test('a rest shorter than a week joins the last whole month', () => {
    expect(spans('2026-06-01', '2026-07-03')).toEqual(['2026-06-01..2026-07-03'])
    expect(spans('2026-06-01', '2026-07-10')).toEqual(['2026-06-01..2026-06-30', '2026-07-01..2026-07-10'])
  })
  test('a cut-short last period is paid by its items', () => {
    const posting = { ...planDuty(dutyBySlug('content.daily-posting'), 30_000n) }
    const [first, tail] = planOf({
      startsOn: '2026-06-01',
      endsOn: '2026-07-10',
      daysOff: [],
      minMilestoneMinor: 1000n,
      duties: [posting],
    })
    expect([first!.priceMinor, tail!.priceMinor]).toEqual([30_000n, 10_000n])
  })
  test('a cut-short period too cheap to be paid alone joins the one before', () => {
    const posting = { ...planDuty(dutyBySlug('content.daily-posting'), 30_000n) }
    const joined = planOf({
      startsOn: '2026-06-01',
      endsOn: '2026-07-10',
      daysOff: [],
      minMilestoneMinor: 15_000n,
      duties: [posting],
    })
    expect(joined.map((milestone) => [milestone.days, milestone.priceMinor])).toEqual([[40, 30_000n]])
  })
  test('work done once is neither repeated nor paid again', () => {
    const plans = plan('copywriter', '2026-06-01', '2026-07-31')
    expect(plans.map((milestone) => countedItems(milestone))).toEqual([10, 9])
    expect(plans[0]!.priceMinor - plans[1]!.priceMinor).toBe(10_000n)
  })
})

describe('shares', () => {
  test('always sum to the price, earlier ones never smaller, and no priced duty is left without an item', () => {
    const duties = roles.flatMap((role) => role.duties).filter((duty) => duty.priced)
    fc.assert(
      fc.property(
        fc.constantFrom(...duties),
        fc.bigInt({ min: 1n, max: 99_999_999n }),
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 1, max: 40 }),
        (duty, price, days, quantity) => {
          const line = mainLine(duty.cadence)
          const period = {
            ordinal: 1,
            startsOn: '2026-05-29',
            endsOn: new Date(Date.UTC(2026, 4, 28 + days)).toISOString().slice(0, 10),
            days,
            isTail: false,
          }
          const items = dutyItems(planDuty(duty, price, line.countsAsItem ? quantity : undefined), period)
          expect(items.reduce((sum, item) => sum + item.shareMinor, 0n)).toBe(price)
          const shares = items.map((item) => item.shareMinor)
          expect(shares).toEqual([...shares].sort((a, b) => (a > b ? -1 : a < b ? 1 : 0)))
          expect(items.every((item) => item.dueOn >= period.startsOn && item.dueOn <= period.endsOn)).toBe(true)
        },
      ),
    )
  })
})
