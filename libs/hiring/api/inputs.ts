import type { Money } from '@rolecall/kernel'
import { ids, LocalDateScalar, MoneyInput, PageArgs, TimeZoneScalar } from '@rolecall/platform'
import { ArgsType, Field, InputType, Int } from '@nestjs/graphql'
import type { DeclineReason, JobLevel } from '../domain/states.js'
import { DeclineReasonEnum, JobLevelEnum } from './enums.js'

@InputType({ description: 'A line of the checklist.' })
export class JobDutyInput {
  @Field({ description: 'A duty of the role.' })
  dutySlug: string
  @Field(() => Int, { description: 'How many in a period of 30 days, 1-200.' })
  quantity: number
  @Field(() => Int, { defaultValue: 2, description: 'Importance, 1-3.' })
  importance: number
  @Field({ defaultValue: '', description: 'What you add to it, at most 500 characters.' })
  note: string
}

@InputType({
  description: 'A job as its business writes it. A draft may leave description, duties, niche and languages empty.',
})
export class SaveJobInput {
  @Field(() => ids.job, { nullable: true, description: 'The job to change; empty for a new draft.' })
  id?: string | null
  @Field(() => ids.business, { description: 'Whose job it is.' })
  businessId: string
  @Field({ description: 'The role.' })
  roleSlug: string
  @Field({ description: 'Title, 5-120 characters.' })
  title: string
  @Field({ description: 'What the business does and wants, at most 4000 characters.' })
  description: string
  @Field({ description: 'Field of business of the catalogue.' })
  niche: string
  @Field(() => JobLevelEnum, { description: 'What it asks of a person.' })
  level: JobLevel
  @Field(() => Int, { description: 'Hours a week, 1-60.' })
  hoursPerWeek: number
  @Field(() => MoneyInput, { description: 'For the whole of a job of at most 31 days, for a month of a longer one.' })
  budget: Money
  @Field(() => LocalDateScalar, { description: 'First day, today or later.' })
  startsOn: string
  @Field(() => LocalDateScalar, { description: 'Last day; at most 366 days.' })
  endsOn: string
  @Field(() => [String], { description: 'Networks and ad cabinets of the catalogue.' })
  platforms: string[]
  @Field(() => [String], { description: 'Languages of work of the catalogue.' })
  languages: string[]
  @Field(() => TimeZoneScalar, { description: 'Zone of the dates and of the working day.' })
  timeZone: string
  @Field(() => Int, { description: 'Smallest number of common working hours a day, 0-9.' })
  minOverlapHours: number
  @Field({ defaultValue: false, description: 'Takes people who grow into the role.' })
  acceptsGrowth: boolean
  @Field(() => [JobDutyInput], { description: 'The checklist, at most 60 lines.' })
  duties: JobDutyInput[]
}
@InputType({ description: 'Which job.' })
export class JobInput {
  @Field(() => ids.job, { description: 'The job.' })
  jobId: string
}

@InputType({ description: 'The price of one line of the checklist.' })
export class DutyPriceInput {
  @Field(() => ids.jobDuty, { description: 'The line.' })
  jobDutyId: string
  @Field(() => MoneyInput, { description: 'Price for the whole job, in the currency of the budget.' })
  price: Money
}
@InputType({ description: 'What you offer on a job.' })
export class SendProposalInput {
  @Field(() => ids.job, { description: 'The job.' })
  jobId: string
  @Field({ description: 'Letter to the business, at most 4000 characters.' })
  coverLetter: string
  @Field({ defaultValue: '', description: 'How the work would go, at most 4000 characters.' })
  plan: string
  @Field(() => [DutyPriceInput], { description: 'A price for each duty that has one.' })
  prices: DutyPriceInput[]
  @Field({ defaultValue: false, description: 'Names it the first choice of the week; once in seven days.' })
  firstChoice: boolean
}
@InputType({ description: 'A job in the own feed.' })
export class HideJobInput {
  @Field(() => ids.job, { description: 'The job.' })
  jobId: string
  @Field({ defaultValue: true, description: 'False brings it back.' })
  hidden: boolean
}
@InputType({ description: 'Which proposal.' })
export class ProposalInput {
  @Field(() => ids.proposal, { description: 'The proposal.' })
  proposalId: string
}
@InputType({ description: 'Says no to a proposal.' })
export class DeclineProposalInput extends ProposalInput {
  @Field({ defaultValue: '', description: 'A word why, at most 500 characters; the freelancer reads it.' })
  reason: string
}

@InputType({ description: 'Which invitation.' })
export class InvitationInput {
  @Field(() => ids.invitation, { description: 'The invitation.' })
  invitationId: string
}
@InputType({ description: 'Says no to an invitation.' })
export class DeclineInvitationInput extends InvitationInput {
  @Field(() => DeclineReasonEnum, { description: 'Why.' })
  reason: DeclineReason
  @Field(() => LocalDateScalar, { nullable: true, description: 'With the reason BUSY: my last day without time for new work; goes into my availability.' })
  busyUntil?: string | null
}
@InputType({ description: 'Whom to invite.' })
export class InviteFreelancerInput {
  @Field(() => ids.job, { description: 'The job.' })
  jobId: string
  @Field(() => ids.account, { description: 'The freelancer.' })
  freelancerId: string
}

@InputType({ description: 'Which jobs.' })
export class JobFilter {
  @Field(() => String, { nullable: true, description: 'Of this role.' })
  roleSlug?: string | null
  @Field(() => String, { nullable: true, description: 'On this network or ad cabinet.' })
  platform?: string | null
}
@ArgsType()
export class JobsArgs extends PageArgs {
  @Field(() => JobFilter, { nullable: true, description: 'Which jobs.' })
  filter?: JobFilter | null
}
@ArgsType()
export class MyJobsArgs extends PageArgs {
  @Field(() => ids.business, { description: 'Whose jobs.' })
  businessId: string
}
