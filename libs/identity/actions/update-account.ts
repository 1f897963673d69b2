import type { InvalidInput } from '@rolecall/kernel'
import type { Ctx, Lang } from '@rolecall/platform'
import { Account } from '../data/account.entity.js'
import { accountsByIds, personOf, type AccountFacts } from '../data/queries.js'
import { checkName, checkTimeZone } from './check-input.js'

export interface UpdateAccount {
  readonly name?: string | null
  readonly lang?: Lang | null
  readonly timeZone?: string | null
}

/** A person changes what is shown of him and how he is spoken to; what is left out stays. */
export const updateAccount = async (ctx: Ctx, input: UpdateAccount): Promise<AccountFacts | InvalidInput> => {
  const id = personOf(ctx)
  const now = (await accountsByIds(ctx, [id])).get(id)!
  const next = {
    name: (input.name ?? now.name).trim(),
    lang: input.lang ?? now.lang,
    timeZone: input.timeZone ?? now.timeZone,
  }
  const fault = checkName('name', next.name) ?? checkTimeZone(next.timeZone)
  if (fault) return fault
  await ctx.db.update(Account, { id }, next)
  return { ...now, ...next }
}
