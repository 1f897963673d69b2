import { Redis } from 'ioredis'
import { testDatabase } from './database.js'

const databasesOfRedis = 16

/**
 * Where this test file's queue lives. Its own database, unless the run tests the queue on Redis
 * (TEST_REDIS_URL, npm run test:redis): then one emptied Redis database for each worker of the test run.
 * A file that should run on both says `@queue` in its first comment.
 */
export const testQueueUrl = async (): Promise<string> => {
  const redis = process.env['TEST_REDIS_URL']
  if (!redis) return (await testDatabase()).url
  const url = new URL(redis)
  url.pathname = `/${Number(process.env['JEST_WORKER_ID'] ?? 1) % databasesOfRedis}`
  const client = new Redis(url.href, { maxRetriesPerRequest: 1 })
  await client.flushdb()
  client.disconnect()
  return url.href
}
