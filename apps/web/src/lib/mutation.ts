import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMutation, type AnyVariables, type CombinedError, type TypedDocumentNode } from 'urql'
import { requestIdOf } from './client.js'
import { pageLanguage } from './language.js'

/** Why an act did not happen, for display where it can be mended. */
export interface Problem {
  code: string
  message: string
  path: readonly string[]
  requestId: string | null
  /** The refusal itself with its own facts (`missing`, `state`, ...), null for a fault. */
  refusal: object | null
}
interface RefusalShape {
  code: string
  message: string
  path: readonly string[]
}
type Answer<Data> = Exclude<Data[Exclude<keyof Data, '__typename'>], null | undefined>
/** The part of the union that is no refusal. */
export type Payload<Data> = Exclude<Answer<Data>, RefusalShape>

const isRefusal = (value: object): value is RefusalShape => 'code' in value && 'message' in value && 'path' in value
const randomKey = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

const faultOf = (error: CombinedError, t: (key: string) => string): Problem => {
  const code = String(error.graphQLErrors[0]?.extensions['code'] ?? (error.networkError ? 'OFFLINE' : 'INTERNAL'))
  const known = ['OFFLINE', 'UNAUTHENTICATED', 'FORBIDDEN', 'SECOND_FACTOR_REQUIRED', 'BAD_INPUT', 'RATE_LIMITED']
  return { code, message: t(`ui:fault.${known.includes(code) ? code : 'INTERNAL'}`), path: [], requestId: requestIdOf(error), refusal: null }
}

export interface Act<Data, Variables> {
  /** Runs the mutation; the payload, or null when it was refused or failed (see `problem`). */
  act: (variables: Variables) => Promise<Payload<Data> | null>
  busy: boolean
  problem: Problem | null
  clear: () => void
}

/** Runs a mutation, narrows its union: the payload goes to the caller, a refusal or fault is kept for display. */
export const useAct = <Data, Variables extends AnyVariables>(document: TypedDocumentNode<Data, Variables>): Act<Data, Variables> => {
  const { t } = useTranslation()
  const [{ fetching }, run] = useMutation<Data, Variables>(document)
  const [problem, setProblem] = useState<Problem | null>(null)
  const act = useCallback(async (variables: Variables): Promise<Payload<Data> | null> => {
    setProblem(null)
    const context = { fetchOptions: () => ({ headers: { 'idempotency-key': randomKey(), 'x-language': pageLanguage() } }) }
    const { data, error } = await run(variables, context)
    if (error) {
      setProblem(faultOf(error, t))
      return null
    }
    const answer = Object.entries(data ?? {}).find(([key]) => key !== '__typename')?.[1] as object | undefined
    if (!answer) return null
    if (!isRefusal(answer)) return answer as Payload<Data>
    setProblem({ code: answer.code, message: answer.message, path: answer.path ?? [], requestId: null, refusal: answer })
    return null
  }, [run, t])
  return { act, busy: fetching, problem, clear: useCallback(() => setProblem(null), []) }
}


/** The sentence of a refusal that is about one field of the input, to stand beside that field. */
export const errorAt = (problem: Problem | null, field: string): string | null => (problem?.path.includes(field) ? problem.message : null)

/** What is left of a problem when the named fields show their own. */
export const problemBeside = (problem: Problem | null, fields: readonly string[]): Problem | null =>
  problem && fields.some((field) => problem.path.includes(field)) ? null : problem
