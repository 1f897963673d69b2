import { Args, Field, Float, Int, ObjectType, Query, Resolver } from '@nestjs/graphql'
import { type Asker, Desk, ids, SignedIn, Who } from '@rolecall/platform'
import { FreelancerCardView } from '@rolecall/talent'
import { type ExplanationRead, matchExplain, whyNotMatched } from '../data/explain-reads.js'
import { ReasonLineView } from './views.js'

@ObjectType('MatchObstacle', { description: 'The first hard rule that keeps a person from a job.' })
export class MatchObstacleView {
  @Field({ description: 'Stable code of the rule; of rules about the person alone the business reads `unavailable`.' })
  code: string
  @Field({ description: 'The rule in words.' })
  title: string
  @Field({ description: 'What the person may do about it; empty for the business.' })
  cure: string
}

@ObjectType('MatchExplanation', { description: 'Why a person is, or is not, on the list of a job. Base and all reasons make the score.' })
export class MatchExplanationView {
  @Field(() => FreelancerCardView, { description: 'The person.' })
  freelancer: FreelancerCardView
  @Field(() => MatchObstacleView, { nullable: true, description: 'The first rule that fails; null for who fits or is invited.' })
  obstacle: MatchObstacleView | null
  @Field(() => Int, { nullable: true, description: 'Place in the newest ranking, from 1; null for who is not in it.' })
  rank: number | null
  @Field(() => Int, { nullable: true, description: 'Place of the last person invited from that ranking; null before the first.' })
  invitedTo: number | null
  @Field({ description: 'Has an invitation to this job.' })
  invited: boolean
  @Field(() => Float, { description: 'Score: base plus the contributions.' })
  score: number
  @Field(() => Float, { description: 'Score of a neutral person.' })
  base: number
  @Field(() => Int, { description: 'The score as a figure of 0-100.' })
  percent: number
  @Field(() => [ReasonLineView], { description: 'Parts of the score, the strongest first.' })
  reasons: ReasonLineView[]
  @Field(() => [String], { description: 'Duties that are missing, and what would show them.' })
  missing: string[]
}

/** The same answer for both sides of a match. */
@Resolver()
export class ExplainResolver {
  constructor(private readonly desk: Desk) {}

  @SignedIn()
  @Query(() => MatchExplanationView, { nullable: true, description: "Why a person stands where he stands for my business's job." })
  matchExplain(
    @Who() asker: Asker,
    @Args('jobId', { type: () => ids.job }) jobId: string,
    @Args('freelancerId', { type: () => ids.account }) freelancerId: string,
  ): Promise<ExplanationRead | null> {
    return this.desk.read(asker, matchExplain, { jobId, freelancerId })
  }

  @SignedIn()
  @Query(() => MatchExplanationView, { nullable: true, description: 'Why I was not invited to a published job, and what would change it; null without a freelancer profile.' })
  whyNotMatched(@Who() asker: Asker, @Args('jobId', { type: () => ids.job }) jobId: string): Promise<ExplanationRead | null> {
    return this.desk.read(asker, whyNotMatched, { jobId })
  }
}
