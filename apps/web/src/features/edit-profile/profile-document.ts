import { graphql } from '../../lib/graphql.js'

export const MyProfileDocument = graphql(`
  query MyProfile {
    myProfile {
      id headline about country timeZone languages platforms niches hoursPerWeek available awayUntil
      rate { minor currency }
      roles { roleSlug status }
    }
  }
`)
export const SaveProfileDocument = graphql(`
  mutation SaveProfile($input: SaveProfileInput!) {
    saveProfile(input: $input) {
      ... on Freelancer {
        id headline about country timeZone languages platforms niches hoursPerWeek rate { minor currency } roles { roleSlug status }
      }
      ... on Refusal { code message path }
    }
  }
`)
