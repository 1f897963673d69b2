import { completedContracts } from '@rolecall/contracts'
import { payeeStates } from '@rolecall/payments'
import type { Ctx } from '@rolecall/platform'
import { supplyFacts, type SupplyFacts } from '@rolecall/talent'
import { writeNarrow } from '../data/narrow-rows.js'
import { personRecords } from '../data/person-records.js'
import { Supply } from '../data/supply.entity.js'

export interface RefreshSupply {
  readonly freelancerIds: readonly string[]
}
/** People in one refresh; more are asked for in several. */
export const REFRESH_MAX = 500

const rolesWith = (facts: SupplyFacts, status: string): string[] => facts.roles.filter((role) => role.status === status).map((role) => role.roleSlug)
/** Seven digits are enough for how errors hang together, and half as long. */
const rounded = (covariance: number): number => Math.round(1e7 * covariance) / 1e7
/** A lowest rate in another currency than the usual one says nothing that can be compared. */
const leastOf = ({ rate, minRate }: SupplyFacts): Pick<Supply, 'minRateMinor' | 'minRateCurrency'> =>
  minRate && (!rate || rate.currency === minRate.currency) ? { minRateMinor: minRate.minor, minRateCurrency: minRate.currency } : { minRateMinor: null, minRateCurrency: null }
const written = (facts: SupplyFacts) => ({
  freelancerId: facts.freelancerId,
  timeZone: facts.timeZone,
  languages: facts.languages,
  platforms: facts.platforms,
  niches: facts.niches,
  nichesDisliked: facts.nichesDisliked,
  rateMinor: facts.rate?.minor ?? null,
  rateCurrency: facts.rate?.currency ?? null,
  ...leastOf(facts),
  hoursPerWeek: facts.hoursPerWeek,
  bookedHours: facts.bookedHours,
  available: facts.available,
  awayUntil: facts.awayUntil,
  weeklyCap: facts.weeklyInviteCap,
  roleSlugs: facts.roles.map((role) => role.roleSlug),
  claimedRoles: rolesWith(facts, 'claimed'),
  verifiedRoles: rolesWith(facts, 'verified'),
  growthRoles: rolesWith(facts, 'growth'),
  duties: facts.duties.map(({ covariances, ...duty }) => ({ ...duty, covariances: covariances.map(rounded) })),
  joinedAt: facts.createdAt,
  capacityConfirmedAt: facts.capacityConfirmedAt,
})

/** Copies what the contexts below know of these people; the statements do not grow with their number. */
export const refreshSupply = async (ctx: Ctx, { freelancerIds }: RefreshSupply): Promise<number> => {
  const ids = [...new Set(freelancerIds)].sort()
  if (ids.length === 0) return 0
  if (ids.length > REFRESH_MAX) throw new Error(`at most ${REFRESH_MAX} people in one refresh`)
  // Before the facts are read: of two refreshes at once the later one reads what the earlier one could not see yet.
  await ctx.db.query(`SELECT pg_advisory_xact_lock(hashtextextended('matching.supply ' || id, 0)) FROM unnest($1::text[]) AS id`, [ids])
  // A wave that is going out writes down since when people wait: it ends first, or it waits.
  await ctx.db.query('SELECT 1 FROM matching.supply WHERE freelancer_id = ANY($1::uuid[]) ORDER BY freelancer_id FOR UPDATE', [ids])
  const people = await supplyFacts(ctx, ids)
  if (people.length === 0) return 0
  const payees = await payeeStates(ctx, ids)
  const completed = await completedContracts(ctx, ids)
  const recordOf = await personRecords(ctx, ids)
  const rows = people.map((facts) => ({
    ...written(facts),
    payeeState: payees.get(facts.freelancerId) ?? 'none',
    completed: completed.get(facts.freelancerId) ?? 0,
    ...recordOf(facts.freelancerId),
    refreshedAt: ctx.now,
  }))
  await ctx.db.upsert(Supply, rows as never, ['freelancerId'])
  await writeNarrow(ctx, rows)
  return rows.length
}
