import { describe, expect, test } from '@jest/globals'
import { currencyCodes, DAY_MS, HOUR_MS, InvalidInput, isRefusal, later, money } from '@rolecall/kernel'
import { dueAt } from '../due.rules.js'
import { itemMoves, itemStates, type ItemState } from '../item.rules.js'
import type { Viewer } from '../rights.rules.js'
import { dueAfterBlock, isBlockable } from './block.rules.js'
import { dueFault, isAtOnce, wishedDue, type DueWish } from './due-changes.rules.js'
import { itemWait, itemWaits } from './item-waits.rules.js'
import { movesNow } from './open-moves.js'
import { partOf } from './parts.rules.js'
import { changeRoundsOf, hasRoundsLeft } from './rounds.rules.js'
import { skipOutcome } from './skip.rules.js'

const now = new Date('2026-06-08T10:00:00Z')
const zone = 'Europe/Moscow'

describe('a part of a share', () => {
  test('E10: in every currency the part and the rest are the whole, and a percentage is never rounded up', () => {
    for (const currency of currencyCodes) {
      for (let shareMinor = 1n; shareMinor < 4000n; shareMinor += 37n) {
        for (let percent = 1; percent < 100; percent += 7) {
          const part = partOf({ percent }, { shareMinor, currency })
          if (part instanceof InvalidInput) {
            expect([shareMinor * BigInt(percent) < 100n, part.reason]).toEqual([true, 'amount_too_small'])
            continue
          }
          expect(part > 0n && part < shareMinor).toBe(true)
          expect(part * 100n <= shareMinor * BigInt(percent) && (part + 1n) * 100n > shareMinor * BigInt(percent)).toBe(true)
        }
      }
    }
  })
  const share = { shareMinor: 1001n, currency: 'JPY' as const }
  test.each([
    [{}, 'required'], [{ percent: 50, amount: money(5n, 'JPY') }, 'either'], [{ percent: 0 }, 'out_of_range'], [{ percent: 100 }, 'out_of_range'], [{ percent: 33.3 }, 'out_of_range'],
    [{ amount: money(0n, 'JPY') }, 'amount_too_small'], [{ amount: money(-5n, 'JPY') }, 'amount_too_small'], [{ amount: money(1001n, 'JPY') }, 'amount_too_large'], [{ amount: money(5n, 'EUR') }, 'currency_mismatch'],
  ])('%o is refused: %s', (given, reason) => expect(partOf(given, share)).toMatchObject({ code: 'INVALID_INPUT', reason }))
  test('an amount is taken as it is', () => expect(partOf({ amount: money(1000n, 'JPY') }, share)).toBe(1000n))
})

describe('E34: an item nobody needs any more', () => {
  const of = (state: ItemState, hours: number, blockedHoursAgo?: number, more: { rounds?: number; awaitsOther?: boolean } = {}) =>
    skipOutcome({ state, dueAt: later(now, hours * HOUR_MS), blockedAt: blockedHoursAgo === undefined ? null : later(now, -blockedHoursAgo * HOUR_MS), rounds: 0, ...more }, now)
  test('is refunded when said a day before it is due, to the minute, and paid after', () => {
    expect([of('planned', 24), of('planned', 23.99), of('planned', -5)]).toEqual(['refunded', 'paid', 'paid'])
  })
  test('is paid when it was handed in, whatever its date', () => expect([of('submitted', 200), of('changes_requested', 200)]).toEqual(['paid', 'paid']))
  test('is measured at the moment it was blocked', () => expect([of('blocked', 10, 20), of('blocked', 10, 2)]).toEqual(['refunded', 'paid']))
  test('is paid when it was handed in before it was blocked, or planned again after that, and refunded when it was missed all the same', () =>
    expect([of('blocked', 90, 1, { rounds: 1 }), of('planned', 90, undefined, { rounds: 1 }), of('missed', 90, undefined, { rounds: 1 })]).toEqual(['paid', 'paid', 'refunded']))
  test('is refunded while it waits for work of another contract, whatever its date', () =>
    expect([of('planned', 2, undefined, { awaitsOther: true }), of('planned', -90, undefined, { awaitsOther: true })]).toEqual(['refunded', 'refunded']))
  test('is refunded when it was missed, and not skipped at all where it is decided', () =>
    expect([of('missed', -30), of('accepted', 5), of('disputed', 5), of('partly_accepted', 5), of('skipped', 5)]).toEqual(['refunded', null, null, null, null]))
})

test('E9: two rounds of changes unless the terms say another number', () => {
  expect([0, 1, 2, 3].map((rounds) => hasRoundsLeft({ rounds }, 2))).toEqual([true, true, true, false])
  const duty = (changeRounds?: number) => ({ dutySlug: 'copy.write-to-brief', ...(changeRounds === undefined ? {} : { changeRounds }) }) as never
  expect(changeRoundsOf({ duties: [duty()] }, 'copy.write-to-brief')).toBe(2)
  expect(changeRoundsOf({ duties: [duty(0)] }, 'copy.write-to-brief')).toBe(0)
})

