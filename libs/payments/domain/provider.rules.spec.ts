import { describe, expect, test } from '@jest/globals'
import { transferPostings } from './postings.js'
import { bankShareOf, bookedAt, chooseProvider, ownerOfShare, providerOfId, servesCountry } from './provider.rules.js'

const stripe = { sandbox: false, bank: true }
const sandbox = { sandbox: true, bank: true }

describe('the provider of a contract', () => {
  test.each([
    ['dollars to Germany', 'USD', 'DE', stripe, 'stripe'],
    ['dollars to nobody knows where', 'USD', null, stripe, 'stripe'],
    ['dollars to Armenia', 'USD', 'AM', stripe, 'manual'],
    ['euro to Russia', 'EUR', 'RU', stripe, 'manual'],
    ['rubles to Germany', 'RUB', 'DE', stripe, 'manual'],
    ['rubles to Russia at the sandbox', 'RUB', 'RU', sandbox, 'stripe'],
    ['rubles to Armenia at the sandbox', 'RUB', 'AM', sandbox, 'manual'],
    ['rubles to Russia without a bank account of ours', 'RUB', 'RU', { sandbox: false, bank: false }, 'stripe'],
  ] as const)('of %s', (_name, currency, country, installation, provider) => expect(chooseProvider({ currency, country }, installation)).toBe(provider))
  test('of a person whom Stripe has refused is the bank', () => expect(chooseProvider({ currency: 'USD', country: 'DE', refused: true }, stripe)).toBe('manual'))
  test('serves the demo market only at the sandbox', () => expect([servesCountry('RU', stripe), servesCountry('RU', sandbox), servesCountry('AM', sandbox)]).toEqual([false, true, false]))
})

test('ids say whose they are', () => {
  expect([providerOfId('acct_1'), providerOfId(bankShareOf('7')), ownerOfShare(bankShareOf('7'))]).toEqual(['stripe', 'manual', '7'])
})

test('a fact of the bank stands on the accounts of the bank and sums to zero still', () => {
  const lines = bookedAt('manual', transferPostings({ freelancerId: 'f', connectedAccount: 'bank_acct_f', currency: 'USD', amountMinor: 100n }))
  expect(lines.map(({ account }) => account)).toEqual(['freelancer.payable:f', 'bank.connected:bank_acct_f', 'bank.balance', 'freelancer.custody:f'])
  expect(lines.reduce((sum, line) => sum + line.amountMinor, 0n)).toBe(0n)
})
