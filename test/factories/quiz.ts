import { isRefusal } from '@rolecall/kernel'
import { answerQuizItem, type QuizSittingRead, startQuiz } from '@rolecall/talent'
import type { World } from '../support/world.js'
import type { TestFreelancer } from './talent.js'

/** Opens the mini-test of a skill. */
export const openQuiz = async (world: World, { asker }: TestFreelancer, skillSlug = 'posting'): Promise<QuizSittingRead> => {
  const sitting = await world.work.run(asker, startQuiz, { skillSlug })
  if (isRefusal(sitting)) throw new Error(`${sitting.code} ${JSON.stringify(sitting)}`)
  return sitting
}

interface Asked {
  readonly sittingId: string
  readonly position: number
  readonly right: boolean
}
/** The right options of a question, or wrong ones: of several right ones all that are wrong. Nobody sees them but the database. */
export const quizAnswer = async (world: World, { sittingId, position, right }: Asked): Promise<string[]> => {
  const [{ item }] = (await world.database.query('SELECT item FROM talent.quiz_questions WHERE sitting_id = $1 AND position = $2', [sittingId, position])) as [
    { item: { kind: string; options: { id: string }[]; right: string[] } },
  ]
  if (right) return item.right
  const wrong = item.options.map(({ id }) => id).filter((id) => !item.right.includes(id))
  return item.kind === 'single' ? wrong.slice(0, 1) : wrong
}

/** Opens a mini-test and answers the first questions right and the next ones wrong; the rest stays open. */
export const answeredQuiz = async (
  world: World,
  person: TestFreelancer,
  { right, wrong, skillSlug = 'posting' }: { right: number; wrong: number; skillSlug?: string },
): Promise<QuizSittingRead> => {
  const sitting = await openQuiz(world, person, skillSlug)
  for (let position = 1; position <= right + wrong; position++) {
    const optionIds = await quizAnswer(world, { sittingId: sitting.id, position, right: position <= right })
    const answer = await world.work.run(person.asker, answerQuizItem, { sittingId: sitting.id, position, optionIds })
    if (isRefusal(answer)) throw new Error(answer.code)
  }
  return sitting
}
