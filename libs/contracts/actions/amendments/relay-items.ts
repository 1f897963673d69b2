import type { Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { withoutHistory } from '../../data/amendments/untouched-items.js'
import { Item } from '../../data/item.entity.js'
import type { Milestone } from '../../data/milestone.entity.js'
import { isMissable } from '../../domain/item.rules.js'
import type { PlannedItem } from '../../domain/plan.rules.js'
import { systemViewer } from '../../domain/rights.rules.js'
import { giveUp } from '../give-up-items.js'
import { newItem, plannedColumns } from '../lay-out-work.js'

export interface Relaying {
  readonly milestone: Milestone
  readonly timeZone: string
}
const placeOf = ({ dutySlug, ordinal }: Pick<Item, 'dutySlug' | 'ordinal'>): string => `${dutySlug}/${ordinal}`

/** Items nobody needs any more: those without a history go; of the others, which are answered, the history stays and no money. */
export const dropItems = async (ctx: Ctx, items: readonly Item[]): Promise<Item[]> => {
  if (items.length === 0) return []
  const plain = await withoutHistory(ctx, items)
  const ids = new Set(plain.map((item) => item.id))
  const told = items.filter((item) => !ids.has(item.id))
  if (plain.length > 0) await ctx.db.delete(Item, { id: In([...ids]) })
  if (told.length === 0) return []
  await ctx.db.update(Item, { id: In(told.map((item) => item.id)) }, { shareMinor: 0n })
  await giveUp(ctx, { viewer: systemViewer, items: told.filter((item) => isMissable(item.state)) })
  return told
}

/** Lays the items of an unpaid period out anew; an item keeps its place and what was decided about it. */
export const relayItems = async (ctx: Ctx, { milestone, timeZone }: Relaying, planned: readonly PlannedItem[]): Promise<void> => {
  const rows = await ctx.db.findBy(Item, { milestoneId: milestone.id })
  const byPlace = new Map(rows.map((item) => [placeOf(item), item]))
  const wanted = new Set(planned.map(placeOf))
  await dropItems(ctx, rows.filter((item) => !wanted.has(placeOf(item))))
  const fresh: Item[] = []
  for (const item of planned) {
    const columns = plannedColumns(item, timeZone)
    const known = byPlace.get(placeOf(item))
    if (known) await ctx.db.update(Item, { id: known.id }, columns)
    else fresh.push(newItem(ctx, milestone, columns))
  }
  if (fresh.length > 0) await ctx.db.insert(Item, fresh)
}
