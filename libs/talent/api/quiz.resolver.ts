import { Args, Mutation, Query, Resolver } from '@nestjs/graphql'
import { answerOf, type Asker, Desk, ids, Public, SignedIn, Who } from '@rolecall/platform'
import { answerQuizItem } from '../actions/answer-quiz-item.js'
import { finishQuiz } from '../actions/finish-quiz.js'
import { startQuiz } from '../actions/start-quiz.js'
import { quizSitting } from '../data/quiz-reads.js'
import { quizRules, quizSkills } from '../data/quiz-skills.js'
import { FreelancerProfileNeeded, QuizItemAnswered, QuizNotYet, QuizTimeOver, QuizUnderWay } from '../domain/refusals.js'
import { AnswerQuizItemInput, FinishQuizInput, StartQuizInput } from './quiz.inputs.js'
import { QuizRulesView, QuizSittingView, QuizSkillView } from './quiz.views.js'

const StartQuizAnswer = answerOf('StartQuizAnswer', QuizSittingView, [FreelancerProfileNeeded, QuizNotYet, QuizUnderWay])
const AnswerQuizItemAnswer = answerOf('AnswerQuizItemAnswer', QuizSittingView, [QuizTimeOver, QuizItemAnswered])
const FinishQuizAnswer = answerOf('FinishQuizAnswer', QuizSittingView)

@Resolver(() => QuizSittingView)
export class QuizResolver {
  constructor(private readonly desk: Desk) {}

  @Public()
  @Query(() => QuizRulesView, { description: 'Rules of every mini-test.' })
  quizRules(@Who() asker: Asker): Promise<QuizRulesView | null> {
    return this.desk.read(asker, quizRules, undefined)
  }

  @SignedIn()
  @Query(() => [QuizSkillView], { description: 'Skills of my roles with their mini-tests.' })
  quizSkills(@Who() asker: Asker): Promise<QuizSkillView[] | null> {
    return this.desk.read(asker, quizSkills, undefined)
  }

  @SignedIn()
  @Query(() => QuizSittingView, { nullable: true, description: 'One of my sittings; what is right is shown when it is over.' })
  quizSitting(@Who() asker: Asker, @Args('id', { type: () => ids.quiz, description: 'The sitting.' }) id: string): Promise<QuizSittingView | null> {
    return this.desk.read(asker, quizSitting, { id })
  }

  @SignedIn()
  @Mutation(() => StartQuizAnswer, { description: 'Opens a mini-test; while it is open the same sitting is answered again.' })
  startQuiz(@Who() asker: Asker, @Args('input') input: StartQuizInput) {
    return this.desk.run(asker, startQuiz, input)
  }

  @SignedIn()
  @Mutation(() => AnswerQuizItemAnswer, { description: 'Answers one question, once and in time.' })
  answerQuizItem(@Who() asker: Asker, @Args('input') input: AnswerQuizItemInput) {
    return this.desk.run(asker, answerQuizItem, input)
  }

  @SignedIn()
  @Mutation(() => FinishQuizAnswer, { description: 'Ends a mini-test; the result counts at once.' })
  finishQuiz(@Who() asker: Asker, @Args('input') input: FinishQuizInput) {
    return this.desk.run(asker, finishQuiz, input)
  }
}
