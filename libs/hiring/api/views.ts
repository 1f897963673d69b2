import { type RoleName, RoleNameView } from '@rolecall/catalog'
import { type BusinessFacts, BusinessView } from '@rolecall/identity'
import type { Money } from '@rolecall/kernel'
import { connectionOf, DateTimeScalar, ids, LocalDateScalar, MoneyView, TimeZoneScalar } from '@rolecall/platform'
import { type FreelancerCard, FreelancerCardView } from '@rolecall/talent'
import { Field, Int, ObjectType } from '@nestjs/graphql'
import type { DeclineReason, InvitationState, JobLevel, JobState, ProposalState } from '../domain/states.js'
import { DeclineReasonEnum, InvitationStateEnum, JobLevelEnum, JobStateEnum, ProposalStateEnum } from './enums.js'

/** A view that is declared further down: keeps the class itself out of the decorator's metadata. */
type Later<T> = T

@ObjectType('JobDuty', { description: 'A line of the checklist of a job.' })
export class JobDutyView {
  @Field(() => ids.jobDuty, { description: 'Id of the line; proposals price it.' })
  id: string
  @Field({ description: 'The duty.' })
  dutySlug: string
  @Field({ description: 'Name of the duty.' })
  title: string
  @Field(() => Int, { description: 'How many in a period of 30 days.' })
  quantity: number
  @Field(() => Int, { description: 'Importance, 1 to 3.' })
  importance: number
  @Field({ description: 'What the business adds to it.' })
  note: string
}

@ObjectType('Job', { description: 'A job of a business: one role with a checklist of duties.' })
export class JobView {
  @Field(() => ids.job, { description: 'Id of the job.' })
  id: string
  @Field({ description: 'Title.' })
  title: string
  @Field({ description: 'What the business does and wants.' })
  description: string
  @Field(() => JobStateEnum, { description: 'Where it stands.' })
  state: JobState
  @Field(() => RoleNameView, { description: 'The role.' })
  role: RoleName
  @Field(() => BusinessView, { description: 'Who asks for it.' })
  business: BusinessFacts
  @Field(() => [JobDutyView], { description: 'The checklist.' })
  duties: JobDutyView[]
  @Field(() => JobLevelEnum, { description: 'What it asks of a person.' })
  level: JobLevel
  @Field({ description: 'Field of business; empty in a draft without one.' })
  niche: string
  @Field(() => Int, { description: 'Hours a week.' })
  hoursPerWeek: number
  @Field(() => MoneyView, { description: 'For the whole of a job of at most 31 days, for a month of a longer one.' })
  budget: Money
  @Field(() => LocalDateScalar, { description: 'First day.' })
  startsOn: string
  @Field(() => LocalDateScalar, { description: 'Last day.' })
  endsOn: string
  @Field(() => [String], { description: 'Networks and ad cabinets.' })
  platforms: string[]
  @Field(() => [String], { description: 'Languages of work.' })
  languages: string[]
  @Field(() => TimeZoneScalar, { description: 'Zone of the dates and of the working day.' })
  timeZone: string
  @Field(() => Int, { description: 'Smallest number of common working hours a day.' })
  minOverlapHours: number
  @Field({ description: 'Takes people who grow into the role.' })
  acceptsGrowth: boolean
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it came on the board.' })
  publishedAt: Date | null
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it leaves the board by itself.' })
  expiresAt: Date | null
  @Field(() => Int, { description: 'Proposals the business has on it.' })
  proposalCount: number
  @Field(() => [String], { description: 'What you may do now: edit, publish, pause, resume, close, invite, propose.' })
  moves: string[]
  @Field(() => ProposalView, {
    nullable: true,
    description: 'My own newest proposal, when signed in; inside a proposal always null.',
  })
  myProposal: Later<ProposalView> | null
  @Field(() => InvitationView, {
    nullable: true,
    description: 'My own invitation, when signed in; inside an invitation always null.',
  })
  myInvitation: Later<InvitationView> | null
}

@ObjectType('DutyPrice', { description: 'The price of one line of the checklist.' })
export class DutyPriceView {
  @Field(() => ids.jobDuty, { description: 'The line.' })
  jobDutyId: string
  @Field({ description: 'The duty.' })
  dutySlug: string
  @Field({ description: 'Name of the duty.' })
  title: string
  @Field(() => MoneyView, { description: 'Price for the whole job.' })
  price: Money
}

@ObjectType('Proposal', { description: 'What a freelancer offers on a job. Its two parties see it.' })
export class ProposalView {
  @Field(() => ids.proposal, { description: 'Id of the proposal.' })
  id: string
  @Field(() => JobView, { description: 'The job.' })
  job: JobView
  @Field(() => FreelancerCardView, { description: 'Who offers.' })
  freelancer: FreelancerCard
  @Field(() => ProposalStateEnum, { description: 'Where it stands.' })
  state: ProposalState
  @Field({ description: 'Letter to the business.' })
  coverLetter: string
  @Field({ description: 'How the work would go.' })
  plan: string
  @Field(() => [DutyPriceView], { description: 'Price of each duty that has one.' })
  prices: DutyPriceView[]
  @Field(() => MoneyView, { description: 'Sum of the prices.' })
  total: Money
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was sent.' })
  sentAt: Date | null
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ends unanswered.' })
  expiresAt: Date | null
  @Field({ description: "The freelancer's first choice of the week: said once in seven days." })
  firstChoice: boolean
  @Field(() => [String], { description: 'What you may do now: choose, decline, withdraw.' })
  moves: string[]
}

@ObjectType('Invitation', { description: 'A job shown to one person, who may propose or decline.' })
export class InvitationView {
  @Field(() => ids.invitation, { description: 'Id of the invitation.' })
  id: string
  @Field(() => JobView, { description: 'The job.' })
  job: JobView
  @Field(() => InvitationStateEnum, { description: 'Where it stands.' })
  state: InvitationState
  @Field(() => Int, { description: 'Wave it belongs to; 0 for one made by hand.' })
  wave: number
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the person was told.' })
  sentAt: Date | null
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ends unanswered.' })
  expiresAt: Date | null
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was accepted or declined.' })
  respondedAt: Date | null
  @Field(() => DeclineReasonEnum, { nullable: true, description: 'Why it was declined.' })
  declineReason: DeclineReason | null
  @Field(() => FreelancerCardView, { description: 'Who is invited.' })
  freelancer: FreelancerCard
  @Field(() => [String], { description: 'What you may do now: view, accept (by a proposal), decline.' })
  moves: string[]
}

@ObjectType('JobConnection', { description: 'A page of jobs.' })
export class JobConnection extends connectionOf(JobView, 'Job') {}
@ObjectType('ProposalConnection', { description: 'A page of proposals.' })
export class ProposalConnection extends connectionOf(ProposalView, 'Proposal') {}
@ObjectType('InvitationConnection', { description: 'A page of invitations.' })
export class InvitationConnection extends connectionOf(InvitationView, 'Invitation') {}

@ObjectType('ProposalQuota', { description: 'What a freelancer may still send in seven days; answers to invitations are not counted.' })
export class ProposalQuotaView {
  @Field(() => Int, { description: 'Proposals in seven days.' })
  limit: number
  @Field(() => Int, { description: 'Sent in the last seven days.' })
  used: number
  @Field(() => DateTimeScalar, { nullable: true, description: 'When there is room again; null: now.' })
  nextAt: Date | null
  @Field(() => DateTimeScalar, { nullable: true, description: 'When a first choice may be named again; null: now.' })
  firstChoiceAt: Date | null
}
