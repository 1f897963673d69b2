import { InvalidInput } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { Freelancer } from '../data/freelancer.entity.js'
import { lockedFreelancer } from '../data/locks.js'
import { AwayPeriod } from '../data/preferences.entity.js'
import { awayPeriodsOf } from '../data/preferences-reads.js'
import { FreelancerChanged } from '../domain/events.js'
import { type AwayDays, checkAway, confirmedNow, dayIn, withPeriod } from '../domain/preferences.rules.js'

export interface SetBusyUntil {
  readonly freelancerId: string
  /** Last day without time for new work. */
  readonly until: string
}

/** Writes the whole list of a person's periods; the row of the person is held. */
export const storeAway = async (ctx: Ctx, freelancerId: string, periods: readonly AwayDays[]): Promise<void> => {
  await ctx.db.delete(AwayPeriod, { freelancerId })
  if (periods.length > 0) await ctx.db.insert(AwayPeriod, periods.map(({ fromOn, untilOn }) => ({ freelancerId, fromOn, untilOn })))
}

/** No time from today to a day: said while answering no to something, and as good as saying how many hours there are. */
export const setBusyUntil = async (ctx: Ctx, { freelancerId, until }: SetBusyUntil): Promise<null | InvalidInput> => {
  const row = await lockedFreelancer(ctx, freelancerId)
  const today = dayIn(row.timeZone, ctx.now)
  const added = { fromOn: today, untilOn: until }
  const known = (await awayPeriodsOf(ctx, freelancerId)).filter((period) => period.untilOn >= today)
  const periods = until < today ? [added] : withPeriod(known, added)
  const fault = checkAway(periods, { today, field: 'busyUntil' })
  if (fault) return fault.reason === 'ends_before_start' ? new InvalidInput('busyUntil', 'in_the_past') : fault
  await storeAway(ctx, freelancerId, periods)
  await ctx.db.update(Freelancer, { accountId: freelancerId }, confirmedNow(ctx.now))
  ctx.emit(new FreelancerChanged(freelancerId))
  return null
}
