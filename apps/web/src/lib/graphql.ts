import { gql, type TypedDocumentNode } from 'urql'
import type { graphql as typedGraphql } from '../gql/gql.js'

type Document = TypedDocumentNode<unknown, never>
const fragments = new Map<string, Document>()
const namesIn = (source: string): string[] => [...source.matchAll(/\.\.\.\s*([A-Z]\w*)/g)].map((found) => found[1]!)

const neededBy = (source: string, found = new Map<string, Document>()): Map<string, Document> => {
  for (const name of namesIn(source)) {
    if (found.has(name)) continue
    const fragment = fragments.get(name)
    if (!fragment) throw new Error(`fragment ${name} is not loaded: import the file that declares it first`)
    found.set(name, fragment)
  }
  return found
}

const parsed = (source: string): Document => {
  const needed = [...neededBy(source).values()]
  const parts = [source, ...needed.map(() => '')] as unknown as TemplateStringsArray
  const document = gql(parts, ...needed) as Document
  const name = /^\s*fragment\s+(\w+)/.exec(source)?.[1]
  if (name) fragments.set(name, document)
  return document
}

/**
 * Marks a GraphQL document; the types come from `npm run codegen`, the text stays in the chunk of its feature.
 * Fragments are spread by name and must be declared in a file that is imported before.
 */
export const graphql = parsed as unknown as typeof typedGraphql
