import { newId } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { answeredKinds, type MatchEventKind, settledKinds } from '../domain/match-events.js'
import { MatchEvent } from './match-event.entity.js'

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

/** Adds events; one that is already there is left as it is. Answers whom the new ones are about. */
export const addEvents = async (ctx: Ctx, events: readonly NewMatchEvent[]): Promise<string[]> => {
  if (events.length === 0) return []
  const rows = events.map((event) => ({ ...event, id: newId(ctx.now.getTime()), at: ctx.now, facts: event.facts ?? {} }))
  const added = await ctx.db.createQueryBuilder().insert().into(MatchEvent).values(rows as never).orIgnore().returning('freelancer_id').execute()
  return (added.raw as { freelancer_id: string }[]).map((row) => row.freelancer_id)
}
