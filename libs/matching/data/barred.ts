import { blockedBy, declinedOrRemoved } from '@rolecall/hiring'
import { membersOf } from '@rolecall/identity'
import type { Ctx } from '@rolecall/platform'
import { awayOn, mutedBy } from '@rolecall/talent'
import type { MatchJob, Standing } from '../domain/match.js'

/** People who are out for this job for what stands between the two, whatever their profile says. */
export interface Barred {
  readonly members: readonly string[]
  /** Want nothing of the business. */
  readonly muted: readonly string[]
  /** The business wants nothing of them. */
  readonly blocked: readonly string[]
  /** Away on the first day. */
  readonly away: readonly string[]
  readonly declined: readonly string[]
}
export const nobodyBarred: Barred = { members: [], muted: [], blocked: [], away: [], declined: [] }
export const everyBarred = ({ members, muted, blocked, away, declined }: Barred): string[] => [...members, ...muted, ...blocked, ...away, ...declined]

type Apart = Omit<Barred, 'declined'>
const apartFrom = async (ctx: Ctx, { businessId, startsOn }: Pick<MatchJob, 'businessId' | 'startsOn'>): Promise<Apart> => ({
  members: (await membersOf(ctx, businessId)).map((member) => member.accountId),
  muted: await mutedBy(ctx, businessId),
  blocked: await blockedBy(ctx, businessId),
  away: await awayOn(ctx, startsOn),
})

/** Asked anew for every look: short lists, always as they are now. */
export const barredFrom = async (ctx: Ctx, job: MatchJob, options: { stored: boolean } = { stored: true }): Promise<Barred> => ({
  ...(await apartFrom(ctx, job)),
  declined: options.stored ? await declinedOrRemoved(ctx, job.id) : [],
})

/** The same for one person after the other, for those who are asked the rules in memory. */
export const standingIn = (barred: Barred): ((freelancerId: string) => Omit<Standing, 'recentInvites' | 'isTurn' | 'isInvited'>) => {
  const has = (ids: readonly string[]): ((id: string) => boolean) => {
    const known = new Set(ids)
    return (id) => known.has(id)
  }
  const [isMember, isMuted, isBlocked, isAway, hasDeclined] = [barred.members, barred.muted, barred.blocked, barred.away, barred.declined].map(has)
  return (id) => ({ isMember: isMember!(id), isMuted: isMuted!(id), isBlocked: isBlocked!(id), isAway: isAway!(id), hasDeclined: hasDeclined!(id) })
}
