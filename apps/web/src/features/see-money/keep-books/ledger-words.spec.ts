import { describe, expect, it } from '@jest/globals'
import { amountFault, ledgerKeys, toLedgerFilter, type LedgerWords } from './ledger-words.js'

const words = (given: Partial<LedgerWords>): LedgerWords => ({ ...(Object.fromEntries(ledgerKeys.map((key) => [key, ''])) as LedgerWords), ...given })

describe('Search of the books', () => {
  it('starts with every currency', () => expect(toLedgerFilter(words({}))).toMatchObject({ currency: null, amount: null }))
  it('looks in one currency without an amount', () => expect(toLedgerFilter(words({ currency: 'EUR' }))).toMatchObject({ currency: 'EUR', amount: null }))
  it('takes an amount in the currency chosen', () =>
    expect(toLedgerFilter(words({ amount: '450.50', currency: 'EUR' })).amount).toEqual({ minor: '45050', currency: 'EUR' }))
  it('asks for the currency of an amount', () => {
    expect(amountFault({ amount: '450', currency: '' })).toBe('needsCurrency')
    expect(amountFault({ amount: '4x', currency: 'EUR' })).toBe('badAmount')
    expect(amountFault({ amount: '450', currency: 'EUR' })).toBeNull()
    expect(amountFault({ amount: '', currency: '' })).toBeNull()
  })
})
