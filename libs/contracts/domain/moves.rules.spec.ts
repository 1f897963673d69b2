import { describe, expect, test } from '@jest/globals'
import { isRefusal, type Machine } from '@rolecall/kernel'
import { contractMoves, contractStates, waitsUntil } from './contract.rules.js'
import { itemMoves, itemStates, openItemMoves, reviewUntil, isOverdue } from './item.rules.js'
import { milestoneMoves, milestoneStates, openMilestoneMoves } from './milestone.rules.js'
import type { ClientRight, Viewer } from './rights.rules.js'

const member = (right: ClientRight): Viewer => ({ party: 'client', right })
const freelancer: Viewer = { party: 'freelancer', right: null }

const reachable = <S extends string>(machine: Machine<S, string, string>, from: S): Set<S> => {
  const found = new Set<S>([from])
  for (const state of found) {
    for (const move of Object.values(machine.moves)) if (move.from.includes(state)) found.add(move.to)
  }
  return found
}
describe('no dead ends', () => {
  test.each([
    [
      'contract',
      contractMoves as Machine<string, string, string>,
      'offered',
      contractStates as readonly string[],
      ['ended', 'cancelled'],
    ],
    [
      'milestone',
      milestoneMoves as Machine<string, string, string>,
      'planned',
      milestoneStates as readonly string[],
      ['approved', 'cancelled'],
    ],
    [
      'item',
      itemMoves as Machine<string, string, string>,
      'planned',
      itemStates as readonly string[],
      ['accepted', 'partly_accepted', 'skipped'],
    ],
  ])('%s: every state can be reached and can end', (_, machine, start, states, ends) => {
    expect([...reachable(machine, start)].sort()).toEqual([...states].sort())
    for (const state of states) expect([...reachable(machine, state)].some((end) => ends.includes(end))).toBe(true)
  })
})

describe('signing', () => {
  test('the client signs first', () => {
    expect(isRefusal(contractMoves.to('signAsFreelancer', 'offered', 'freelancer'))).toBe(true)
    expect(contractMoves.to('signAsClient', 'offered', 'client')).toBe('signed_by_client')
    expect(contractMoves.to('signAsFreelancer', 'signed_by_client', 'freelancer')).toBe('signed')
  })
  test('nobody signs for the other side or twice', () => {
    for (const state of contractStates) {
      expect(isRefusal(contractMoves.to('signAsClient', state, 'freelancer'))).toBe(true)
      expect(isRefusal(contractMoves.to('signAsFreelancer', state, 'client'))).toBe(true)
    }
    expect(isRefusal(contractMoves.to('signAsClient', 'signed_by_client', 'client'))).toBe(true)
  })
  test('an offer waits 72 hours, a signed contract a week for its money', () => {
    const now = new Date('2026-06-01T00:00:00Z')
    expect(waitsUntil('offered', now)?.toISOString()).toBe('2026-06-04T00:00:00.000Z')
    expect(waitsUntil('signed', now)?.toISOString()).toBe('2026-06-08T00:00:00.000Z')
    expect(waitsUntil('active', now)).toBeNull()
  })
})

describe('milestones', () => {
  const unpaid = { state: 'planned', contractState: 'signed', unpaid: true } as const
  test('an owner and an approver may pay, a manager and a viewer may not', () => {
    expect(
      (['owner', 'approver', 'manager', 'viewer'] as const).map((right) => openMilestoneMoves(unpaid, member(right))),
    ).toEqual([['fund'], ['fund'], [], []])
  })
  test('a milestone is paid once, and not before both have signed', () => {
    expect(openMilestoneMoves({ ...unpaid, unpaid: false }, member('owner'))).toEqual([])
    expect(openMilestoneMoves({ ...unpaid, contractState: 'signed_by_client' }, member('owner'))).toEqual([])
  })
  test('a client cannot approve before the work is submitted', () => {
    for (const state of ['planned', 'in_progress', 'changes_requested', 'approved'] as const) {
      expect(isRefusal(milestoneMoves.to('approve', state, 'client'))).toBe(true)
    }
    expect(milestoneMoves.to('approve', 'submitted', 'client')).toBe('approved')
    expect(isRefusal(milestoneMoves.to('approve', 'submitted', 'freelancer'))).toBe(true)
  })
  test('a manager may ask for changes but not pay', () => {
    expect(
      openMilestoneMoves({ state: 'submitted', contractState: 'active', unpaid: false }, member('manager')),
    ).toEqual(['askChanges'])
  })
})

describe('items', () => {
  test('work begins with the money', () => {
    expect(openItemMoves({ state: 'planned', milestoneState: 'planned' }, freelancer)).toEqual(['move'])
    expect(openItemMoves({ state: 'planned', milestoneState: 'in_progress' }, freelancer)).toEqual(['submit', 'block', 'move'])
  })
  test('a missed item can be handed in until the milestone is', () => {
    expect(openItemMoves({ state: 'missed', milestoneState: 'in_progress' }, freelancer)).toContain('submit')
    expect(openItemMoves({ state: 'missed', milestoneState: 'submitted' }, freelancer)).not.toContain('submit')
  })
  test('all members but viewers decide on items', () => {
    const shown = (['owner', 'manager', 'approver', 'viewer'] as const).map((right) =>
      openItemMoves({ state: 'submitted', milestoneState: 'in_progress' }, member(right)),
    )
    const review = ['accept', 'askChanges', 'acceptPartly', 'skipPaid']
    // a dispute decides about money
    expect(shown).toEqual([[...review, 'dispute'], review, [...review, 'dispute'], []])
  })
  test('daily work is reviewed in 48 hours, the rest in the window of the milestone', () => {
    const now = new Date('2026-06-01T00:00:00Z')
    const windows = { reviewWindowDays: 7, itemReviewWindowHours: 48 }
    expect(reviewUntil(now, 'daily', windows).toISOString()).toBe('2026-06-03T00:00:00.000Z')
    expect(reviewUntil(now, 'monthly', windows).toISOString()).toBe('2026-06-08T00:00:00.000Z')
  })
  test('an item is overdue from its due minute until it is handed in', () => {
    const dueAt = new Date('2026-06-01T15:00:00Z')
    expect(isOverdue({ state: 'planned', dueAt }, new Date('2026-06-01T15:00:01Z'))).toBe(true)
    expect(isOverdue({ state: 'planned', dueAt }, dueAt)).toBe(false)
    expect(isOverdue({ state: 'submitted', dueAt }, new Date('2026-06-02T00:00:00Z'))).toBe(false)
  })
})
