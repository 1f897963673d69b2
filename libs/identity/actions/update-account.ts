import type { InvalidInput } from '@rolecall/kernel'
import type { Ctx, Lang } from '@rolecall/platform'
import { Account } from '../data/account.entity.js'
import { accountsByIds, personOf, type AccountFacts } from '../data/queries.js'
import { checkName, checkTimeZone } from './check-input.js'

export interface UpdateAccount {
  readonly name: string
  readonly lang: Lang
  readonly timeZone: string
}

/** A person changes what is shown of him and how he is spoken to. */
export const updateAccount = async (ctx: Ctx, { name, lang, timeZone }: UpdateAccount): Promise<AccountFacts | InvalidInput> => {
  const fault = checkName('name', name) ?? checkTimeZone(timeZone)
  if (fault) return fault
  const id = personOf(ctx)
  await ctx.db.update(Account, { id }, { name: name.trim(), lang, timeZone })
  return (await accountsByIds(ctx, [id])).get(id)!
}
