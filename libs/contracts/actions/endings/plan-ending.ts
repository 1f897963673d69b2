import { holdsOf, type HoldFacts } from '@rolecall/payments'
import type { Ctx } from '@rolecall/platform'
import type { Contract } from '../../data/contract.entity.js'
import { Item } from '../../data/item.entity.js'
import { Milestone } from '../../data/milestone.entity.js'
import { addParts, fateOf, noParts, partsOf, type EndingParts, type Fate } from '../../domain/endings/ending.rules.js'
import { isClosed } from '../../domain/milestone.rules.js'
import { leftMinor } from '../../domain/shares.rules.js'

/** A milestone that is not closed, with what its end would do. */
export interface EndedMilestone {
  readonly milestone: Milestone
  readonly items: readonly Item[]
  readonly isPaid: boolean
}
export interface EndingPlan {
  readonly milestones: readonly EndedMilestone[]
  readonly parts: EndingParts
  /** Agreed and not paid: cancelled without a charge. */
  readonly unfunded: bigint
  readonly reportsAwaited: boolean
  /** Nothing of the whole contract was ever handed in. */
  readonly isUntouched: boolean
  countOf(fate: Fate): number
}

const partsOfOne = ({ items }: EndedMilestone, hold: HoldFacts, reportsAwaited: boolean): EndingParts =>
  partsOf(items, { heldMinor: leftMinor(hold), sharesOf: hold.sharesOf }, reportsAwaited)

/** What the end of a contract would do with each item and all of its money; `locked` holds the milestones until then. */
export const planEnding = async (ctx: Ctx, contract: Contract, { locked, reportsAwaited }: { locked: boolean; reportsAwaited: boolean }): Promise<EndingPlan> => {
  const all = await ctx.db.find(Milestone, {
    where: { contractId: contract.id },
    order: { id: 'ASC' },
    ...(locked ? { lock: { mode: 'pessimistic_write' } } : {}),
  })
  const open = all.filter((milestone) => !isClosed(milestone.state))
  const items = await ctx.db.find(Item, { where: { contractId: contract.id }, order: { dueAt: 'ASC', id: 'ASC' } })
  const holds = await holdsOf(ctx, open.map((milestone) => milestone.id))
  const isPaid = (milestone: Milestone): boolean => (holds.get(milestone.id)?.paidAt ?? null) !== null
  const milestones = open.map((milestone) => ({
    milestone,
    items: items.filter((item) => item.milestoneId === milestone.id),
    isPaid: isPaid(milestone),
  }))
  const paid = milestones.filter((each) => each.isPaid)
  return {
    milestones,
    reportsAwaited,
    isUntouched: items.every((item) => item.rounds === 0),
    parts: paid.map((each) => partsOfOne(each, holds.get(each.milestone.id)!, reportsAwaited)).reduce(addParts, noParts),
    unfunded: milestones.filter((each) => !each.isPaid).reduce((sum, { milestone }) => sum + milestone.price.minor, 0n),
    countOf: (fate) => paid.flatMap((each) => each.items).filter((item) => fateOf(item, reportsAwaited) === fate).length,
  }
}
