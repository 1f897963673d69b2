import { Args, Field, InputType, Mutation, ObjectType, Resolver } from '@nestjs/graphql'
import { answerOf, type Asker, Desk, enumOf, ids, SignedIn, Who } from '@rolecall/platform'
import { feedbackOnMatch } from '../actions/feedback-on-match.js'
import { type FeedbackReason, feedbackReasons, type FeedbackSide, feedbackSides } from '../domain/feedback.rules.js'

export const FeedbackReasonEnum = enumOf('FeedbackReason', feedbackReasons, 'Why a match is not for one of its sides.')
export const FeedbackSideEnum = enumOf('FeedbackSide', feedbackSides, 'Who says so.')

@InputType({ description: 'A match that is not for one of its sides.' })
export class FeedbackOnMatchInput {
  @Field(() => ids.job, { description: 'The job.' })
  jobId: string
  @Field(() => ids.account, { nullable: true, description: 'Whom the business means; empty for a freelancer, who speaks for himself.' })
  freelancerId?: string | null
  @Field(() => FeedbackReasonEnum, { description: 'Why.' })
  reason: FeedbackReason
  @Field({ defaultValue: '', description: 'In words, at most 300 characters.' })
  note: string
}
@ObjectType('MatchFeedback', { description: 'What was said of a match. It changes nobody\'s place.' })
export class MatchFeedbackView {
  @Field(() => ids.job, { description: 'The job.' })
  jobId: string
  @Field(() => FeedbackSideEnum, { description: 'Who says so.' })
  side: FeedbackSide
  @Field(() => FeedbackReasonEnum, { description: 'Why.' })
  reason: FeedbackReason
}
const FeedbackOnMatchAnswer = answerOf('FeedbackOnMatchAnswer', MatchFeedbackView)

@Resolver()
export class FeedbackResolver {
  constructor(private readonly desk: Desk) {}

  @SignedIn()
  @Mutation(() => FeedbackOnMatchAnswer, { description: 'Says that a match is not for me or my business; kept, and without effect on any place.' })
  feedbackOnMatch(@Who() asker: Asker, @Args('input') input: FeedbackOnMatchInput) {
    return this.desk.run(asker, feedbackOnMatch, input)
  }
}
