import { describe, expect, test } from '@jest/globals'
import { checkEvidence, evidenceMoves } from './evidence.rules.js'
import { checkClaims, checkProfile, freeHoursOf, type ProfileChoices, type ProfileText } from './profile.rules.js'

const choices: ProfileChoices = {
  roles: new Set(['smm', 'ads', 'bot']),
  languages: new Set(['en', 'ru']),
  platforms: new Set(['telegram']),
  niches: new Set(['food']),
  adjacent: new Set(['ads']),
}
const whole: ProfileText = {
  headline: 'I run communities',
  about: '',
  country: 'DE',
  languages: ['en'],
  platforms: [],
  niches: [],
  rate: null,
  hoursPerWeek: 20,
  roleSlugs: ['smm'],
  growthRoleSlugs: ['ads'],
}
const long = (length: number): string => 'ж'.repeat(length)

test('a whole profile is taken', () => expect(checkProfile(whole, choices)).toBeNull())

describe('a profile is refused', () => {
  test.each([
    ['headline', 'too_short', { headline: 'ab' }],
    ['headline', 'required', { headline: '   ' }],
    ['headline', 'too_long', { headline: long(121) }],
    ['about', 'too_long', { about: long(4001) }],
    ['country', 'malformed', { country: 'de' }],
    ['languages', 'too_few', { languages: [] }],
    ['languages', 'unknown', { languages: ['xx'] }],
    ['platforms', 'duplicate', { platforms: ['telegram', 'telegram'] }],
    ['niches', 'unknown', { niches: ['gold'] }],
    ['rate', 'amount_too_small', { rate: { minor: 0n, currency: 'EUR' } }],
    ['rate', 'amount_too_small', { rate: { minor: -5n, currency: 'EUR' } }],
    ['rate', 'amount_too_large', { rate: { minor: 100_000_000n, currency: 'EUR' } }],
    ['hoursPerWeek', 'out_of_range', { hoursPerWeek: 0 }],
    ['hoursPerWeek', 'out_of_range', { hoursPerWeek: 61 }],
    ['hoursPerWeek', 'out_of_range', { hoursPerWeek: 2.5 }],
    ['roleSlugs', 'too_few', { roleSlugs: [] }],
    ['roleSlugs', 'unknown', { roleSlugs: ['king'] }],
    ['growthRoleSlugs', 'duplicate', { roleSlugs: ['smm', 'ads'] }],
    ['growthRoleSlugs', 'not_adjacent', { growthRoleSlugs: ['bot'] }],
  ] as const)('for its %s: %s', (field, reason, part) => {
    expect(checkProfile({ ...whole, ...part } as ProfileText, choices)).toMatchObject({
      code: 'INVALID_INPUT',
      field,
      reason,
    })
  })
})

test.each([
  [[], 'too_few'],
  [[{ dutySlug: 'a', level: 6 }], 'out_of_range'],
  [[{ dutySlug: 'a', level: 0 }], 'out_of_range'],
  [[{ dutySlug: 'z', level: 1 }], 'unknown'],
  [
    [
      { dutySlug: 'a', level: 1 },
      { dutySlug: 'a', level: 2 },
    ],
    'duplicate',
  ],
])('claims %p are refused: %s', (claims, reason) => {
  expect(checkClaims(claims, new Set(['a', 'b']))).toMatchObject({ field: 'claims', reason })
})

test.each([
  ['', 'required'],
  ['my work', 'malformed'],
  ['javascript:alert(1)', 'malformed'],
  ['ftp://work.example/1', 'malformed'],
  ['https://localhost', 'malformed'],
  [`https://work.example/${'x'.repeat(500)}`, 'too_long'],
])('evidence at %p is refused: %s', (url, reason) => {
  expect(checkEvidence({ url, note: '' })).toMatchObject({ field: 'url', reason })
})

test('a judged piece is never judged again', () => {
  for (const state of ['verified', 'refused'] as const) expect(evidenceMoves.open(state, 'moderator')).toEqual([])
})
test('a person booked beyond his hours has none free', () => expect(freeHoursOf(20, 25)).toBe(0))
