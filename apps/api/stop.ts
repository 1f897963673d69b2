import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import type { Logger } from '@rolecall/platform'

/** Time for kept-alive clients to hear that their connection ends, before idle ones are closed under them. */
const FAREWELL_MS = 500
const STOP_WITHIN_MS = 14_000

/** Ends the API without failing a request: answers carry `Connection: close` first, then the host closes and waits for them. */
export const stopApi = async (app: NestFastifyApplication): Promise<void> => {
  const server = app.getHttpServer() as Server
  server.prependListener('request', (_request: IncomingMessage, answer: ServerResponse) => (answer.shouldKeepAlive = false))
  await pause(FAREWELL_MS)
  await app.close()
}

/** Stops on SIGTERM and SIGINT, once, within 15 seconds in any case. */
export const stopOnSignal = (app: NestFastifyApplication, logger: Logger): void => {
  let stopping: Promise<void> | undefined
  const stop = (): void => {
    stopping ??= stopApi(app).then(
      () => process.exit(0),
      (fault: unknown) => {
        logger.error({ fault }, 'the stop failed')
        process.exit(1)
      },
    )
    setTimeout(() => process.exit(1), STOP_WITHIN_MS).unref()
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}
