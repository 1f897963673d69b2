import type { QuizSittingQuery, QuizSkillsQuery } from '../../gql/graphql.js'
import { graphql } from '../../lib/graphql.js'

export const QuizSkillsDocument = graphql(`
  query QuizSkills {
    quizRules { questions minutes cooldownDays maxAYear passMark }
    quizSkills { slug title duties { slug title } availableAt openSittingId sittings average passed lastSittingId lastScore lastEndedAt }
  }
`)
export const QuizSittingDocument = graphql(`
  query QuizSitting($id: QuizId!) {
    quizSitting(id: $id) {
      id skillSlug skillTitle state endsAt endedAt answered score passed
      provenDuties { slug title }
      verifiedRoles { slug title }
      questions { position kind text options { id text } given right why points }
    }
  }
`)
export const StartQuizDocument = graphql(`
  mutation StartQuiz($input: StartQuizInput!) {
    startQuiz(input: $input) {
      ... on QuizSitting { id state }
      ... on Refusal { code message path }
      ... on QuizUnderWay { sittingId }
    }
  }
`)
export const AnswerQuizItemDocument = graphql(`
  mutation AnswerQuizItem($input: AnswerQuizItemInput!) {
    answerQuizItem(input: $input) {
      ... on QuizSitting { id state answered questions { position kind text options { id text } given right why points } }
      ... on Refusal { code message path }
    }
  }
`)
export const FinishQuizDocument = graphql(`
  mutation FinishQuiz($input: FinishQuizInput!) {
    finishQuiz(input: $input) { ... on QuizSitting { id state } ... on Refusal { code message path } }
  }
`)

export type QuizSkill = NonNullable<QuizSkillsQuery['quizSkills']>[number]
export type QuizRules = NonNullable<QuizSkillsQuery['quizRules']>
export type QuizSitting = NonNullable<QuizSittingQuery['quizSitting']>
export type QuizQuestion = QuizSitting['questions'][number]

/** The figure people read: 0 to 100. */
export const percentOf = (score: number): number => Math.round(score * 100)
