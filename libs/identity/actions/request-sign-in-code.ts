import { InvalidInput, later, newId, wallClock } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { MoreThan } from 'typeorm'
import { Account } from '../data/account.entity.js'
import { SignInCode } from '../data/sign-in.entity.js'
import { ATTEMPT_WINDOW_MS, CODE_MINUTES, CODES_PER_WINDOW } from '../domain/code.rules.js'
import { cleanEmail, credentialOf } from '../domain/email.rules.js'
import { SignInCodeRequested } from '../domain/events.js'
import { lockCredential } from './record-sign-in-attempt.js'

/** Says the same and does the same work whether or not somebody has this e-mail; a flood sends nothing more. */
export const requestSignInCode = async (
  ctx: Ctx,
  input: { email: string },
): Promise<{ email: string; minutes: number } | InvalidInput> => {
  const email = cleanEmail(input.email)
  if (email === null) return new InvalidInput('email', 'email_malformed')
  const answer = { email, minutes: CODE_MINUTES }
  const credential = credentialOf(email)
  await lockCredential(ctx, credential)
  const now = wallClock.now()
  const sent = await ctx.db.countBy(SignInCode, { credential, createdAt: MoreThan(later(now, -ATTEMPT_WINDOW_MS)) })
  if (sent >= CODES_PER_WINDOW) return answer
  const account = await ctx.db.findOne(Account, { select: { id: true }, where: { email } })
  const code = { id: newId(), credential, accountId: account?.id ?? null, createdAt: now, tries: 0, usedAt: null }
  await ctx.db.insert(SignInCode, code)
  ctx.emit(new SignInCodeRequested(code.id))
  return answer
}
