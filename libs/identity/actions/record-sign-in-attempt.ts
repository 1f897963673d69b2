import { later, newId, NotFoundSignal, SECOND_MS, wallClock } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { IsNull, MoreThan } from 'typeorm'
import { SignInAttempt, SignInCode, type AttemptMethod } from '../data/sign-in.entity.js'
import { SECOND_FACTOR_TRIES } from '../domain/second-factor.rules.js'
import { personOf } from '../data/queries.js'
import { secondFactorOf } from '../data/second-factor.js'
import { ATTEMPT_WINDOW_MS, ATTEMPTS_PER_WINDOW, CODE_LIFE_MS } from '../domain/code.rules.js'
import { credentialOf } from '../domain/email.rules.js'
import { TooManyTries } from '../domain/refusals.js'

export interface RecordSignInAttempt {
  readonly email: string
  readonly method: AttemptMethod
}

/** One after another per credential, so that parallel tries cannot pass the limit together. */
export const lockCredential = (ctx: Ctx, credential: string): Promise<unknown> =>
  ctx.db.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [credential])

/** Also for addresses that are none: they count like any other. */
export const credentialOfText = (email: string): string => credentialOf(email.trim().toLowerCase())

interface Attempt {
  readonly credential: string
  readonly method: AttemptMethod
  readonly limit: number
}
/** Writes the try down, or says when the next one is free. */
const countAttempt = async (ctx: Ctx, { credential, method, limit }: Attempt): Promise<null | TooManyTries> => {
  await lockCredential(ctx, credential)
  const now = wallClock.now()
  const recent = await ctx.db.find(SignInAttempt, {
    where: { credential, method, at: MoreThan(later(now, -ATTEMPT_WINDOW_MS)) },
    order: { at: 'ASC' },
  })
  if (recent.length >= limit) {
    const freeAt = later(recent[recent.length - limit]!.at, ATTEMPT_WINDOW_MS)
    return new TooManyTries(Math.max(1, Math.ceil((freeAt.getTime() - now.getTime()) / SECOND_MS)))
  }
  await ctx.db.insert(SignInAttempt, { id: newId(), credential, method, at: now })
  return null
}

/**
 * Remembers that somebody tries to sign in. Its own unit of work, committed before the try is judged:
 * a refusal must not forget it (DECISIONS 17). Counts per e-mail and method.
 */
export const recordSignInAttempt = async (
  ctx: Ctx,
  { email, method }: RecordSignInAttempt,
): Promise<null | TooManyTries> => {
  const credential = credentialOfText(email)
  const tooMany = await countAttempt(ctx, { credential, method, limit: ATTEMPTS_PER_WINDOW })
  if (tooMany) return tooMany
  if (method === 'code') {
    const live = { credential, usedAt: IsNull(), createdAt: MoreThan(later(wallClock.now(), -CODE_LIFE_MS)) }
    await ctx.db.increment(SignInCode, live, 'tries', 1)
  }
  return null
}

/** Apart from the tries of the e-mail: signing in again by password must not open a new row of tries. */
export const secondFactorCredential = (accountId: string): string => credentialOf(`second-factor:${accountId}`)
/** The same for the second step, for those who have one: five codes in a quarter of an hour. */
export const recordSecondFactorAttempt = async (ctx: Ctx): Promise<null | TooManyTries> => {
  const accountId = personOf(ctx)
  if ((await secondFactorOf(ctx, { accountId, passed: false })) === 'not_needed') throw new NotFoundSignal()
  return countAttempt(ctx, { credential: secondFactorCredential(accountId), method: 'second_factor', limit: SECOND_FACTOR_TRIES })
}
