import type { Ctx } from '@rolecall/platform'
import { Contract } from '../../data/contract.entity.js'
import { Item } from '../../data/item.entity.js'
import type { ItemDependency } from '../../data/links/link.entity.js'
import { itemPath, tellBoth } from '../tell-parties.js'

export interface TiesGone {
  readonly ties: readonly ItemDependency[]
  /** What will not come, of one contract. */
  readonly items: readonly Item[]
}
interface End {
  readonly contractId: string
  readonly dutySlug: string
  readonly itemId: string | null
}
const endsOf = (tie: ItemDependency): { of: End; after: End } => ({
  of: { contractId: tie.contractId, dutySlug: tie.dutySlug, itemId: tie.itemId },
  after: { contractId: tie.afterContractId, dutySlug: tie.afterDutySlug, itemId: tie.afterItemId },
})
const itemOf = (ctx: Ctx, { contractId, dutySlug, itemId }: End): Promise<Item> =>
  ctx.db.findOneOrFail(Item, { where: { contractId, dutySlug, ...(itemId ? { id: itemId } : {}) }, order: { dueAt: 'ASC', id: 'ASC' } })

/** Both sides of each contract that was tied to work that will not come are told, once for a contract and a direction. */
export const tellTies = async (ctx: Ctx, { ties, items }: TiesGone): Promise<void> => {
  const goneId = items[0]?.contractId
  const told = new Map<string, ItemDependency[]>()
  for (const tie of ties) {
    const key = tie.contractId === goneId ? `follower_gone ${tie.afterContractId}` : `awaited_gone ${tie.contractId}`
    told.set(key, [...(told.get(key) ?? []), tie])
  }
  for (const [key, group] of [...told].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [kind, contractId] = key.split(' ') as [string, string]
    const { of, after } = endsOf(group[0]!)
    const [stays, gone] = kind === 'follower_gone' ? [after, of] : [of, after]
    const contract = await ctx.db.findOneByOrFail(Contract, { id: contractId })
    const item = await itemOf(ctx, stays)
    const facts = { item: item.title, other: (await itemOf(ctx, gone)).title, count: group.length }
    await tellBoth(ctx, contract, { kind, key: `${group[0]!.id}.${ctx.now.toISOString()}`, path: itemPath(item), facts })
  }
}
