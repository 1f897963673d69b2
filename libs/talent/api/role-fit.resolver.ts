import { Args, Field, InputType, Int, ObjectType, Query, Resolver } from '@nestjs/graphql'
import { type Asker, Desk, enumOf, Public, Who } from '@rolecall/platform'
import { roleFitOf, roleFitQuestions } from '../data/role-fit-reads.js'
import { type Temper, tempers } from '../domain/role-fit.rules.js'

export const TemperEnum = enumOf('Temper', tempers, 'A way of working: analytical, creative, technical.')

@ObjectType('RoleFitOption', { description: 'An answer to choose.' })
export class RoleFitOptionView {
  @Field({ description: 'Id within the question.' })
  id: string
  @Field({ description: 'The answer in words.' })
  title: string
}
@ObjectType('RoleFitQuestion', { description: 'A question of the role check.' })
export class RoleFitQuestionView {
  @Field({ description: 'Id of the question.' })
  id: string
  @Field({ description: 'The question in words.' })
  title: string
  @Field(() => [RoleFitOptionView], { description: 'Answers, one to choose.' })
  options: RoleFitOptionView[]
}
@ObjectType('RoleFit', { description: 'How well a role suits the answers.' })
export class RoleFitView {
  @Field({ description: 'The role.' })
  roleSlug: string
  @Field({ description: 'Name of the role.' })
  roleTitle: string
  @Field({ description: 'Short key of the role.' })
  shortKey: string
  @Field(() => Int, { description: 'Points of the answers, as percent of what they could give the role.' })
  percent: number
  @Field(() => TemperEnum, { description: 'The way of working that most answers share.' })
  temper: Temper
  @Field({ description: 'The same in words.' })
  temperText: string
  @Field(() => [String], { description: 'The answers that led here, in words.' })
  reasons: string[]
}
@InputType({ description: 'An answer to one question.' })
export class RoleFitAnswerInput {
  @Field({ description: 'The question.' })
  questionId: string
  @Field({ description: 'The chosen answer.' })
  optionId: string
}

@Resolver()
export class RoleFitResolver {
  constructor(private readonly desk: Desk) {}

  @Public()
  @Query(() => [RoleFitQuestionView], { nullable: true, description: 'Questions of the role check; no account is needed and nothing is stored.' })
  roleFitQuestions(@Who() asker: Asker): Promise<RoleFitQuestionView[] | null> {
    return this.desk.read(asker, roleFitQuestions, undefined)
  }

  @Public()
  @Query(() => [RoleFitView], { nullable: true, description: 'Roles that suit the answers, best first; answers that do not exist are left out.' })
  roleFit(@Who() asker: Asker, @Args('answers', { type: () => [RoleFitAnswerInput], description: 'The answers, at most one a question.' }) answers: RoleFitAnswerInput[]): Promise<RoleFitView[] | null> {
    return this.desk.read(asker, roleFitOf, { answers })
  }
}
