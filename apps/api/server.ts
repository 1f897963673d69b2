import type { IncomingMessage } from 'node:http'
import cookie from '@fastify/cookie'
import { NestFactory } from '@nestjs/core'
import { GraphQLSchemaHost } from '@nestjs/graphql'
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify'
import { ACTOR_SOURCE, LiveHub, NestLogger, requestAsker, requestIdOf, serveLive, type ActorSource, type Config, type Logger } from '@rolecall/platform'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ApiModule } from './api.module.js'
import { serveFiles } from './files.js'
import { securityHeaders } from './headers.js'

const BODY_LIMIT_BYTES = 256 * 1024
const REQUEST_TIMEOUT_MS = 30_000
/** GraphQL asks for itself, assets are everybody's. */
const withoutAsker = ['/graphql', '/assets/', '/health/', '/metrics']

const hostAdapter = (): FastifyAdapter =>
  new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    trustProxy: 'loopback',
    genReqId: (request: IncomingMessage) => requestIdOf(request.headers),
    // A request on an open connection is answered even while the host closes; it has come before the end.
    return503OnClosing: false,
  })

/** Who asks, for controllers and file routes. */
const nameAsker = (server: FastifyInstance, app: NestFastifyApplication, config: Config): void => {
  const parts = { source: app.get<ActorSource>(ACTOR_SOURCE), secure: config.PUBLIC_URL.startsWith('https://') }
  server.decorateRequest('asker', null as never)
  server.addHook('preHandler', (request: FastifyRequest, reply: FastifyReply, done: (fault?: Error) => void) => {
    if (withoutAsker.some((path) => request.url.startsWith(path))) return done()
    requestAsker(request, reply, parts).then((asker) => {
      Object.assign(request, { asker })
      done()
    }, done)
  })
}

/** Builds the HTTP host: GraphQL, webhooks, files, health and the built web app on one port. */
export const buildApi = async (config: Config, logger: Logger): Promise<NestFastifyApplication> => {
  const adapter = hostAdapter()
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.of(config, logger), adapter, {
    logger: new NestLogger(logger),
    rawBody: true,
    abortOnError: false,
  })
  await app.register(cookie as never)
  const server = adapter.getInstance() as unknown as FastifyInstance
  nameAsker(server, app, config)
  securityHeaders(server, config)
  await serveFiles(server as never, app, config)
  const host = app.get(GraphQLSchemaHost, { strict: false })
  serveLive(app.getHttpServer(), { hub: app.get(LiveHub), source: app.get<ActorSource>(ACTOR_SOURCE), config, logger, schema: () => host.schema })
  // Loaded only where there is a web app to serve.
  if (config.WEB_DIST) await (await import('./web.js')).serveWeb(server, config.WEB_DIST)
  return app
}
