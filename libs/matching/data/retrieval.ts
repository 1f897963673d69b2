import type { Ctx } from '@rolecall/platform'
import { rateCeilingMinor } from '../domain/budget.rules.js'
import { type ExclusionCode, takesGrowth } from '../domain/eligibility.rules.js'
import { type MatchJob, payeeBars } from '../domain/match.js'
import { overlapHours } from '../domain/zone.rules.js'
import type { Barred } from './barred.js'
import { ROW_VERSIONS, type RowVersion, versionsFrom } from './row-memory.js'
import { type ScoredNow, scoredRows, type SupplyNow, supplyRows } from './supply-rows.js'

/** The hard rules for one job, and what they make of its pool. */
export interface PoolFilter {
  readonly job: MatchJob
  readonly barred: Barred
  readonly parameters: readonly unknown[]
  /** How many name the role and are kept out by each rule; `null` counts the survivors. */
  readonly counts: ReadonlyMap<ExclusionCode | null, number>
}

const POOL = 'role_slugs @> ARRAY[$1]::text[]'
/**
 * The hard rules of `eligibility.rules` in SQL, in the same order, up to the one that compares zones; a test holds the
 * two against each other. `invited` is asked when a wave goes out, `weekly_cap` when people are scored: both change by
 * the hour.
 */
const BEFORE_ZONES = `CASE
  WHEN payee_state = ANY($2::text[]) THEN 'payee'
  WHEN freelancer_id = ANY($3::uuid[]) THEN 'member'
  WHEN freelancer_id = ANY($4::uuid[]) THEN 'muted'
  WHEN freelancer_id = ANY($5::uuid[]) THEN 'blocked'
  WHEN NOT (verified_roles @> ARRAY[$1]::text[] OR ($6::boolean AND growth_roles @> ARRAY[$1]::text[] AND verified_roles && $7::text[])) THEN 'role'
  WHEN NOT available OR away_until >= $8::date OR freelancer_id = ANY($9::uuid[]) THEN 'unavailable'
  WHEN hours_per_week - booked_hours < $10::int THEN 'hours'
  WHEN NOT languages @> $11::text[] THEN 'language'
  WHEN NOT platforms @> $12::text[] THEN 'platform'
  WHEN coalesce(rate_currency, min_rate_currency) <> $13 THEN 'currency'
  WHEN greatest(rate_minor, (min_rate_minor * 5 + 3) / 4) > $14::bigint THEN 'rate'
END`
const DECLINED = 'freelancer_id = ANY($15::uuid[])'

interface PoolGroup {
  readonly code: ExclusionCode | null
  /** Of those whom the rules before the zones leave. */
  readonly zone: string | null
  readonly declined: boolean
  readonly people: number
  readonly rows: string | null
}
/** The pool in groups, in one look at each person: zones are compared here, since SQL has no working day. */
const groupsWith = (rows: string): string =>
  `SELECT code, CASE WHEN code IS NULL THEN time_zone END AS zone, declined, count(*)::int AS people, ${rows} AS rows
     FROM (SELECT freelancer_id, s.xmin AS row_xmin, s.ctid AS row_ctid, ${BEFORE_ZONES} AS code, time_zone, ${DECLINED} AS declined FROM matching.supply s WHERE ${POOL}) pool
    GROUP BY 1, 2, 3`
const COUNTED = groupsWith('NULL')
const LISTED = groupsWith(`${ROW_VERSIONS} FILTER (WHERE code IS NULL AND NOT declined)`)

/** A filter that has found its survivors already, in the order of id. */
export interface ListedPool extends PoolFilter {
  readonly survivors: readonly RowVersion[]
}
type Asked = Pick<PoolFilter, 'job' | 'barred'>

const poolBy = async (ctx: Ctx, { text, job, barred }: Asked & { text: string }): Promise<ListedPool> => {
  const parameters = [
    job.roleSlug, payeeBars, barred.members, barred.muted, barred.blocked, takesGrowth(job), job.adjacentRoles, job.startsOn, barred.away, job.hoursPerWeek,
    job.languages, job.platforms, job.currency, rateCeilingMinor(job).toString(), barred.declined,
  ]
  const groups: PoolGroup[] = await ctx.db.query(text, [...parameters])
  const near = new Set<string>()
  const counts = new Map<ExclusionCode | null, number>()
  const survivors: RowVersion[] = []
  for (const { code, zone, declined, people, rows } of groups) {
    const isNear = zone !== null && overlapHours([job.timeZone, zone], job.startsOn) >= job.minOverlapHours
    if (isNear) near.add(zone)
    if (isNear && rows !== null) for (const row of versionsFrom(rows)) survivors.push(row)
    const first = code ?? (isNear ? (declined ? 'declined' : null) : 'overlap')
    counts.set(first, (counts.get(first) ?? 0) + people)
  }
  survivors.sort((a, b) => (a.id < b.id ? -1 : 1))
  return { job, barred, parameters: [...parameters, [...near]], counts, survivors }
}

/** Counts the pool of a job by rule, and gives the parameters that find its survivors. */
export const poolFilter = (ctx: Ctx, asked: Asked): Promise<PoolFilter> => poolBy(ctx, { ...asked, text: COUNTED })
/** The same with the survivors found: for pools that one process holds at once. */
export const listedPool = (ctx: Ctx, asked: Asked): Promise<ListedPool> => poolBy(ctx, { ...asked, text: LISTED })

/** The next survivors after this one, by id, as a score reads them. */
export const survivorsAfter = (ctx: Ctx, filter: PoolFilter, page: { after: string | null; take: number; among?: readonly string[] | null }): Promise<ScoredNow[]> =>
  scoredRows(ctx, {
    sql: `WHERE ${POOL} AND (${BEFORE_ZONES}) IS NULL AND time_zone = ANY($16::text[]) AND NOT ${DECLINED} AND ($17::uuid IS NULL OR freelancer_id > $17::uuid)
      ${page.among ? 'AND freelancer_id = ANY($19::uuid[])' : ''} ORDER BY freelancer_id LIMIT $18`,
    parameters: [...filter.parameters, page.after, page.take, ...(page.among ? [page.among] : [])],
  })

/** Rows of these people, by id. */
export const supplyOf = (ctx: Ctx, freelancerIds: readonly string[]): Promise<SupplyNow[]> =>
  supplyRows(ctx, { sql: 'WHERE s.freelancer_id = ANY($1::uuid[]) ORDER BY s.freelancer_id', parameters: [freelancerIds] })

/** The same, held until the end of the transaction, so that two waves cannot both spend a person's last invitation. */
export const claimedSupply = (ctx: Ctx, freelancerIds: readonly string[]): Promise<SupplyNow[]> =>
  supplyRows(ctx, { sql: 'WHERE s.freelancer_id = ANY($1::uuid[]) ORDER BY s.freelancer_id FOR UPDATE', parameters: [freelancerIds] })
