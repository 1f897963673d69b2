import type { Ctx } from '@rolecall/platform'
import { Freelancer } from '../data/freelancer.entity.js'
import { lockedFreelancer } from '../data/locks.js'
import { FreelancerChanged } from '../domain/events.js'
import { freeHoursOf } from '../domain/profile.rules.js'
import { CapacityTaken } from '../domain/refusals.js'

export interface BookHours {
  readonly freelancerId: string
  /** Hours a week; negative gives them back. */
  readonly hours: number
}

/** Books hours of a person for running work, or says that they are taken. */
export const bookHours = async (ctx: Ctx, { freelancerId, hours }: BookHours): Promise<null | CapacityTaken> => {
  const row = await lockedFreelancer(ctx, freelancerId)
  const free = freeHoursOf(row.hoursPerWeek, row.bookedHours)
  if (hours > free) return new CapacityTaken(free, hours)
  await ctx.db.update(Freelancer, { accountId: freelancerId }, { bookedHours: Math.max(0, row.bookedHours + hours) })
  ctx.emit(new FreelancerChanged(freelancerId))
  return null
}
