import type { Ctx } from '@rolecall/platform'
import type { Item } from '../../data/item.entity.js'
import { dependenciesOf, isTiedTo } from '../../data/links/link-queries.js'
import { AwaitsOther } from '../../domain/links/refusals.js'

/** Why an item cannot be handed in yet; asks nothing of the database where nothing is waited for. */
export const stillAwaits = async (ctx: Ctx, item: Item): Promise<AwaitsOther | null> => {
  if (!item.awaitsOther) return null
  const waits = (await dependenciesOf(ctx, [item.contractId])).find(({ of, waiting }) => waiting && isTiedTo(of, item))
  return waits ? new AwaitsOther(waits.after.title, waits.after.state) : null
}
