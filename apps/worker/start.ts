import { NestFactory } from '@nestjs/core'
import { DATABASE, JobRunner, NestLogger, WorkerRegistry, type Config, type Logger } from '@rolecall/platform'
import type { DataSource } from 'typeorm'
import { WorkerModule } from './worker.module.js'

export interface RunningWorker {
  readonly runner: JobRunner
  stop(): Promise<void>
}

/** Starts relay, queue consumer and ticks with every reaction of the contexts. */
export const startWorker = async (config: Config, logger: Logger): Promise<RunningWorker> => {
  const app = await NestFactory.createApplicationContext(WorkerModule.of(config, logger), { logger: new NestLogger(logger), abortOnError: false })
  const runner = new JobRunner({ config, logger, database: app.get<DataSource>(DATABASE), registry: app.get(WorkerRegistry) })
  await runner.start()
  if (!runner.isRunning) throw new Error('the queue worker did not start')
  return {
    runner,
    stop: async () => {
      await runner.stop()
      await app.close()
    },
  }
}
