import { newId, NotFoundSignal, wallClock } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { IsNull } from 'typeorm'
import { Account } from '../data/account.entity.js'
import { RecoveryCode, StaffTotp } from '../data/second-factor.entity.js'
import { personOf } from '../data/queries.js'
import { secondFactorOf } from '../data/second-factor.js'
import { Session, SignInAttempt } from '../data/sign-in.entity.js'
import { WrongSecondFactor } from '../domain/refusals.js'
import {
  asTotpCode, cleanRecoveryCode, matchedStep, newRecoveryCode, newTotpSecret, openSecret, RECOVERY_CODES, recoveryHash, sealSecret, totpAddress,
  type SecondFactorState,
} from '../domain/second-factor.rules.js'
import { newSessionToken, tokenHash } from '../domain/session.rules.js'
import { secondFactorCredential } from './record-sign-in-attempt.js'

export interface Enrolment {
  /** For typing it in by hand. */
  readonly secret: string
  /** For the QR picture. */
  readonly address: string
}
export interface TypedSecondFactor {
  readonly code: string
  /** Token the browser came with; the session goes on under a new one. */
  readonly token: string
}
export interface Passed {
  readonly accountId: string
  readonly token: string
}

/** Only who is staff, outside demo mode, and stands where this act belongs; the row is locked against a second try at the same time. */
const standing = async (ctx: Ctx, states: readonly SecondFactorState[]): Promise<{ accountId: string; row: StaffTotp | null }> => {
  const accountId = personOf(ctx)
  const row = await ctx.db.findOne(StaffTotp, { where: { accountId }, lock: { mode: 'pessimistic_write' } })
  if (!states.includes(await secondFactorOf(ctx, { accountId, passed: false }))) throw new NotFoundSignal()
  return { accountId, row }
}
const secretOf = (ctx: Ctx, { accountId, sealedSecret }: StaffTotp): string | null => openSecret(ctx.config.SECRET_KEY, { accountId, sealed: sealedSecret })

/** A secret for the authenticator; the same one until a code has confirmed it. */
export const startEnrolment = async (ctx: Ctx): Promise<Enrolment> => {
  const { accountId, row } = await standing(ctx, ['enrol'])
  const kept = row && secretOf(ctx, row)
  const secret = kept ?? newTotpSecret()
  if (!kept) {
    const sealedSecret = sealSecret(ctx.config.SECRET_KEY, { accountId, base32: secret })
    await ctx.db.save(StaffTotp, { accountId, sealedSecret, lastStep: null, createdAt: wallClock.now(), confirmedAt: null })
  }
  const { email } = await ctx.db.findOneByOrFail(Account, { id: accountId })
  return { secret, address: totpAddress(secret, email) }
}

/** The session has shown a code: it goes on under a new token, and earlier tries are forgotten. */
const pass = async (ctx: Ctx, { accountId, token }: Passed): Promise<Passed> => {
  const next = newSessionToken()
  const { affected } = await ctx.db.update(Session, { tokenHash: tokenHash(token), accountId }, { tokenHash: tokenHash(next), secondFactorAt: wallClock.now() })
  if (affected !== 1) throw new NotFoundSignal()
  await ctx.db.delete(SignInAttempt, { credential: secondFactorCredential(accountId) })
  return { accountId, token: next }
}

/** The step of a code that was not taken before, nor one before it. */
const freshStep = (ctx: Ctx, row: StaffTotp | null, typed: string): bigint | null => {
  const code = asTotpCode(typed)
  const base32 = row && secretOf(ctx, row)
  const step = code && base32 ? matchedStep({ base32, code, at: wallClock.now() }) : null
  return step !== null && (row!.lastStep === null || step > row!.lastStep) ? step : null
}
const wrong = (): WrongSecondFactor => new WrongSecondFactor().at('input', 'code')

/** The first code shows that the authenticator knows the secret; the recovery codes are told once. */
export const confirmEnrolment = async (ctx: Ctx, { code, token }: TypedSecondFactor): Promise<(Passed & { recoveryCodes: string[] }) | WrongSecondFactor> => {
  const { accountId, row } = await standing(ctx, ['enrol'])
  const step = freshStep(ctx, row, code)
  if (step === null) return wrong()
  await ctx.db.update(StaffTotp, { accountId }, { lastStep: step, confirmedAt: wallClock.now() })
  const recoveryCodes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode)
  await ctx.db.delete(RecoveryCode, { accountId })
  await ctx.db.insert(RecoveryCode, recoveryCodes.map((each) => ({ id: newId(), accountId, codeHash: recoveryHash(ctx.config.SECRET_KEY, cleanRecoveryCode(each)!), usedAt: null })))
  return { ...(await pass(ctx, { accountId, token })), recoveryCodes }
}

const takeRecoveryCode = async (ctx: Ctx, accountId: string, typed: string): Promise<boolean> => {
  const letters = cleanRecoveryCode(typed)
  if (!letters) return false
  const { affected } = await ctx.db.update(RecoveryCode, { accountId, codeHash: recoveryHash(ctx.config.SECRET_KEY, letters), usedAt: IsNull() }, { usedAt: wallClock.now() })
  return affected === 1
}

/** The second step of a sign-in: a code of the authenticator, or a recovery code; the try itself was recorded before. */
export const passSecondFactor = async (ctx: Ctx, { code, token }: TypedSecondFactor): Promise<Passed | WrongSecondFactor> => {
  const { accountId, row } = await standing(ctx, ['code'])
  const step = freshStep(ctx, row, code)
  if (step === null) return (await takeRecoveryCode(ctx, accountId, code)) ? pass(ctx, { accountId, token }) : wrong()
  await ctx.db.update(StaffTotp, { accountId }, { lastStep: step })
  return pass(ctx, { accountId, token })
}
