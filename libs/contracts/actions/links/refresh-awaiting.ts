import type { Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { Item } from '../../data/item.entity.js'
import { dependenciesOf, isTiedTo, mismarkedItems } from '../../data/links/link-queries.js'
import { lockedMilestone, type MilestoneAtHand } from '../../data/locks.js'
import { latestTerms } from '../../data/queries.js'
import { dueWhenOpened } from '../../domain/links/dates.rules.js'
import { systemViewer } from '../../domain/rights.rules.js'
import { applyDue } from '../items/move-items.js'
import { recordItems } from '../item-moves.js'
import { tellFreelancer } from '../tell-parties.js'
import { dayIn } from '../../domain/periods.rules.js'

const tellOpened = (ctx: Ctx, { contract, milestone }: MilestoneAtHand, { items, timeZone }: { items: readonly Item[]; timeZone: string }): Promise<void> => {
  const [first] = [...items].sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime())
  const day = dayIn(timeZone, first!.dueAt)
  return tellFreelancer(ctx, contract, { kind: 'items_opened', key: `${first!.id}.${first!.dueAt.getTime()}`, facts: { milestone: milestone.title, item: first!.title, count: items.length, day } })
}
/** What was waited for has come, or will not come any more: a late one moves the due dates. */
const open = async (ctx: Ctx, hand: MilestoneAtHand, items: readonly Item[]): Promise<void> => {
  const { timeZone } = (await latestTerms(ctx, hand.contract.id)).content
  const dependencies = await dependenciesOf(ctx, [hand.contract.id])
  await ctx.db.update(Item, { id: In(items.map(({ id }) => id)) }, { awaitsOther: false })
  const moved: Item[] = []
  for (const item of items) {
    item.awaitsOther = false
    const before = dependencies.filter(({ of }) => isTiedTo(of, item)).map(({ afterDueAt }) => afterDueAt.getTime())
    // a dependency that was taken away moves nothing, but work whose day has passed gets its days
    const afterDueAt = new Date(before.length > 0 ? Math.max(...before) : item.dueAt.getTime())
    const dueAt = before.length === 0 && item.dueAt > ctx.now ? item.dueAt : dueWhenOpened({ dueAt: item.dueAt, afterDueAt, openedAt: ctx.now, timeZone })
    if (dueAt.getTime() === item.dueAt.getTime()) continue
    await applyDue(ctx, item, dueAt)
    moved.push(item)
  }
  await recordItems(ctx, moved, { move: 'move', viewer: systemViewer })
  await tellOpened(ctx, hand, { items, timeZone })
}

/** Marks the items of a contract that wait for work of another, and opens those that do not any more. */
export const refreshAwaiting = async (ctx: Ctx, { contractId }: { contractId: string }): Promise<void> => {
  const milestoneIds = [...new Set((await mismarkedItems(ctx, contractId)).map(({ milestoneId }) => milestoneId))]
  for (const milestoneId of milestoneIds) {
    const hand = await lockedMilestone(ctx, milestoneId)
    const ids = (await mismarkedItems(ctx, contractId)).filter((item) => item.milestoneId === milestoneId).map(({ id }) => id)
    const items = await ctx.db.find(Item, { where: { id: In(ids) }, order: { dueAt: 'ASC', id: 'ASC' } })
    const closed = items.filter(({ awaitsOther }) => !awaitsOther)
    if (closed.length > 0) await ctx.db.update(Item, { id: In(closed.map(({ id }) => id)) }, { awaitsOther: true })
    const opened = items.filter(({ awaitsOther }) => awaitsOther)
    if (opened.length > 0) await open(ctx, hand, opened)
  }
}
