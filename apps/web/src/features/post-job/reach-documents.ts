import { graphql } from '../../lib/graphql.js'

export const DraftReachDocument = graphql(`
  query DraftReach($input: ReachDraftInput!) {
    jobReach(input: $input) {
      considered total
      exclusions { code title count }
      relaxations { kind text adds total change { budget { minor currency } acceptsGrowth hoursPerWeek minOverlapHours platforms languages } }
    }
  }
`)
