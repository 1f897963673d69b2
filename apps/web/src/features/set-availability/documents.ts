import type { MyAvailabilityQuery } from '../../gql/graphql.js'
import { graphql } from '../../lib/graphql.js'

export const MyAvailabilityDocument = graphql(`
  query MyAvailability {
    myProfile { id available hoursPerWeek freeHours timeZone awayUntil capacityStale roles { roleSlug status } rate { minor currency } }
    myMatchPreferences {
      freelancerId weeklyInviteCap nichesLiked nichesDisliked growthRoleSlugs minRate { minor currency } quietHours { from until }
      muted { id name mutedAt } awayPeriods { fromOn untilOn } capacityConfirmedAt capacityStale
    }
  }
`)
export const SaveAvailabilityDocument = graphql(`
  mutation SaveAvailability($input: SetAvailabilityInput!) {
    setAvailability(input: $input) { ... on Freelancer { id available hoursPerWeek freeHours timeZone awayUntil capacityStale } ... on Refusal { code message path } }
  }
`)
export const SaveWishesDocument = graphql(`
  mutation SaveWishes($input: SetMatchPreferencesInput!) {
    setMatchPreferences(input: $input) {
      ... on MatchPreferences { freelancerId weeklyInviteCap nichesLiked nichesDisliked growthRoleSlugs minRate { minor currency } quietHours { from until } }
      ... on Refusal { code message path }
    }
  }
`)
export const UnmuteBusinessDocument = graphql(`
  mutation UnmuteBusiness($input: UnmuteBusinessInput!) {
    unmuteBusiness(input: $input) { ... on MatchPreferences { freelancerId muted { id name mutedAt } } ... on Refusal { code message path } }
  }
`)

export type MyTime = NonNullable<MyAvailabilityQuery['myProfile']>
export type MyWishes = NonNullable<MyAvailabilityQuery['myMatchPreferences']>
export interface Days {
  fromOn: string
  untilOn: string
}
