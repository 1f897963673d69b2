import { expect, test } from '@jest/globals'
import { money } from '@rolecall/kernel'
import { limitsOf } from './limits.rules.js'

test('limits of an offer: ad spend in its currency, characters of a text from and to', () => {
  expect(limitsOf(null, 'EUR')).toBeNull()
  expect(limitsOf({ adSpendCap: null, textMin: null }, 'EUR')).toBeNull()
  expect(limitsOf({ adSpendCap: money(50_000n, 'EUR') }, 'EUR')).toEqual({ adSpendCapMinor: '50000', text: null })
  expect(limitsOf({ textMin: 500, textMax: 900 }, 'EUR')).toEqual({ adSpendCapMinor: null, text: { unit: 'characters', min: 500, max: 900 } })
})
test.each([
  [{ adSpendCap: money(1n, 'RUB') }, 'adSpendCap', 'currency_mismatch'],
  [{ adSpendCap: money(0n, 'EUR') }, 'adSpendCap', 'amount_too_small'],
  [{ textMin: 0 }, 'textMin', 'out_of_range'],
  [{ textMin: 500, textMax: 499 }, 'textMax', 'out_of_range'],
  [{ textMax: 499 }, 'textMin', 'required'],
  [{ textMin: 1.5 }, 'textMin', 'out_of_range'],
])('%j is refused at its field', (given, field, reason) => {
  expect(limitsOf(given, 'EUR')).toMatchObject({ code: 'INVALID_INPUT', field, reason, path: ['input', 'limits', field] })
})