describe('E36: a blocked item', () => {
  const due = dueAt('2026-06-10', zone)
  test('keeps the time that was left, at the same hour, and at least a day', () => {
    const moved = (blockedAt: Date, at: Date) => dueAfterBlock({ dueAt: due, blockedAt, timeZone: zone }, at).toISOString()
    expect(moved(now, later(now, 3 * DAY_MS))).toBe('2026-06-13T15:00:00.000Z')
    expect(moved(now, later(now, HOUR_MS))).toBe('2026-06-11T15:00:00.000Z')
    expect(moved(later(due, -HOUR_MS), due)).toBe('2026-06-11T15:00:00.000Z')
  })
  test('keeps its local hour over the change of the clocks', () => {
    const before = dueAt('2026-10-24', 'Europe/Berlin')
    const blockedAt = later(before, -DAY_MS)
    expect(dueAfterBlock({ dueAt: before, blockedAt, timeZone: 'Europe/Berlin' }, later(blockedAt, 3 * DAY_MS)).toISOString()).toBe('2026-10-27T17:00:00.000Z')
  })
  test('is due within the days of the answer', () => {
    expect([isBlockable({ dueAt: later(now, 7 * DAY_MS) }, now), isBlockable({ dueAt: later(now, 7 * DAY_MS + 1) }, now)]).toEqual([true, false])
  })
})

describe('moving a due date', () => {
  const wish = (change: Partial<DueWish>): DueWish => ({ party: 'client', dueAt: dueAt('2026-06-10', zone), dueOn: '2026-06-11', now, timeZone: zone, movedBefore: false, ...change })
  test('needs no consent for more time from the client, nor for a day or an earlier date of the freelancer, once', () => {
    expect(isAtOnce(wish({}))).toBe(true)
    expect(isAtOnce(wish({ dueOn: '2026-06-09' }))).toBe(false)
    const mine = { party: 'freelancer' as const }
    expect([{}, { dueOn: '2026-06-09' }, { dueOn: '2026-06-12' }, { movedBefore: true }, { now: dueAt('2026-06-10', zone) }].map((one) => isAtOnce(wish({ ...mine, ...one })))).toEqual([true, true, false, false, false])
  })
  test('stays inside the period and out of the past', () => {
    const period = { startsOn: '2026-06-01', endsOn: '2026-06-30' }
    const reason = (dueOn: string) => dueFault(wish({ dueOn }), period)?.reason ?? null
    expect(['2026-05-31', '2026-07-01', '2026-06-07', '2026-06-10', '2026-06-30'].map(reason)).toEqual(['outside_period', 'outside_period', 'in_the_past', 'unchanged', null])
  })
  test('E25: into a skipped hour means the next valid minute, over the change of the clocks the hour stays', () => {
    const at = (from: string, dueOn: string) => wishedDue({ dueOn, dueAt: new Date(from), timeZone: 'Europe/Berlin' }).toISOString()
    expect(at('2026-03-28T01:30:00Z', '2026-03-29')).toBe('2026-03-29T01:00:00.000Z')
    expect(at('2026-03-27T17:00:00Z', '2026-03-31')).toBe('2026-03-31T16:00:00.000Z')
  })
})

describe('every state of an item', () => {
  const clocks = { dueAt: now, reviewUntil: now, waitsUntil: now }
  const milestone = { state: 'in_progress' as const, autoApproveAt: null, reworkUntil: null, heldUntil: now }
  test.each(itemStates.map((state) => [state]))('%s has an owner, a deadline and a default that is a move of the table, or waits for nothing', (state) => {
    const rule = itemWaits[state]
    const ends = ['accepted', 'skipped'].includes(state)
    expect(rule === null).toBe(ends)
    if (!rule) return
    expect(itemWait({ ...clocks, state }, milestone)).toMatchObject({ party: rule.party, until: expect.any(Date) })
    const { from, by } = itemMoves.moves[rule.otherwise]
    expect([from.includes(state), by.includes('system')]).toEqual([true, true])
  })
  test('nothing is awaited of an item whose money is not there, or that is over', () => {
    expect(itemWait({ ...clocks, state: 'planned' }, { ...milestone, state: 'planned' })).toBeNull()
    expect(itemWait({ ...clocks, state: 'planned' }, { ...milestone, state: 'approved' })).toBeNull()
  })
})

describe('what each side may do', () => {
  const client: Viewer = { party: 'client', right: 'manager' }
  const freelancer: Viewer = { party: 'freelancer', right: null }
  const item = { state: 'planned' as ItemState, milestoneState: 'in_progress' as const, dueAt: later(now, DAY_MS), blockedAt: null, rounds: 1, changeRounds: 2, now }
  test('follows the state, the clock and the rounds', () => {
    expect(movesNow(item, client)).toEqual(['skip', 'move'])
    expect(movesNow(item, freelancer)).toEqual(['submit', 'block', 'move'])
    expect(movesNow({ ...item, dueAt: later(now, 8 * DAY_MS) }, freelancer)).toEqual(['submit', 'move'])
    expect(movesNow({ ...item, state: 'submitted' }, client)).toEqual(['accept', 'askChanges', 'acceptPartly', 'skip'])
    expect(movesNow({ ...item, state: 'submitted', rounds: 3 }, client)).not.toContain('askChanges')
    expect(movesNow({ ...item, state: 'blocked', blockedAt: now }, client)).toEqual(['skip', 'unblock'])
    expect(movesNow({ ...item, state: 'partly_accepted' }, freelancer)).toContain('agreePart')
    expect(movesNow({ ...item, awaitsOther: true }, freelancer)).toEqual(['move'])
    expect(movesNow({ ...item, contractEnds: true }, freelancer)).toEqual(['submit', 'move'])
    expect([client, freelancer].flatMap((side) => movesNow({ ...item, state: 'blocked', blockedAt: now, contractEnds: true }, side))).not.toContain('unblock')
    expect(movesNow(item, { party: 'client', right: 'viewer' })).toEqual([])
  })
  test('a refusal of the table is a refusal here', () => expect(isRefusal(itemMoves.to('acceptPartly', 'planned', 'client'))).toBe(true))
})
