import { expect, test } from '@jest/globals'
import { canonical, termsHash, type TermsContent } from './terms.js'

test('the hash does not depend on the order of keys, only on what is agreed', () => {
  const terms = {
    version: 1,
    title: 'Posting',
    quote: { priceMinor: '100', clientFeeBps: 300 },
  } as unknown as TermsContent
  const shuffled = {
    quote: { clientFeeBps: 300, priceMinor: '100' },
    title: 'Posting',
    version: 1,
  } as unknown as TermsContent
  expect(canonical(terms)).toBe('{"quote":{"clientFeeBps":300,"priceMinor":"100"},"title":"Posting","version":1}')
  expect(termsHash(shuffled)).toBe(termsHash(terms))
  expect(termsHash({ ...terms, version: 2 })).not.toBe(termsHash(terms))
})
