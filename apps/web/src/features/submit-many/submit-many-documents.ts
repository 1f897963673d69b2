import type { MatchLinesQuery } from '../../gql/graphql.js'
import { graphql } from '../../lib/graphql.js'
import '../../lib/items.js'

export const MatchLinesDocument = graphql(`
  query MatchLines($lines: [String!]!, $contractId: ContractId) {
    matchLines(input: { lines: $lines, contractId: $contractId }) {
      ... on MatchedLines { lines { line verdict itemId sameAs url text item { id title dutySlug dueAt required contract { id title timeZone } } } }
      ... on Refusal { code message path }
    }
  }
`)
export const SubmitItemsDocument = graphql(`
  mutation SubmitItems($items: [SubmitItemInput!]!) {
    submitItems(input: { items: $items }) {
      ... on SubmittedItems { answers { itemId item { ...ItemFacts } refusal { code message } } }
      ... on Refusal { code message path }
    }
  }
`)
type Matched = Extract<NonNullable<MatchLinesQuery['matchLines']>, { lines: unknown }>
/** A pasted line with the item it would show. */
export type Line = Matched['lines'][number]
