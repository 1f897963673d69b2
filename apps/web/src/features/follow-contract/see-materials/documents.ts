import type { MaterialsQuery } from '../../../gql/graphql.js'
import { graphql } from '../../../lib/graphql.js'

export const MaterialsDocument = graphql(`
  query Materials($id: ContractId!, $first: Int!, $after: String, $filter: MaterialFilter) {
    contract(id: $id) {
      id
      materials(first: $first, after: $after, filter: $filter) {
        nodes { id kind url text submittedAt round file { id name mediaType bytes url } item { id title dutySlug state } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`)
export type Material = NonNullable<MaterialsQuery['contract']>['materials']['nodes'][number]
export type MaterialKind = Material['kind']
