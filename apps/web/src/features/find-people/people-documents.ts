import type { PersonQuery } from '../../gql/graphql.js'
import { graphql } from '../../lib/graphql.js'

export const PeopleDocument = graphql(`
  query People($filter: FreelancerFilter, $first: Int!, $after: String) {
    freelancers(filter: $filter, first: $first, after: $after) {
      nodes {
        id name headline country timeZone languages platforms niches hoursPerWeek freeHours available awayUntil
        rate { minor currency }
        roles { roleSlug roleTitle status provenDuties unconditionalDuties }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`)
export const PersonDocument = graphql(`
  query Person($id: AccountId!) {
    freelancer(id: $id) {
      id name headline about country timeZone languages platforms niches hoursPerWeek freeHours available awayUntil
      rate { minor currency }
      roles { roleSlug roleTitle status provenDuties unconditionalDuties }
      proofs { dutySlug title roleSlug proven mean quizPassed claimedLevel evidence { id kind state url note grade reviewedAt } }
    }
    identityChecked(freelancerId: $id)
  }
`)
export const OpenJobsDocument = graphql(`
  query OpenJobsOfBusiness($businessId: BusinessId!) {
    myJobs(businessId: $businessId, first: 50) { nodes { id title state role { slug } } }
  }
`)
export const InviteDocument = graphql(`
  mutation InviteFreelancer($input: InviteFreelancerInput!) {
    inviteFreelancer(input: $input) { ... on Invitation { id state } ... on Refusal { code message path } }
  }
`)

export type Person = NonNullable<PersonQuery['freelancer']>
