import { HeaderMap, type ApolloServerPlugin, type BaseContext, type GraphQLRequestListener } from '@apollo/server'
import type { DocumentNode, ExecutionResult, GraphQLError, GraphQLFormattedError, GraphQLSchema } from 'graphql'
import { compileQuery, isCompiledQuery, type CompiledQuery } from 'graphql-jit'

const MAX_COMPILED = 500
type Format = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError

interface Compilable {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly operationName: string | null
}

const formatted = (error: GraphQLError, badRequest: boolean): GraphQLFormattedError => {
  const { message, locations, path, extensions } = error
  const code = extensions?.['code'] ?? (badRequest ? 'BAD_USER_INPUT' : 'INTERNAL_SERVER_ERROR')
  return { message, ...(locations ? { locations } : {}), ...(path ? { path } : {}), extensions: { ...extensions, code } }
}

/**
 * Executes queries by code compiled once per document (graphql-jit) instead of walking the document each time.
 * Parsing, validation, limits, guards and error format stay Apollo's and ours; a document that cannot be compiled,
 * one that is seen for the first time, and every mutation are run by the reference executor.
 */
export const compiledExecution = (format: Format): ApolloServerPlugin => {
  /** Code by document and operation; null: not yet, or it cannot be compiled. The oldest is forgotten first. */
  const kept = new Map<string, CompiledQuery | null>()
  const keep = (key: string, query: CompiledQuery | null): CompiledQuery | null => {
    if (kept.size >= MAX_COMPILED && !kept.has(key)) kept.delete(kept.keys().next().value!)
    kept.set(key, query)
    return query
  }
  const uncompilable = new WeakSet<DocumentNode>()
  const codeFor = (key: string, { schema, document, operationName }: Compilable): CompiledQuery | null => {
    const known = kept.get(key)
    if (known) return known
    // Compiling costs more than one run: a document that comes once is not worth it, nor a stream of them our time.
    if (known === undefined || uncompilable.has(document)) return keep(key, null)
    const result = compileQuery(schema, document, operationName ?? undefined)
    if (isCompiledQuery(result)) return keep(key, result)
    uncompilable.add(document)
    return null
  }
  const listener: GraphQLRequestListener<BaseContext> = {
    responseForOperation: async ({ schema, document, operation, operationName, queryHash, request, contextValue }) => {
      // no operation of that name: the reference executor says so
      if (operation?.operation !== 'query') return null
      const query = codeFor(`${queryHash}:${operationName ?? ''}`, { schema, document, operationName })
      if (!query) return null
      const { data, errors } = (await query.query(undefined, contextValue, request.variables ?? {})) as ExecutionResult
      const isRefusedInput = data === undefined
      const singleResult = {
        ...(isRefusedInput ? {} : { data: data ?? null }),
        ...(errors?.length ? { errors: errors.map((error) => format(formatted(error, isRefusedInput), error)) } : {}),
      }
      return { http: { status: isRefusedInput ? 400 : undefined, headers: new HeaderMap() }, body: { kind: 'single', singleResult } } as never
    },
  }
  return { requestDidStart: async () => listener }
}
