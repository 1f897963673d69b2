import { describe, expect, test } from '@jest/globals'
import { shippedCatalogue } from '../data/seed-files.js'
import type { CadenceLine } from './catalogue.js'
import { mainLine, plannedItemCount, plannedLineCount, weekdaysIn, withQuantity } from './cadence.rules.js'
import { dutyOf, roleOf } from './lookup.js'

const content = shippedCatalogue()
const line = (part: Partial<CadenceLine>): CadenceLine => ({
  cadence: 'daily',
  quantity: 30,
  weekdaysOnly: false,
  firstPeriodOnly: false,
  slaHours: null,
  countsAsItem: true,
  slotted: false,
  label: null,
  evidence: null,
  ...part,
})

describe('items a role makes in a 30-day period', () => {
  const table: [string, number, number][] = [
    ['smm-specialist', 76, 75],
    ['targeted-ads-specialist', 20, 9],
    ['content-manager', 61, 61],
    ['copywriter', 10, 9],
    ['chatbot-funnel-architect', 4, 1],
  ]
  test.each(table)('%s makes %i items in the first period and %i later', (slug, first, later) => {
    const { duties } = roleOf(content, slug)!
    expect(plannedItemCount(duties)).toBe(first)
    expect(plannedItemCount(duties, { firstPeriod: false })).toBe(later)
  })
  test.each([1, 2, 3, 4])('a start on weekday %i makes the same totals', (startsOnWeekday) => {
    expect(plannedItemCount(roleOf(content, 'smm-specialist')!.duties, { startsOnWeekday })).toBe(76)
  })
  test('a start on a Friday has one weekday less', () => {
    expect(plannedItemCount(roleOf(content, 'smm-specialist')!.duties, { startsOnWeekday: 5 })).toBe(75)
  })
})

describe('items of one cadence line', () => {
  const monday = { startsOnWeekday: 1, firstPeriod: true }
  const table: [string, Partial<CadenceLine>, number, number][] = [
    ['daily work in a 31-day month', {}, 31, 31],
    ['daily work in February', {}, 28, 28],
    ['half the days', { quantity: 15 }, 30, 15],
    ['weekday work over two weeks', { weekdaysOnly: true, quantity: 22 }, 14, 10],
    ['weekly work in 28 days', { cadence: 'weekly', quantity: 4 }, 28, 4],
    ['weekly work in 31 days', { cadence: 'weekly', quantity: 4 }, 31, 4],
    ['weekly work in six days', { cadence: 'weekly', quantity: 4 }, 6, 0],
    ['work done twice a week', { cadence: 'weekly', quantity: 8 }, 30, 8],
    ['monthly work', { cadence: 'monthly', quantity: 2 }, 30, 2],
    ['a batch', { cadence: 'per_batch', quantity: 8 }, 30, 8],
    ['work on demand', { cadence: 'per_event', quantity: 5 }, 30, 0],
    ['a check that makes no item', { countsAsItem: false }, 30, 0],
  ]
  test.each(table)('%s: %p in %i days makes %i items', (_name, part, days, items) => {
    expect(plannedLineCount(line(part), { ...monday, days })).toBe(items)
  })
  test.each([line({ cadence: 'once', quantity: 1 }), line({ cadence: 'per_batch', quantity: 6, firstPeriodOnly: true })])(
    'first-period work of cadence $cadence is not repeated',
    (once) => {
      expect(plannedLineCount(once, { ...monday, days: 30 })).toBe(once.quantity)
      expect(plannedLineCount(once, { ...monday, days: 30, firstPeriod: false })).toBe(0)
    },
  )
  test('a week holds five weekdays wherever it starts', () => {
    for (const startsOnWeekday of [1, 2, 3, 4, 5, 6, 7]) expect(weekdaysIn({ days: 7, startsOnWeekday })).toBe(5)
  })
})

test('a client who edits a duty changes the line that makes items, not the check beside it', () => {
  const { cadence } = dutyOf(content, 'bot.client-care')!
  expect(mainLine(cadence).cadence).toBe('monthly')
  expect(withQuantity(cadence, 3).map(({ quantity }) => quantity)).toEqual([0, 3])
})
