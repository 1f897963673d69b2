import { describe, expect, test } from '@jest/globals'
import { payeeState, payeeTodo, type PayeeFacts, type PayeeRequirement } from './payee.rules.js'

const facts = (transfers: string | null, payouts: string | null, requirements: PayeeRequirement[] = [], closed = false): PayeeFacts => ({ accountId: 'acct', transfers, payouts, requirements, closed })
const wanted = (waitsFor: 'user' | 'provider', deadline: PayeeRequirement['deadline']): PayeeRequirement => ({ name: `${waitsFor}.${deadline}`, waitsFor, deadline })

describe('a payout account is', () => {
  test.each([
    ['incomplete', 'it was just opened', facts('restricted', 'restricted', [wanted('user', 'currently_due')])],
    ['incomplete', 'nothing was asked for yet', facts(null, null)],
    ['under_review', 'everything is handed in', facts('pending', 'pending')],
    ['under_review', 'only the provider has to act', facts('restricted', 'restricted', [wanted('provider', 'currently_due')])],
    ['ready', 'both capabilities are active', facts('active', 'active')],
    ['ready', 'something is due eventually: that never blocks', facts('active', 'active', [wanted('user', 'eventually_due')])],
    ['restricted', 'a working account was stopped', facts('restricted', 'active')],
    ['restricted', 'the bank account was closed', facts('active', 'restricted', [wanted('user', 'past_due')])],
    ['rejected', 'one capability was rejected', facts('active', 'rejected')],
    ['rejected', 'the account is closed', facts('active', 'active', [], true)],
    ['unsupported', 'the country is not served', facts('unsupported', 'restricted')],
    ['under_review', 'the provider says a word we do not know', facts('active', 'on_the_moon')],
  ] as const)('%s when %s', (state, _, given) => {
    expect(payeeState(given)).toBe(state)
  })
  test('asked for what the freelancer can hand in now, and nothing else', () => {
    const all = [wanted('user', 'currently_due'), wanted('user', 'past_due'), wanted('user', 'eventually_due'), wanted('provider', 'past_due')]
    expect(payeeTodo(facts('restricted', 'restricted', all))).toEqual(['user.currently_due', 'user.past_due'])
  })
})
