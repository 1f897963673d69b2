import type { Ctx } from '@rolecall/platform'
import { type Outcome, lessonKinds, seenAt } from '../domain/outcomes.rules.js'

/** What each kind looks back to, as parameters of the query. */
const pairs = [lessonKinds, lessonKinds.map(seenAt)] as const
/** Outcomes with what was seen before them, which stands earlier in the same order. */
const OUTCOMES = `SELECT e.seq::text AS seq, e.kind, e.facts, o.facts AS origin
  FROM unnest($1::text[], $2::text[]) AS k(kind, seen_at)
  JOIN matching.match_events e ON e.kind = k.kind
  LEFT JOIN matching.match_events o
    ON (o.job_id, o.freelancer_id, o.kind, o.subject_id) = (e.job_id, e.freelancer_id, k.seen_at, e.subject_id) AND o.seq < e.seq`

export interface Stretch {
  readonly after: bigint
  readonly upTo: bigint
  readonly take: number
}
/** The next outcomes in the order of events. */
export const outcomesBetween = (ctx: Pick<Ctx, 'db'>, { after, upTo, take }: Stretch): Promise<Outcome[]> =>
  ctx.db.query(`${OUTCOMES} WHERE e.seq > $3 AND e.seq <= $4 ORDER BY e.seq LIMIT $5`, [...pairs, after.toString(), upTo.toString(), take])

export interface Days {
  readonly from: Date
  readonly to: Date
}
/** Outcomes looked at in one replay, the newest kept. */
export const REPLAY_MAX = 50_000
/** Outcomes of some days, in the order of events. */
export const outcomesOfDays = async (ctx: Pick<Ctx, 'db'>, { from, to }: Days): Promise<Outcome[]> => {
  const newest: Outcome[] = await ctx.db.query(`${OUTCOMES} WHERE e.at >= $3 AND e.at < $4 ORDER BY e.seq DESC LIMIT $5`, [...pairs, from, to, REPLAY_MAX])
  return newest.reverse()
}

interface Horizon {
  readonly lastSeq: bigint
  /** The oldest transaction still open, and the next to come. */
  readonly oldestXid: bigint
  readonly nextXid: bigint
}
export const eventHorizon = async (ctx: Pick<Ctx, 'db'>): Promise<Horizon> => {
  const [row]: { last: string; oldest: string; next: string }[] = await ctx.db.query(
    `SELECT coalesce((SELECT max(seq) FROM matching.match_events), 0)::text AS last, pg_snapshot_xmin(s)::text AS oldest, pg_snapshot_xmax(s)::text AS next
       FROM pg_current_snapshot() AS s`,
  )
  return { lastSeq: BigInt(row!.last), oldestXid: BigInt(row!.oldest), nextXid: BigInt(row!.next) }
}
