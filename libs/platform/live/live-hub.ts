import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common'
import pg from 'pg'
import { CONFIG, type Config } from '../config.js'
import { LIVE_CHANNEL } from '../outbox/outbox.js'
import { LOGGER, type Logger } from '../telemetry/logger.js'

/** A committed event as watchers hear of it: its name and ids. `missed` says that events may have been lost meanwhile. */
export interface LiveEvent {
  readonly event: string
  readonly [field: string]: unknown
}
export const missedEvents: LiveEvent = { event: 'missed' }
export type Listener = (event: LiveEvent) => void

const CONNECT_MS = 5000
const AGAIN_MS = 1000

/** Tells the watchers of this process what was committed anywhere, over one connection to the database. */
@Injectable()
export class LiveHub implements OnModuleDestroy {
  private readonly listeners = new Set<Listener>()
  private readonly closers = new Set<() => Promise<void>>()
  private client: pg.Client | undefined
  private isOpening = false
  private isClosed = false

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Hears every event until the answer is called. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener)
    this.open()
    return () => void this.listeners.delete(listener)
  }

  /** What has to end before the host may close: sockets would keep it open. */
  onClose(closer: () => Promise<void>): void {
    this.closers.add(closer)
  }

  async onModuleDestroy(): Promise<void> {
    this.isClosed = true
    this.listeners.clear()
    await Promise.all([...this.closers].map((close) => close()))
    await this.client?.end().catch(() => undefined)
  }

  private tell(event: LiveEvent): void {
    for (const listener of this.listeners) listener(event)
  }

  private open(): void {
    if (this.client || this.isOpening || this.isClosed) return
    this.isOpening = true
    this.connect().then(
      () => (this.isOpening = false),
      (fault: unknown) => {
        this.isOpening = false
        this.logger.warn({ fault }, 'live: no connection, trying again')
        this.openLater()
      },
    )
  }

  private openLater(): void {
    this.client = undefined
    if (this.listeners.size > 0) setTimeout(() => this.open(), AGAIN_MS).unref()
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({ connectionString: this.config.DATABASE_URL, application_name: 'rolecall live', connectionTimeoutMillis: CONNECT_MS })
    client.on('error', () => undefined)
    client.on('notification', ({ payload }) => this.tell(JSON.parse(payload ?? '{}') as LiveEvent))
    await client.connect()
    await client.query(`LISTEN ${LIVE_CHANNEL}`)
    client.on('end', () => this.openLater())
    this.client = client
    this.tell(missedEvents)
    if (this.isClosed) await client.end()
  }
}
