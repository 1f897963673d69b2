import { describe, expect, it } from '@jest/globals'
import { buildSchema, getIntrospectionQuery, parse, validate } from 'graphql'
import { limits, operationLimits } from './limits.js'

const schema = buildSchema('type Node { next: Node a: String } type Query { node: Node } type Mutation { act: String }')
const faults = (text: string): string[] => validate(schema, parse(text), [operationLimits]).map(({ message }) => message)
const nested = (depth: number): string => `${'{ next '.repeat(depth)}{ a }${' }'.repeat(depth)}`

describe('limits of an operation', () => {
  it('lets the schema describe itself to tools', () => expect(faults(getIntrospectionQuery({ descriptions: true }))).toEqual([]))

  it('refuses a query deeper than the limit, also through fragments', () => {
    expect(faults(`{ node ${nested(limits.depth)} }`)).toHaveLength(1)
    expect(faults(`{ node { ...deep } } fragment deep on Node ${nested(limits.depth)}`)).toHaveLength(1)
    expect(faults(`{ node ${nested(limits.depth - 3)} }`)).toEqual([])
  })

  it('follows a fragment that spreads itself once', () => expect(faults('{ node { ...f } } fragment f on Node { a next { ...f } }')).toEqual([]))

  it('measures fragments that spread each other twice in no time', () => {
    const chain = Array.from({ length: 200 }, (_, n) => `fragment f${n} on Node { ...f${n + 1} ...f${n + 1} }`).join(' ')
    expect(faults(`{ node { ...f0 } } ${chain} fragment f200 on Node { a }`)).toHaveLength(1)
  })

  it('refuses too many aliases, root fields and mutations', () => {
    const many = (count: number, field: string): string => Array.from({ length: count }, (_, n) => `x${n}: ${field}`).join(' ')
    expect(faults(`{ node { ${many(limits.aliases + 1, 'a')} } }`)).toHaveLength(1)
    expect(faults(`{ ${many(limits.rootFields + 1, '__typename')} }`)).toHaveLength(1)
    expect(faults(`mutation { ${many(limits.mutations + 1, 'act')} }`)).toHaveLength(1)
  })
})
