import type { ShortlistQuery } from '../../gql/graphql.js'
import { graphql } from '../../lib/graphql.js'

export const ShortlistDocument = graphql(`
  query Shortlist($id: JobId!) {
    job(id: $id) { id title state hoursPerWeek startsOn endsOn proposalCount moves budget { minor currency } role { slug shortKey title } duties { id dutySlug title } }
    shortlist(jobId: $id) {
      position
      proposal {
        id state coverLetter plan sentAt expiresAt firstChoice moves
        total { minor currency }
        prices { jobDutyId dutySlug title price { minor currency } }
        freelancer { id name headline }
      }
      candidate { rank score base percent missing provenDuties requiredDuties freeHours reasons { factor contribution text telling } }
    }
  }
`)
export const SeeShortlistDocument = graphql(`
  mutation SeeShortlist($input: SeeShortlistInput!) {
    seeShortlist(input: $input) { ... on SeenShortlist { seen } ... on Refusal { code message path } }
  }
`)
export const MakeOfferDocument = graphql(`
  mutation MakeOffer($input: MakeOfferInput!) {
    makeOffer(input: $input) { ... on Contract { id state } ... on Refusal { code message path } }
  }
`)
export const DeclineProposalDocument = graphql(`
  mutation DeclineProposal($input: DeclineProposalInput!) {
    declineProposal(input: $input) { ... on Proposal { id state moves } ... on Refusal { code message path } }
  }
`)

export type Entry = NonNullable<ShortlistQuery['shortlist']>[number]
export type ListedJob = NonNullable<ShortlistQuery['job']>
