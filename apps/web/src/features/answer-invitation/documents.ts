import { graphql } from '../../lib/graphql.js'

export const MyInvitationsDocument = graphql(`
  query MyInvitations($first: Int!, $after: String) {
    myInvitations(first: $first, after: $after) {
      nodes {
        id state wave sentAt expiresAt moves why
        job { id title state hoursPerWeek startsOn endsOn role { slug shortKey title } business { id name } duties { id } budget { minor currency } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`)
export const InvitationDocument = graphql(`
  query Invitation($id: InvitationId!) {
    invitation(id: $id) {
      id state wave sentAt expiresAt respondedAt declineReason why missing moves
      job {
        id title description state hoursPerWeek startsOn endsOn platforms timeZone minOverlapHours
        role { slug shortKey title } business { id name about } duties { id dutySlug title quantity importance } budget { minor currency }
        myProposal { id state }
      }
    }
  }
`)
export const ViewInvitationDocument = graphql(`
  mutation ViewInvitation($input: InvitationInput!) {
    viewInvitation(input: $input) { ... on Invitation { id state moves } ... on Refusal { code message path } }
  }
`)
export const DeclineInvitationDocument = graphql(`
  mutation DeclineInvitation($input: DeclineInvitationInput!) {
    declineInvitation(input: $input) { ... on Invitation { id state moves declineReason respondedAt } ... on Refusal { code message path } }
  }
`)
