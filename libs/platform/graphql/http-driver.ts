import { ApolloServer, HeaderMap, type ApolloServerOptions, type BaseContext, type HTTPGraphQLRequest } from '@apollo/server'
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo'
import { Injectable } from '@nestjs/common'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { stampRequestId } from './format-error.js'

interface Answered {
  errors?: { message: string; extensions?: Record<string, unknown> }[]
}

const headersOf = (request: FastifyRequest): HeaderMap => {
  const headers = new HeaderMap()
  for (const name in request.headers) {
    const value = request.headers[name]
    if (value !== undefined) headers.set(name, typeof value === 'string' ? value : value.join(', '))
  }
  return headers
}
const graphqlRequestOf = (request: FastifyRequest): HTTPGraphQLRequest => {
  const query = request.url.indexOf('?')
  return { method: request.method, headers: headersOf(request), search: query < 0 ? '' : request.url.slice(query), body: request.body }
}

/** An answer that ended before the operation ran has no request id yet. */
const stamped = (body: string, requestId: string): string => {
  const answer = JSON.parse(body) as Answered
  stampRequestId(answer.errors, requestId)
  return JSON.stringify(answer)
}

const sentences: Record<number, string> = {
  413: 'The body is larger than any operation needs.',
  415: 'Send the operation as application/json.',
}
/** What the HTTP host refuses before GraphQL sees it (no JSON, too large), in the shape of a GraphQL answer. */
const refuseBody = (error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
  const status = error.statusCode && error.statusCode < 500 ? error.statusCode : 500
  if (status === 500) request.server.log.error(error)
  const message = status === 500 ? 'Something broke on our side; nothing of yours was changed.' : (sentences[status] ?? 'The body is not a JSON object with a query.')
  const extensions = { code: status === 500 ? 'INTERNAL' : 'BAD_INPUT', requestId: request.id }
  void reply.code(status).type('application/json; charset=utf-8').send({ errors: [{ message, extensions }] })
}

/** Apollo Server behind a Fastify route of our own: every answer, however early it ends, is a clean GraphQL answer. */
@Injectable()
export class HttpDriver extends ApolloDriver {
  protected override async registerFastify(options: ApolloDriverConfig, { preStartHook }: { preStartHook?: () => void } = {}): Promise<void> {
    preStartHook?.()
    const server = new ApolloServer<BaseContext>(options as ApolloServerOptions<BaseContext>)
    await server.start()
    this.apolloServer = server
    const context = options.context as unknown as (request: FastifyRequest, reply: FastifyReply) => Promise<BaseContext>
    const host: FastifyInstance = this.httpAdapterHost.httpAdapter.getInstance()
    host.route({
      url: options.path!,
      method: ['GET', 'POST', 'OPTIONS'],
      errorHandler: refuseBody,
      handler: async (request, reply) => {
        const answer = await server.executeHTTPGraphQLRequest({ httpGraphQLRequest: graphqlRequestOf(request), context: () => context(request, reply) })
        const status = answer.status ?? 200
        for (const [name, value] of answer.headers) void reply.header(name, value)
        void reply.code(status)
        // Incremental answers do not exist here.
        const body = answer.body.kind === 'complete' ? answer.body.string : ''
        return status < 400 ? body : stamped(body, request.id)
      },
    })
  }

  /** Operations are answered until the HTTP host has closed; nothing of the server outlives it. */
  override async stop(): Promise<void> {
    return
  }
}
