import { graphql } from '../../lib/graphql.js'

export const BoardJobFragment = graphql(`
  fragment BoardJob on Job {
    id title hoursPerWeek proposalCount publishedAt platforms startsOn endsOn
    role { slug shortKey title } business { id name } duties { id } budget { minor currency } myProposal { id state }
  }
`)
export const BoardDocument = graphql(`
  query Board($filter: JobFilter, $first: Int!, $after: String) {
    jobs(filter: $filter, first: $first, after: $after) {
      nodes { ...BoardJob }
      pageInfo { hasNextPage endCursor }
    }
  }
`)
export const MyMatchesDocument = graphql(`
  query MyMatches($first: Int!, $after: String) {
    myMatches(first: $first, after: $after) {
      nodes { percent lowest provenDuties requiredDuties job { ...BoardJob } }
      pageInfo { hasNextPage endCursor }
    }
  }
`)
