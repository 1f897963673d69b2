import { describe, expect, test } from '@jest/globals'
import { disputeClocks, disputeWaitsUntil, uncoveredMs, workDaysLater } from './clock.rules.js'
import { dividedBy } from './division.rules.js'
import { disputeMoves, disputeStates, isOpenDispute } from './dispute.rules.js'

const at = (text: string): Date => new Date(text)
const berlin = { timeZone: 'Europe/Berlin', daysOff: [] as string[] }

describe('three work days', () => {
  test.each([
    ['Monday to Thursday', '2026-03-02T10:00:00Z', '2026-03-05T10:00:00Z'],
    ['over a weekend', '2026-03-05T10:00:00Z', '2026-03-10T10:00:00Z'],
    ['from a Saturday', '2026-03-07T10:00:00Z', '2026-03-11T10:00:00Z'],
    ['across the clock change, at the same hour there', '2026-03-26T10:00:00Z', '2026-03-31T09:00:00Z'],
    ['late on a Sunday in London is a Monday in Berlin', '2026-03-01T23:30:00Z', '2026-03-04T23:30:00Z'],
  ])('%s', (_name, from, to) => expect(workDaysLater(at(from), 3, berlin)).toEqual(at(to)))
  test('a day off is none', () =>
    expect(workDaysLater(at('2026-03-02T10:00:00Z'), 3, { ...berlin, daysOff: ['2026-03-03'] })).toEqual(at('2026-03-06T10:00:00Z')))
})

describe('the clocks of a dispute', () => {
  const opened = at('2026-03-02T10:00:00Z')
  test('three work days, seven days, ten days, three days', () => {
    const clocks = disputeClocks(opened, { ...berlin, heldUntil: at('2026-06-01T00:00:00Z') })
    expect(Object.values(clocks).map((one) => one.toISOString().slice(5, 10))).toEqual(['03-05', '03-12', '03-22', '03-25'])
  })
  test('E21: a ruling comes no later than day 70, a second one no later than day 73', () => {
    const clocks = disputeClocks(opened, { ...berlin, heldUntil: at('2026-03-20T10:00:00Z') })
    expect(Object.values(clocks).map((one) => one.toISOString().slice(5, 10))).toEqual(['03-05', '03-12', '03-15', '03-18'])
    const late = disputeClocks(opened, { ...berlin, heldUntil: at('2026-03-06T10:00:00Z') })
    expect(Object.values(late).map((one) => one.toISOString().slice(5, 10))).toEqual(['03-01', '03-01', '03-01', '03-04'])
  })
  test('every state that waits has an end and a move of time out of it, and no other has', () => {
    const clocks = disputeClocks(opened, { ...berlin, heldUntil: null })
    for (const state of disputeStates) {
      expect(disputeWaitsUntil(state, clocks) !== null).toBe(isOpenDispute(state))
      expect(disputeMoves.open(state, 'system').length > 0).toBe(isOpenDispute(state))
    }
  })
})

describe('a division', () => {
  const eur = (minor: bigint) => ({ minor, currency: 'EUR' as const })
  const shares = [{ itemId: 'a', shareMinor: 100n }, { itemId: 'b', shareMinor: 7n }]
  const line = (itemId: string, freelancer: bigint, client: bigint) => ({ itemId, toFreelancer: eur(freelancer), toClient: eur(client) })
  test('names each item once and adds up to the last unit', () => {
    const lines = dividedBy([line('a', 60n, 40n), line('b', 0n, 7n)], { shares, currency: 'EUR' })
    expect(lines).toEqual([{ itemId: 'a', freelancerMinor: 60n, clientMinor: 40n }, { itemId: 'b', freelancerMinor: 0n, clientMinor: 7n }])
  })
  test.each([
    ['foreign_item', [line('a', 100n, 0n), line('x', 7n, 0n)]],
    ['twice', [line('a', 100n, 0n), line('a', 100n, 0n)]],
    ['item_missing', [line('a', 100n, 0n)]],
    ['does_not_add_up', [line('a', 100n, 1n), line('b', 7n, 0n)]],
    ['does_not_add_up', [line('a', 50n, 49n), line('b', 7n, 0n)]],
    ['negative', [line('a', 101n, -1n), line('b', 7n, 0n)]],
    ['currency', [{ ...line('a', 100n, 0n), toClient: { minor: 0n, currency: 'USD' as const } }, line('b', 7n, 0n)]],
  ])('is refused: %s', (reason, given) => expect(dividedBy(given, { shares, currency: 'EUR' })).toMatchObject({ code: 'DIVISION_REFUSED', reason }))
})

describe('the time of a withdrawn dispute', () => {
  const span = (from: number, to: number) => ({ from: new Date(from), to: new Date(to) })
  test.each([
    ['nobody else covered', [], 10],
    ['another covered in part', [span(15, 30)], 5],
    ['others covered on both sides, one inside the other', [span(18, 40), span(0, 12), span(11, 12)], 6],
    ['another covered wholly', [span(0, 99)], 0],
    ['others came before and after', [span(0, 10), span(20, 30)], 10],
    ['others cut into pieces', [span(16, 17), span(12, 13)], 8],
  ])('counts without what %s', (_, others, ms) => expect(uncoveredMs(span(10, 20), others)).toBe(ms))
  test('is nothing where it ends before it begins', () => expect(uncoveredMs(span(20, 10), [])).toBe(0))
})
