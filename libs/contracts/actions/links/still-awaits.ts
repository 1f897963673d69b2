import type { Ctx } from '@rolecall/platform'
import type { Item } from '../../data/item.entity.js'
import { dependenciesOf } from '../../data/links/link-queries.js'
import { AwaitsOther } from '../../domain/links/refusals.js'

/** Why an item cannot be handed in yet; asks nothing of the database where nothing is waited for. */
export const stillAwaits = async (ctx: Ctx, item: Item): Promise<AwaitsOther | null> => {
  if (!item.awaitsOther) return null
  const waits = (await dependenciesOf(ctx, [item.contractId])).find(
    ({ contractId, dutySlug, itemId, waiting }) => waiting && contractId === item.contractId && dutySlug === item.dutySlug && (itemId === null || itemId === item.id),
  )
  return waits ? new AwaitsOther(waits.afterTitle, waits.afterState) : null
}
