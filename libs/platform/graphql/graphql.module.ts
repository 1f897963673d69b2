import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled'
import type { ApolloServerPlugin, GraphQLRequestListener } from '@apollo/server'
import type { DynamicModule } from '@nestjs/common'
import { GraphQLModule } from '@nestjs/graphql'
import type { ApolloDriverConfig } from '@nestjs/apollo'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { CONFIG, type Config } from '../config.js'
import { LOGGER, type Logger } from '../telemetry/logger.js'
import { ACTOR_SOURCE, requestAsker, type ActorSource, type RequestAsker } from './asker.js'
import { cleanLiterals, cleanVariables } from './clean-text.js'
import { compiledExecution } from './compiled.js'
import { errorFormatter, stampRequestId } from './format-error.js'
import { HttpDriver } from './http-driver.js'
import { limits, operationLimits } from './limits.js'
import { withPlainFields } from './plain-fields.js'
import { BigIntScalar, DateTimeScalar, ids, LocalDateScalar, TimeZoneScalar } from './scalars.js'

/** Clients that accept only application/json get 200 for parse and validation errors (GraphQL over HTTP). */
const answerListener: GraphQLRequestListener<{ asker: RequestAsker }> = {
  willSendResponse: async ({ response, request, contextValue }) => {
    if (response.body.kind !== 'single') return
    stampRequestId(response.body.singleResult.errors, contextValue.asker?.requestId ?? '')
    if (response.http.status !== 400) return
    const accept = request.http?.headers.get('accept') ?? ''
    if (!accept.includes('application/graphql-response+json')) response.http.status = 200
  },
}
const answerPlugin: ApolloServerPlugin<{ asker: RequestAsker }> = { requestDidStart: async () => answerListener }

const compiledPlugins = (config: Config, logger: Logger) => (config.GRAPHQL_COMPILED ? [compiledExecution(errorFormatter(logger) as never) as never] : [])

const driverConfig = (config: Config, logger: Logger, source: ActorSource): ApolloDriverConfig => ({
  driver: HttpDriver,
  path: '/graphql',
  autoSchemaFile: process.env['SCHEMA_FILE'] ?? true,
  sortSchema: true,
  transformSchema: withPlainFields,
  playground: false,
  csrfPrevention: true,
  persistedQueries: false,
  allowBatchedHttpRequests: false,
  introspection: true,
  includeStacktraceInErrorResponses: false,
  stopOnTerminationSignals: false,
  parseOptions: { maxTokens: limits.tokens },
  validationRules: [operationLimits, cleanLiterals],
  logger: { debug: () => undefined, info: () => undefined, warn: (text) => logger.warn(text), error: (text) => logger.error(text) },
  formatError: errorFormatter(logger) as never,
  plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), answerPlugin as never, cleanVariables, ...compiledPlugins(config, logger)],
  // a scalar that no type uses yet is no fault
  resolverValidationOptions: { requireResolversToMatchSchema: 'ignore' },
  resolvers: {
    BigInt: BigIntScalar,
    DateTime: DateTimeScalar,
    LocalDate: LocalDateScalar,
    TimeZone: TimeZoneScalar,
    ...Object.fromEntries(Object.values(ids).map((scalar) => [scalar.name, scalar])),
  },
  context: async (request: FastifyRequest & { asker?: RequestAsker }, reply: FastifyReply) => ({
    asker: request.asker ?? (await requestAsker(request, reply, { source, secure: config.PUBLIC_URL.startsWith('https://') })),
  }),
})

/** Code-first GraphQL on Apollo Server over Fastify, with limits, CSRF prevention and our error format. */
export const graphqlModule = (): DynamicModule =>
  GraphQLModule.forRootAsync<ApolloDriverConfig>({
    driver: HttpDriver,
    inject: [CONFIG, LOGGER, ACTOR_SOURCE],
    useFactory: (config: Config, logger: Logger, source: ActorSource) => driverConfig(config, logger, source),
  })
