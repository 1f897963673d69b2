import 'reflect-metadata'
import { ConfigFault, makeLogger, readConfig } from '@rolecall/platform'
import { startWorker } from './start.js'

const STOP_WITHIN_MS = 14_000

const main = async (): Promise<void> => {
  const config = readConfig()
  const logger = makeLogger(config, 'worker')
  const worker = await startWorker(config, logger)
  logger.info('worker is ready')
  // a launcher that keeps a channel open waits for this word
  process.send?.('ready')
  let stopping: Promise<void> | undefined
  const stop = (): void => {
    stopping ??= worker.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
    // what hangs is left to the next worker
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  // A dropped database connection must not leave a half-alive worker: the supervisor starts a new one.
  process.on('uncaughtException', (fault) => {
    logger.error({ fault }, 'worker ends')
    process.exit(1)
  })
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof ConfigFault ? fault.message : String(fault instanceof Error ? fault.stack : fault)}\n`)
  process.exit(1)
})
