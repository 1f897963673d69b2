import type { Money } from '@rolecall/kernel'
import { accountIdOf, type Ctx, moneyFrom, prepared } from '@rolecall/platform'
import { receivedProposals } from '../domain/proposal.rules.js'
import type { DeclineReason, InvitationState, JobLevel, JobState, ProposalState } from '../domain/states.js'

export interface DutyRow {
  readonly id: string
  readonly dutySlug: string
  readonly quantity: number
  readonly importance: number
  readonly note: string
}
export interface ProposalRow {
  readonly id: string
  readonly jobId: string
  readonly freelancerId: string
  readonly state: ProposalState
  readonly coverLetter: string
  readonly plan: string
  readonly total: Money
  readonly prices: { readonly jobDutyId: string; readonly dutySlug: string; readonly price: Money }[]
  readonly sentAt: Date
  readonly expiresAt: Date
  /** The freelancer named it his first choice of the week. */
  readonly firstChoice: boolean
  /** The job has an offer out, to this person or to another; asked for where proposals are read as such. */
  readonly jobHasOffer?: boolean
}
export interface InvitationRow {
  readonly id: string
  readonly jobId: string
  readonly freelancerId: string
  readonly state: InvitationState
  readonly wave: number
  readonly createdAt: Date
  readonly sentAt: Date | null
  readonly expiresAt: Date
  readonly respondedAt: Date | null
  readonly declineReason: DeclineReason | null
}
/** A job with its checklist, its count of proposals and what the asker has to do with it: one statement a page. */
export interface JobRow {
  readonly id: string
  readonly businessId: string
  readonly title: string
  readonly description: string
  readonly state: JobState
  readonly roleSlug: string
  readonly catalogueVersion: number
  readonly level: JobLevel
  readonly niche: string
  readonly hoursPerWeek: number
  readonly budget: Money
  readonly startsOn: string
  readonly endsOn: string
  readonly platforms: string[]
  readonly languages: string[]
  readonly timeZone: string
  readonly minOverlapHours: number
  readonly acceptsGrowth: boolean
  readonly createdAt: Date
  readonly publishedAt: Date | null
  readonly expiresAt: Date | null
  readonly duties: DutyRow[]
  readonly proposalCount: number
  readonly myProposal: ProposalRow | null
  readonly myInvitation: InvitationRow | null
}

const listed = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ')

/** A proposal as JSON; amounts as text, since JSON numbers are floats. */
const proposalJson = `jsonb_build_object(
  'id', p.id, 'jobId', p.job_id, 'freelancerId', p.freelancer_id, 'state', p.state, 'coverLetter', p.cover_letter,
    'plan', p.plan,
  'minor', p.total_minor::text, 'currency', p.total_currency, 'sentAt', p.sent_at, 'expiresAt', p.expires_at, 'firstChoice', p.first_choice,
  'prices', (SELECT coalesce(jsonb_agg(jsonb_build_object('jobDutyId', c.job_duty_id, 'dutySlug', c.duty_slug,
    'minor', c.price_minor::text)
      ORDER BY d.position), '[]')
    FROM hiring.proposal_prices c JOIN hiring.job_duties d ON d.id = c.job_duty_id WHERE c.proposal_id = p.id))`
const invitationJson = `jsonb_build_object(
  'id', i.id, 'jobId', i.job_id, 'freelancerId', i.freelancer_id, 'state', i.state, 'wave', i.wave, 'createdAt',
    i.created_at,
  'sentAt', i.sent_at, 'expiresAt', i.expires_at, 'respondedAt', i.responded_at, 'declineReason', i.decline_reason)`
/** As json, not jsonb: it is only written out, and jsonb is built twice for that. */
const dutiesJson = `(SELECT coalesce(json_agg(json_build_object('id', d.id, 'dutySlug', d.duty_slug, 'quantity',
    d.quantity, 'importance', d.importance, 'note', d.note) ORDER BY d.position), '[]')
  FROM hiring.job_duties d WHERE d.job_id = j.id)`

type Json = Record<string, unknown>
const at = (value: unknown): Date | null => (value === null ? null : new Date(value as string))
const proposalFrom = (json: Json): ProposalRow => {
  const { minor, currency, prices, sentAt, expiresAt, ...rest } = json as Json & {
    minor: string
    currency: string
    prices: (Json & { minor: string })[]
  }
  return {
    ...(rest as unknown as Omit<ProposalRow, 'total' | 'prices' | 'sentAt' | 'expiresAt'>),
    total: moneyFrom(minor, currency),
    prices: prices.map((price) => ({
      jobDutyId: String(price['jobDutyId']),
      dutySlug: String(price['dutySlug']),
      price: moneyFrom(price.minor, currency),
    })),
    sentAt: at(sentAt)!,
    expiresAt: at(expiresAt)!,
  }
}
const invitationFrom = (json: Json): InvitationRow => ({
  ...(json as unknown as InvitationRow),
  createdAt: at(json['createdAt'])!,
  sentAt: at(json['sentAt']),
  expiresAt: at(json['expiresAt'])!,
  respondedAt: at(json['respondedAt']),
})

