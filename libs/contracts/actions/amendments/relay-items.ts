import { isRefusal } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { tiesOf, withoutHistory } from '../../data/amendments/untouched-items.js'
import { Item } from '../../data/item.entity.js'
import type { Milestone } from '../../data/milestone.entity.js'
import { openDays } from '../../domain/calendar.rules.js'
import { dueAt } from '../../domain/due.rules.js'
import { isMissable, itemMoves } from '../../domain/item.rules.js'
import { type PlannedItem, placesBehind } from '../../domain/plan.rules.js'
import { systemViewer } from '../../domain/rights.rules.js'
import { giveUp } from '../give-up-items.js'
import { recordItems } from '../item-moves.js'
import { newItem, plannedColumns } from '../lay-out-work.js'
import { tellTies } from '../links/tell-ties.js'

export interface Relaying {
  readonly milestone: Milestone
  readonly timeZone: string
}
const placeOf = ({ dutySlug, ordinal }: Pick<Item, 'dutySlug' | 'ordinal'>): string => `${dutySlug}/${ordinal}`

/**
 * Items nobody needs any more: those without a history go; of the others, which are answered, the history stays and no
 * money. One that work of another contract is tied to stays as well, given up, so that the tie goes on naming it.
 */
export const dropItems = async (ctx: Ctx, items: readonly Item[]): Promise<Item[]> => {
  if (items.length === 0) return []
  const tied = await tiesOf(ctx, items)
  const plain = (await withoutHistory(ctx, items)).filter((item) => !tied.named.includes(item))
  const ids = new Set(plain.map((item) => item.id))
  const told = items.filter((item) => !ids.has(item.id))
  if (plain.length > 0) await ctx.db.delete(Item, { id: In([...ids]) })
  if (told.length === 0) return []
  await ctx.db.update(Item, { id: In(told.map((item) => item.id)) }, { shareMinor: 0n })
  await giveUp(ctx, { viewer: systemViewer, items: told.filter((item) => isMissable(item.state)) })
  await tellTies(ctx, { ties: tied.ties, items })
  return told
}

/** Above every place that a plan gives. */
const ASIDE = 10_000
/** Items taken along from the month before stay, behind the planned ones and within the new days. */
const moveCarried = async (ctx: Ctx, { milestone, timeZone }: Relaying, { carried, planned }: { carried: readonly Item[]; planned: readonly PlannedItem[] }): Promise<void> => {
  const days = openDays([], { today: milestone.startsOn, endsOn: milestone.endsOn, daysOff: [], wanted: carried.length })
  const behind = placesBehind(planned)
  for (const [index, item] of carried.entries()) {
    await ctx.db.update(Item, { id: item.id }, { ordinal: behind(item.dutySlug), dueAt: dueAt(days[index]!, timeZone) })
  }
}

/** Lays the items of a period out anew; an item keeps its place and what was decided about it. Answers the share of those taken along. */
export const relayItems = async (ctx: Ctx, { milestone, timeZone }: Relaying, planned: readonly PlannedItem[]): Promise<bigint> => {
  const all = await ctx.db.find(Item, { where: { milestoneId: milestone.id }, order: { ordinal: 'ASC' } })
  const carried = all.filter((item) => item.carriedFrom !== null)
  const rows = all.filter((item) => item.carriedFrom === null)
  for (const [index, item] of carried.entries()) await ctx.db.update(Item, { id: item.id }, { ordinal: ASIDE + index })
  const byPlace = new Map(rows.map((item) => [placeOf(item), item]))
  const wanted = new Set(planned.map(placeOf))
  await dropItems(ctx, rows.filter((item) => !wanted.has(placeOf(item))))
  const [fresh, restored]: [Item[], Item[]] = [[], []]
  for (const item of planned) {
    const columns = plannedColumns(item, timeZone)
    const known = byPlace.get(placeOf(item))
    const state = known && itemMoves.to('restore', known.state, 'system')
    const isBack = state !== undefined && !isRefusal(state)
    if (known) await ctx.db.update(Item, { id: known.id }, isBack ? { ...columns, state } : columns)
    if (known && isBack) restored.push(Object.assign(known, columns, { state }))
    if (!known) fresh.push(newItem(ctx, milestone, columns))
  }
  if (fresh.length > 0) await ctx.db.insert(Item, fresh)
  await recordItems(ctx, restored, { move: 'restore', viewer: systemViewer })
  await moveCarried(ctx, { milestone, timeZone }, { carried, planned })
  return carried.reduce((sum, item) => sum + item.shareMinor, 0n)
}
