import type { Ctx } from '@rolecall/platform'
import { Item } from '../../data/item.entity.js'
import type { Milestone } from '../../data/milestone.entity.js'
import { termsOfPeriod } from '../../data/periods/service-queries.js'
import { isLeft, restOf } from '../../domain/amendments/rest.rules.js'
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

/**
 * Both sides want other quantities from now on: what was handed in, decided or missed stays, the rest of each changed duty
 * is laid out anew over the days that are left. The money of the period stays as it was paid.
 */
export const changeRunning = async (ctx: Ctx, changing: Changing): Promise<null | AmendmentRefused> => {
  const { milestone, content } = changing
  const { timeZone, daysOff } = content
  const period = await asLaidOut(ctx, milestone)
  const rows = await ctx.db.find(Item, { where: { milestoneId: milestone.id }, order: { ordinal: 'ASC' } })
  for (const duty of planDuties(content).filter(({ dutySlug }) => changes(changing, dutySlug))) {
    const items = rows.filter((item) => item.dutySlug === duty.dutySlug)
    const left = items.filter(isLeft)
    const staying = items.filter((item) => !isLeft(item))
    const anew = restOf({ duty, period, daysOff, today: dayIn(timeZone, ctx.now) }, items)
    if (anew.length === 0 && left.some((item) => item.shareMinor > 0n)) return new AmendmentRefused('from_now_money')
    // those that are dropped and keep a history keep their places too
    const last = Math.max(0, ...[...staying, ...(await dropItems(ctx, left))].map((item) => item.ordinal))
    const fresh = anew.map((item) => newItem(ctx, milestone, plannedColumns({ ...item, ordinal: last + item.ordinal }, timeZone)))
    if (fresh.length > 0) await ctx.db.insert(Item, fresh)
  }
  return null
}
