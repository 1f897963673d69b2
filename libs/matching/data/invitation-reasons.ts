import { accountIdOf, businessIdsOf, type Ctx } from '@rolecall/platform'
import { jobFactsMany } from '@rolecall/hiring'
import { whyOf } from '../domain/reasons.rules.js'
import type { MatchCandidate } from './run.entity.js'
import { wordsOf } from './words.js'

export interface InvitationKey {
  readonly jobId: string
  readonly freelancerId: string
}
export interface InvitationReasons {
  readonly why: string[]
  readonly missing: string[]
}
export const keyOf = ({ jobId, freelancerId }: InvitationKey): string => `${jobId} ${freelancerId}`
const noReasons: InvitationReasons = { why: [], missing: [] }
type Row = InvitationKey & Pick<MatchCandidate, 'contributions' | 'missing' | 'facts'>

const storedReasons = (ctx: Ctx, keys: readonly InvitationKey[]): Promise<Row[]> =>
  ctx.db.query(
    `SELECT DISTINCT ON (r.job_id, c.freelancer_id) r.job_id AS "jobId", c.freelancer_id AS "freelancerId", c.contributions, c.missing, c.facts
       FROM unnest($1::uuid[], $2::uuid[]) AS k(job_id, freelancer_id)
       JOIN matching.runs r ON r.job_id = k.job_id
       JOIN matching.candidates c ON c.run_id = r.id AND c.freelancer_id = k.freelancer_id
      ORDER BY r.job_id, c.freelancer_id, r.queued_at DESC, r.id DESC`,
    [keys.map((key) => key.jobId), keys.map((key) => key.freelancerId)],
  )

/**
 * Why these people were invited, in three statements whatever the number. The person reads his own reasons, a member
 * of the business those of its jobs; others and invitations by hand get none.
 */
export const invitationReasons = async (ctx: Ctx, keys: readonly InvitationKey[]): Promise<Map<string, InvitationReasons>> => {
  const jobs = await jobFactsMany(ctx, keys.map((key) => key.jobId))
  const mine = accountIdOf(ctx.actor)
  const own = new Set(businessIdsOf(ctx.actor))
  const readable = keys.filter(({ jobId, freelancerId }) => freelancerId === mine || own.has(jobs.get(jobId)?.businessId ?? ''))
  const rows = new Map((await storedReasons(ctx, readable)).map((row) => [keyOf(row), row]))
  const words = await wordsOf(ctx)
  return new Map(
    keys.map((key) => {
      const row = rows.get(keyOf(key))
      if (!row) return [keyOf(key), noReasons]
      const why = whyOf(row.contributions, row.facts).map((part) => words.sentence(part, row.facts))
      return [keyOf(key), { why, missing: words.missing(row.missing) }]
    }),
  )
}
