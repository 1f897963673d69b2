import { describe, expect, test } from '@jest/globals'
import { correctionMoves, isMovable, isReversible, lineFault } from './correction.rules.js'

const lines = (...given: [account: string, minor: string][]) => given.map(([account, minor]) => ({ account, minor }))

describe('lines of a counter-entry', () => {
  test.each([
    ['two that sum to zero', lines(['suspense', '100'], ['expense.loss', '-100']), null],
    ['three that sum to zero', lines(['suspense', '100'], ['expense.loss', '-60'], ['platform.float', '-40']), null],
    ['one', lines(['suspense', '100']), { field: 'lines', reason: 'out_of_range' }],
    ['an account twice', lines(['suspense', '100'], ['suspense', '-100']), { reason: 'duplicate' }],
    ['words that are no account', lines(['{{title}}', '100'], ['suspense', '-100']), { field: 'lines', reason: 'unknown' }],
    ['a sum that is left over', lines(['suspense', '100'], ['expense.loss', '-99']), { reason: 'unbalanced', detail: '1' }],
    ['protected funds', lines(['client.hold:m', '100'], ['suspense', '-100']), { reason: 'account_not_allowed', detail: 'client.hold:m' }],
  ])('%s', (_, given, fault) => {
    const found = lineFault(given, 'USD')
    if (fault === null) expect(found).toBeNull()
    else expect(found).toMatchObject(fault)
  })
  test('never touch what milestones, refunds, chargebacks and balances at the provider say', () => {
    for (const code of ['client.hold:m', 'client.fee_hold:m', 'refund.payable:m', 'dispute.held:d', 'freelancer.custody:f', 'payout.in_transit:f', 'stripe.connected:a', 'bank.balance', 'bank.connected:a']) {
      expect([code, isMovable(code)]).toEqual([code, false])
    }
  })
  test('of a charge, a release or anything on our balance at the provider are not undone as they stand', () => {
    expect(isReversible(['expense.loss', 'suspense'])).toBe(true)
    expect(isReversible(['stripe.balance', 'platform.float'])).toBe(false)
    expect(isReversible(['client.hold:m', 'suspense'])).toBe(false)
  })
})

test('a counter-entry that was decided stays decided', () => {
  for (const state of ['posted', 'refused', 'expired'] as const) expect([...correctionMoves.open(state, 'operator'), ...correctionMoves.open(state, 'system')]).toEqual([])
  expect(correctionMoves.open('proposed', 'operator')).toEqual(['confirm', 'refuse'])
})
