import type { Ctx } from '@rolecall/platform'
import { Item } from '../../data/item.entity.js'
import { contractsAfter } from '../../data/links/link-queries.js'
import type { ItemAccepted } from '../../domain/events.js'
import { refreshAwaiting } from './refresh-awaiting.js'

/** Accepted work opens what waited for it in other contracts. */
export const openAfter = async (ctx: Ctx, { itemId }: ItemAccepted): Promise<void> => {
  const item = await ctx.db.findOneByOrFail(Item, { id: itemId })
  for (const contractId of await contractsAfter(ctx, item)) await refreshAwaiting(ctx, { contractId })
}
