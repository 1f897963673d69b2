import { graphql } from '../../lib/graphql.js'

export const MembersDocument = graphql(`
  query Members($businessId: BusinessId!) {
    businessMembers(businessId: $businessId) { accountId name email right }
  }
`)
export const AddMemberDocument = graphql(`
  mutation AddMember($input: AddMemberInput!) {
    addMember(input: $input) { ... on Member { accountId name email right } ... on Refusal { code message path } }
  }
`)
export const RemoveMemberDocument = graphql(`
  mutation RemoveMember($input: RemoveMemberInput!) {
    removeMember(input: $input) { ... on Done { ok } ... on Refusal { code message path } }
  }
`)
export const CreateBusinessDocument = graphql(`
  mutation CreateBusiness($input: CreateBusinessInput!) {
    createBusiness(input: $input) { ... on Business { id name } ... on Refusal { code message path } }
  }
`)
