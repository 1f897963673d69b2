import { Field, InputType, Int } from '@nestjs/graphql'
import { type JobLevel, JobLevelEnum } from '@rolecall/hiring'
import type { Money } from '@rolecall/kernel'
import { ids, LocalDateScalar, MoneyInput, TimeZoneScalar } from '@rolecall/platform'

@InputType({ description: 'A line of a checklist as matching weighs it.' })
export class ReachDutyInput {
  @Field({ description: 'A duty of the role.' })
  dutySlug: string
  @Field(() => Int, { description: 'How many in a period of 30 days.' })
  quantity: number
  @Field(() => Int, { description: 'Importance, 1-3.' })
  importance: number
}

@InputType({ description: 'A job that is still being written, as far as matching looks at it. Nothing of it is stored.' })
export class ReachDraftInput {
  @Field(() => ids.business, { description: 'Whose job it is; own business only.' })
  businessId: string
  @Field({ description: 'The role.' })
  roleSlug: string
  @Field(() => JobLevelEnum, { description: 'What it asks of a person.' })
  level: JobLevel
  @Field({ description: 'Field of business; may be empty.' })
  niche: string
  @Field(() => Int, { description: 'Hours a week, 1-60.' })
  hoursPerWeek: number
  @Field(() => MoneyInput, { description: 'For the whole of a job of at most 31 days, for a month of a longer one.' })
  budget: Money
  @Field(() => LocalDateScalar, { description: 'First day.' })
  startsOn: string
  @Field(() => LocalDateScalar, { description: 'Last day.' })
  endsOn: string
  @Field(() => [String], { description: 'Networks and ad cabinets, at most 30.' })
  platforms: string[]
  @Field(() => [String], { description: 'Languages of work, at most 30.' })
  languages: string[]
  @Field(() => TimeZoneScalar, { description: 'Zone of the working day.' })
  timeZone: string
  @Field(() => Int, { description: 'Smallest number of common working hours a day, 0-9.' })
  minOverlapHours: number
  @Field({ description: 'Takes people who grow into the role.' })
  acceptsGrowth: boolean
  @Field(() => [ReachDutyInput], { description: 'The checklist, at most 60 lines.' })
  duties: ReachDutyInput[]
}

@InputType({ description: 'What would be different; what is left out stays as it is in the job.' })
export class ReachChangeInput {
  @Field(() => MoneyInput, { nullable: true, description: 'Another budget, in the currency of the job.' })
  budget?: Money | null
  @Field(() => Boolean, { nullable: true, description: 'Takes people who grow into the role.' })
  acceptsGrowth?: boolean | null
  @Field(() => Int, { nullable: true, description: 'Hours a week, 1-60.' })
  hoursPerWeek?: number | null
  @Field(() => Int, { nullable: true, description: 'Common working hours a day, 0-9.' })
  minOverlapHours?: number | null
  @Field(() => [String], { nullable: true, description: 'Networks and ad cabinets, at most 30.' })
  platforms?: string[] | null
  @Field(() => [String], { nullable: true, description: 'Languages of work, at most 30.' })
  languages?: string[] | null
}
