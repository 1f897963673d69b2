import type { Money } from '@rolecall/kernel'
import {
  connectionOf,
  ids,
  LocalDateScalar,
  MoneyView,
  registerRefusal,
  TimeZoneScalar,
  DateTimeScalar,
} from '@rolecall/platform'
import { Field, Float, Int, ObjectType } from '@nestjs/graphql'
import { CapacityTaken, FreelancerProfileNeeded } from '../domain/refusals.js'
import type { HandedInKind, RoleStatus, SkillEvidenceState } from '../domain/states.js'
import { RoleStatusEnum, SkillEvidenceKindEnum, SkillEvidenceStateEnum } from './enums.js'

registerRefusal(FreelancerProfileNeeded, 'The act is for freelancers: make a profile first.')
registerRefusal(CapacityTaken, 'The person has fewer free hours a week than the work needs.', {
  freeHours: { type: () => Int, description: 'Hours a week that are free.' },
  neededHours: { type: () => Int, description: 'Hours a week that the work needs.' },
})

@ObjectType('FreelancerCard', { description: 'A freelancer by name, for cards and lists.' })
export class FreelancerCardView {
  @Field(() => ids.account, { description: 'Account of the person.' })
  id: string
  @Field({ description: 'Name.' })
  name: string
  @Field({ description: 'What the person does, in a line.' })
  headline: string
}

@ObjectType('SkillEvidence', {
  description: 'A piece of work that shows one duty. Counts when a moderator verified it.',
})
export class SkillEvidenceView {
  @Field(() => ids.evidence, { description: 'Id of the piece.' })
  id: string
  @Field({ description: 'The duty it shows.' })
  dutySlug: string
  @Field({ description: 'Name of the duty.' })
  dutyTitle: string
  @Field(() => SkillEvidenceKindEnum, { description: 'Task or portfolio.' })
  kind: HandedInKind
  @Field(() => SkillEvidenceStateEnum, { description: 'Waits, verified or refused.' })
  state: SkillEvidenceState
  @Field({ description: 'Where it is to be seen.' })
  url: string
  @Field({ description: 'What the person did in it.' })
  note: string
  @Field(() => Float, { nullable: true, description: "The moderator's grade: 0.4, 0.6, 0.8 or 1.0." })
  grade: number | null
  @Field(() => String, { nullable: true, description: 'Why it was refused.' })
  reason: string | null
  @Field(() => DateTimeScalar, { description: 'When it was handed in.' })
  submittedAt: Date
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was judged.' })
  reviewedAt: Date | null
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it has waited too long for a moderator; null once it is judged.' })
  reviewDueAt: Date | null
  @Field(() => FreelancerCardView, { description: 'Whose work it is.' })
  freelancer: FreelancerCardView
}

@ObjectType('FreelancerRole', { description: 'A role of a freelancer with how much of it is proven.' })
export class FreelancerRoleView {
  @Field({ description: 'The role.' })
  roleSlug: string
  @Field({ description: 'Name of the role.' })
  roleTitle: string
  @Field(() => RoleStatusEnum, { description: 'Verified when at least half of the unconditional duties are proven.' })
  status: RoleStatus
  @Field(() => Int, { description: 'Unconditional duties that are proven.' })
  provenDuties: number
  @Field(() => Int, { description: 'Duties of the role that depend on no condition.' })
  unconditionalDuties: number
}

@ObjectType('DutyProof', { description: 'How well a duty is shown.' })
export class DutyProofView {
  @Field({ description: 'The duty.' })
  dutySlug: string
  @Field({ description: 'Name of the duty.' })
  title: string
  @Field({ description: 'The role it belongs to.' })
  roleSlug: string
  @Field({ description: 'True with verified evidence and an estimate of at least 0.45.' })
  proven: boolean
  @Field(() => Float, { nullable: true, description: 'Estimate of the skill, 0 to 1.' })
  mean: number | null
  @Field({ description: 'The person passed a mini-test of a skill that the duty needs.' })
  quizPassed: boolean
  @Field(() => Int, { nullable: true, description: 'What the person says himself, 1 to 5; shown to himself only.' })
  claimedLevel: number | null
  @Field(() => [SkillEvidenceView], { description: 'Pieces for this duty; others see the verified ones.' })
  evidence: SkillEvidenceView[]
}

@ObjectType('Freelancer', { description: 'A profile. The person sees all of it, others what is verified.' })
export class FreelancerView {
  @Field(() => ids.account, { description: 'Account of the person.' })
  id: string
  @Field({ description: 'Name.' })
  name: string
  @Field({ description: 'What the person does, in a line.' })
  headline: string
  @Field({ description: 'About the person and the work.' })
  about: string
  @Field({ description: 'ISO 3166-1 alpha-2 code of the country.' })
  country: string
  @Field(() => TimeZoneScalar, { description: 'Where the working day is.' })
  timeZone: string
  @Field(() => [String], { description: 'Languages of work.' })
  languages: string[]
  @Field(() => [String], { description: 'Networks and ad cabinets.' })
  platforms: string[]
  @Field(() => [String], { description: 'Fields of business.' })
  niches: string[]
  @Field(() => MoneyView, { nullable: true, description: 'Usual rate per hour.' })
  rate: Money | null
  @Field(() => Int, { description: 'Hours a week.' })
  hoursPerWeek: number
  @Field(() => Int, { description: 'Hours a week that no contract has booked.' })
  freeHours: number
  @Field({ description: 'Open for new work.' })
  available: boolean
  @Field(() => LocalDateScalar, { nullable: true, description: 'Away up to and including this day.' })
  awayUntil: string | null
  @Field({ description: 'My hours were said more than 14 days ago and need my word again; false for others.' })
  capacityStale: boolean
  @Field(() => [FreelancerRoleView], { description: 'Roles; others see the verified ones.' })
  roles: FreelancerRoleView[]
  @Field(() => [DutyProofView], { description: 'Duties; others see the proven ones.' })
  proofs: DutyProofView[]
}

@ObjectType('FreelancerConnection', { description: 'A page of freelancers.' })
export class FreelancerConnection extends connectionOf(FreelancerView, 'Freelancer') {}
@ObjectType('SkillEvidenceConnection', { description: 'A page of evidence.' })
export class SkillEvidenceConnection extends connectionOf(SkillEvidenceView, 'SkillEvidence') {}
