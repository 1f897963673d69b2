import type { Queue } from 'bullmq'
import type { DataSource } from 'typeorm'
import type { Logger } from '../telemetry/logger.js'
import { deliveryOf, type JobData, type WaitingEvent } from './backend.js'

const SWEEP_AFTER_SECONDS = 60
const LONGEST_WAIT_SECONDS = 3600
const SWEEP_BATCH = 100
/** With the growing waits about a day and a half: an outage of a provider kills no run. */
const SWEEPS_BEFORE_DEAD = 60

interface StuckRun extends WaitingEvent {
  reaction: string
  sweeps: number
  state: string
}
export interface SweepParts {
  readonly database: DataSource
  readonly queue: Queue<JobData>
  readonly logger: Logger
}

/**
 * Puts runs whose job was lost or gave up back into the queue: the truth is in our tables, not in the queue. Each time a
 * run is put back it is left alone longer, so that a long queue is not filled with doubles.
 */
export const requeueStuckRuns = async ({ database, queue, logger }: SweepParts, afterSeconds = SWEEP_AFTER_SECONDS): Promise<number> => {
  const [stuck]: [StuckRun[]] = await database.query(
    `WITH waiting AS MATERIALIZED (
       SELECT reaction, event_id FROM platform.reaction_runs
        WHERE state = 'queued' AND queued_at < now() - make_interval(secs => $1)
          AND queued_at < now() - make_interval(secs => least($1 * (1 + sweeps), ${LONGEST_WAIT_SECONDS}))
        ORDER BY queued_at LIMIT ${SWEEP_BATCH} FOR UPDATE SKIP LOCKED)
     UPDATE platform.reaction_runs r SET queued_at = now(), sweeps = r.sweeps + 1,
            state = CASE WHEN r.sweeps + 1 > ${SWEEPS_BEFORE_DEAD} THEN 'dead' ELSE 'queued' END
       FROM waiting w, platform.outbox o
      WHERE (r.reaction, r.event_id) = (w.reaction, w.event_id) AND o.id = r.event_id
      RETURNING r.reaction, r.sweeps, r.state, o.id, o.event, o.payload, o.request_id`,
    [afterSeconds],
  )
  for (const { reaction, id } of stuck.filter((run) => run.state === 'dead')) {
    logger.error({ reaction, eventId: id }, 'a run is given up after its last try')
  }
  if (stuck.length > 0) await queue.addBulk(stuck.map((run) => deliveryOf(run.reaction, run, run.sweeps)))
  return stuck.length
}
