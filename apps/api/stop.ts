import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { Server as TcpServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { NestFastifyApplication } from '@nestjs/platform-fastify'
import type { Logger } from '@rolecall/platform'

/** Time for kept-alive clients to ask once more and hear that their connection ends, before idle ones are closed under them. */
const FAREWELL_MS = 500
const STOP_WITHIN_MS = 14_000

/**
 * Ends the API without failing a request. The door shuts first, while clients still hold their connections: one that is
 * told to reconnect would stand in a line that nobody serves. Then each answer ends its connection, then the host closes.
 */
export const stopApi = async (app: NestFastifyApplication): Promise<void> => {
  const server = app.getHttpServer() as Server
  // The close of net, not of http: it stops listening and closes no idle connection.
  TcpServer.prototype.close.call(server)
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
