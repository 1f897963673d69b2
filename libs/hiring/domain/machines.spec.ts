import { describe, expect, test } from '@jest/globals'
import type { Machine } from '@rolecall/kernel'
import { invitationMoves } from './invitation.rules.js'
import { jobMoves, openJobMoves } from './job.rules.js'
import { checkPrices, liveProposals, proposalMoves } from './proposal.rules.js'
import { invitationStates, type JobState, jobStates, proposalStates } from './states.js'

/** States that a thing can come into from its first ones. */
const reachable = (table: Machine<string, string, string>, first: string[]): string[] => {
  const seen = new Set(first)
  for (let grown = true; grown;) {
    const found = Object.values(table.moves).filter(
      (move) => move.from.some((from) => seen.has(from)) && !seen.has(move.to),
    )
    found.forEach((move) => seen.add(move.to))
    grown = found.length > 0
  }
  return [...seen].sort()
}

describe('every state can be reached', () => {
  test('of a job', () => expect(reachable(jobMoves as never, ['draft'])).toEqual([...jobStates].sort()))
  test('of an invitation', () =>
    expect(reachable(invitationMoves as never, ['queued'])).toEqual([...invitationStates].sort()))
  test('of a proposal', () => expect(reachable(proposalMoves as never, ['draft'])).toEqual([...proposalStates].sort()))
})

describe('what the business may do with a job', () => {
  test.each([
    ['draft', ['edit', 'publish', 'close']],
    ['published', ['edit', 'pause', 'close', 'invite']],
    ['paused', ['edit', 'resume', 'close']],
    ['filled', []],
    ['closed', []],
    ['expired', []],
  ] as [JobState, string[]][])('that is %s', (state, moves) => {
    expect(openJobMoves(state, { isClient: true, mayPropose: false })).toEqual(moves)
  })
  test('others may propose on a published one and nothing else', () => {
    for (const state of jobStates) {
      expect(openJobMoves(state, { isClient: false, mayPropose: true })).toEqual(
        state === 'published' ? ['propose'] : [],
      )
      expect(openJobMoves(state, { isClient: false, mayPropose: false })).toEqual([])
    }
  })
})

test('an ended proposal and an ended invitation stay ended', () => {
  for (const state of ['declined', 'withdrawn', 'expired', 'closed'] as const) {
    for (const party of ['freelancer', 'client', 'system'] as const)
      expect(proposalMoves.open(state, party)).toEqual([])
    expect(liveProposals).not.toContain(state)
  }
  for (const state of ['accepted', 'declined', 'expired', 'withdrawn'] as const) {
    for (const party of ['freelancer', 'system'] as const) expect(invitationMoves.open(state, party)).toEqual([])
  }
})
test('the freelancer does not choose his own proposal, and the business does not withdraw it', () => {
  expect(proposalMoves.open('sent', 'freelancer')).toEqual(['withdraw'])
  expect(proposalMoves.open('sent', 'client')).toEqual(['choose', 'decline'])
})

describe('prices', () => {
  const checklist = {
    priced: new Set(['one', 'two']),
    unpriced: new Set(['quality']),
    budget: { minor: 50_000n, currency: 'EUR' as const },
  }
  const price = (jobDutyId: string, minor: bigint, currency = 'EUR') => ({
    jobDutyId,
    price: { minor, currency: currency as 'EUR' },
  })
  test.each([
    [null, [price('one', 600n), price('two', 400n)]],
    ['price_missing', [price('one', 60_000n)]],
    ['price_missing', []],
    ['duplicate', [price('one', 600n), price('one', 400n)]],
    ['unknown', [price('one', 600n), price('three', 400n)]],
    ['not_priced', [price('one', 600n), price('quality', 400n)]],
    ['currency_mismatch', [price('one', 600n), price('two', 400n, 'USD')]],
    ['amount_too_small', [price('one', 0n), price('two', 4000n)]],
    ['amount_too_small', [price('one', -1n), price('two', 4000n)]],
    ['amount_too_small', [price('one', 599n), price('two', 400n)]],
    ['amount_too_large', [price('one', 99_999_999n), price('two', 1n)]],
  ])('are judged %p', (reason, prices) => {
    const fault = checkPrices(prices, checklist)
    if (reason === null) expect(fault).toBeNull()
    else expect(fault).toMatchObject({ field: 'prices', reason })
  })
})
