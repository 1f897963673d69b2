import { ids } from '@rolecall/platform'
import { Field, InputType, Int } from '@nestjs/graphql'

@InputType({ description: 'Opens a mini-test.' })
export class StartQuizInput {
  @Field({ description: 'A skill that my roles need.' })
  skillSlug: string
}
@InputType({ description: 'Answers one question.' })
export class AnswerQuizItemInput {
  @Field(() => ids.quiz, { description: 'The sitting.' })
  sittingId: string
  @Field(() => Int, { description: 'Place of the question, from 1.' })
  position: number
  @Field(() => [String], { description: 'Ids of the chosen options: one, or for several right ones at least one.' })
  optionIds: string[]
}
@InputType({ description: 'Ends a mini-test.' })
export class FinishQuizInput {
  @Field(() => ids.quiz, { description: 'The sitting.' })
  sittingId: string
}
