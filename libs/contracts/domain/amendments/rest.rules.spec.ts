import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { PlanDuty } from '../checklist.js'
import { itemStates } from '../item.rules.js'
import { daysBetween, plusDays, type Period } from '../periods.rules.js'
import { dutyItems } from '../plan.rules.js'
import { isLeft, restOf, seatsOf } from './rest.rules.js'

const duty = (cadence: 'daily' | 'weekly' | 'per_batch' | 'monthly', quantity: number): PlanDuty => ({
  dutySlug: 'duty', title: 'Duty', priceMinor: 30_000n,
  lines: [{ cadence, quantity, weekdaysOnly: false, firstPeriodOnly: false, slaHours: null, countsAsItem: true, label: null, evidence: [['link']] }],
})
const period = (days: number, isTail = false): Period => {
  const [startsOn, endsOn] = ['2026-06-01', plusDays('2026-06-01', days - 1)]
  return { ordinal: 1, startsOn, endsOn, days: daysBetween(startsOn, endsOn), isTail }
}
const planned = (count: number) => Array.from({ length: count }, () => ({ state: 'planned' as const, shareMinor: 100n, carriedFrom: null, isDropped: false }))

test('whatever happened to the items, the money of what is left is divided over the new ones to the last unit, or there is none', () => {
  const item = fc.record({
    state: fc.constantFrom(...itemStates), shareMinor: fc.bigInt({ min: 0n, max: 99_999n }),
    carriedFrom: fc.constantFrom(null, null, null, 'before'), isDropped: fc.boolean(),
  })
  const cadence = fc.constantFrom('daily' as const, 'weekly' as const, 'per_batch' as const, 'monthly' as const)
  const asked = fc.record({ cadence, quantity: fc.integer({ min: 1, max: 60 }), days: fc.integer({ min: 1, max: 37 }), isTail: fc.boolean(), at: fc.integer({ min: -10, max: 40 }) })
  const sum = (all: readonly { shareMinor: bigint }[]): bigint => all.reduce((total, { shareMinor }) => total + shareMinor, 0n)
  fc.assert(
    fc.property(fc.array(item, { maxLength: 60 }), asked, (items, { cadence: each, quantity, days, isTail, at }) => {
      const [within, today] = [period(days, isTail), plusDays('2026-06-01', at)]
      const anew = restOf({ duty: duty(each, quantity), period: within, daysOff: [], today }, items)
      if (anew.length > 0) expect(sum(anew)).toBe(sum(items.filter(isLeft)))
      expect(anew.length).toBeLessThanOrEqual(dutyItems(duty(each, quantity), within).length)
      for (const { dueOn } of anew) expect([dueOn >= today, dueOn >= within.startsOn, dueOn <= within.endsOn]).toEqual([true, true, true])
    }),
  )
})
test('what was done counts towards the new quantity; what was dropped or comes from the month before does not', () => {
  const done = [{ state: 'accepted' as const, shareMinor: 100n, carriedFrom: null, isDropped: false }, { state: 'missed' as const, shareMinor: 100n, carriedFrom: null, isDropped: false }]
  const others = [{ state: 'skipped' as const, shareMinor: 0n, carriedFrom: null, isDropped: true }, { state: 'planned' as const, shareMinor: 70n, carriedFrom: 'before', isDropped: false }]
  const anew = restOf({ duty: duty('per_batch', 7), period: period(30), daysOff: [], today: '2026-06-11' }, [...done, ...others, ...planned(4)])
  expect(anew.map(({ shareMinor, ordinal }) => [shareMinor, ordinal])).toEqual([80n, 80n, 80n, 80n, 80n].map((share, index) => [share, index + 1]))
})
test('a cut-short period asks for its part of the quantity; days count from its first one at the earliest', () => {
  const asked = { duty: duty('monthly', 18), daysOff: [], today: '2026-05-20' }
  expect(restOf({ ...asked, period: period(10, true) }, planned(4))).toHaveLength(6)
  expect(restOf({ ...asked, period: period(10) }, planned(4))).toHaveLength(18)
  expect(restOf({ ...asked, period: period(10, true) }, planned(4))[0]!.dueOn >= '2026-06-01').toBe(true)
})
test('what a side gave up counts towards the quantity, also where it carried no money; what an amendment dropped does not', () => {
  const given = (isDropped: boolean) => ({ state: 'skipped' as const, shareMinor: 0n, carriedFrom: null, isDropped })
  const asked = { duty: duty('per_batch', 6), period: period(30), daysOff: [], today: '2026-06-11' }
  expect(restOf(asked, [given(false), given(false), ...planned(4)])).toHaveLength(4)
  expect(restOf(asked, [given(true), given(true), ...planned(4)])).toHaveLength(6)
})
test('tied items take the places nearest to their days, or there are too few', () => {
  const anew = restOf({ duty: duty('per_batch', 3), period: period(30), daysOff: [], today: '2026-06-01' }, planned(5))
  const tied = (id: string, dueOn: string, title = 'Duty') => ({ id, title, dueOn })
  expect(anew.map(({ dueOn }) => dueOn)).toEqual(['2026-06-10', '2026-06-20', '2026-06-30'])
  const seats = seatsOf([tied('a', '2026-06-18'), tied('b', '2026-06-21')], anew)!
  expect([seats.shares.get('a'), seats.shares.get('b'), seats.free.map(({ dueOn }) => dueOn)]).toEqual([anew[1]!.shareMinor, anew[2]!.shareMinor, ['2026-06-10']])
  expect(seatsOf(['a', 'b', 'c', 'd'].map((id) => tied(id, '2026-06-20')), anew)).toBeNull()
  expect(seatsOf([tied('a', '2026-06-20', 'Other work')], anew)).toBeNull()
})
