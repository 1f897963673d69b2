import { readFileSync } from 'node:fs'
import { buildSchema, getNamedType, isInputObjectType, isListType, isNonNullType, type GraphQLField, type GraphQLInputType } from 'graphql'

/** The schema as it is printed: what is asked here is asked of every root that exists. */
export const schema = buildSchema(readFileSync(new URL('../../apps/api/schema.graphql', import.meta.url), 'utf8'))
export const mutations = Object.values(schema.getMutationType()!.getFields())
export const queries = Object.values(schema.getQueryType()!.getFields())

/** A place in an input: names of fields, with 0 for the first of a list. */
export type Path = readonly (string | number)[]
export interface Leaf {
  readonly path: Path
  /** Name of the scalar, enum or input object; `[X]` for a list of it. */
  readonly type: string
}
const leavesOf = (type: GraphQLInputType, path: Path): Leaf[] => {
  if (isNonNullType(type)) return leavesOf(type.ofType as GraphQLInputType, path)
  if (isListType(type)) return [{ path, type: '[]' }, ...leavesOf(type.ofType as GraphQLInputType, [...path, 0])]
  if (!isInputObjectType(type)) return [{ path, type: type.toString() }]
  const inner = Object.values(type.getFields()).flatMap((field) => leavesOf(field.type, [...path, field.name]))
  return path.length === 0 ? inner : [{ path, type: '{}' }, ...inner]
}
export const inputLeaves = (mutation: GraphQLField<unknown, unknown>): Leaf[] => mutation.args.flatMap((arg) => leavesOf(arg.type, []))
export const argumentLeaves = (query: GraphQLField<unknown, unknown>): Leaf[] => query.args.flatMap((arg) => leavesOf(arg.type, [arg.name]))

/** A copy with one value changed. */
export const withValue = <T>(input: T, [head, ...rest]: Path, value: unknown): T => {
  const copy = (Array.isArray(input) ? [...(input as unknown[])] : { ...(input as object) }) as Record<string | number, unknown>
  copy[head!] = rest.length === 0 ? value : withValue(copy[head!] ?? {}, rest, value)
  return copy as T
}
export const valueAt = (input: unknown, path: Path): unknown => path.reduce<unknown>((at, key) => (at as Record<string | number, unknown> | null)?.[key], input)

const refusal = '__typename ... on Refusal { code message path }'
export const mutationText = ({ name, args }: GraphQLField<unknown, unknown>): string =>
  args[0] ? `mutation ($input: ${args[0].type}) { ${name}(input: $input) { ${refusal} } }` : `mutation { ${name} { ${refusal} } }`

/** Everything a type shows without arguments of its own, so deep. */
const fieldsOf = (type: ReturnType<typeof getNamedType>, depth: number): string => {
  if (!('getFields' in type!) || isInputObjectType(type)) return ''
  const fields = Object.values(type.getFields()).flatMap((field) => {
    if (field.args.length > 0) return []
    const named = getNamedType(field.type)
    if (!('getFields' in named)) return 'getTypes' in named ? [] : [field.name]
    const inner = depth > 0 && field.name !== 'edges' ? fieldsOf(named, depth - 1) : ''
    return inner ? [`${field.name}${inner}`] : []
  })
  return fields.length > 0 ? ` { ${fields.join(' ')} }` : ''
}
/** A query for all that can be seen, with every argument as a variable. */
export const queryText = ({ name, args, type }: GraphQLField<unknown, unknown>, depth = 2): string => {
  const declared = args.length > 0 ? `(${args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ')})` : ''
  const given = args.length > 0 ? `(${args.map((arg) => `${arg.name}: $${arg.name}`).join(', ')})` : ''
  return `query ${declared} { ${name}${given}${fieldsOf(getNamedType(type), depth)} }`
}
