import { Field, Float, Int, ObjectType } from '@nestjs/graphql'
import { JobView, ProposalView } from '@rolecall/hiring'
import { connectionOf, DateTimeScalar, ids } from '@rolecall/platform'
import { FreelancerCardView } from '@rolecall/talent'
import type { MatchRunState } from '../domain/run.rules.js'
import { RunStateEnum } from './enums.js'

@ObjectType('ReasonLine', { description: 'One named part of a score, with its sentence.' })
export class ReasonLineView {
  @Field({ description: 'Stable name of the factor.' })
  factor: string
  @Field(() => Float, { description: 'What it adds to the score; base and all parts make the score.' })
  contribution: number
  @Field({ description: "Sentence in the reader's language." })
  text: string
  @Field({ description: 'False where it is no reason for or against the person: nothing is known yet and the usual figure was counted, or it only says whose turn it is.' })
  telling: boolean
}

@ObjectType('MatchCandidate', { description: 'A freelancer at a place of a ranking, with the reasons.' })
export class MatchCandidateView {
  @Field(() => FreelancerCardView, { description: 'The person.' })
  freelancer: FreelancerCardView
  @Field(() => Int, { description: 'Place, from 1.' })
  rank: number
  @Field(() => Float, { description: 'Score: base plus the contributions.' })
  score: number
  @Field(() => Float, { description: 'Score of a neutral person.' })
  base: number
  @Field(() => Int, { description: 'The score as a figure of 0-100; a higher score never shows less.' })
  percent: number
  @Field(() => [ReasonLineView], { description: 'Parts of the score, the strongest first.' })
  reasons: ReasonLineView[]
  @Field(() => [String], { description: 'Duties that are missing, and what would show them.' })
  missing: string[]
  @Field({ description: 'Has an invitation to this job.' })
  invited: boolean
  @Field(() => Int, { description: 'Duties of the checklist with verified evidence.' })
  provenDuties: number
  @Field(() => Int, { description: 'Duties of the checklist.' })
  requiredDuties: number
  @Field(() => Int, { description: 'Free hours a week.' })
  freeHours: number
}
@ObjectType('MatchCandidateConnection', { description: 'A page of candidates, best first.' })
export class MatchCandidateConnection extends connectionOf(MatchCandidateView, 'MatchCandidate') {}

@ObjectType('ExclusionCount', { description: 'How many people a hard rule kept out.' })
export class ExclusionCountView {
  @Field({ description: 'Stable code of the rule.' })
  code: string
  @Field({ description: 'The rule in words.' })
  title: string
  @Field(() => Int, { description: 'People whose first failed rule it is.' })
  count: number
}

@ObjectType('MatchRun', { description: 'The newest ranking of people for a job, and its invitations.' })
export class MatchRunView {
  @Field(() => ids.run, { description: 'Id of the ranking.' })
  id: string
  @Field(() => ids.job, { description: 'The job.' })
  jobId: string
  @Field(() => RunStateEnum, { description: 'Waiting, scoring or done.' })
  state: MatchRunState
  @Field(() => Int, { description: 'Waves of invitations sent.' })
  wave: number
  @Field(() => Int, { description: 'People who name the role.' })
  considered: number
  @Field(() => Int, { description: 'People scored so far.' })
  scored: number
  @Field(() => Int, { description: 'People left by the hard rules.' })
  total: number
  @Field(() => Int, { description: 'Invitations to this job.' })
  invited: number
  @Field(() => Int, { description: 'Invitations answered or run out.' })
  answered: number
  @Field(() => [ExclusionCountView], { description: 'Why the others are not considered.' })
  exclusions: ExclusionCountView[]
  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  startedAt: Date
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the ranking was stored.' })
  finishedAt: Date | null
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the next wave is looked at.' })
  nextWaveAt: Date | null
  @Field(() => String, { nullable: true, description: 'Why nobody more is invited: waves_used, invitations_used, nobody_left or job_ended; null while somebody may be.' })
  stopReason: string | null
  @Field(() => String, { nullable: true, description: 'The same in a sentence.' })
  stopText: string | null
  @Field(() => Int, { description: 'Version of the weights.' })
  modelVersion: number
}

@ObjectType('ShortlistEntry', { description: 'A proposal at its place for the business.' })
export class ShortlistEntryView {
  @Field(() => ProposalView, { description: 'The proposal.' })
  proposal: ProposalView
  @Field(() => Int, { description: 'Place, from 1 to 5.' })
  position: number
  @Field(() => MatchCandidateView, { description: 'The person with the reasons.' })
  candidate: MatchCandidateView
}

@ObjectType('FeedItem', { description: 'An open job seen from my side.' })
export class FeedItemView {
  @Field(() => JobView, { description: 'The job.' })
  job: JobView
  @Field(() => Int, { description: 'How well it fits, 0-100.' })
  percent: number
  @Field(() => [ReasonLineView], { description: 'Parts of the score, the strongest first.' })
  reasons: ReasonLineView[]
  @Field({ description: 'The factor that holds the score down the most, in words.' })
  lowest: string
  @Field(() => Int, { description: 'Duties of the checklist I have shown.' })
  provenDuties: number
  @Field(() => Int, { description: 'Duties of the checklist.' })
  requiredDuties: number
  @Field(() => [String], { description: 'Duties that are missing, and what would show them.' })
  missing: string[]
}
@ObjectType('FeedItemConnection', { description: 'A page of jobs for me, best first.' })
export class FeedItemConnection extends connectionOf(FeedItemView, 'FeedItem') {}
