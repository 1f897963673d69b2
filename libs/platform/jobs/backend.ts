import { createPostgresBackend, Queue, setDefaultBackendFactory, Worker, type Processor, type QueueOptions, type WorkerOptions } from 'bullmq'
import { Redis } from 'ioredis'
import type { Config } from '../config.js'

export const QUEUE_NAME = 'rolecall'
/** A job carries ids only. */
export interface JobData {
  readonly eventId: string
  readonly payload: Record<string, unknown>
  readonly event: string
  readonly requestId: string
}

const isRedis = (url: string): boolean => /^rediss?:/.test(url)

/** The connection part of BullMQ's options; chooses the backend before any queue is made (TOOLCHAIN 7). */
const backendOf = (url: string, migrate: boolean): QueueOptions => {
  if (isRedis(url)) {
    setDefaultBackendFactory()
    return { connection: new Redis(url, { maxRetriesPerRequest: null }) } as unknown as QueueOptions
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
