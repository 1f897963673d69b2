import type { EntityManager } from 'typeorm'

/** How much waits for the worker and for how long; the truth is in our tables, whatever carries the jobs. */
export interface QueueGauges {
  /** Committed events that are not handed to the queue yet. */
  readonly outboxWaiting: number
  readonly outboxOldestSeconds: number
  /** Reactions handed to the queue and not done. */
  readonly runsWaiting: number
  readonly runsOldestSeconds: number
  /** Reactions given up after their last try. */
  readonly runsDead: number
}
/** Counting stops here: more is too much in any case. */
const COUNTED_MAX = 10_000

export const queueGauges = async ({ db }: { db: EntityManager }): Promise<QueueGauges> => {
  const [row]: Record<keyof QueueGauges, string>[] = await db.query(
    `SELECT (SELECT count(*) FROM (SELECT 1 FROM platform.outbox WHERE relayed_at IS NULL LIMIT ${COUNTED_MAX}) o) AS "outboxWaiting",
       coalesce((SELECT extract(epoch FROM now() - occurred_at) FROM platform.outbox WHERE relayed_at IS NULL ORDER BY seq LIMIT 1), 0) AS "outboxOldestSeconds",
       (SELECT count(*) FROM (SELECT 1 FROM platform.reaction_runs WHERE state = 'queued' LIMIT ${COUNTED_MAX}) r) AS "runsWaiting",
       coalesce((SELECT extract(epoch FROM now() - min(queued_at)) FROM platform.reaction_runs WHERE state = 'queued'), 0) AS "runsOldestSeconds",
       (SELECT count(*) FROM (SELECT 1 FROM platform.reaction_runs WHERE state = 'dead' LIMIT ${COUNTED_MAX}) d) AS "runsDead"`,
  )
  const figures = Object.entries(row!).map(([name, text]) => [name, Math.max(0, Number(text))])
  return Object.fromEntries(figures) as QueueGauges
}
