import { HOUR_MS, later, type Money } from '@rolecall/kernel'
import { type Ctx, prepared } from '@rolecall/platform'
import { receivedProposals } from '../domain/proposal.rules.js'
import {
  type DeclineReason,
  type InvitationState,
  type JobState,
  type LevelNumber,
  levelNumber,
  type ProposalState,
} from '../domain/states.js'
import { type JobRow, jobRows, type ProposalRow, proposalRows } from './rows.js'

/** A job as matching and contracts need it; not cut to a viewer. */
export interface JobFacts {
  readonly id: string
  readonly businessId: string
  readonly roleSlug: string
  readonly catalogueVersion: number
  readonly title: string
  readonly state: JobState
  readonly niche: string
  readonly level: LevelNumber
  readonly hoursPerWeek: number
  readonly budget: Money
  readonly startsOn: string
  readonly endsOn: string
  readonly platforms: string[]
  readonly languages: string[]
  readonly timeZone: string
  readonly minOverlapHours: number
  readonly acceptsGrowth: boolean
  readonly publishedAt: Date | null
  readonly duties: {
    readonly id: string
    readonly dutySlug: string
    readonly quantity: number
    readonly importance: number
  }[]
}
export interface ProposalFacts {
  readonly id: string
  readonly jobId: string
  readonly freelancerId: string
  readonly state: ProposalState
  readonly prices: { readonly jobDutyId: string; readonly dutySlug: string; readonly price: Money }[]
  readonly total: Money
  readonly sentAt: Date
  readonly expiresAt: Date
}
export interface InvitationFacts {
  readonly id: string
  readonly freelancerId: string
  readonly state: InvitationState
  readonly wave: number
  readonly sentAt: Date | null
  readonly expiresAt: Date
  readonly viewedAt: Date | null
  readonly respondedAt: Date | null
  readonly declineReason: DeclineReason | null
}

const factsOf = (row: JobRow): JobFacts => ({
  id: row.id,
  businessId: row.businessId,
  roleSlug: row.roleSlug,
  catalogueVersion: row.catalogueVersion,
  title: row.title,
  state: row.state,
  niche: row.niche,
  level: levelNumber(row.level),
  hoursPerWeek: row.hoursPerWeek,
  budget: row.budget,
  startsOn: row.startsOn,
  endsOn: row.endsOn,
  platforms: row.platforms,
  languages: row.languages,
  timeZone: row.timeZone,
  minOverlapHours: row.minOverlapHours,
  acceptsGrowth: row.acceptsGrowth,
  publishedAt: row.publishedAt,
  duties: row.duties,
})

export const jobFactsMany = async (ctx: Ctx, jobIds: readonly string[]): Promise<Map<string, JobFacts>> => {
  if (jobIds.length === 0) return new Map()
  const rows = await jobRows(ctx, { where: 'j.id = ANY($2::uuid[])', params: [[...new Set(jobIds)]] })
  return new Map(rows.map((row) => [row.id, factsOf(row)]))
}
export const jobFacts = async (ctx: Ctx, jobId: string): Promise<JobFacts | null> =>
  (await jobFactsMany(ctx, [jobId])).get(jobId) ?? null

/** Published jobs, the newest first. */
export const openJobIds = async (
  ctx: Ctx,
  { roleSlug, limit }: { roleSlug?: string; limit: number },
): Promise<string[]> => {
  const rows: { id: string }[] = await ctx.db.query(
    `SELECT id FROM hiring.jobs WHERE state = 'published' AND ($1::text IS NULL OR role_slug = $1) ORDER BY
      published_at DESC, id DESC LIMIT $2`,
    [roleSlug ?? null, limit],
  )
  return rows.map((row) => row.id)
}

const withoutText = (row: ProposalRow): ProposalFacts => {
  const { id, jobId, freelancerId, state, prices, total, sentAt, expiresAt } = row
  return { id, jobId, freelancerId, state, prices, total, sentAt, expiresAt }
}

/** Proposals that the business has on a job, in the order they came. */
export const sentProposals = async (ctx: Ctx, jobId: string): Promise<ProposalFacts[]> => {
  const clause = {
    where: 'p.job_id = $2::uuid AND p.state = ANY($3::text[])',
    params: [jobId, receivedProposals],
    order: 'p.sent_at, p.id',
  }
  return (await proposalRows(ctx, clause)).map(withoutText)
}
export const proposalFacts = async (ctx: Ctx, proposalId: string): Promise<ProposalFacts | null> => {
  const [row] = await proposalRows(ctx, { where: 'p.id = $2::uuid', params: [proposalId] })
  return row ? withoutText(row) : null
}

export const invitationsOf = (ctx: Ctx, jobId: string): Promise<InvitationFacts[]> =>
  prepared(
    ctx.db,
    `SELECT id, freelancer_id AS "freelancerId", state, wave, sent_at AS "sentAt", expires_at AS "expiresAt", viewed_at AS "viewedAt", responded_at AS "respondedAt",
       decline_reason AS "declineReason" FROM hiring.invitations WHERE job_id = $1 ORDER BY created_at, id`,
    [jobId],
  )

const WEEK_HOURS = 168
export interface LateInvites {
  /** Of the last 168 hours. */
  readonly week: number
  /** Of the last 28 days. */
  readonly fourWeeks: number
}
/** Who is left out below. */
export const neverInvited: LateInvites = { week: 0, fourWeeks: 0 }
/** Invitations of late by person, by hand or in a wave; people with none in 28 days are left out (DECISIONS 43). */
export const invitesLately = async (ctx: Ctx, freelancerIds: readonly string[]): Promise<Map<string, LateInvites>> => {
  if (freelancerIds.length === 0) return new Map()
  const rows: (LateInvites & { id: string })[] = await ctx.db.query(
    `SELECT freelancer_id AS id, count(*) FILTER (WHERE created_at > $2)::int AS week, count(*)::int AS "fourWeeks" FROM hiring.invitations
     WHERE freelancer_id = ANY($1::uuid[]) AND created_at > $3 GROUP BY freelancer_id`,
    // Ids need no quoting; a driver that looks at each of thousands takes longer than the search.
    [`{${freelancerIds.join()}}`, later(ctx.now, -WEEK_HOURS * HOUR_MS), later(ctx.now, -4 * WEEK_HOURS * HOUR_MS)],
  )
  return new Map(rows.map(({ id, ...invites }) => [id, invites]))
}
/** Those of the last 168 hours alone; people with none are left out. */
export const invitesLast168h = async (ctx: Ctx, freelancerIds: readonly string[]): Promise<Map<string, number>> =>
  new Map([...(await invitesLately(ctx, freelancerIds))].flatMap(([id, { week }]): [string, number][] => (week > 0 ? [[id, week]] : [])))

/** People who said no to a job or to whom the business said no. */
export const declinedOrRemoved = async (ctx: Ctx, jobId: string): Promise<string[]> => {
  const rows: { id: string }[] = await ctx.db.query(
    `SELECT freelancer_id AS id FROM hiring.invitations WHERE job_id = $1 AND state IN ('declined', 'withdrawn')
     UNION SELECT freelancer_id FROM hiring.proposals WHERE job_id = $1 AND state IN ('declined', 'withdrawn') ORDER
       BY id`,
    [jobId],
  )
  return rows.map((row) => row.id)
}
