import type { JobPageQuery } from '../../gql/graphql.js'
import { graphql } from '../../lib/graphql.js'

export const JobPageDocument = graphql(`
  query JobPage($id: JobId!) {
    job(id: $id) {
      id title description state level niche hoursPerWeek startsOn endsOn platforms languages timeZone minOverlapHours acceptsGrowth
      publishedAt expiresAt proposalCount moves
      role { slug shortKey title }
      business { id name about country timeZone }
      duties { id dutySlug title quantity importance note }
      budget { minor currency }
      myProposal { id state total { minor currency } sentAt }
      myInvitation { id state expiresAt moves }
    }
  }
`)
export const CloseJobDocument = graphql(`
  mutation CloseJob($input: JobInput!) {
    closeJob(input: $input) { ... on Job { id state moves } ... on Refusal { code message path } }
  }
`)
export const PublishJobDocument = graphql(`
  mutation PublishFromPage($input: JobInput!) {
    publishJob(input: $input) { ... on Job { id state moves publishedAt expiresAt } ... on Refusal { code message path } }
  }
`)
export const JobRunDocument = graphql(`
  query JobRun($jobId: JobId!) {
    matchRun(jobId: $jobId) { id state wave total considered scored invited answered nextWaveAt }
  }
`)

export type JobOnPage = NonNullable<JobPageQuery['job']>
