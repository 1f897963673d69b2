import type { Queue } from 'bullmq'
import pg from 'pg'
import type { DataSource } from 'typeorm'
import type { Logger } from '../telemetry/logger.js'
import { prepared } from '../db/prepared.js'
import { LIVE_CHANNEL, OUTBOX_CHANNEL } from '../outbox/outbox.js'
import { deliveryOf, enqueue, type JobData, type WaitingEvent } from './backend.js'
import type { WorkerRegistry } from './reaction.js'

const BATCH = 200
const POLL_MS = 1000
const CONNECT_MS = 5000
/** PostgreSQL carries no longer word; an event holds ids only. */
const NOTICE_MAX = 7900
const noticesOf = (rows: readonly WaitingEvent[]): string[] =>
  rows.map(({ event, payload }) => JSON.stringify({ event, ...payload })).filter((text) => Buffer.byteLength(text) < NOTICE_MAX)

/** What waits, oldest first, held; each with a run for everybody who listens. */
const CLAIM = `WITH waiting AS MATERIALIZED (
    SELECT id, seq, event, payload, request_id FROM platform.outbox WHERE relayed_at IS NULL ORDER BY seq LIMIT ${BATCH} FOR UPDATE SKIP LOCKED),
  runs AS (
    INSERT INTO platform.reaction_runs (reaction, event_id, state, queued_at)
    SELECT l.reaction, w.id, 'queued', now() FROM waiting w JOIN unnest($1::text[], $2::text[]) AS l(event, reaction) ON l.event = w.event
    ON CONFLICT DO NOTHING)
  SELECT id, event, payload, request_id FROM waiting ORDER BY seq`
const RELAYED = `WITH relayed AS (UPDATE platform.outbox SET relayed_at = now() WHERE id = ANY($1::uuid[]))
  SELECT pg_notify('${LIVE_CHANNEL}', t) FROM unnest($2::text[]) AS t`

export interface RelayParts {
  readonly database: DataSource
  readonly queue: Queue<JobData>
  readonly registry: WorkerRegistry
  readonly logger: Logger
  readonly listenUrl: string
}

/** Carries committed events to the queue, oldest first; woken by NOTIFY, else every second. */
export class Relay {
  private stopped = false
  private running: Promise<void> = Promise.resolve()
  private again = false
  private timer: NodeJS.Timeout | undefined
  private listener: Promise<pg.Client | undefined> | undefined

  constructor(private readonly parts: RelayParts) {}

  async start(): Promise<void> {
    this.timer = setInterval(() => {
      this.listener ??= this.listen()
      this.wake()
    }, POLL_MS)
    await (this.listener = this.listen())
    this.wake()
  }

  async stop(): Promise<void> {
    this.stopped = true
    clearInterval(this.timer)
    await (await this.listener)?.end().catch(() => undefined)
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

  /** One connection at a time: a lost one is forgotten, and the next poll opens another. */
  private async listen(): Promise<pg.Client | undefined> {
    const client = new pg.Client({ connectionString: this.parts.listenUrl, application_name: 'rolecall relay', connectionTimeoutMillis: CONNECT_MS })
    const forget = (): void => void (this.listener = undefined)
    client.on('error', forget)
    client.on('notification', () => this.wake())
    try {
      await client.connect()
      await client.query(`LISTEN ${OUTBOX_CHANNEL}`)
    } catch (fault) {
      this.parts.logger.warn({ fault }, 'relay: polling only')
      client.end().catch(() => undefined)
      forget()
      return undefined
    }
    client.on('end', forget)
    return client
  }

  private relayBatch(): Promise<number> {
    const { database, queue, registry } = this.parts
    return database.transaction(async (db) => {
      const listening = [...registry.reactions.values()]
      const rows = await prepared<WaitingEvent>(db, CLAIM, [listening.map(({ on }) => on), listening.map(({ name }) => name)])
      if (rows.length === 0) return 0
      // Before the commit: a crash in between only delivers twice, never loses.
      await enqueue(queue, rows.flatMap((row) => registry.listeningTo(row.event).map(({ name }) => deliveryOf(name, row, 0))))
      await prepared(db, RELAYED, [rows.map((row) => row.id), noticesOf(rows)])
      return rows.length
    })
  }
}
