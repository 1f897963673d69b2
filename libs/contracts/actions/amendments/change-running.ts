import { splitEvenly } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { Item } from '../../data/item.entity.js'
import type { Milestone } from '../../data/milestone.entity.js'
import { openDays } from '../../domain/calendar.rules.js'
import { isMissable } from '../../domain/item.rules.js'
import type { PlanDuty } from '../../domain/checklist.js'
import { dutyItems, type PlannedItem } from '../../domain/plan.rules.js'
import { dayIn, daysBetween } from '../../domain/periods.rules.js'
import { AmendmentRefused } from '../../domain/refusals.js'
import { planDuties, type TermsContent } from '../../domain/terms.js'
import { newItem, plannedColumns } from '../lay-out-work.js'
import { dropItems } from './relay-items.js'

interface Running {
  readonly milestone: Milestone
  readonly content: TermsContent
  readonly today: string
}
interface Changing {
  readonly duty: PlanDuty
  readonly items: readonly Item[]
  /** Items that keep their places. */
  readonly staying: readonly Item[]
}
/** What is still open of a duty, with days from today on and with the money that lay on its open items. */
const openAnew = ({ milestone, content, today }: Running, { duty, items, staying }: Changing): PlannedItem[] => {
  const { startsOn, endsOn, ordinal } = milestone
  const period = { ordinal, startsOn, endsOn, days: daysBetween(startsOn, endsOn), isTail: false }
  const plan = dutyItems(duty, period, content.daysOff)
  const open = items.filter((item) => isMissable(item.state))
  const wanted = Math.max(plan.length - (items.length - open.length), 0)
  const days = openDays(duty.lines, { today, endsOn, daysOff: content.daysOff, wanted })
  const left = open.reduce((sum, item) => sum + item.shareMinor, 0n)
  const shares = splitEvenly(left, wanted)
  const last = Math.max(0, ...staying.map((item) => item.ordinal))
  return days.map((dueOn, index) => ({ ...plan.at(index - wanted)!, dueOn, ordinal: last + index + 1, shareMinor: shares[index]! }))
}

/**
 * Both sides want other quantities from now on: what was handed in, decided or missed stays, the rest of each changed duty
 * is laid out anew over the days that are left. The money of the period stays as it was paid.
 */
export const changeRunning = async (ctx: Ctx, { milestone, content, before }: Omit<Running, 'today'> & { before: TermsContent }): Promise<null | AmendmentRefused> => {
  const today = dayIn(content.timeZone, ctx.now)
  const rows = await ctx.db.find(Item, { where: { milestoneId: milestone.id }, order: { ordinal: 'ASC' } })
  for (const duty of planDuties(content)) {
    const former = before.duties.find(({ dutySlug }) => dutySlug === duty.dutySlug)
    const present = content.duties.find(({ dutySlug }) => dutySlug === duty.dutySlug)!
    if (former?.quantity === present.quantity && before.daysOff.join() === content.daysOff.join()) continue
    const items = rows.filter((item) => item.dutySlug === duty.dutySlug)
    const open = items.filter((item) => isMissable(item.state))
    const told = await dropItems(ctx, open)
    const staying = [...items.filter((item) => !isMissable(item.state)), ...told]
    const anew = openAnew({ milestone, content, today }, { duty, items, staying })
    if (anew.length === 0 && open.some((item) => item.shareMinor > 0n)) return new AmendmentRefused('from_now_money')
    if (anew.length > 0) await ctx.db.insert(Item, anew.map((item) => newItem(ctx, milestone, plannedColumns(item, content.timeZone))))
  }
  return null
}
