import { GraphQLError, Kind, type ASTVisitor, type FragmentDefinitionNode, type OperationDefinitionNode, type SelectionNode, type SelectionSetNode, type ValidationContext } from 'graphql'

/** About twice what our own client's largest operation needs (RELIABILITY 1.6). */
export const limits = { depth: 14, selections: 900, rootFields: 12, mutations: 4, aliases: 20, tokens: 4000 } as const

const tooComplex = (what: string): GraphQLError =>
  new GraphQLError(`The operation is too large: ${what}.`, { extensions: { code: 'TOO_COMPLEX' } })

interface Size {
  depth: number
  selections: number
  aliases: number
}
/** Sizes of fragments by name; each is measured once, or a document of nested spreads would take forever. */
interface Measuring {
  readonly fragment: (name: string) => FragmentDefinitionNode | null | undefined
  readonly known: Map<string, Size>
}
const nothing: Size = { depth: 0, selections: 0, aliases: 0 }

const sizeOfFragment = (name: string, measuring: Measuring): Size => {
  const known = measuring.known.get(name)
  if (known) return known
  const fragment = measuring.fragment(name)
  // Stands for the fragment while it is measured: a circle of fragments is refused by another rule.
  measuring.known.set(name, nothing)
  const size = fragment ? sizeOf(fragment.selectionSet, measuring) : nothing
  measuring.known.set(name, size)
  return size
}

const innerSize = (node: SelectionNode, measuring: Measuring): Size => {
  if (node.kind === Kind.FRAGMENT_SPREAD) return sizeOfFragment(node.name.value, measuring)
  if (!node.selectionSet) return nothing
  const inner = sizeOf(node.selectionSet, measuring)
  // The schema's description of itself is public, static and deep; its fields count, its depth does not.
  return node.kind === Kind.FIELD && node.name.value.startsWith('__') ? { ...inner, depth: 0 } : inner
}

const sizeOf = (set: SelectionSetNode, measuring: Measuring): Size => {
  const size = { ...nothing }
  for (const node of set.selections) {
    const inner = innerSize(node, measuring)
    const isField = node.kind === Kind.FIELD
    size.depth = Math.max(size.depth, inner.depth + (isField ? 1 : 0))
    size.selections += inner.selections + (isField ? 1 : 0)
    size.aliases += inner.aliases + (isField && node.alias ? 1 : 0)
  }
  return size
}

const checkSize = (context: ValidationContext, node: OperationDefinitionNode): void => {
  const size = sizeOf(node.selectionSet, { fragment: (name) => context.getFragment(name), known: new Map() })
  const roots = node.selectionSet.selections.length
  if (size.depth > limits.depth) context.reportError(tooComplex(`deeper than ${limits.depth}`))
  if (size.selections > limits.selections) context.reportError(tooComplex(`more than ${limits.selections} fields`))
  if (size.aliases > limits.aliases) context.reportError(tooComplex(`more than ${limits.aliases} aliases`))
  if (roots > (node.operation === 'mutation' ? limits.mutations : limits.rootFields)) context.reportError(tooComplex('too many root fields'))
}

/** Validation rule over HTTP: depth, fields, aliases, root fields and mutations per request. Subscriptions do not exist there. */
export const operationLimits = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(node) {
    if (node.operation === 'subscription') context.reportError(tooComplex('subscriptions are not served over HTTP'))
    checkSize(context, node)
  },
})

/** Validation rule on the socket: the same sizes, and nothing but subscriptions. */
export const subscriptionLimits = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(node) {
    if (node.operation !== 'subscription') context.reportError(tooComplex('only subscriptions are served here'))
    checkSize(context, node)
  },
})