/** End of a statement: parameters start at $2; $1 is the asker's account or null. */
export interface Clause {
  readonly where: string
  readonly params: readonly unknown[]
  readonly order?: string
  readonly limit?: number
}
const tail = ({ where, order, limit }: Clause): string =>
  `WHERE ${where}${order ? ` ORDER BY ${order}` : ''}${limit === undefined ? '' : ` LIMIT ${Math.trunc(limit)}`}`

const jobColumns = `j.id, j.business_id AS "businessId", j.title, j.description, j.state, j.role_slug AS "roleSlug",
  j.catalogue_version AS "catalogueVersion", j.level, j.niche, j.hours_per_week AS "hoursPerWeek",
    j.budget_minor::text AS minor,
  j.budget_currency AS currency, j.starts_on::text AS "startsOn", j.ends_on::text AS "endsOn", j.platforms, j.languages,
  j.time_zone AS "timeZone", j.min_overlap_hours AS "minOverlapHours", j.accepts_growth AS "acceptsGrowth",
  j.created_at AS "createdAt", j.published_at AS "publishedAt", j.expires_at AS "expiresAt", ${dutiesJson} AS duties,
  (SELECT count(*)::int FROM hiring.proposals p WHERE p.job_id = j.id AND p.state IN (${listed(receivedProposals)}))
    AS "proposalCount"`
const mineColumns = `(SELECT ${proposalJson} FROM hiring.proposals p WHERE p.job_id = j.id AND p.freelancer_id = $1::uuid
    ORDER BY p.sent_at DESC, p.id DESC LIMIT 1) AS "myProposal",
  (SELECT ${invitationJson} FROM hiring.invitations i WHERE i.job_id = j.id AND i.freelancer_id = $1::uuid
    AND i.state <> 'queued') AS "myInvitation"`
/** A visitor has nothing to do with any job: nothing is looked for. */
const nobodysColumns = `NULL::jsonb AS "myProposal", NULL::jsonb AS "myInvitation"`

interface RawJob extends Omit<JobRow, 'budget' | 'myProposal' | 'myInvitation'> {
  readonly minor: string
  readonly currency: string
  readonly myProposal: Json | null
  readonly myInvitation: Json | null
}
/** Completes the row in place: a copy of so many fields for each job of a page costs more than the query. */
const jobFrom = (raw: RawJob): JobRow =>
  Object.assign(raw, {
    budget: moneyFrom(raw.minor, raw.currency),
    myProposal: raw.myProposal && proposalFrom(raw.myProposal),
    myInvitation: raw.myInvitation && invitationFrom(raw.myInvitation),
  })

export const jobRows = async (ctx: Ctx, clause: Clause): Promise<JobRow[]> => {
  const asker = accountIdOf(ctx.actor)
  const where = asker === null ? `$1::uuid IS NULL AND ${clause.where}` : clause.where
  const columns = `${jobColumns}, ${asker === null ? nobodysColumns : mineColumns}`
  const text = `SELECT ${columns} FROM hiring.jobs j ${tail({ ...clause, where })}`
  return (await prepared<RawJob>(ctx.db, text, [asker, ...clause.params])).map(jobFrom)
}

export const proposalRows = async (ctx: Ctx, clause: Clause): Promise<ProposalRow[]> => {
  const rows: { json: Json; jobHasOffer: boolean }[] = await ctx.db.query(
    `SELECT ${proposalJson} AS json, $1::uuid AS asker, EXISTS (SELECT 1 FROM hiring.proposals o
      WHERE o.job_id = p.job_id AND o.state = 'chosen') AS "jobHasOffer" FROM hiring.proposals p ${tail(clause)}`,
    [accountIdOf(ctx.actor), ...clause.params],
  )
  return rows.map(({ json, jobHasOffer }) => ({ ...proposalFrom(json), jobHasOffer }))
}

export const invitationRows = async (ctx: Ctx, clause: Clause): Promise<InvitationRow[]> => {
  const rows: { json: Json }[] = await ctx.db.query(
    `SELECT ${invitationJson} AS json, $1::uuid AS asker FROM hiring.invitations i ${tail(clause)}`,
    [accountIdOf(ctx.actor), ...clause.params],
  )
  return rows.map((row) => invitationFrom(row.json))
}
