import { newId } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import type { MatchEventKind } from '../domain/match-events.js'

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
