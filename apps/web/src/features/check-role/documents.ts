import { graphql } from '../../lib/graphql.js'

export const RoleFitQuestionsDocument = graphql(`
  query RoleFitQuestions { roleFitQuestions { id title options { id title } } }
`)
export const RoleFitDocument = graphql(`
  query RoleFit($answers: [RoleFitAnswerInput!]!) {
    roleFit(answers: $answers) { roleSlug roleTitle shortKey percent temper temperText reasons }
  }
`)
