import type { Ctx } from '@rolecall/platform'
import { In, IsNull, Not } from 'typeorm'
import { ItemEvent } from '../item-history.entity.js'
import { isMissable, isSkipped } from '../../domain/item.rules.js'
import { DueChange } from '../items/due-change.entity.js'
import { Item } from '../item.entity.js'
import { ItemDependency } from '../links/link.entity.js'

/** Items of which nothing has been written down yet: they may go without a trace. */
export const withoutHistory = async (ctx: Ctx, items: readonly Item[]): Promise<Item[]> => {
  if (items.length === 0) return []
  const itemId = In(items.map((item) => item.id))
  const rows = [...(await ctx.db.findBy(ItemEvent, { itemId })), ...(await ctx.db.findBy(DueChange, { itemId }))]
  const touched = new Set(rows.map((row) => row.itemId))
  return items.filter((item) => !touched.has(item.id))
}

/** Of given up items those that an amendment dropped: nobody asked for it, and the item was only planned before. */
export const droppedItems = async (ctx: Ctx, items: readonly Item[]): Promise<Set<string>> => {
  const skipped = items.filter((item) => isSkipped(item.state) && item.shareMinor === 0n)
  if (skipped.length === 0) return new Set()
  const events = await ctx.db.find(ItemEvent, { where: { itemId: In(skipped.map((item) => item.id)) }, order: { at: 'ASC', id: 'ASC' } })
  const wasDropped = ({ id }: Item): boolean => {
    const [last, before] = events.filter((event) => event.itemId === id).reverse()
    return last?.move === 'skip' && last.party === 'system' && (!before || isMissable(before.state))
  }
  return new Set(skipped.filter(wasDropped).map((item) => item.id))
}

/** Of items of one contract that go away, those behind which nothing of their duty is left: the first of each such duty. */
const lastOfDuties = async (ctx: Ctx, items: readonly Item[]): Promise<Item[]> => {
  const ids = items.map(({ id }) => id)
  const slugs = [...new Set(items.map(({ dutySlug }) => dutySlug))]
  const others = await ctx.db.find(Item, { select: { id: true, dutySlug: true }, where: { contractId: items[0]!.contractId, dutySlug: In(slugs), id: Not(In(ids)) } })
  const left = new Set(others.map(({ dutySlug }) => dutySlug))
  return slugs.filter((slug) => !left.has(slug)).map((slug) => items.find(({ dutySlug }) => dutySlug === slug)!)
}
export interface TiedWork {
  readonly ties: ItemDependency[]
  /** Items by which the ties still name their work. */
  readonly named: Item[]
}
/** What of other contracts is tied to items that go away: by the item, or by a duty of which nothing would be left. */
export const tiesOf = async (ctx: Ctx, items: readonly Item[]): Promise<TiedWork> => {
  if (items.length === 0) return { ties: [], named: [] }
  const { contractId } = items[0]!
  const last = await lastOfDuties(ctx, items)
  const [ids, duties] = [In(items.map(({ id }) => id)), In(last.map(({ dutySlug }) => dutySlug))]
  const ties = await ctx.db.find(ItemDependency, {
    where: [
      { itemId: ids, removedAt: IsNull() }, { afterItemId: ids, removedAt: IsNull() },
      { contractId, dutySlug: duties, itemId: IsNull(), removedAt: IsNull() }, { afterContractId: contractId, afterDutySlug: duties, afterItemId: IsNull(), removedAt: IsNull() },
    ],
    order: { id: 'ASC' },
  })
  const names = ({ id, dutySlug }: Item) => (tie: ItemDependency): boolean => {
    const [itemId, slug] = tie.contractId === contractId ? [tie.itemId, tie.dutySlug] : [tie.afterItemId, tie.afterDutySlug]
    return itemId === id || (itemId === null && slug === dutySlug && last.some((one) => one.id === id))
  }
  return { ties, named: items.filter((item) => ties.some(names(item))) }
}

/** Items that work of another contract waits for, or that wait for such work themselves: by the item, not by its duty. */
export const tiedItems = async (ctx: Ctx, items: readonly Item[]): Promise<Item[]> => {
  if (items.length === 0) return []
  const ids = In(items.map((item) => item.id))
  const rows = await ctx.db.findBy(ItemDependency, [{ itemId: ids, removedAt: IsNull() }, { afterItemId: ids, removedAt: IsNull() }])
  const tied = new Set(rows.flatMap((row) => [row.itemId, row.afterItemId]))
  return items.filter((item) => tied.has(item.id))
}
/** Whether work of another contract waits for one of these duties as a whole, or such a duty for it. */
export const isDutyTied = (ctx: Ctx, { contractId, dutySlugs }: { contractId: string; dutySlugs: readonly string[] }): Promise<boolean> =>
  ctx.db.existsBy(ItemDependency, [
    { contractId, dutySlug: In([...dutySlugs]), itemId: IsNull(), removedAt: IsNull() },
    { afterContractId: contractId, afterDutySlug: In([...dutySlugs]), afterItemId: IsNull(), removedAt: IsNull() },
  ])
