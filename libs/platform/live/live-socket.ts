import type { IncomingMessage, Server } from 'node:http'
import type { Duplex } from 'node:stream'
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema, parse, specifiedRules, validate } from 'graphql'
import type { Context, SubscribePayload } from 'graphql-ws'
import { useServer } from 'graphql-ws/use/ws'
import { WebSocketServer } from 'ws'
import { type ActorSource, liveAsker, type LiveAsker } from '../graphql/asker.js'
import { cleanLiterals, holdsUncleanText } from '../graphql/clean-text.js'
import { errorFormatter, stampRequestId } from '../graphql/format-error.js'
import { limits, subscriptionLimits } from '../graphql/limits.js'
import type { Config } from '../config.js'
import type { Logger } from '../telemetry/logger.js'
import type { LiveHub } from './live-hub.js'

/** Sizes of a socket: a page watches a handful of things, a person has a few tabs. */
const sizes = { message: 64 * 1024, subscriptions: 20, socketsOfOne: 20, sockets: 2000 } as const
const PING_MS = 12_000
const HELLO_WITHIN_MS = 5000

export interface LiveParts {
  readonly hub: LiveHub
  readonly source: ActorSource
  readonly config: Config
  readonly logger: Logger
  /** Known once the host has started. */
  readonly schema: () => GraphQLSchema
}
interface Extra {
  readonly request: IncomingMessage
  asker?: LiveAsker
}
type LiveContext = Context<{ lang?: unknown }, Extra>
type Told = [context: LiveContext, id: string, payload: unknown, args: unknown, result: { errors?: readonly GraphQLError[] }]

/** Cookies come along from any page: only our own may open a socket with them. */
const isOwnPage = ({ headers }: IncomingMessage, config: Config): boolean => {
  if (!headers.origin) return true
  return headers.origin === new URL(config.PUBLIC_URL).origin || headers.origin.replace(/^https?:\/\//, '') === headers.host
}

const inputFault = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'BAD_INPUT' } })

/** Reads and checks a subscription as strictly as an operation over HTTP. */
const prepared = (schema: GraphQLSchema, payload: SubscribePayload) => {
  try {
    const document = parse(payload.query, { maxTokens: limits.tokens })
    const errors = validate(schema, document, [...specifiedRules, subscriptionLimits, cleanLiterals])
    if (errors.length > 0) return errors
    if (holdsUncleanText(payload.variables)) return [inputFault('A text holds a zero byte or half a character.')]
    return { document, operationName: payload.operationName, variableValues: payload.variables }
  } catch (fault) {
    return [fault instanceof GraphQLError ? fault : inputFault('The operation cannot be read.')]
  }
}

/** Who is connected how often. */
const makeCounter = () => {
  const open = new Map<string, number>()
  const add = (key: string, by: number): number => {
    const count = (open.get(key) ?? 0) + by
    if (count > 0) open.set(key, count)
    else open.delete(key)
    return count
  }
  return { add }
}
const keyOf = ({ actor }: LiveAsker): string => (actor.kind === 'person' ? actor.accountId : '')

const handlers = ({ source, config, logger, schema }: LiveParts) => {
  const counter = makeCounter()
  const secure = config.PUBLIC_URL.startsWith('https://')
  const format = errorFormatter(logger)
  const formatted = ({ extra }: LiveContext, errors: readonly GraphQLError[]): GraphQLFormattedError[] => {
    const clean = errors.map((error) => format(error.extensions['code'] ? error.toJSON() : { ...error.toJSON(), extensions: { code: error.originalError ? 'INTERNAL' : 'BAD_REQUEST' } }, error))
    stampRequestId(clean as never, extra.asker?.requestId ?? '')
    return clean
  }
  return {
    schema,
    connectionInitWaitTimeout: HELLO_WITHIN_MS,
    /** Everything to be watched belongs to somebody: without a session there is nothing here. */
    onConnect: async ({ extra, connectionParams }: LiveContext) => {
      const lang = connectionParams?.lang
      const asker = await liveAsker(extra.request, typeof lang === 'string' ? lang.slice(0, 20) : '', { source, secure })
      if (!asker) return false
      if (counter.add(keyOf(asker), 1) > sizes.socketsOfOne) {
        counter.add(keyOf(asker), -1)
        return false
      }
      extra.asker = asker
      return true
    },
    onDisconnect: ({ extra }: LiveContext) => {
      if (extra.asker) counter.add(keyOf(extra.asker), -1)
    },
    onSubscribe: (context: LiveContext, _id: string, payload: SubscribePayload) => {
      if (Object.keys(context.subscriptions).length > sizes.subscriptions) return [new GraphQLError('Too many subscriptions on one connection.', { extensions: { code: 'RATE_LIMITED' } })]
      const result = prepared(schema(), payload)
      return Array.isArray(result) ? result : { schema: schema(), contextValue: { asker: context.extra.asker! }, ...result }
    },
    onError: (context: LiveContext, _id: string, _payload: unknown, errors: readonly GraphQLError[]) => formatted(context, errors),
    onNext: (...[context, , , , result]: Told) => (result.errors ? { ...result, errors: formatted(context, result.errors) } : undefined),
  }
}

/** Subscriptions at /graphql over WebSocket (graphql-transport-ws), with the session cookie of the page. */
export const serveLive = (server: Server, parts: LiveParts): void => {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: sizes.message })
  const live = useServer(handlers(parts) as never, sockets, PING_MS)
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => undefined)
    const isOurs = request.url?.split('?')[0] === '/graphql' && isOwnPage(request, parts.config) && sockets.clients.size < sizes.sockets
    if (!isOurs) return void socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')
    sockets.handleUpgrade(request, socket, head, (opened) => sockets.emit('connection', opened, request))
  })
  parts.hub.onClose(async () => {
    await live.dispose()
    sockets.close()
  })
}
