import type { Ctx } from '@rolecall/platform'
import { Account } from '../data/account.entity.js'
import { RecoveryCode, StaffTotp } from '../data/second-factor.entity.js'
import { Session } from '../data/sign-in.entity.js'
import { cleanEmail } from '../domain/email.rules.js'
import { NoSuchAccount } from '../domain/refusals.js'

/** Forgets an authenticator that was lost, and signs the person out everywhere. Reached from the command line only. */
export const resetSecondFactor = async (ctx: Ctx, { email }: { email: string }): Promise<{ accountId: string } | NoSuchAccount> => {
  const account = await ctx.db.findOneBy(Account, { email: cleanEmail(email) ?? '' })
  if (!account) return new NoSuchAccount()
  for (const entity of [StaffTotp, RecoveryCode, Session]) await ctx.db.delete(entity, { accountId: account.id })
  return { accountId: account.id }
}
