import cookie from '@fastify/cookie'
import { NestFactory } from '@nestjs/core'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'
import { ACTOR_SOURCE, NestLogger, requestAsker, type ActorSource, type Config, type Logger } from '@rolecall/platform'
import { ApiModule } from './api.module.js'
import { serveFiles } from './files.js'
import { securityHeaders } from './headers.js'

const BODY_LIMIT_BYTES = 256 * 1024
const REQUEST_TIMEOUT_MS = 30_000

/** Builds the HTTP host: GraphQL, webhooks, files, health and the built web app on one port. */
export const buildApi = async (config: Config, logger: Logger): Promise<NestFastifyApplication> => {
  const adapter = new FastifyAdapter({ bodyLimit: BODY_LIMIT_BYTES, requestTimeout: REQUEST_TIMEOUT_MS, trustProxy: 'loopback' })
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.of(config, logger), adapter, {
    logger: new NestLogger(logger),
    rawBody: true,
    abortOnError: false,
  })
  await app.register(cookie as never)
  const secure = config.PUBLIC_URL.startsWith('https://')
  const source = app.get<ActorSource>(ACTOR_SOURCE)
  const server = adapter.getInstance()
  server.decorateRequest('asker', null as never)
  server.addHook('preHandler', async (request, reply) => {
    const target = request as unknown as { asker: unknown }
    target.asker = await requestAsker(request, reply, { source, secure })
  })
  securityHeaders(server as never, config)
  await serveFiles(server as never, app, config)
  // Loaded only where there is a web app to serve.
  if (config.WEB_DIST) await (await import('./web.js')).serveWeb(server as never, config.WEB_DIST)
  app.enableShutdownHooks(['SIGTERM', 'SIGINT'])
  return app
}
