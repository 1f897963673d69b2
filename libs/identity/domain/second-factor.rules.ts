import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'

/** `not_needed`: no staff, or demo mode. `enrol`: staff without an authenticator. `code`: this session has not shown a code yet. */
export const secondFactorSteps = ['not_needed', 'enrol', 'code', 'passed'] as const
export type SecondFactorState = (typeof secondFactorSteps)[number]

export const TOTP_STEP_SECONDS = 30
/** Clocks of telephones run a little early or late. */
const STEPS_AROUND = 1
/** Codes tried in the window of attempts: three of a million are right at any moment. */
export const SECOND_FACTOR_TRIES = 5
export const RECOVERY_CODES = 10
const SECRET_BYTES = 20
const ISSUER = 'Rolecall'

/** RFC 6238 as every authenticator speaks it: SHA-1, six digits, 30 seconds. */
const totpOf = (secret: Secret, label = ''): TOTP => new TOTP({ issuer: ISSUER, label, algorithm: 'SHA1', digits: 6, period: TOTP_STEP_SECONDS, secret })
export const newTotpSecret = (): string => new Secret({ size: SECRET_BYTES }).base32
/** What the QR picture says. */
export const totpAddress = (base32: string, email: string): string => totpOf(Secret.fromBase32(base32), email).toString()
export const totpStep = (at: Date): bigint => BigInt(Math.floor(at.getTime() / 1000 / TOTP_STEP_SECONDS))
export const totpCode = (base32: string, at: Date): string => totpOf(Secret.fromBase32(base32)).generate({ timestamp: at.getTime() })

export interface TypedCode {
  readonly base32: string
  readonly code: string
  readonly at: Date
}
/** The step whose code this is, one early and one late included; null when it is none. */
export const matchedStep = ({ base32, code, at }: TypedCode): bigint | null => {
  const delta = totpOf(Secret.fromBase32(base32)).validate({ token: code, timestamp: at.getTime(), window: STEPS_AROUND })
  return delta === null ? null : totpStep(at) + BigInt(delta)
}
/** Six digits, with the spaces that authenticators and people put in. */
export const asTotpCode = (typed: string): string | null => {
  const digits = typed.replace(/\s/g, '')
  return /^\d{6}$/.test(digits) ? digits : null
}

const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const RECOVERY_LETTERS = 10
/** `K7QX2-9MRTP`: fifty bits, without letters that look alike. */
export const newRecoveryCode = (): string => {
  const letters = [...randomBytes(RECOVERY_LETTERS)].map((byte) => LETTERS[byte % LETTERS.length]).join('')
  return `${letters.slice(0, 5)}-${letters.slice(5)}`
}
export const cleanRecoveryCode = (typed: string): string | null => {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '')
  return letters.length === RECOVERY_LETTERS && [...letters].every((letter) => LETTERS.includes(letter)) ? letters : null
}

const keyFor = (secretKey: string, use: string): Buffer => Buffer.from(hkdfSync('sha256', secretKey, '', `rolecall ${use}`, 32))
/** Only this is stored of a recovery code. */
export const recoveryHash = (secretKey: string, letters: string): string => createHmac('sha256', keyFor(secretKey, 'recovery codes')).update(letters).digest('hex')

const IV_BYTES = 12
const TAG_BYTES = 16
/** AES-256-GCM under a key of its own; bound to the account, so that a row moved to another account opens nothing. */
export const sealSecret = (secretKey: string, { accountId, base32 }: { accountId: string; base32: string }): string => {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv('aes-256-gcm', keyFor(secretKey, 'one-time codes'), iv).setAAD(Buffer.from(accountId))
  const sealed = Buffer.concat([cipher.update(base32, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64')
}
/** Null when the key of the installation is another one: the authenticator has to be set up anew. */
export const openSecret = (secretKey: string, { accountId, sealed }: { accountId: string; sealed: string }): string | null => {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', keyFor(secretKey, 'one-time codes'), bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
  decipher.setAAD(Buffer.from(accountId)).setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  try {
    return decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)).toString('utf8') + decipher.final('utf8')
  } catch {
    return null
  }
}
