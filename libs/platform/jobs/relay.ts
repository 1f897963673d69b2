import type { Queue } from 'bullmq'
import pg from 'pg'
import type { DataSource } from 'typeorm'
import type { Logger } from '../telemetry/logger.js'
import { OUTBOX_CHANNEL } from '../outbox/outbox.js'
import type { JobData } from './backend.js'
import type { WorkerRegistry } from './reaction.js'

const BATCH = 200
const POLL_MS = 1000
const JOB_ATTEMPTS = 8
const jobOptions = (reaction: string, eventId: string, sweep: number) => ({
  // The id only saves work; exactly-once comes from the run's row (DECISIONS 18).
  jobId: sweep === 0 ? `${reaction}.${eventId}` : `${reaction}.${eventId}.${sweep}`,
  attempts: JOB_ATTEMPTS,
  backoff: { type: 'exponential', delay: 500 },
  removeOnComplete: true,
  removeOnFail: true,
})

export interface RelayParts {
  readonly database: DataSource
  readonly queue: Queue<JobData>
  readonly registry: WorkerRegistry
  readonly logger: Logger
  readonly listenUrl: string
}
interface WaitingRow {
  id: string
  event: string
  payload: Record<string, unknown>
  request_id: string
}

/** Carries committed events to the queue, oldest first; woken by NOTIFY, else every second. */
export class Relay {
  private stopped = false
  private running: Promise<void> = Promise.resolve()
  private again = false
  private timer: NodeJS.Timeout | undefined
  private listener: pg.Client | undefined

  constructor(private readonly parts: RelayParts) {}

  async start(): Promise<void> {
    this.timer = setInterval(() => {
      if (!this.listener) this.listen().catch(() => undefined)
      this.wake()
    }, POLL_MS)
    await this.listen().catch((fault: unknown) => this.parts.logger.warn({ fault }, 'relay: polling only'))
    this.wake()
  }

  async stop(): Promise<void> {
    this.stopped = true
    clearInterval(this.timer)
    await this.listener?.end().catch(() => undefined)
    await this.running
  }

  /** Relays until nothing waits; calls during a run ask for one more round. */
  private wake(): void {
    if (this.stopped) return
    if (this.again) return
    this.again = true
    this.running = this.running.then(async () => {
      this.again = false
      try {
        while (!this.stopped && (await this.relayBatch()) === BATCH);
      } catch (fault) {
        this.parts.logger.error({ fault }, 'relay: batch failed, will try again')
      }
    })
  }

  private async listen(): Promise<void> {
    const client = new pg.Client({ connectionString: this.parts.listenUrl, application_name: 'rolecall relay' })
    client.on('error', () => (this.listener = undefined))
    client.on('end', () => (this.listener = undefined))
    client.on('notification', () => this.wake())
    await client.connect()
    await client.query(`LISTEN ${OUTBOX_CHANNEL}`)
    this.listener = client
  }

  private relayBatch(): Promise<number> {
    const { database, queue, registry } = this.parts
    return database.transaction(async (db) => {
      const rows: WaitingRow[] = await db.query(
        `SELECT id, event, payload, request_id FROM platform.outbox WHERE relayed_at IS NULL ORDER BY seq LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`,
      )
      if (rows.length === 0) return 0
      const runs = rows.flatMap((row) => registry.listeningTo(row.event).map(({ name }) => ({ reaction: name, row })))
      if (runs.length > 0) {
        await db.query(
          `INSERT INTO platform.reaction_runs (reaction, event_id, state, queued_at)
           SELECT r, e, 'queued', now() FROM unnest($1::text[], $2::uuid[]) AS t(r, e) ON CONFLICT DO NOTHING`,
          [runs.map((run) => run.reaction), runs.map((run) => run.row.id)],
        )
        // Before the commit: a crash in between only delivers twice, never loses.
        await queue.addBulk(
          runs.map(({ reaction, row }) => ({
            name: reaction,
            data: { eventId: row.id, event: row.event, payload: row.payload, requestId: row.request_id },
            opts: jobOptions(reaction, row.id, 0),
          })),
        )
      }
      await db.query('UPDATE platform.outbox SET relayed_at = now() WHERE id = ANY($1::uuid[])', [rows.map((row) => row.id)])
      return rows.length
    })
  }
}

const SWEEP_AFTER_SECONDS = 60
const SWEEP_BATCH = 100
const SWEEPS_BEFORE_DEAD = 50
interface StuckRun extends WaitingRow {
  reaction: string
  sweeps: number
}

/** Puts runs whose job was lost or gave up back into the queue: the truth is in our tables, not in the queue. */
export const requeueStuckRuns = async (database: DataSource, queue: Queue<JobData>, afterSeconds = SWEEP_AFTER_SECONDS): Promise<number> => {
  const stuck: StuckRun[] = (
    await database.query(
      `UPDATE platform.reaction_runs r SET queued_at = now(), sweeps = r.sweeps + 1,
              state = CASE WHEN r.sweeps + 1 > ${SWEEPS_BEFORE_DEAD} THEN 'dead' ELSE 'queued' END
         FROM platform.outbox o
        WHERE o.id = r.event_id AND (r.reaction, r.event_id) IN (
          SELECT reaction, event_id FROM platform.reaction_runs
           WHERE state = 'queued' AND queued_at < now() - make_interval(secs => $1) ORDER BY queued_at LIMIT ${SWEEP_BATCH} FOR UPDATE SKIP LOCKED)
        RETURNING r.reaction, r.sweeps, o.id, o.event, o.payload, o.request_id`,
      [afterSeconds],
    )
  )[0]
  await queue.addBulk(
    stuck.map((run) => ({
      name: run.reaction,
      data: { eventId: run.id, event: run.event, payload: run.payload, requestId: run.request_id },
      opts: jobOptions(run.reaction, run.id, run.sweeps),
    })),
  )
  return stuck.length
}
