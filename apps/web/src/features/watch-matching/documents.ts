import { graphql } from '../../lib/graphql.js'

export const WatchedJobDocument = graphql(`
  query WatchedJob($id: JobId!) {
    job(id: $id) { id title state proposalCount hoursPerWeek moves role { slug shortKey title } business { id name } }
  }
`)
export const WatchedRunDocument = graphql(`
  query WatchedRun($jobId: JobId!) {
    matchRun(jobId: $jobId) {
      id jobId state wave considered scored total invited answered startedAt finishedAt nextWaveAt stopText
      exclusions { code title count }
    }
  }
`)
export const CandidatesDocument = graphql(`
  query Candidates($jobId: JobId!, $first: Int!, $after: String) {
    matchCandidates(jobId: $jobId, first: $first, after: $after) {
      nodes {
        rank score base percent missing invited provenDuties requiredDuties freeHours
        freelancer { id name headline }
        reasons { factor contribution text telling }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`)
export const InviteDocument = graphql(`
  mutation Invite($input: InviteFreelancerInput!) {
    inviteFreelancer(input: $input) { ... on Invitation { id state } ... on Refusal { code message path } }
  }
`)
