import { HeaderMap, type ApolloServerPlugin } from '@apollo/server'
import type { ExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql'
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit'

const MAX_COMPILED = 500
type Format = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError

const formatted = (error: GraphQLError, badRequest: boolean): GraphQLFormattedError => {
  const { message, locations, path, extensions } = error
  const code = extensions?.['code'] ?? (badRequest ? 'BAD_USER_INPUT' : 'INTERNAL_SERVER_ERROR')
  return { message, ...(locations ? { locations } : {}), ...(path ? { path } : {}), extensions: { ...extensions, code } }
}

/**
 * Executes queries by code compiled once per document (graphql-jit) instead of walking the document each time.
 * Parsing, validation, limits, guards and error format stay Apollo's and ours; a document that cannot be compiled,
 * and every mutation, falls back to the reference executor.
 */
export const compiledExecution = (format: Format): ApolloServerPlugin => {
  const compiled = new Map<string, CompiledQuery | null>()
  return {
    requestDidStart: async () => ({
      responseForOperation: async ({ schema, document, operation, operationName, queryHash, request, contextValue }) => {
        // no operation of that name: the reference executor says so
        if (operation?.operation !== 'query') return null
        const key = `${queryHash}:${operationName ?? ''}`
        let query = compiled.get(key)
        if (query === undefined) {
          const result = compileQuery(schema, document, operationName ?? undefined)
          query = isCompiledQuery(result) ? result : null
          if (compiled.size >= MAX_COMPILED) compiled.delete(compiled.keys().next().value!)
          compiled.set(key, query)
        }
        if (!query) return null
        const { data, errors } = (await query.query(undefined, contextValue, request.variables ?? {})) as ExecutionResult
        const isRefusedInput = data === undefined
        const singleResult = {
          ...(isRefusedInput ? {} : { data: data ?? null }),
          ...(errors?.length ? { errors: errors.map((error) => format(formatted(error, isRefusedInput), error)) } : {}),
        }
        return { http: { status: isRefusedInput ? 400 : undefined, headers: new HeaderMap() }, body: { kind: 'single', singleResult } } as never
      },
    }),
  }
}
