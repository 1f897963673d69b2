import { type Money } from '@rolecall/kernel'
import { ids, LocalDateScalar, MoneyInput, PageArgs, TimeZoneScalar } from '@rolecall/platform'
import { ArgsType, Field, Float, InputType, Int } from '@nestjs/graphql'
import type { HandedInKind } from '../domain/states.js'
import { SkillEvidenceKindEnum } from './enums.js'

@InputType({ description: 'What a person says about himself.' })
export class SaveProfileInput {
  @Field({ description: 'What the person does, 3-120 characters.' })
  headline: string
  @Field({ description: 'About the person and the work, at most 4000 characters.' })
  about: string
  @Field({ description: 'ISO 3166-1 alpha-2 code of the country.' })
  country: string
  @Field(() => TimeZoneScalar, { description: 'Where the working day is.' })
  timeZone: string
  @Field(() => [String], { description: 'Languages of work, 1-10, of the catalogue.' })
  languages: string[]
  @Field(() => [String], { description: 'Networks and ad cabinets of the catalogue.' })
  platforms: string[]
  @Field(() => [String], { description: 'Fields of business of the catalogue.' })
  niches: string[]
  @Field(() => MoneyInput, { nullable: true, description: 'Usual rate per hour.' })
  rate: Money | null
  @Field(() => Int, { description: 'Hours a week, 1-60.' })
  hoursPerWeek: number
  @Field(() => [String], { description: 'Roles the person holds, 1-5.' })
  roleSlugs: string[]
  @Field(() => [String], { defaultValue: [], description: 'Roles one step away that the person grows into.' })
  growthRoleSlugs: string[]
}

@InputType({ description: 'Days without time for new work, both ends counted.' })
export class AwayPeriodInput {
  @Field(() => LocalDateScalar, { description: 'First day.' })
  fromOn: string
  @Field(() => LocalDateScalar, { description: 'Last day.' })
  untilOn: string
}
@InputType({ description: 'Whether and how much the person works.' })
export class SetAvailabilityInput {
  @Field({ description: 'Open for new work.' })
  available: boolean
  @Field(() => Int, { description: 'Hours a week, 1-60.' })
  hoursPerWeek: number
  @Field(() => LocalDateScalar, { nullable: true, description: 'Away up to and including this day; empty for here.' })
  awayUntil?: string | null
  @Field(() => [AwayPeriodInput], { nullable: true, description: 'All periods away, at most 20, none over another; empty leaves them as they are.' })
  awayPeriods?: AwayPeriodInput[] | null
  @Field(() => TimeZoneScalar, { nullable: true, description: 'Where the working day is; empty leaves it.' })
  timeZone?: string | null
}

@InputType({ description: 'How well the person does a duty, by his own word.' })
export class DutyClaimInput {
  @Field({ description: 'The duty.' })
  dutySlug: string
  @Field(() => Int, { description: '1-5.' })
  level: number
}
@InputType({ description: 'Claims about duties; others stay as they are.' })
export class ClaimDutiesInput {
  @Field(() => [DutyClaimInput], { description: 'One per duty.' })
  claims: DutyClaimInput[]
}

@InputType({ description: 'A piece of work that shows one duty.' })
export class SubmitSkillEvidenceInput {
  @Field({ description: 'The duty it shows.' })
  dutySlug: string
  @Field(() => SkillEvidenceKindEnum, { description: 'Task or portfolio.' })
  kind: HandedInKind
  @Field({ description: 'Web address of the piece.' })
  url: string
  @Field({ defaultValue: '', description: 'What the person did in it, at most 2000 characters.' })
  note: string
}
@InputType({ description: 'Verifies a piece.' })
export class GradeSkillEvidenceInput {
  @Field(() => ids.evidence, { description: 'The piece.' })
  id: string
  @Field(() => Float, { description: '0.4, 0.6, 0.8 or 1.0.' })
  grade: number
}
@InputType({ description: 'Refuses a piece.' })
export class RefuseSkillEvidenceInput {
  @Field(() => ids.evidence, { description: 'The piece.' })
  id: string
  @Field({ description: 'Why, 3-500 characters; the person reads it.' })
  reason: string
}

@InputType({ description: 'Which freelancers.' })
export class FreelancerFilter {
  @Field(() => String, { nullable: true, description: 'Verified in this role.' })
  roleSlug?: string | null
}
@ArgsType()
export class FreelancersArgs extends PageArgs {
  @Field(() => FreelancerFilter, { nullable: true, description: 'Which freelancers.' })
  filter?: FreelancerFilter | null
}
