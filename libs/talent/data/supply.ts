import type { Money } from '@rolecall/kernel'
import { moneyFrom, type Ctx } from '@rolecall/platform'
import { accountsByIds } from '@rolecall/identity'
import { In, MoreThan } from 'typeorm'
import type { RoleStatus } from '../domain/states.js'
import { DutySkill, Freelancer, FreelancerRole } from './freelancer.entity.js'
import { preferencesOf } from './preferences-reads.js'

/** A freelancer by name, for cards and lists. */
export interface FreelancerCard {
  readonly id: string
  readonly name: string
  readonly headline: string
}
/** Everything matching needs to know about a person. */
export interface SupplyFacts {
  readonly freelancerId: string
  readonly country: string
  readonly timeZone: string
  readonly languages: string[]
  readonly platforms: string[]
  readonly niches: string[]
  readonly nichesDisliked: string[]
  readonly rate: Money | null
  /** Pays less than this an hour: not offered. */
  readonly minRate: Money | null
  readonly hoursPerWeek: number
  readonly bookedHours: number
  readonly available: boolean
  readonly awayUntil: string | null
  readonly weeklyInviteCap: number
  readonly capacityConfirmedAt: Date
  readonly createdAt: Date
  readonly roles: { roleSlug: string; status: RoleStatus }[]
  /** `quizPassed`: the person passed a mini-test that speaks for the duty. */
  readonly duties: { dutySlug: string; mean: number; variance: number; covariances: number[]; proven: boolean; quizPassed: boolean }[]
}

export const rateOf = (row: Pick<Freelancer, 'rateMinor' | 'rateCurrency'>): Money | null =>
  row.rateMinor === null || row.rateCurrency === null ? null : moneyFrom(row.rateMinor, row.rateCurrency)

/** Rows by the id of their freelancer. */
export const byFreelancer = <T extends { freelancerId: string }>(rows: readonly T[]): Map<string, T[]> => {
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(row.freelancerId, [...(groups.get(row.freelancerId) ?? []), row])
  return groups
}

/** Names and headlines by id; people without a profile are left out. */
export const freelancerCards = async (ctx: Ctx, ids: readonly string[]): Promise<Map<string, FreelancerCard>> => {
  if (ids.length === 0) return new Map()
  const rows = await ctx.db.find(Freelancer, {
    select: { accountId: true, headline: true },
    where: { accountId: In([...new Set(ids)]) },
  })
  const accounts = await accountsByIds(
    ctx,
    rows.map((row) => row.accountId),
  )
  return new Map(
    rows.map((row) => [
      row.accountId,
      { id: row.accountId, name: accounts.get(row.accountId)!.name, headline: row.headline },
    ]),
  )
}

export const isFreelancer = (ctx: Ctx, accountId: string): Promise<boolean> =>
  ctx.db.existsBy(Freelancer, { accountId })

/** Ids of all profiles in a stable order, a page at a time; `after` is the last id of the page before. */
export const allFreelancerIds = async (ctx: Ctx, after: string | null, limit: number): Promise<string[]> => {
  const rows = await ctx.db.find(Freelancer, {
    select: { accountId: true },
    ...(after ? { where: { accountId: MoreThan(after) } } : {}),
    order: { accountId: 'ASC' },
    take: limit,
  })
  return rows.map((row) => row.accountId)
}

/** What matching needs of these people, in four statements whatever their number; in the order of id. */
export const supplyFacts = async (ctx: Ctx, ids: readonly string[]): Promise<SupplyFacts[]> => {
  if (ids.length === 0) return []
  const freelancerId = In([...new Set(ids)])
  const rows = await ctx.db.find(Freelancer, { where: { accountId: freelancerId }, order: { accountId: 'ASC' } })
  const roles = byFreelancer(await ctx.db.find(FreelancerRole, { where: { freelancerId }, order: { roleSlug: 'ASC' } }))
  const skills = byFreelancer(await ctx.db.findBy(DutySkill, { freelancerId }))
  const wishes = await preferencesOf(ctx, ids)
  return rows.map((row) => ({
    freelancerId: row.accountId,
    country: row.country,
    timeZone: row.timeZone,
    languages: row.languages,
    platforms: row.platforms,
    niches: row.niches,
    nichesDisliked: wishes.get(row.accountId)?.nichesDisliked ?? [],
    rate: rateOf(row),
    minRate: wishes.get(row.accountId)?.minRate ?? null,
    hoursPerWeek: row.hoursPerWeek,
    bookedHours: row.bookedHours,
    available: row.available,
    awayUntil: row.awayUntil,
    weeklyInviteCap: row.weeklyInviteCap,
    capacityConfirmedAt: row.capacityConfirmedAt,
    createdAt: row.createdAt,
    roles: (roles.get(row.accountId) ?? []).map(({ roleSlug, status }) => ({ roleSlug, status })),
    // not in the order of the database: covariances count on the one they were made in
    duties: (skills.get(row.accountId) ?? []).sort((a, b) => (a.dutySlug < b.dutySlug ? -1 : 1)).map(({ dutySlug, mean, variance, covariances, proven, quizPassed }) => ({
      dutySlug,
      mean,
      variance,
      covariances,
      proven,
      quizPassed,
    })),
  }))
}
