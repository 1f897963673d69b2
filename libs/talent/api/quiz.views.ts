import { DateTimeScalar, enumOf, ids, registerRefusal } from '@rolecall/platform'
import { Field, Float, Int, ObjectType } from '@nestjs/graphql'
import { type QuizItemKind, quizItemKinds } from '../domain/quiz-bank.js'
import { quizStates, type QuizState } from '../domain/quiz.rules.js'
import { QuizItemAnswered, QuizNotYet, QuizTimeOver, QuizUnderWay } from '../domain/refusals.js'

export const QuizStateEnum = enumOf('QuizState', quizStates, 'Questions may be answered, or the result is there.')
export const QuizItemKindEnum = enumOf('QuizItemKind', quizItemKinds, 'One option is right, or several are.')

registerRefusal(QuizNotYet, 'The skill may be tried again later: the cool-down, or the limit of the year.', {
  availableAt: { type: () => DateTimeScalar, description: 'From when on.' },
  maxAYear: { type: () => Int, description: 'Mini-tests of one skill in 365 days.' },
})
registerRefusal(QuizUnderWay, 'Another mini-test is open; finish it first.', {
  sittingId: { type: () => ids.quiz, description: 'The one that is open.' },
  openSkillSlug: { type: () => String, description: 'Its skill.' },
})
registerRefusal(QuizTimeOver, 'The mini-test is over; what was answered in time counts.', {
  endedAt: { type: () => DateTimeScalar, description: 'When it ended.' },
})
registerRefusal(QuizItemAnswered, 'The question has its answer; the first one counts.', {
  position: { type: () => Int, description: 'Which question.' },
})

@ObjectType('QuizOption', { description: 'One option of a question.' })
export class QuizOptionView {
  @Field({ description: 'Names the option within its question.' })
  id: string
  @Field({ description: 'What it says.' })
  text: string
}

@ObjectType('QuizQuestion', { description: 'A question of a sitting. What is right is shown when the sitting is over.' })
export class QuizQuestionView {
  @Field(() => Int, { description: 'Place in the sitting, from 1.' })
  position: number
  @Field(() => QuizItemKindEnum, { description: 'One option is right, or several.' })
  kind: QuizItemKind
  @Field({ description: 'The question.' })
  text: string
  @Field(() => [QuizOptionView], { description: 'In the order of this sitting.' })
  options: QuizOptionView[]
  @Field(() => [String], { nullable: true, description: 'Ids of the options that were chosen; null before an answer.' })
  given: string[] | null
  @Field(() => [String], { nullable: true, description: 'Ids of the right options; null until the sitting is over.' })
  right: string[] | null
  @Field(() => String, { nullable: true, description: 'Why they are right; null until the sitting is over.' })
  why: string | null
  @Field(() => Float, { nullable: true, description: 'Points, 1 to -1, zero for a guess; null until the sitting is over.' })
  points: number | null
}

@ObjectType('QuizNamed', { description: 'A duty or a role by name.' })
export class QuizNamedView {
  @Field({ description: 'Slug of the catalogue.' })
  slug: string
  @Field({ description: 'Name.' })
  title: string
}

@ObjectType('QuizSitting', { description: 'One sitting of a mini-test; only its person sees it.' })
export class QuizSittingView {
  @Field(() => ids.quiz, { description: 'Id of the sitting.' })
  id: string
  @Field({ description: 'The skill.' })
  skillSlug: string
  @Field({ description: 'Name of the skill.' })
  skillTitle: string
  @Field(() => QuizStateEnum, { description: 'Open or finished.' })
  state: QuizState
  @Field(() => DateTimeScalar, { description: 'When it began.' })
  startedAt: Date
  @Field(() => DateTimeScalar, { description: 'The one end for all questions; answers after it are refused.' })
  endsAt: Date
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended.' })
  endedAt: Date | null
  @Field(() => Int, { description: 'Questions that have an answer.' })
  answered: number
  @Field(() => [QuizQuestionView], { description: 'All questions, in order.' })
  questions: QuizQuestionView[]
  @Field(() => Float, { nullable: true, description: 'Result, 0 to 1, corrected for guessing; null until it is over.' })
  score: number | null
  @Field(() => Boolean, { nullable: true, description: 'This sitting reached the passing mark; sittings are averaged for the profile.' })
  passed: boolean | null
  @Field(() => [QuizNamedView], { description: 'Duties that this sitting proved.' })
  provenDuties: QuizNamedView[]
  @Field(() => [QuizNamedView], { description: 'Roles that this sitting verified.' })
  verifiedRoles: QuizNamedView[]
}

@ObjectType('QuizSkill', { description: 'A skill of my roles with its mini-test and how it stands.' })
export class QuizSkillView {
  @Field({ description: 'The skill.' })
  slug: string
  @Field({ description: 'Name of the skill.' })
  title: string
  @Field(() => [QuizNamedView], { description: 'Duties of my roles that the test speaks for.' })
  duties: QuizNamedView[]
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it may be tried again; null for now.' })
  availableAt: Date | null
  @Field(() => ids.quiz, { nullable: true, description: 'The sitting that is open.' })
  openSittingId: string | null
  @Field(() => Int, { description: 'Sittings that are over.' })
  sittings: number
  @Field(() => Float, { nullable: true, description: 'Average of the sittings, 0 to 1, the newer ones with more weight.' })
  average: number | null
  @Field({ description: 'The average reaches the passing mark.' })
  passed: boolean
  @Field(() => ids.quiz, { nullable: true, description: 'The last sitting that is over.' })
  lastSittingId: string | null
  @Field(() => Float, { nullable: true, description: 'Its result, 0 to 1.' })
  lastScore: number | null
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended.' })
  lastEndedAt: Date | null
}

@ObjectType('QuizRules', { description: 'Rules of every mini-test.' })
export class QuizRulesView {
  @Field(() => Int, { description: 'Questions of a sitting.' })
  questions: number
  @Field(() => Float, { description: 'Minutes for all of them.' })
  minutes: number
  @Field(() => Int, { description: 'Days between two sittings of a skill.' })
  cooldownDays: number
  @Field(() => Int, { description: 'Sittings of a skill in 365 days.' })
  maxAYear: number
  @Field(() => Float, { description: 'Average, 0 to 1, from which a test proves the duties of its skill.' })
  passMark: number
}
