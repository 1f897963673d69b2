import { createPostgresBackend, Queue, setDefaultBackendFactory, Worker, type Processor, type QueueOptions, type WorkerOptions } from 'bullmq'
import type { Config } from '../config.js'

export const QUEUE_NAME = 'rolecall'
/** A job carries ids only. */
export interface JobData {
  readonly eventId: string
  readonly payload: Record<string, unknown>
  readonly event: string
  readonly requestId: string
}

/** A committed event as the outbox keeps it. */
export interface WaitingEvent {
  readonly id: string
  readonly event: string
  readonly payload: Record<string, unknown>
  readonly request_id: string
}
const JOB_ATTEMPTS = 8
/** The job that brings an event to a reaction; `sweep` counts how often it was put back. */
export const deliveryOf = (reaction: string, row: WaitingEvent, sweep: number) => ({
  name: reaction,
  data: { eventId: row.id, event: row.event, payload: row.payload, requestId: row.request_id },
  opts: {
    // The id only saves work; exactly-once comes from the run's row (DECISIONS 18).
    jobId: sweep === 0 ? `${reaction}.${row.id}` : `${reaction}.${row.id}.${sweep}`,
    attempts: JOB_ATTEMPTS,
    backoff: { type: 'exponential', delay: 500 },
    removeOnComplete: true,
    removeOnFail: true,
  },
})

type Delivery = ReturnType<typeof deliveryOf>
/** Up to so many go one by one: the bulk of a queue in PostgreSQL makes two tables for itself and drops them again, which costs as much as a dozen jobs. */
const FEW = 8

/** Puts deliveries into the queue; one that is there already stays as it is. */
export const enqueue = async (queue: Queue<JobData>, deliveries: readonly Delivery[]): Promise<void> => {
  if (deliveries.length > FEW) await queue.addBulk([...deliveries])
  else
    for (const { name, data, opts } of deliveries) await queue.add(name, data, opts)
}

const isRedis = (url: string): boolean => /^rediss?:/.test(url)

/** The connection part of BullMQ's options; chooses the backend before any queue is made (TOOLCHAIN 7). */
const backendOf = (url: string, migrate: boolean): QueueOptions => {
  if (isRedis(url)) {
    setDefaultBackendFactory()
    // An address, not a connection: BullMQ closes only what it opened.
    return { connection: { url, maxRetriesPerRequest: null } }
  }
  setDefaultBackendFactory(createPostgresBackend)
  return { connection: { connectionString: url, schema: 'bullmq', migrate, max: 4 } } as unknown as QueueOptions
}

export const openQueue = (config: Config): Queue<JobData> => new Queue<JobData>(QUEUE_NAME, backendOf(config.queueUrl, false))

export const openWorker = (config: Config, processor: Processor<JobData>): Worker<JobData> =>
  new Worker<JobData>(QUEUE_NAME, processor, {
    ...(backendOf(config.queueUrl, false) as WorkerOptions),
    concurrency: config.JOB_CONCURRENCY,
    lockDuration: config.JOB_LOCK_MS,
    stalledInterval: config.JOB_STALLED_CHECK_MS,
    // A job of a killed worker is picked up again; two kills must not fail it (RELIABILITY 1.3).
    maxStalledCount: 50,
  })

/** Creates the queue's tables; part of the migrate step (DECISIONS 39). Redis needs none. */
export const migrateQueue = async (queueUrl: string): Promise<void> => {
  if (isRedis(queueUrl)) return
  const queue = new Queue(QUEUE_NAME, backendOf(queueUrl, true))
  await queue.waitUntilReady()
  await queue.close()
}
