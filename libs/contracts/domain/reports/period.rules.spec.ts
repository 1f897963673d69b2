import { describe, expect, test } from '@jest/globals'
import { fateOf, onTimePercent, periodFacts, type ReportedItem, type ReportedMove } from './period.rules.js'

const due = new Date('2026-11-10T15:00:00Z')
const at = (hours: number) => new Date(due.getTime() + hours * 3_600_000)
let ids = 0
const item = (more: Partial<ReportedItem> = {}): ReportedItem => ({
  id: String(++ids), dutySlug: 'smm.daily-posting', title: 'Posts', state: 'accepted', counted: true, dueAt: due, shareMinor: 100n, acceptedMinor: null, ...more,
})
const moves = (...given: [ReportedMove['move'], number][]): ReportedMove[] => given.map(([move, hours]) => ({ move, at: at(hours) }))

describe('what became of an item', () => {
  test.each([
    ['done', {}, []],
    ['in_part', { acceptedMinor: 60n }, []],
    ['missed', { state: 'missed' }, []],
    ['missed', { state: 'skipped' }, moves(['miss', 24], ['skip', 200])],
    ['skipped', { state: 'skipped' }, moves(['skip', -5])],
    ['skipped', { state: 'skipped' }, moves(['miss', 24], ['submit', 30], ['askChanges', 31], ['skip', 200])],
    ['open', { state: 'submitted' }, moves(['submit', 1])],
    ['open', { state: 'disputed' }, []],
  ] as const)('%s', (fate, more, history) => expect(fateOf(item(more as Partial<ReportedItem>), [...history])).toBe(fate))
})

test('a period adds up: each item has one fate, changes are counted, punctuality is of what was handed in or missed', () => {
  const [early, late, missed, open, other] = [item(), item(), item({ state: 'missed' }), item({ state: 'planned' }), item({ dutySlug: 'smm.banner-design', title: 'Banners' })]
  const history = new Map([
    [early.id, moves(['submit', -2], ['askChanges', -1], ['submit', 3], ['accept', 4])],
    [late.id, moves(['submit', 5], ['accept', 6])],
    [missed.id, moves(['miss', 24])],
    [other.id, moves(['submit', -30], ['accept', 1])],
  ])
  const { duties, total } = periodFacts([early, late, missed, open, other, item({ counted: false })], history)
  expect(duties.map(({ title, planned, done }) => [title, planned, done])).toEqual([['Posts', 4, 2], ['Banners', 1, 1]])
  expect(total).toMatchObject({ planned: 5, done: 3, in_part: 0, missed: 1, skipped: 0, open: 1, changes: 1, onTime: 2, timed: 4 })
  expect(onTimePercent(total)).toBe(50)
  expect(onTimePercent({ onTime: 0, timed: 0 })).toBeNull()
})
