import { unwrapResolverError } from '@apollo/server/errors'
import type { GraphQLFormattedError } from 'graphql'
import type { Logger } from '../telemetry/logger.js'

const passed = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'SECOND_FACTOR_REQUIRED', 'BAD_INPUT', 'TOO_COMPLEX', 'RATE_LIMITED'])
const asBadInput = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE', 'PERSISTED_QUERY_NOT_SUPPORTED'])
const withoutHints = (message: string): string => message.replace(/ Did you mean [^?]*\?/g, '').slice(0, 500)

/** graphql-js gives up on variables with too many faults by an error without a code: no field ran, nothing of ours broke. */
const isTooManyFaults = ({ message, path }: GraphQLFormattedError): boolean => !path && message.startsWith('Too many errors processing variables')

const codeOf = (formatted: GraphQLFormattedError): string => {
  const code = String(formatted.extensions?.['code'] ?? '')
  if (passed.has(code)) return code
  return asBadInput.has(code) || isTooManyFaults(formatted) ? 'BAD_INPUT' : 'INTERNAL'
}

/** GraphQL errors are for faults only: a stable code, no stack, no hints; the log keeps the cause. */
export const errorFormatter =
  (logger: Logger) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const code = codeOf(formatted)
    if (code === 'INTERNAL') logger.error({ fault: unwrapResolverError(error), path: formatted.path }, 'graphql fault')
    return {
      message: code === 'INTERNAL' ? 'Something broke on our side; nothing of yours was changed.' : withoutHints(formatted.message),
      ...(formatted.locations ? { locations: formatted.locations } : {}),
      ...(formatted.path ? { path: formatted.path } : {}),
      extensions: { code },
    }
  }

interface ErrorWithExtensions {
  extensions?: Record<string, unknown>
}
/** Puts the request id on every error of an answer. */
export const stampRequestId = (errors: readonly ErrorWithExtensions[] | undefined, requestId: string): void => {
  for (const error of errors ?? []) error.extensions = { ...error.extensions, requestId }
}
