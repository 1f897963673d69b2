import { DAY_MS, later } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { freelancerCards, type FreelancerCard } from '@rolecall/talent'
import { gini, shareOf } from '../domain/exposure.rules.js'
import { payeeBars } from '../domain/match.js'
import { daysOfWeek, type WeekDays, weekOf } from '../domain/week.rules.js'

/** People in one report, the most invited first. */
export const EXPOSURE_ROWS = 500
/** Nobody is called forgotten sooner. */
export const NEVER_AFTER_DAYS = 28

interface Seen {
  readonly freelancerId: string
  readonly invites: number
  readonly views: number
  readonly hires: number
  readonly newcomer: boolean
}
export interface ExposureRow extends Omit<Seen, 'freelancerId'> {
  readonly freelancer: FreelancerCard
}
export interface ExposureRead {
  readonly week: string
  readonly from: Date
  readonly to: Date
  /** People who could have been invited: payable, available, with a verified role. */
  readonly people: number
  readonly invites: number
  readonly views: number
  readonly hires: number
  readonly gini: number
  readonly newcomerInvites: number
  readonly newcomerHires: number
  readonly neverInvited: number
  readonly neverInvitedShare: number
  readonly rows: ExposureRow[]
}

/** A newcomer is who was one when invited or hired; of older events, who is one now. */
const seenIn = (ctx: Pick<Ctx, 'db'>, { from, to }: WeekDays): Promise<Seen[]> =>
  ctx.db.query(
    `SELECT e.freelancer_id AS "freelancerId", count(*) FILTER (WHERE e.kind = 'invited')::int AS invites,
       count(*) FILTER (WHERE e.kind = 'viewed')::int AS views, count(*) FILTER (WHERE e.kind = 'hired')::int AS hires,
       coalesce(bool_or((e.facts->'seen'->'features'->>'newcomer')::numeric > 0), bool_or(s.completed < 3), true) AS newcomer
     FROM matching.match_events e LEFT JOIN matching.supply s USING (freelancer_id)
     WHERE e.at >= $1 AND e.at < $2 AND e.kind IN ('invited', 'viewed', 'hired')
     GROUP BY 1 ORDER BY 2 DESC, 4 DESC, 1`,
    [from, to],
  )

interface Reach {
  readonly people: number
  readonly settled: number
  readonly never: number
}
const reachOf = async (ctx: Pick<Ctx, 'db'>, { to }: WeekDays): Promise<Reach> => {
  const [row]: Reach[] = await ctx.db.query(
    `SELECT count(*)::int AS people, count(*) FILTER (WHERE joined_at <= $2)::int AS settled,
       count(*) FILTER (WHERE joined_at <= $2 AND NOT EXISTS (
         SELECT 1 FROM matching.match_events e WHERE e.freelancer_id = s.freelancer_id AND e.kind = 'invited' AND e.at < $3))::int AS never
     FROM matching.supply s WHERE available AND cardinality(verified_roles) > 0 AND payee_state <> ALL($1::text[]) AND joined_at < $3`,
    [payeeBars, later(to, -NEVER_AFTER_DAYS * DAY_MS), to],
  )
  return row!
}
const sum = (rows: readonly Seen[], field: 'invites' | 'views' | 'hires'): number => rows.reduce((total, row) => total + row[field], 0)

/** Who got how much attention in a week; the present one when none is named, null for words that are no week. */
export const exposureReport = async (ctx: Ctx, { week }: { week?: string | null }): Promise<ExposureRead | null> => {
  const named = week ?? weekOf(ctx.now)
  const days = daysOfWeek(named)
  if (!days) return null
  const seen = await seenIn(ctx, days)
  const { people, settled, never } = await reachOf(ctx, days)
  const shown = seen.slice(0, EXPOSURE_ROWS)
  const cards = await freelancerCards(ctx, shown.map((row) => row.freelancerId))
  const newcomers = seen.filter((row) => row.newcomer)
  const invites = sum(seen, 'invites')
  const hires = sum(seen, 'hires')
  const invited = seen.filter((row) => row.invites > 0).map((row) => row.invites)
  return {
    week: named,
    ...days,
    people,
    invites,
    views: sum(seen, 'views'),
    hires,
    gini: gini([...invited, ...Array<number>(Math.max(0, people - invited.length)).fill(0)]),
    newcomerInvites: shareOf(sum(newcomers, 'invites'), invites),
    newcomerHires: shareOf(sum(newcomers, 'hires'), hires),
    neverInvited: never,
    neverInvitedShare: shareOf(never, settled),
    rows: shown.map(({ freelancerId, ...row }) => ({ ...row, freelancer: cards.get(freelancerId)! })),
  }
}
