import type { Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { isDutyTied, tiedItems } from '../../data/amendments/untouched-items.js'
import { Item } from '../../data/item.entity.js'
import type { Milestone } from '../../data/milestone.entity.js'
import { isSkipped } from '../../domain/item.rules.js'
import type { PlannedMilestone } from '../../domain/plan.rules.js'
import { AmendmentRefused } from '../../domain/refusals.js'

interface Anew {
  /** Unpaid periods as they stand. */
  readonly rows: readonly Milestone[]
  readonly plan: readonly PlannedMilestone[]
}
/** Items for which the plan has no place any more. */
const goingAway = async (ctx: Ctx, { rows, plan }: Anew): Promise<Item[]> => {
  const items = rows.length === 0 ? [] : await ctx.db.findBy(Item, { milestoneId: In(rows.map(({ id }) => id)) })
  const ordinalOf = new Map(rows.map(({ id, ordinal }) => [id, ordinal]))
  const placesOf = new Map(plan.map((planned) => [planned.ordinal, planned.items]))
  const stays = ({ milestoneId, dutySlug, ordinal }: Item): boolean =>
    placesOf.get(ordinalOf.get(milestoneId)!)?.some((place) => place.dutySlug === dutySlug && place.ordinal === ordinal) ?? false
  return items.filter((item) => item.carriedFrom === null && !isSkipped(item.state) && !stays(item))
}
/** Duties of which nothing would be left in the contract. */
const dutiesGoing = async (ctx: Ctx, going: readonly Item[]): Promise<string[]> => {
  const slugs = [...new Set(going.map(({ dutySlug }) => dutySlug))]
  const all = await ctx.db.findBy(Item, { contractId: going[0]!.contractId, dutySlug: In(slugs) })
  const ids = new Set(going.map(({ id }) => id))
  return slugs.filter((slug) => all.every((item) => item.dutySlug !== slug || ids.has(item.id)))
}
/** Work of another contract is tied to an item, or a duty, that would go away: the tie is taken back first, by who made it. */
export const tiesFault = async (ctx: Ctx, anew: Anew): Promise<AmendmentRefused | null> => {
  const going = await goingAway(ctx, anew)
  if (going.length === 0) return null
  const tied = (await tiedItems(ctx, going)).length > 0 || (await isDutyTied(ctx, { contractId: going[0]!.contractId, dutySlugs: await dutiesGoing(ctx, going) }))
  return tied ? new AmendmentRefused('tied_items') : null
}
