import { describe, expect, test } from '@jest/globals'
import { commonPasswords } from '../data/common-passwords.js'
import { signInCode } from './code.rules.js'
import { isCountry } from './country.rules.js'
import { cleanEmail } from './email.rules.js'
import { checkPassword } from './password.rules.js'
import { rightsTo } from './rights.rules.js'
import { newSessionToken, tokenHash } from './session.rules.js'

describe('an e-mail address', () => {
  test.each([
    ['  Anna@Example.ORG ', 'anna@example.org'],
    ['a.b+c@sub.example.org', 'a.b+c@sub.example.org'],
    ['почта@пример.рф', 'почта@пример.рф'],
    ['', null],
    ['anna', null],
    ['anna@host', null],
    ['anna@@example.org', null],
    ['anna@example..org', null],
    ['a b@example.org', null],
    ['a,b@example.org', null],
    ['<a@example.org>', null],
    ['a@example.org\nbcc: b@example.org', null],
    [`${'a'.repeat(260)}@example.org`, null],
  ])('%j is spelled %j', (typed, clean) => expect(cleanEmail(typed)).toBe(clean))
})

describe('a password', () => {
  test.each([
    ['short', 'too_short'],
    ['123456789', 'too_short'],
    ['1234567890', 'password_common'],
    ['Qwertyuiop', 'password_common'],
    ['Password2024!', 'password_common'],
    ['йцукенгшщз', 'password_common'],
    ['ababababab', 'password_common'],
    ['a'.repeat(201), 'too_long'],
  ])('%s is refused: %s', (password, reason) => expect(checkPassword(password, commonPasswords)?.reason).toBe(reason))
  test.each(['correct horse battery', 'мама мыла раму', 'xK4-pines-over'])('%s is fine', (password) =>
    expect(checkPassword(password, commonPasswords)).toBeNull(),
  )
  test('the list of common ones holds a few hundred', () => expect(commonPasswords.size).toBeGreaterThan(300))
})

describe('a sign-in code', () => {
  test('has six digits, is the same for its id and another with another key', () => {
    const code = signInCode('a secret of this house', '01900000-0000-7000-8000-000000000001')
    expect(code).toMatch(/^\d{6}$/)
    expect(signInCode('a secret of this house', '01900000-0000-7000-8000-000000000001')).toBe(code)
    expect(signInCode('a secret of that house', '01900000-0000-7000-8000-000000000001')).not.toBe(code)
    expect(signInCode('a secret of this house', '01900000-0000-7000-8000-000000000002')).not.toBe(code)
  })
})

test('session tokens are 32 random bytes and only their hash is comparable', () => {
  const token = newSessionToken()
  expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  expect(newSessionToken()).not.toBe(token)
  expect(tokenHash(token)).toMatch(/^[0-9a-f]{64}$/)
})

test.each([
  ['DE', true],
  ['RU', true],
  ['de', false],
  ['XX', false],
  ['', false],
  ['DEU', false],
])('country %j: %j', (code, known) => expect(isCountry(code)).toBe(known))

test('rights are those of annex D', () => {
  const table = Object.entries(rightsTo).map(([act, rights]) => `${act}: ${rights.join(' ')}`)
  expect(table).toEqual([
    'hire: owner manager',
    'review: owner manager approver',
    'sign: owner',
    'pay: owner approver',
    'administer: owner',
    'read: owner manager approver viewer',
  ])
})
