import { HOUR_MS, newId } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { Item } from '../data/item.entity.js'
import { lockedMilestone } from '../data/locks.js'
import { Milestone } from '../data/milestone.entity.js'
import { Reminder } from '../data/reminder.entity.js'
import { isWaiting } from '../domain/item.rules.js'
import { isHandedIn } from '../domain/milestone.rules.js'
import { nextReminder, remindersOf, type Window } from '../domain/reminder.rules.js'
import { payPath } from './pay-path.js'
import { tellClient } from './tell-parties.js'

interface Reminded {
  readonly milestoneId: string
  readonly itemId: string | null
  readonly window: Window
}
/** Writes what is due of one window and not written yet; true when anything was. */
const record = async (ctx: Ctx, { milestoneId, itemId, window }: Reminded): Promise<boolean> => {
  const due = remindersOf(window).filter(({ at }) => at <= ctx.now)
  if (due.length === 0) return false
  const rows = due.map(({ kind, at }) => ({
    id: newId(ctx.now.getTime()),
    milestoneId,
    itemId,
    kind,
    endsAt: window.endsAt,
    dueAt: at,
    remindedAt: ctx.now,
  }))
  const written = await ctx.db.createQueryBuilder().insert().into(Reminder).values(rows).orIgnore().returning('id').execute()
  return (written.raw as unknown[]).length > 0
}
const hoursLeft = (ctx: Ctx, endsAt: Date): number =>
  Math.max(0, Math.ceil((endsAt.getTime() - ctx.now.getTime()) / HOUR_MS))

/** Before a milestone is approved by silence the client hears of it, at half of the window, a day and two hours before its end. */
export const remindOfMilestone = async (ctx: Ctx, { milestoneId }: { milestoneId: string }): Promise<void> => {
  const { contract, milestone } = await lockedMilestone(ctx, milestoneId)
  const { submittedAt, autoApproveAt: endsAt } = milestone
  if (!isHandedIn(milestone.state) || !submittedAt || !endsAt) return
  const window = { startsAt: submittedAt, endsAt }
  const isNew = await record(ctx, { milestoneId, itemId: null, window })
  await ctx.db.update(Milestone, { id: milestoneId }, { remindAt: nextReminder(window, ctx.now) })
  if (!isNew) return
  await tellClient(ctx, contract, {
    kind: 'approval_reminder',
    key: `${milestoneId}.${ctx.now.getTime()}`,
    act: 'pay',
    facts: { milestone: milestone.title, count: hoursLeft(ctx, endsAt) },
    path: payPath(milestone),
  })
}

/** The same for items of a milestone: one notice for all of them that are due together. */
export const remindOfItems = async (ctx: Ctx, { milestoneId }: { milestoneId: string }): Promise<void> => {
  const { contract, milestone } = await lockedMilestone(ctx, milestoneId)
  const items = await ctx.db.find(Item, { where: { milestoneId }, order: { reviewUntil: 'ASC', id: 'ASC' } })
  const due = items.filter((item) => isWaiting(item.state) && item.reviewUntil && item.remindAt && item.remindAt <= ctx.now)
  const fresh: Item[] = []
  for (const item of due) {
    const window = { startsAt: item.submittedAt!, endsAt: item.reviewUntil! }
    if (await record(ctx, { milestoneId, itemId: item.id, window })) fresh.push(item)
    await ctx.db.update(Item, { id: item.id }, { remindAt: nextReminder(window, ctx.now) })
  }
  if (fresh.length === 0) return
  await tellClient(ctx, contract, {
    kind: 'items_reminder',
    key: `${milestoneId}.${ctx.now.getTime()}`,
    act: 'review',
    facts: { milestone: milestone.title, items: fresh.length, count: hoursLeft(ctx, fresh[0]!.reviewUntil!) },
  })
}
