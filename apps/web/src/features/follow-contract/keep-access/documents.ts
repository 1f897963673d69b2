import type { AccessOfContractQuery } from '../../../gql/graphql.js'
import { graphql } from '../../../lib/graphql.js'
import '../contract-documents.js'

export const AccessOfContractDocument = graphql(`
  query AccessOfContract($id: ContractId!) {
    contract(id: $id) { id state moves access { id kind name grantedTo level recordedBy grantedAt revokedAt revokedBy moves } }
  }
`)
export const RecordAccessDocument = graphql(`
  mutation RecordAccess($input: RecordAccessInput!) {
    recordAccess(input: $input) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }
  }
`)
export const RevokeAccessDocument = graphql(`
  mutation RevokeAccess($accessId: AccessId!) {
    revokeAccess(input: { accessId: $accessId }) { ... on Contract { ...ContractHead } ... on Refusal { code message path } }
  }
`)

export type AccessOnPage = NonNullable<AccessOfContractQuery['contract']>['access'][number]
