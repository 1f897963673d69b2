import type { Ctx, StaffRight } from '@rolecall/platform'
import { Account, StaffGrant } from '../data/account.entity.js'
import { cleanEmail } from '../domain/email.rules.js'
import { NoSuchAccount } from '../domain/refusals.js'

/** Makes somebody staff. Reached from the command line and the demo market only, never over HTTP. */
export const grantStaff = async (
  ctx: Ctx,
  { email, right }: { email: string; right: StaffRight },
): Promise<{ accountId: string } | NoSuchAccount> => {
  const account = await ctx.db.findOneBy(Account, { email: cleanEmail(email) ?? '' })
  if (!account) return new NoSuchAccount()
  await ctx.db
    .createQueryBuilder()
    .insert()
    .into(StaffGrant)
    .values({ accountId: account.id, right, grantedAt: ctx.now })
    .orIgnore()
    .execute()
  return { accountId: account.id }
}
