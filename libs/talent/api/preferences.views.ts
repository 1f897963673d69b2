import type { Money } from '@rolecall/kernel'
import { DateTimeScalar, ids, LocalDateScalar, MoneyView } from '@rolecall/platform'
import { Field, Int, ObjectType } from '@nestjs/graphql'

@ObjectType('QuietHours', { description: "Hours of the person's own clock in which no invitation is told." })
export class QuietHoursView {
  @Field(() => Int, { description: 'First quiet hour, 0-23.' })
  from: number
  @Field(() => Int, { description: 'Hour at which it is over, 0-23.' })
  until: number
}
@ObjectType('AwayPeriod', { description: 'Days without time for new work, both ends counted.' })
export class AwayPeriodView {
  @Field(() => LocalDateScalar, { description: 'First day.' })
  fromOn: string
  @Field(() => LocalDateScalar, { description: 'Last day.' })
  untilOn: string
}
@ObjectType('MutedBusiness', { description: 'A business that the person hears nothing of.' })
export class MutedBusinessView {
  @Field(() => ids.business, { description: 'The business.' })
  id: string
  @Field({ description: 'Its name.' })
  name: string
  @Field(() => DateTimeScalar, { description: 'Since when.' })
  mutedAt: Date
}
@ObjectType('MatchPreferences', { description: 'What a person wants of matching; only he sees it.' })
export class MatchPreferencesView {
  @Field(() => ids.account, { description: 'Account of the person.' })
  freelancerId: string
  @Field(() => Int, { description: 'Automatic invitations in 168 hours.' })
  weeklyInviteCap: number
  @Field(() => [String], { description: 'Fields of business that come first.' })
  nichesLiked: string[]
  @Field(() => [String], { description: 'Fields of business that come last.' })
  nichesDisliked: string[]
  @Field(() => [String], { description: 'Roles the person grows into.' })
  growthRoleSlugs: string[]
  @Field(() => MoneyView, { nullable: true, description: 'Jobs that pay less an hour are not offered.' })
  minRate: Money | null
  @Field(() => QuietHoursView, { nullable: true, description: 'Invitations wait until these hours are over.' })
  quietHours: QuietHoursView | null
  @Field(() => [MutedBusinessView], { description: 'Businesses that may not invite, the last one first.' })
  muted: MutedBusinessView[]
  @Field(() => [AwayPeriodView], { description: 'Periods away, in order.' })
  awayPeriods: AwayPeriodView[]
  @Field(() => DateTimeScalar, { description: 'When the hours were last confirmed.' })
  capacityConfirmedAt: Date
  @Field({ description: 'That was more than 14 days ago.' })
  capacityStale: boolean
}
