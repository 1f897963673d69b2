import { GraphQLError, Kind, type ASTVisitor, type FragmentDefinitionNode, type SelectionSetNode, type ValidationContext } from 'graphql'

/** About twice what our own client's largest operation needs (RELIABILITY 1.6). */
export const limits = { depth: 14, selections: 900, rootFields: 12, mutations: 4, aliases: 20, tokens: 4000 } as const

const tooComplex = (what: string): GraphQLError =>
  new GraphQLError(`The operation is too large: ${what}.`, { extensions: { code: 'TOO_COMPLEX' } })

interface Size {
  depth: number
  selections: number
  aliases: number
}
type Fragments = (name: string) => FragmentDefinitionNode | null | undefined

/** Walks one selection set; fragments are followed, each at most once on a path. */
const sizeOf = (set: SelectionSetNode, fragments: Fragments, path: readonly string[]): Size => {
  const size: Size = { depth: 0, selections: 0, aliases: 0 }
  for (const node of set.selections) {
    let inner: Size = { depth: 0, selections: 0, aliases: 0 }
    if (node.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = path.includes(node.name.value) ? null : fragments(node.name.value)
      if (fragment) inner = sizeOf(fragment.selectionSet, fragments, [...path, node.name.value])
    } else if (node.selectionSet) inner = sizeOf(node.selectionSet, fragments, path)
    const isField = node.kind === Kind.FIELD
    size.depth = Math.max(size.depth, inner.depth + (isField ? 1 : 0))
    size.selections += inner.selections + (isField ? 1 : 0)
    size.aliases += inner.aliases + (isField && node.alias ? 1 : 0)
    if (size.selections > limits.selections) return size
  }
  return size
}

/** Validation rule: depth, fields, aliases, root fields and mutations per request. Subscriptions do not exist over HTTP. */
export const operationLimits = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(node) {
    if (node.operation === 'subscription') context.reportError(tooComplex('subscriptions are not served over HTTP'))
    const size = sizeOf(node.selectionSet, (name) => context.getFragment(name), [])
    const roots = node.selectionSet.selections.length
    if (size.depth > limits.depth) context.reportError(tooComplex(`deeper than ${limits.depth}`))
    if (size.selections > limits.selections) context.reportError(tooComplex(`more than ${limits.selections} fields`))
    if (size.aliases > limits.aliases) context.reportError(tooComplex(`more than ${limits.aliases} aliases`))
    if (roots > (node.operation === 'mutation' ? limits.mutations : limits.rootFields)) context.reportError(tooComplex('too many root fields'))
  },
})
