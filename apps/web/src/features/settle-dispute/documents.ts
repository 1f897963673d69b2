import { graphql } from '../../lib/graphql.js'
import '../../lib/disputes.js'

export const WriteInDisputeDocument = graphql(`
  mutation WriteInDispute($input: WriteInDisputeInput!) {
    writeInDispute(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }
  }
`)
export const OfferInDisputeDocument = graphql(`
  mutation OfferInDispute($input: OfferInDisputeInput!) {
    offerInDispute(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }
  }
`)
export const AcceptDisputeOfferDocument = graphql(`
  mutation AcceptDisputeOffer($input: AcceptDisputeOfferInput!) {
    acceptDisputeOffer(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }
  }
`)
export const AskDisputeRulingDocument = graphql(`
  mutation AskDisputeRuling($input: DisputeInput!) {
    askDisputeRuling(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }
  }
`)
export const WithdrawDisputeDocument = graphql(`
  mutation WithdrawDispute($input: DisputeInput!) {
    withdrawDispute(input: $input) { ... on Dispute { ...DisputeFacts } ... on Refusal { code message path } }
  }
`)
