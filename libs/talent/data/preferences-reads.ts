import { businessesByIds, personOf } from '@rolecall/identity'
import { moneyFrom, type Ctx } from '@rolecall/platform'
import { type Money, NotFoundSignal } from '@rolecall/kernel'
import { In } from 'typeorm'
import { type AwayDays, isCapacityStale, quietEndsAt, type QuietHours } from '../domain/preferences.rules.js'
import { Freelancer, FreelancerRole } from './freelancer.entity.js'
import { AwayPeriod, MatchPreferences, MutedBusiness } from './preferences.entity.js'

export interface MutedRead {
  readonly id: string
  readonly name: string
  readonly mutedAt: Date
}
/** Everything a person wants of matching, and the hours he has for it. */
export interface PreferencesRead {
  readonly freelancerId: string
  readonly weeklyInviteCap: number
  readonly nichesLiked: string[]
  readonly nichesDisliked: string[]
  readonly growthRoleSlugs: string[]
  readonly minRate: Money | null
  readonly quietHours: QuietHours | null
  readonly muted: MutedRead[]
  readonly awayPeriods: AwayDays[]
  readonly capacityConfirmedAt: Date
  readonly capacityStale: boolean
}

const quietOf = (row: MatchPreferences | null | undefined): QuietHours | null =>
  row && row.quietFrom !== null && row.quietUntil !== null ? { from: row.quietFrom, until: row.quietUntil } : null
const minRateOf = (row: MatchPreferences | null | undefined): Money | null =>
  row && row.minRateMinor !== null && row.minRateCurrency !== null ? moneyFrom(row.minRateMinor, row.minRateCurrency) : null

export const awayPeriodsOf = async (ctx: Ctx, freelancerId: string): Promise<AwayDays[]> =>
  (await ctx.db.find(AwayPeriod, { where: { freelancerId }, order: { fromOn: 'ASC' } })).map(({ fromOn, untilOn }) => ({ fromOn, untilOn }))

const mutedOf = async (ctx: Ctx, freelancerId: string): Promise<MutedRead[]> => {
  const rows = await ctx.db.find(MutedBusiness, { where: { freelancerId }, order: { mutedAt: 'DESC', businessId: 'ASC' } })
  const businesses = await businessesByIds(ctx, rows.map(({ businessId }) => businessId))
  return rows.map(({ businessId, mutedAt }) => ({ id: businessId, name: businesses.get(businessId)?.name ?? '', mutedAt }))
}

/** The asker's own wishes. */
export const myMatchPreferences = async (ctx: Ctx): Promise<PreferencesRead> => {
  const freelancerId = personOf(ctx)
  const row = await ctx.db.findOneBy(Freelancer, { accountId: freelancerId })
  if (!row) throw new NotFoundSignal()
  const wishes = await ctx.db.findOneBy(MatchPreferences, { freelancerId })
  const growing = await ctx.db.find(FreelancerRole, { where: { freelancerId, growing: true }, order: { roleSlug: 'ASC' } })
  return {
    freelancerId,
    weeklyInviteCap: row.weeklyInviteCap,
    nichesLiked: row.niches,
    nichesDisliked: wishes?.nichesDisliked ?? [],
    growthRoleSlugs: growing.map(({ roleSlug }) => roleSlug),
    minRate: minRateOf(wishes),
    quietHours: quietOf(wishes),
    muted: await mutedOf(ctx, freelancerId),
    awayPeriods: await awayPeriodsOf(ctx, freelancerId),
    capacityConfirmedAt: row.capacityConfirmedAt,
    capacityStale: isCapacityStale(row.capacityConfirmedAt, ctx.now),
  }
}

/** Wishes of these people by id; who has said nothing is left out. */
export const preferencesOf = async (ctx: Ctx, freelancerIds: readonly string[]): Promise<Map<string, { nichesDisliked: string[]; minRate: Money | null }>> => {
  if (freelancerIds.length === 0) return new Map()
  const rows = await ctx.db.findBy(MatchPreferences, { freelancerId: In([...new Set(freelancerIds)]) })
  return new Map(rows.map((row) => [row.freelancerId, { nichesDisliked: row.nichesDisliked, minRate: minRateOf(row) }]))
}

/** When it is no longer quiet for these people; who may be told now is left out. */
export const quietUntil = async (ctx: Ctx, freelancerIds: readonly string[]): Promise<Map<string, Date>> => {
  if (freelancerIds.length === 0) return new Map()
  const ids = In([...new Set(freelancerIds)])
  const wishes = (await ctx.db.findBy(MatchPreferences, { freelancerId: ids })).filter((row) => row.quietFrom !== null)
  if (wishes.length === 0) return new Map()
  const people = await ctx.db.find(Freelancer, { select: { accountId: true, timeZone: true }, where: { accountId: In(wishes.map((row) => row.freelancerId)) } })
  const zones = new Map(people.map(({ accountId, timeZone }) => [accountId, timeZone]))
  return new Map(
    wishes.flatMap((row): [string, Date][] => {
      const until = quietEndsAt(quietOf(row), { zone: zones.get(row.freelancerId)!, now: ctx.now })
      return until ? [[row.freelancerId, until]] : []
    }),
  )
}

/** People who want nothing of a business. */
export const mutedBy = async (ctx: Ctx, businessId: string): Promise<string[]> =>
  (await ctx.db.find(MutedBusiness, { where: { businessId }, order: { freelancerId: 'ASC' } })).map((row) => row.freelancerId)
/** Businesses a person wants nothing of. */
export const mutedBusinessIds = async (ctx: Ctx, freelancerId: string): Promise<Set<string>> =>
  new Set((await ctx.db.findBy(MutedBusiness, { freelancerId })).map((row) => row.businessId))

/** People who are away on a day. */
export const awayOn = async (ctx: Ctx, day: string): Promise<string[]> => {
  const rows: { id: string }[] = await ctx.db.query(
    'SELECT DISTINCT freelancer_id AS id FROM talent.away_periods WHERE until_on >= $1::date AND from_on <= $1::date ORDER BY id',
    [day],
  )
  return rows.map((row) => row.id)
}
