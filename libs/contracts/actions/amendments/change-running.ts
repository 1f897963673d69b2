import { isRefusal } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { Item } from '../../data/item.entity.js'
import type { Milestone } from '../../data/milestone.entity.js'
import { droppedItems, tiedItems } from '../../data/amendments/untouched-items.js'
import { termsOfPeriod } from '../../data/periods/service-queries.js'
import { isLeft, restOf, seatsOf, type Seats } from '../../domain/amendments/rest.rules.js'
import { dayIn, daysBetween, type Period } from '../../domain/periods.rules.js'
import { AmendmentRefused } from '../../domain/refusals.js'
import { planDuties, type TermsContent } from '../../domain/terms.js'
import { milestonesOf } from '../draft-terms.js'
import { newItem, plannedColumns } from '../lay-out-work.js'
import { planOfAmendment } from './plan-amended.js'
import { dropItems } from './relay-items.js'

interface Changing {
  readonly milestone: Milestone
  readonly content: TermsContent
  readonly before: TermsContent
}
/** The period with its present days; whether it is a cut-short one say the terms by which it was laid out. */
const asLaidOut = async (ctx: Ctx, { contractId, ordinal, startsOn, endsOn }: Milestone): Promise<Period> => {
  const { content } = await termsOfPeriod(ctx, { contractId, ordinal })
  const plan = content.amends ? planOfAmendment(content) : milestonesOf(content)
  const isTail = plan.some((planned) => planned.ordinal === ordinal && planned.isTail)
  return { ordinal, startsOn, endsOn, days: daysBetween(startsOn, endsOn), isTail }
}
const changes = ({ content, before }: Changing, slug: string): boolean => {
  const quantityIn = ({ duties }: TermsContent) => duties.find(({ dutySlug }) => dutySlug === slug)?.quantity
  return quantityIn(before) !== quantityIn(content) || before.daysOff.join() !== content.daysOff.join()
}

/** What becomes of the open items of one duty. */
interface DutyAnew {
  readonly tied: readonly Item[]
  readonly seats: Seats
  readonly dropped: readonly Item[]
  /** Places that are taken by what was decided or stays. */
  readonly staying: readonly Item[]
}

/** The rest of each changed duty over the days that are left, or why that cannot be; nothing is written. */
export const planRunning = async (ctx: Ctx, changing: Changing): Promise<DutyAnew[] | AmendmentRefused> => {
  const { milestone, content } = changing
  const { timeZone, daysOff } = content
  const [period, today] = [await asLaidOut(ctx, milestone), dayIn(timeZone, ctx.now)]
  const rows = await ctx.db.find(Item, { where: { milestoneId: milestone.id }, order: { ordinal: 'ASC' } })
  const wasDropped = await droppedItems(ctx, rows)
  const tiedOnes = await tiedItems(ctx, rows.filter(isLeft))
  const plans: DutyAnew[] = []
  for (const duty of planDuties(content).filter(({ dutySlug }) => changes(changing, dutySlug))) {
    const items = rows.filter((item) => item.dutySlug === duty.dutySlug)
    const anew = restOf({ duty, period, daysOff, today }, items.map((item) => ({ ...item, isDropped: wasDropped.has(item.id) })))
    if (anew.length === 0 && items.some((item) => isLeft(item) && item.shareMinor > 0n)) return new AmendmentRefused('from_now_money')
    const tied = tiedOnes.filter((item) => items.includes(item))
    const seats = seatsOf(tied.map(({ id, title, dueAt }) => ({ id, title, dueOn: dayIn(timeZone, dueAt) })), anew)
    if (!seats) return new AmendmentRefused('tied_items')
    const dropped = items.filter((item) => isLeft(item) && !tied.includes(item))
    plans.push({ tied, seats, dropped, staying: items.filter((item) => !dropped.includes(item)) })
  }
  return plans
}

/**
 * Both sides want other quantities from now on: what was handed in, decided or missed stays, the rest of each changed duty
 * is laid out anew over the days that are left; an item that work of another contract is tied to stays on its day. The money
 * of the period stays as it was paid.
 */
export const changeRunning = async (ctx: Ctx, changing: Changing): Promise<null | AmendmentRefused> => {
  const { milestone, content } = changing
  const plans = await planRunning(ctx, changing)
  if (isRefusal(plans)) return plans
  for (const { tied, seats, dropped, staying } of plans) {
    for (const { id } of tied) await ctx.db.update(Item, { id }, { shareMinor: seats.shares.get(id)! })
    // those that are dropped and keep a history keep their places too
    const last = Math.max(0, ...[...staying, ...(await dropItems(ctx, dropped))].map((item) => item.ordinal))
    const fresh = seats.free.map((item, index) => newItem(ctx, milestone, plannedColumns({ ...item, ordinal: last + index + 1 }, content.timeZone)))
    if (fresh.length > 0) await ctx.db.insert(Item, fresh)
  }
  return null
}
