import type { Ctx } from '@rolecall/platform'
import { In, IsNull } from 'typeorm'
import { remindersOf } from '../domain/reminder.rules.js'
import type { Item } from './item.entity.js'
import type { Milestone } from './milestone.entity.js'
import { Reminder } from './reminder.entity.js'

/** Every reminder of the milestone's window stands written. */
export const wereReminded = async (ctx: Ctx, { milestone, endsAt }: { milestone: Milestone; endsAt: Date }): Promise<boolean> => {
  const wanted = remindersOf({ startsAt: milestone.submittedAt!, endsAt })
  const written = await ctx.db.findBy(Reminder, { milestoneId: milestone.id, itemId: IsNull(), endsAt })
  return wanted.every(({ kind }) => written.some((reminder) => reminder.kind === kind))
}

/** Those of whose window every reminder stands written; the items have a window. */
export const remindedItems = async (ctx: Ctx, items: readonly Item[]): Promise<Item[]> => {
  if (items.length === 0) return []
  const written = await ctx.db.findBy(Reminder, { itemId: In(items.map((item) => item.id)) })
  return items.filter((item) => {
    const endsAt = item.reviewUntil!
    const mine = written.filter((reminder) => reminder.itemId === item.id && reminder.endsAt.getTime() === endsAt.getTime())
    return remindersOf({ startsAt: item.submittedAt!, endsAt }).every(({ kind }) => mine.some((one) => one.kind === kind))
  })
}
