import { setTimeout as pause } from 'node:timers/promises'
import type { Job, Queue, Worker } from 'bullmq'
import { isRefusal } from '@rolecall/kernel'
import type { DataSource } from 'typeorm'
import type { Config } from '../config.js'
import type { Ctx, DomainEvent } from '../ctx.js'
import { dropOldAnswers } from '../idempotency/idempotency.js'
import type { Logger } from '../telemetry/logger.js'
import { systemAsker, UnitOfWork } from '../unit-of-work.js'
import { openQueue, openWorker, type JobData } from './backend.js'
import type { Env, Process, Reaction, Timer, WorkerRegistry } from './reaction.js'
import { Relay } from './relay.js'
import { requeueStuckRuns } from './stuck-runs.js'

const TICK = 'tick'
/** Jobs that take longer than this to end are left to the next worker: their lock runs out and they are picked up again. */
const STOP_WITHIN_MS = 10_000
export interface RunnerParts {
  readonly database: DataSource
  readonly config: Config
  readonly registry: WorkerRegistry
  readonly logger: Logger
}

/** Marks the run done; false when another delivery was first. */
const claimRun = async (ctx: Pick<Ctx, 'db'>, reaction: string, eventId: string): Promise<boolean> => {
  const rows: unknown[] = await ctx.db.query(
    `INSERT INTO platform.reaction_runs AS r (reaction, event_id, state, queued_at, done_at) VALUES ($1, $2, 'done', now(), now())
     ON CONFLICT (reaction, event_id) DO UPDATE SET state = 'done', done_at = now() WHERE r.state <> 'done' RETURNING 1`,
    [reaction, eventId],
  )
  return rows.length > 0
}

const isDone = async ({ database }: RunnerParts, reaction: string, eventId: string): Promise<boolean> => {
  const rows: unknown[] = await database.query(
    `SELECT 1 FROM platform.reaction_runs WHERE (reaction, event_id) = ($1, $2) AND state = 'done'`,
    [reaction, eventId],
  )
  return rows.length > 0
}

/** The worker side of the platform: relay, queue consumer, ticks. */
export class JobRunner {
  private queue!: Queue<JobData>
  private worker!: Worker<JobData>
  private relay!: Relay
  private watch: NodeJS.Timeout | undefined
  private readonly work: UnitOfWork

  constructor(private readonly parts: RunnerParts) {
    this.work = new UnitOfWork(parts.database, parts.config)
  }

  async start(): Promise<void> {
    const { config, logger, database, registry } = this.parts
    this.queue = openQueue(config)
    this.queue.on('error', (fault) => logger.error({ fault }, 'queue connection'))
    this.worker = openWorker(config, (job) => this.consume(job))
    this.worker.on('error', (fault) => logger.error({ fault }, 'worker connection'))
    this.worker.on('failed', (job, fault) => logger.error({ job: job?.name, id: job?.id, fault }, 'job failed'))
    this.relay = new Relay({ database, queue: this.queue, registry, logger, listenUrl: config.DATABASE_URL })
    await this.scheduleTick()
    this.watch = setInterval(() => {
      this.keepTicking().catch((fault: unknown) => logger.error({ fault }, 'the tick could not be looked after'))
    }, 2 * config.TICK_MS)
    await this.relay.start()
  }

  /** Worker before relay before queue: no job is lost, none is half done. */
  async stop(withinMs = STOP_WITHIN_MS): Promise<void> {
    clearInterval(this.watch)
    await Promise.race([this.worker.close(), pause(withinMs, undefined, { ref: false })])
    await this.relay.stop()
    await this.queue.close()
  }

  get isRunning(): boolean {
    return this.worker?.isRunning() ?? false
  }

  /** Runs every timer once; the demo clock calls it until quiet. */
  async tick(): Promise<void> {
    for (const timer of this.parts.registry.timers) await this.sweep(timer)
    await requeueStuckRuns({ ...this.parts, queue: this.queue })
    await dropOldAnswers(this.parts.database.manager)
  }

  private async scheduleTick(): Promise<void> {
    const opts = { removeOnComplete: true, removeOnFail: true }
    await this.queue.upsertJobScheduler(TICK, { every: this.parts.config.TICK_MS }, { name: TICK, opts })
  }

  /** The next tick lives in the queue; when the queue was emptied, so was it, and with it the sweep that mends the rest. */
  private async keepTicking(): Promise<void> {
    const scheduled = await this.queue.getJobScheduler(TICK)
    if (scheduled?.next && (await this.queue.getJob(`repeat:${TICK}:${scheduled.next}`))) return
    this.parts.logger.warn('the tick was gone from the queue and is put back')
    await this.scheduleTick()
  }

  private async sweep(timer: Timer): Promise<void> {
    try {
      await timer.sweep(this.env(timer.name))
    } catch (fault) {
      this.parts.logger.error({ timer: timer.name, fault }, 'timer failed, next tick tries again')
    }
  }

  private async consume(job: Job<JobData>): Promise<void> {
    if (job.name === TICK) return this.tick()
    const part = this.parts.registry.reactions.get(job.name)
    if (!part) throw new Error(`no reaction is called ${job.name}`)
    const event = { event: job.data.event, ...job.data.payload }
    if ('handle' in part) await this.react(part, event, job.data)
    else await this.process(part, event, job.data)
  }

  private async react(part: Reaction, event: DomainEvent, data: JobData): Promise<void> {
    const answer = await this.work.run(
      systemAsker(part.name, data.requestId),
      async (ctx: Ctx) => ((await claimRun(ctx, part.name, data.eventId)) ? part.handle(ctx, event) : null),
      undefined,
    )
    // A reaction has nobody to show a refusal to: what it did not expect is a fault and is tried again.
    if (isRefusal(answer)) throw new Error(`${part.name} was refused: ${answer.code}`)
  }

  private async process(part: Process, event: DomainEvent, data: JobData): Promise<void> {
    if (await isDone(this.parts, part.name, data.eventId)) return
    await part.process(this.env(part.name, data.requestId), event)
    await claimRun({ db: this.parts.database.manager }, part.name, data.eventId)
  }

  private env(name: string, requestId?: string): Env {
    const asker = systemAsker(name, requestId)
    return { requestId: asker.requestId, run: (action, input) => this.work.run(asker, action, input) as never }
  }
}
