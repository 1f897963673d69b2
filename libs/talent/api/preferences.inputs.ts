import type { Money } from '@rolecall/kernel'
import { ids, MoneyInput } from '@rolecall/platform'
import { Field, InputType, Int } from '@nestjs/graphql'

@InputType({ description: "Hours of the person's own clock in which no invitation is told." })
export class QuietHoursInput {
  @Field(() => Int, { description: 'First quiet hour, 0-23.' })
  from: number
  @Field(() => Int, { description: 'Hour at which it is over, 0-23; before the first one: the next day.' })
  until: number
}
@InputType({ description: 'What a person wants of matching; the whole of it.' })
export class SetMatchPreferencesInput {
  @Field(() => Int, { description: 'Automatic invitations in 168 hours: 3, 5 or 8.' })
  weeklyInviteCap: number
  @Field(() => [String], { description: 'Fields of business that come first; the same as in the profile.' })
  nichesLiked: string[]
  @Field(() => [String], { description: 'Fields of business that come last.' })
  nichesDisliked: string[]
  @Field(() => [String], { description: 'Roles one step away that the person grows into, at most 5.' })
  growthRoleSlugs: string[]
  @Field(() => MoneyInput, { nullable: true, description: 'Jobs that pay less an hour are not offered; counts in the currency of the rate.' })
  minRate?: Money | null
  @Field(() => QuietHoursInput, { nullable: true, description: 'Invitations wait until these hours are over.' })
  quietHours?: QuietHoursInput | null
}
@InputType({ description: 'A business to hear of again.' })
export class UnmuteBusinessInput {
  @Field(() => ids.business, { description: 'The business.' })
  businessId: string
}
