import { timingSafeEqual } from 'node:crypto'
import { later, wallClock } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { IsNull, MoreThan } from 'typeorm'
import { Session, SignInAttempt, SignInCode } from '../data/sign-in.entity.js'
import { CODE_LIFE_MS, CODE_TRIES, signInCode } from '../domain/code.rules.js'
import { WrongCode } from '../domain/refusals.js'
import { newSessionToken, SESSION_LIFE_MS, tokenHash } from '../domain/session.rules.js'
import { credentialOfText } from './record-sign-in-attempt.js'

export interface Entered {
  readonly accountId: string
  /** For the cookie; nobody else ever sees it. */
  readonly token: string
}
export interface SignIn {
  readonly accountId: string
  readonly email: string
  /** Token the browser came with; it ends. */
  readonly oldToken: string | null
}

/** Opens a session for somebody whose right to it was checked; failed tries of his are forgotten. */
export const signIn = async (ctx: Ctx, { accountId, email, oldToken }: SignIn): Promise<Entered> => {
  const token = newSessionToken()
  const now = wallClock.now()
  if (oldToken) await ctx.db.delete(Session, { tokenHash: tokenHash(oldToken) })
  await ctx.db.delete(SignInAttempt, { credential: credentialOfText(email) })
  await ctx.db.insert(Session, {
    tokenHash: tokenHash(token),
    accountId,
    createdAt: now,
    seenAt: now,
    endsAt: later(now, SESSION_LIFE_MS),
  })
  return { accountId, token }
}

const same = (a: string, b: string): boolean => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

export interface SignInWithCode {
  readonly email: string
  readonly code: string
  readonly oldToken: string | null
}

/** Takes any code of the last ten minutes once; the try itself was recorded before. */
export const signInWithCode = async (
  ctx: Ctx,
  { email, code, oldToken }: SignInWithCode,
): Promise<Entered | WrongCode> => {
  const live = {
    credential: credentialOfText(email),
    usedAt: IsNull(),
    createdAt: MoreThan(later(wallClock.now(), -CODE_LIFE_MS)),
  }
  const rows = await ctx.db.find(SignInCode, { where: live, lock: { mode: 'pessimistic_write' } })
  const typed = code.replace(/\D/g, '')
  const match = rows.find((row) => row.tries <= CODE_TRIES && same(signInCode(ctx.config.SECRET_KEY, row.id), typed))
  if (!match?.accountId) return new WrongCode().at('input', 'code')
  await ctx.db.update(SignInCode, { id: match.id }, { usedAt: wallClock.now() })
  return signIn(ctx, { accountId: match.accountId, email, oldToken })
}

/** Ends the session of this token; a token that opens nothing is no trouble. */
export const signOut = async (ctx: Ctx, { token }: { token: string | null }): Promise<{ ok: true }> => {
  if (token) await ctx.db.delete(Session, { tokenHash: tokenHash(token) })
  return { ok: true }
}
