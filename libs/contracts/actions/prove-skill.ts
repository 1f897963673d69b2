import type { Ctx } from '@rolecall/platform'
import { recordWorkEvidence } from '@rolecall/talent'
import { Contract } from '../data/contract.entity.js'
import { Item } from '../data/item.entity.js'

/** An accepted item counts for the skill of its duty: fully when it was right, and whole, at the first hand-in. */
export const proveSkill = async (ctx: Ctx, { itemId }: { itemId: string }): Promise<void> => {
  const item = await ctx.db.findOneByOrFail(Item, { id: itemId })
  const { freelancerId, businessId } = await ctx.db.findOneByOrFail(Contract, { id: item.contractId })
  await recordWorkEvidence(ctx, {
    freelancerId,
    dutySlug: item.dutySlug,
    clientId: businessId,
    accepted: item.rounds === 1 && item.acceptedMinor === null,
    sourceId: item.id,
  })
}
