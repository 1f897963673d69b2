import type { DisputeQueueQuery } from '../../gql/graphql.js'
import { graphql } from '../../lib/graphql.js'
import '../../lib/disputes.js'

export const DisputeQueueDocument = graphql(`
  query DisputeQueue($first: Int!, $after: String) {
    disputeQueue(first: $first, after: $after) {
      nodes { id state contractTitle milestoneTitle businessName freelancerName openedAt timeZone taken moderatorMoves conflict withheld { minor currency } waitsFor { party until text otherwise } itemCount }
      pageInfo { hasNextPage endCursor }
    }
  }
`)
export const TakeDisputeDocument = graphql(`
  mutation TakeDispute($input: DisputeInput!) {
    takeDispute(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }
  }
`)
export const HandOverDisputeDocument = graphql(`
  mutation HandOverDispute($input: HandOverDisputeInput!) {
    handOverDispute(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }
  }
`)
export const AskDisputeSidesDocument = graphql(`
  mutation AskDisputeSides($input: WriteInDisputeInput!) {
    askDisputeSides(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }
  }
`)
export const RuleDisputeDocument = graphql(`
  mutation RuleDispute($input: RuleDisputeInput!) {
    ruleDispute(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }
  }
`)
export type WaitingDispute = DisputeQueueQuery['disputeQueue']['nodes'][number]
