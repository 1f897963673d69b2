import { graphql } from '../../lib/graphql.js'

export const MyJobsDocument = graphql(`
  query MyJobs($businessId: BusinessId!, $first: Int!, $after: String) {
    myJobs(businessId: $businessId, first: $first, after: $after) {
      nodes {
        id title state proposalCount startsOn endsOn publishedAt expiresAt moves hoursPerWeek
        role { slug shortKey title } duties { id } budget { minor currency }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`)
