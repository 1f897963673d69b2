import { InvalidInput, later, DAY_MS, NotFoundSignal } from '@rolecall/kernel'
import { type Ctx, isTimeZone } from '@rolecall/platform'
import { Freelancer } from '../data/freelancer.entity.js'
import { ownFreelancer } from '../data/locks.js'
import { type FreelancerRead, myProfile } from '../data/profile-reads.js'
import { FreelancerChanged } from '../domain/events.js'
import { type AwayDays, checkAway, confirmedNow, dayIn } from '../domain/preferences.rules.js'
import { checkHours } from '../domain/profile.rules.js'
import { storeAway } from './set-busy-until.js'

export interface SetAvailability {
  readonly available: boolean
  readonly hoursPerWeek: number
  readonly awayUntil?: string | null
  /** The whole list of periods; absent leaves it. */
  readonly awayPeriods?: readonly AwayDays[] | null
  readonly timeZone?: string | null
}

/** Says whether and how much the person works; also confirms the hours, which grow stale. */
export const setAvailability = async (ctx: Ctx, input: SetAvailability): Promise<FreelancerRead | InvalidInput> => {
  const row = await ownFreelancer(ctx)
  if (!row) throw new NotFoundSignal()
  const fault = checkHours(input.hoursPerWeek)
  if (fault) return fault
  const awayUntil = input.awayUntil ?? null
  // a day is past only when it is over in every zone of the earth
  if (awayUntil !== null && new Date(`${awayUntil}T00:00:00Z`) < later(ctx.now, -2 * DAY_MS))
    return new InvalidInput('awayUntil', 'in_the_past')
  const timeZone = input.timeZone ?? row.timeZone
  if (!isTimeZone(timeZone)) return new InvalidInput('timeZone', 'malformed')
  const awayFault = checkAway(input.awayPeriods ?? [], { today: dayIn(timeZone, ctx.now), field: 'awayPeriods' })
  if (awayFault) return awayFault
  if (input.awayPeriods) await storeAway(ctx, row.accountId, input.awayPeriods)
  const { available, hoursPerWeek } = input
  await ctx.db.update(
    Freelancer,
    { accountId: row.accountId },
    { available, hoursPerWeek, awayUntil, timeZone, ...confirmedNow(ctx.now) },
  )
  ctx.emit(new FreelancerChanged(row.accountId))
  return myProfile(ctx)
}
