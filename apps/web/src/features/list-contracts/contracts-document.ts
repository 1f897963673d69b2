import type { ContractsListQuery } from '../../gql/graphql.js'
import { graphql } from '../../lib/graphql.js'

export const ContractsListDocument = graphql(`
  query ContractsList($filter: ContractFilter, $first: Int!, $after: String) {
    contracts(filter: $filter, first: $first, after: $after) {
      nodes {
        id title state myParty timeZone startsOn endsOn nextDueAt
        role { slug shortKey title } business { id name } freelancer { id name }
        released { minor currency } protected { minor currency } planned { minor currency } returned { minor currency }
        waitsFor { party until otherwise text }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`)
export type ContractInList = ContractsListQuery['contracts']['nodes'][number]
