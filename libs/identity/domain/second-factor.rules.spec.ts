import { describe, expect, test } from '@jest/globals'
import { Secret } from 'otpauth'
import { asTotpCode, cleanRecoveryCode, matchedStep, newRecoveryCode, newTotpSecret, openSecret, recoveryHash, sealSecret, totpAddress, totpCode, totpStep } from './second-factor.rules.js'

const rfc = Secret.fromUTF8('12345678901234567890').base32
const at = (seconds: number): Date => new Date(seconds * 1000)

describe('one-time codes', () => {
  // RFC 6238, appendix B, SHA-1: the last six of eight digits
  test.each([
    [59, '287082'], [1_111_111_109, '081804'], [1_111_111_111, '050471'], [1_234_567_890, '005924'], [2_000_000_000, '279037'], [20_000_000_000, '353130'],
  ])('are those of RFC 6238 at second %i', (seconds, code) => {
    expect(totpCode(rfc, at(seconds))).toBe(code)
    expect(matchedStep({ base32: rfc, code, at: at(seconds) })).toBe(totpStep(at(seconds)))
  })
  test('may come one step early or late, and no more', () => {
    const now = at(1_111_111_111)
    const steps = [-2, -1, 0, 1, 2].map((step) => matchedStep({ base32: rfc, code: totpCode(rfc, at(1_111_111_111 + step * 30)), at: now }))
    expect(steps).toEqual([null, totpStep(now) - 1n, totpStep(now), totpStep(now) + 1n, null])
  })
  test('may be typed with spaces; anything else is no code', () => {
    expect(asTotpCode(' 287 082 ')).toBe('287082')
    for (const typed of ['', '28708', '2870822', '28708a', '٢٨٧٠٨٢']) expect(asTotpCode(typed)).toBeNull()
  })
  test('have a secret of 160 bits and an address that authenticators read', () => {
    const secret = newTotpSecret()
    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    expect(newTotpSecret()).not.toBe(secret)
    expect(totpAddress(secret, 'olga@shop.example')).toBe(`otpauth://totp/Rolecall:olga%40shop.example?issuer=Rolecall&secret=${secret}&algorithm=SHA1&digits=6&period=30`)
  })
})

describe('a secret at rest', () => {
  const key = 'a long enough installation key'
  const sealed = sealSecret(key, { accountId: 'a', base32: rfc })
  test('opens with the key and for the account it was sealed with only', () => {
    expect(openSecret(key, { accountId: 'a', sealed })).toBe(rfc)
    expect(openSecret(`${key}.`, { accountId: 'a', sealed })).toBeNull()
    expect(openSecret(key, { accountId: 'b', sealed })).toBeNull()
  })
  test('is not readable and never the same twice', () => {
    expect(Buffer.from(sealed, 'base64').toString('latin1')).not.toContain(rfc)
    expect(sealSecret(key, { accountId: 'a', base32: rfc })).not.toBe(sealed)
  })
})

describe('recovery codes', () => {
  test('are typed in any case, with or without the dash', () => {
    const code = newRecoveryCode()
    expect(code).toMatch(/^[A-Z2-9]{5}-[A-Z2-9]{5}$/)
    expect(cleanRecoveryCode(` ${code.toLowerCase().replace('-', ' ')} `)).toBe(code.replace('-', ''))
    expect(cleanRecoveryCode('287082')).toBeNull()
  })
  test('lie there as hashes that depend on the key', () => {
    expect(recoveryHash('one long enough key', 'K7QX29MRTP')).not.toBe(recoveryHash('two long enough key', 'K7QX29MRTP'))
  })
})
