import { describe, expect, test } from '@jest/globals'
import { HOUR_MS, later, MINUTE_MS } from '@rolecall/kernel'
import { holdMoves, releaseMove } from './hold.rules.js'
import { idempotencyKey, isGivenUp, KEY_CONFLICT, nextStep, operationMoves, REPLAYED, retryDelayMs, type SentBefore } from './operation.rules.js'
import { blockAfterRejection } from './rejection.rules.js'
import { finalStatuses, holdStates, operationStates } from './states.js'
import { money } from '@rolecall/kernel'

const now = new Date('2026-11-23T10:00:00Z')
const sent = (hoursAgo: number, rest: Partial<SentBefore> = {}): SentBefore => {
  const at = later(now, -hoursAgo * HOUR_MS)
  return { firstSentAt: at, lastSentAt: at, lookupMisses: 0, lastError: null, ...rest }
}

describe('an operation', () => {
  test('never leaves a final state', () => {
    for (const state of finalStatuses) expect(operationMoves.open(state, 'worker')).toEqual([])
  })
  test('can reach every state from the first one', () => {
    const reached = new Set(Object.values(operationMoves.moves).map((move) => move.to))
    expect(operationStates.filter((state) => state !== 'intended' && !reached.has(state))).toEqual([])
  })
  test.each([
    ['send', 'it was never sent', { ...sent(0), firstSentAt: null }],
    ['send', 'the outcome is unknown for less than 20 hours', sent(19.9)],
    ['lookup', 'it is older: the key may be forgotten', sent(20)],
    ['lookup', 'its key only replays a stored error', sent(0.1, { lastError: REPLAYED })],
    ['lookup', 'its key was used with other parameters', sent(0.1, { lastError: KEY_CONFLICT })],
  ] as const)('is carried on by %s when %s', (step, _, operation) => {
    expect(nextStep(operation, now)).toBe(step)
  })
  test.each([
    [false, 'not found once', sent(30)],
    [false, 'not found twice but sent less than a day ago', sent(23, { lookupMisses: 1 })],
    [true, 'not found twice and a day after the last send', sent(24, { lookupMisses: 1 })],
  ] as const)('is given up: %s when %s', (is, _, operation) => {
    expect(isGivenUp(operation, now)).toBe(is)
  })
  test('waits 2 s, then doubles to a quarter of an hour', () => {
    expect([1, 2, 3, 4].map(retryDelayMs)).toEqual([2000, 4000, 8000, 16_000])
    expect(retryDelayMs(50)).toBe(15 * MINUTE_MS)
  })
  test('keeps its key over all attempts', () => {
    expect(idempotencyKey('release', 'd', 0)).toBe('rc:release:d:0')
  })
  test.each([
    ['balance', 'balance_insufficient', 0],
    ['payee', 'insufficient_capabilities_for_transfer', 0],
    ['review', 'parameter_unknown', 0],
    [null, 'never_took_effect', 0],
    ['balance', 'balance_insufficient', 19],
    ['review', 'capability_not_active', 19],
  ] as const)('that was rejected waits for %s after %s in generation %s', (reason, code, generation) => {
    expect(blockAfterRejection(code, generation)).toBe(reason)
  })
})

describe('protected money', () => {
  const parts = { amount: money(100n, 'USD'), releasedMinor: 0n, refundedMinor: 0n, lostMinor: 0n }
  test.each([
    ['releasePart', parts, 99n],
    ['releaseAll', parts, 100n],
    ['split', { ...parts, refundedMinor: 40n }, 60n],
    ['releasePart', { ...parts, refundedMinor: 40n }, 59n],
  ] as const)('moves by %s', (move, hold, minor) => {
    expect(releaseMove(hold, minor)).toBe(move)
  })
  test('is never released before it was paid', () => {
    for (const state of holdStates.filter((one) => one !== 'funded')) {
      expect(holdMoves.open(state, 'client').filter((move) => move.startsWith('release') || move === 'split')).toEqual([])
    }
  })
})
