import { Field, Float, InputType, Int, ObjectType } from '@nestjs/graphql'
import { DateTimeScalar, enumOf, ids } from '@rolecall/platform'
import { FreelancerCardView } from '@rolecall/talent'
import { type LearnedKind, learnedKinds } from '../domain/learn.js'
import { type ModelStatus, modelStatuses } from '../domain/model-gate.rules.js'

export const ModelStatusEnum = enumOf('MatchModelStatus', modelStatuses, 'Whether a version ranks, may rank, or has ranked.')
export const LearnedKindEnum = enumOf('MatchModelKind', learnedKinds, 'What a model tells: that the invitation is accepted, that the proposal is chosen, that the work goes well.')

@ObjectType('MatchModelFigures', { description: 'One of the three models over the outcomes of a replay.' })
export class ModelFiguresView {
  @Field(() => LearnedKindEnum, { description: 'Which model.' })
  kind: LearnedKind
  @Field(() => Int, { description: 'Outcomes it was held against.' })
  events: number
  @Field(() => Float, { description: 'Mean log loss; lower is better.' })
  loss: number
  @Field(() => Float, { description: 'The same of the version that was active.' })
  activeLoss: number
}
@ObjectType('MatchModelMetrics', { description: 'What the replay of the last 28 days said when the version was made.' })
export class ModelMetricsView {
  @Field(() => Int, { description: 'The version it was held against.' })
  against: number
  @Field(() => [ModelFiguresView], { description: 'The three models.' })
  kinds: readonly ModelFiguresView[]
  @Field(() => [String], { description: 'Weights that left their bounds, for example accept.rate.' })
  outOfBounds: readonly string[]
  @Field({ description: 'No model worse by more than half a percent, and every weight within its bounds.' })
  passed: boolean
}
@ObjectType('MatchModelLearned', { description: 'How much a model has learned from.' })
export class ModelLearnedView {
  @Field(() => LearnedKindEnum, { description: 'Which model.' })
  kind: LearnedKind
  @Field(() => Int, { description: 'Outcomes; below 200 it keeps close to the shipped weights.' })
  events: number
}
@ObjectType('MatchModel', { description: 'A version of the weights of matching.' })
export class MatchModelView {
  @Field(() => Int, { description: 'Number of the version; 1 was shipped.' })
  version: number
  @Field(() => ModelStatusEnum, { description: 'Whether it ranks.' })
  status: ModelStatus
  @Field({ description: 'The last event it has learned from.' })
  throughEvent: string
  @Field(() => [ModelLearnedView], { description: 'Outcomes behind each model.' })
  learned: ModelLearnedView[]
  @Field(() => ModelMetricsView, { nullable: true, description: 'Its replay; null for the shipped version.' })
  metrics: ModelMetricsView | null
  @Field(() => DateTimeScalar, { description: 'When it was made.' })
  createdAt: Date
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it began to rank, the last time.' })
  activatedAt: Date | null
  @Field(() => [String], { description: 'What an operator may do with it now: activate, rollback.' })
  moves: string[]
}
@InputType({ description: 'A version of the weights.' })
export class ActivateMatchModelInput {
  @Field(() => Int, { description: 'Number of the version.' })
  version: number
}
@InputType({ description: 'The version to leave.' })
export class RollbackMatchModelInput {
  @Field(() => Int, { description: 'Number of the version that ranks now; another one by now is refused.' })
  version: number
}

@ObjectType('ExposureRow', { description: 'Attention one person got in a week.' })
export class ExposureRowView {
  @Field(() => FreelancerCardView, { description: 'The person.' })
  freelancer: FreelancerCardView
  @Field(() => Int, { description: 'Invitations.' })
  invites: number
  @Field(() => Int, { description: 'Invitations opened.' })
  views: number
  @Field(() => Int, { description: 'Contracts signed.' })
  hires: number
  @Field({ description: 'Fewer than three completed contracts at the time.' })
  newcomer: boolean
}
@ObjectType('ExposureReport', { description: 'How attention was shared in a week.' })
export class ExposureReportView {
  @Field({ description: 'ISO week, for example 2026-W31.' })
  week: string
  @Field(() => DateTimeScalar, { description: 'Its first moment, UTC.' })
  from: Date
  @Field(() => DateTimeScalar, { description: 'The first moment after it.' })
  to: Date
  @Field(() => Int, { description: 'People who could be invited: payable, available, with a verified role.' })
  people: number
  @Field(() => Int, { description: 'Invitations.' })
  invites: number
  @Field(() => Int, { description: 'Invitations opened.' })
  views: number
  @Field(() => Int, { description: 'Contracts signed.' })
  hires: number
  @Field(() => Float, { description: 'Gini of invitations over these people: 0 even, 1 all to one.' })
  gini: number
  @Field(() => Float, { description: 'Share of invitations that went to newcomers, 0-1.' })
  newcomerInvites: number
  @Field(() => Float, { description: 'Share of contracts that went to newcomers, 0-1.' })
  newcomerHires: number
  @Field(() => Int, { description: 'People here for 28 days and never invited.' })
  neverInvited: number
  @Field(() => Float, { description: 'The same as a share of those here for 28 days, 0-1.' })
  neverInvitedShare: number
  @Field(() => [ExposureRowView], { description: 'Up to 500 people, the most invited first.' })
  rows: ExposureRowView[]
}

@ObjectType('MatchReplay', { description: 'Stored rankings and outcomes of some days, run again.' })
export class MatchReplayView {
  @Field(() => Int, { description: 'The version asked for.' })
  version: number
  @Field(() => Int, { description: 'The version that ranks now.' })
  activeVersion: number
  @Field(() => Int, { description: 'Rankings of these days, 100 at most.' })
  runs: number
  @Field(() => Int, { description: 'Those whose input is no longer kept (90 days).' })
  gone: number
  @Field(() => Int, { description: 'Those that came out again to the last digit with the version they name.' })
  same: number
  @Field(() => Int, { description: 'Those whose first eight people would be others with the version asked for.' })
  changed: number
  @Field(() => [ModelFiguresView], { description: 'The three models over the outcomes of these days.' })
  kinds: ModelFiguresView[]
}

@ObjectType('SeenShortlist', { description: 'The shortlist was looked at.' })
export class SeenShortlistView {
  @Field(() => Int, { description: 'Proposals seen for the first time.' })
  seen: number
}
@InputType({ description: 'A shortlist that is looked at.' })
export class SeeShortlistInput {
  @Field(() => ids.job, { description: 'The job.' })
  jobId: string
}
