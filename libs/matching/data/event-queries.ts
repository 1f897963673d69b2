import { newId } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { answeredKinds, type MatchEventKind, settledKinds } from '../domain/match-events.js'

export interface InviteRecord {
  readonly settled: number
  readonly answered: number
}

/** How many invitations of each person came to an end, and how many of those were answered. */
export const inviteRecords = async (ctx: Ctx, freelancerIds: readonly string[]): Promise<Map<string, InviteRecord>> => {
  const rows: { freelancer_id: string; settled: number; answered: number }[] = await ctx.db.query(
    `SELECT freelancer_id, count(*)::int AS settled, count(*) FILTER (WHERE kind = ANY($3::text[]))::int AS answered
       FROM matching.match_events WHERE freelancer_id = ANY($1::uuid[]) AND kind = ANY($2::text[]) GROUP BY 1`,
    [freelancerIds, settledKinds, answeredKinds],
  )
  return new Map(rows.map(({ freelancer_id: id, settled, answered }) => [id, { settled, answered }]))
}

export interface NewMatchEvent {
  readonly kind: MatchEventKind
  readonly jobId: string
  readonly freelancerId: string
  readonly subjectId: string
  readonly facts?: Record<string, unknown>
}

/**
 * Adds events; one that is already there is left as it is. Answers whom the new ones are about. The transaction has its
 * number before the first `seq` is drawn: learning waits for the transactions that may still add an earlier one.
 */
export const addEvents = async (ctx: Ctx, events: readonly NewMatchEvent[]): Promise<string[]> => {
  if (events.length === 0) return []
  const added: { freelancer_id: string }[] = await ctx.db.query(
    `WITH numbered AS MATERIALIZED (SELECT pg_current_xact_id())
     INSERT INTO matching.match_events (id, kind, job_id, freelancer_id, subject_id, at, facts)
     SELECT e.id, e.kind, e.job_id, e.freelancer_id, e.subject_id, $7, e.facts::jsonb
       FROM numbered, unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::uuid[], $6::text[]) AS e(id, kind, job_id, freelancer_id, subject_id, facts)
     ON CONFLICT DO NOTHING RETURNING freelancer_id`,
    [
      events.map(() => newId(ctx.now.getTime())), events.map(({ kind }) => kind), events.map(({ jobId }) => jobId),
      events.map(({ freelancerId }) => freelancerId), events.map(({ subjectId }) => subjectId), events.map(({ facts }) => JSON.stringify(facts ?? {})), ctx.now,
    ],
  )
  return added.map((row) => row.freelancer_id)
}

/** Proposals of a job that its business has looked at and not yet decided on. */
export const reviewedOpen = async (ctx: Ctx, jobId: string): Promise<string[]> => {
  const rows: { subject_id: string }[] = await ctx.db.query(
    `SELECT e.subject_id FROM matching.match_events e WHERE e.job_id = $1 AND e.kind = 'reviewed' AND NOT EXISTS (
       SELECT 1 FROM matching.match_events d WHERE (d.job_id, d.freelancer_id, d.subject_id) = (e.job_id, e.freelancer_id, e.subject_id)
         AND d.kind IN ('chosen', 'passed_over')) ORDER BY e.seq`,
    [jobId],
  )
  return rows.map((row) => row.subject_id)
}
