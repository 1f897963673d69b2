import { expect, test } from '@jest/globals'
import { limitFaults, limitsDraftOf, limitsInput } from './limits-draft.js'

const terms = { adSpendCap: { minor: '50000', currency: 'EUR' as const }, textMin: 1500, textMax: 2500, quietFrom: 22, quietUntil: 8 }
const draft = limitsDraftOf(terms, 'en')

test('limits that stand as they stood are not asked for; one that changes asks for all of them, because they take the place of the former ones', () => {
  expect(limitsInput(draft, terms)).toBeNull()
  expect(limitsInput({ ...draft, textMax: '' }, terms)).toEqual({ adSpendCap: terms.adSpendCap, textMin: 1500, textMax: null, quietFrom: 22, quietUntil: 8 })
  expect(limitsInput({ ...draft, cap: null, capText: '' }, terms)).toMatchObject({ adSpendCap: null, textMin: 1500 })
  const none = limitsDraftOf({ adSpendCap: null, textMin: null, textMax: null, quietFrom: 22, quietUntil: 8 }, 'en')
  expect([none.capText, none.textMin, none.textMax, limitFaults(none)]).toEqual(['', '', '', {}])
})
test.each<[Partial<typeof draft>, object]>([
  [{ cap: null, capText: 'lots' }, { adSpendCap: 'notAmount' }],
  [{ cap: { minor: '0', currency: 'EUR' }, capText: '0' }, { adSpendCap: 'notAmount' }],
  [{ textMin: 'ten' }, { textMin: 'notChars' }],
  [{ textMin: '0' }, { textMin: 'notChars' }],
  [{ textMax: '20001' }, { textMax: 'notChars' }],
  [{ textMin: '' }, { textMax: 'needsMin' }],
  [{ textMin: '2501' }, { textMax: 'belowMin' }],
  [{ textMin: '2500' }, {}],
])('%j is said beside its field', (change, faults) => expect(limitFaults({ ...draft, ...change })).toEqual(faults))
