import type { Ctx } from '@rolecall/platform'
import { rateCeilingMinor } from '../domain/budget.rules.js'
import { type ExclusionCode, takesGrowth } from '../domain/eligibility.rules.js'
import { type MatchJob, payeeBars } from '../domain/match.js'
import { overlapHours } from '../domain/zone.rules.js'
import type { Barred } from './barred.js'
import { type ScoredNow, scoredRows, type SupplyNow, supplyRows } from './supply-rows.js'

export interface PoolFilter {
  readonly job: MatchJob
  readonly barred: Barred
  readonly parameters: readonly unknown[]
}

const POOL = 'role_slugs @> ARRAY[$1]::text[]'
/**
 * The hard rules of `eligibility.rules` in SQL, in the same order; a test holds the two against each other.
 * `invited` is asked when a wave goes out, `weekly_cap` when people are scored: both change by the hour.
 */
const EXCLUSION = `CASE
  WHEN payee_state = ANY($2::text[]) THEN 'payee'
  WHEN freelancer_id = ANY($3::uuid[]) THEN 'member'
  WHEN freelancer_id = ANY($14::uuid[]) THEN 'muted'
  WHEN freelancer_id = ANY($15::uuid[]) THEN 'blocked'
  WHEN NOT (verified_roles @> ARRAY[$1]::text[] OR ($4::boolean AND growth_roles @> ARRAY[$1]::text[] AND verified_roles && $5::text[])) THEN 'role'
  WHEN NOT available OR away_until >= $6::date OR freelancer_id = ANY($16::uuid[]) THEN 'unavailable'
  WHEN hours_per_week - booked_hours < $7::int THEN 'hours'
  WHEN NOT languages @> $8::text[] THEN 'language'
  WHEN NOT platforms @> $9::text[] THEN 'platform'
  WHEN coalesce(rate_currency, min_rate_currency) <> $10 THEN 'currency'
  WHEN greatest(rate_minor, (min_rate_minor * 5 + 3) / 4) > $11::bigint THEN 'rate'
  WHEN NOT time_zone = ANY($12::text[]) THEN 'overlap'
  WHEN freelancer_id = ANY($13::uuid[]) THEN 'declined'
END`

/** The parameters of the filter; zones are compared here, since SQL has no working day. */
export const poolFilter = async (ctx: Ctx, { job, barred }: Pick<PoolFilter, 'job' | 'barred'>): Promise<PoolFilter> => {
  const zones: { time_zone: string }[] = await ctx.db.query(`SELECT DISTINCT time_zone FROM matching.supply WHERE ${POOL}`, [job.roleSlug])
  const near = zones.map(({ time_zone: zone }) => zone).filter((zone) => overlapHours([job.timeZone, zone], job.startsOn) >= job.minOverlapHours)
  const parameters = [
    job.roleSlug, payeeBars, barred.members, takesGrowth(job), job.adjacentRoles, job.startsOn, job.hoursPerWeek, job.languages, job.platforms,
    job.currency, rateCeilingMinor(job).toString(), near, barred.declined, barred.muted, barred.blocked, barred.away,
  ]
  return { job, barred, parameters }
}

/** How many name the role, and how many of them each rule keeps out; `null` counts the survivors. */
export const poolCounts = async (ctx: Ctx, filter: PoolFilter): Promise<Map<ExclusionCode | null, number>> => {
  const rows: { code: ExclusionCode | null; people: number }[] = await ctx.db.query(
    `SELECT ${EXCLUSION} AS code, count(*)::int AS people FROM matching.supply WHERE ${POOL} GROUP BY 1`,
    [...filter.parameters],
  )
  return new Map(rows.map(({ code, people }) => [code, people]))
}

/** The next survivors after this one, by id, as a score reads them. */
export const survivorsAfter = (ctx: Ctx, filter: PoolFilter, page: { after: string | null; take: number; among?: readonly string[] | null }): Promise<ScoredNow[]> =>
  scoredRows(ctx, {
    sql: `WHERE ${POOL} AND (${EXCLUSION}) IS NULL AND ($17::uuid IS NULL OR freelancer_id > $17::uuid)
      ${page.among ? 'AND freelancer_id = ANY($19::uuid[])' : ''} ORDER BY freelancer_id LIMIT $18`,
    parameters: [...filter.parameters, page.after, page.take, ...(page.among ? [page.among] : [])],
  })

/** Rows of these people, by id. */
export const supplyOf = (ctx: Ctx, freelancerIds: readonly string[]): Promise<SupplyNow[]> =>
  supplyRows(ctx, { sql: 'WHERE s.freelancer_id = ANY($1::uuid[]) ORDER BY s.freelancer_id', parameters: [freelancerIds] })

/** The same, held until the end of the transaction, so that two waves cannot both spend a person's last invitation. */
export const claimedSupply = (ctx: Ctx, freelancerIds: readonly string[]): Promise<SupplyNow[]> =>
  supplyRows(ctx, { sql: 'WHERE s.freelancer_id = ANY($1::uuid[]) ORDER BY s.freelancer_id FOR UPDATE', parameters: [freelancerIds] })
