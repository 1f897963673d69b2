import { graphql } from '../../lib/graphql.js'

export const PricedJobDocument = graphql(`
  query PricedJob($id: JobId!) {
    job(id: $id) {
      id title state hoursPerWeek startsOn endsOn moves
      role { slug shortKey title } business { id name } duties { id dutySlug title quantity importance note } budget { minor currency }
      myProposal { id state }
    }
  }
`)
export const SendProposalDocument = graphql(`
  mutation SendProposal($input: SendProposalInput!) {
    sendProposal(input: $input) { ... on Proposal { id state } ... on Refusal { code message path } }
  }
`)
export const MyProposalsDocument = graphql(`
  query MyProposals($first: Int!, $after: String) {
    myProposals(first: $first, after: $after) {
      nodes {
        id state sentAt expiresAt moves total { minor currency }
        job { id title state role { slug shortKey title } business { id name } budget { minor currency } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`)
export const ProposalDocument = graphql(`
  query Proposal($id: ProposalId!) {
    proposal(id: $id) {
      id state coverLetter plan sentAt expiresAt moves
      total { minor currency }
      prices { jobDutyId dutySlug title price { minor currency } }
      freelancer { id name headline }
      job { id title state startsOn endsOn role { slug shortKey title } business { id name } budget { minor currency } }
    }
  }
`)
export const WithdrawProposalDocument = graphql(`
  mutation WithdrawProposal($input: ProposalInput!) {
    withdrawProposal(input: $input) { ... on Proposal { id state moves } ... on Refusal { code message path } }
  }
`)
export const QuotaDocument = graphql(`
  query ProposalFormQuota { myProposalQuota { limit used nextAt firstChoiceAt } }
`)
