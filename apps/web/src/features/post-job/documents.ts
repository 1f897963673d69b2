import { graphql } from '../../lib/graphql.js'

export const EditedJobDocument = graphql(`
  query EditedJob($id: JobId!) {
    job(id: $id) {
      id title description state level niche hoursPerWeek startsOn endsOn platforms languages timeZone minOverlapHours acceptsGrowth proposalCount moves
      role { slug shortKey title }
      business { id name timeZone }
      duties { id dutySlug title quantity importance note }
      budget { minor currency }
    }
  }
`)
/** The newest job of a business: the next one begins with its languages. */
export const LastJobDocument = graphql(`
  query LastJob($businessId: BusinessId!) { myJobs(businessId: $businessId, first: 1) { nodes { id languages } } }
`)
export const SaveJobDocument = graphql(`
  mutation SaveJob($input: SaveJobInput!) {
    saveJob(input: $input) { ... on Job { id state moves title } ... on Refusal { code message path } }
  }
`)
export const PublishSavedDocument = graphql(`
  mutation PublishSaved($input: JobInput!) {
    publishJob(input: $input) { ... on Job { id state moves publishedAt expiresAt } ... on Refusal { code message path } }
  }
`)
export const CloseEditedDocument = graphql(`
  mutation CloseEdited($input: JobInput!) {
    closeJob(input: $input) { ... on Job { id state moves } ... on Refusal { code message path } }
  }
`)
