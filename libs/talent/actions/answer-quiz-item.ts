import { checkChoices, InvalidInput, isRefusal, type MoveRefused, NotFoundSignal } from '@rolecall/kernel'
import { accountIdOf, type Ctx } from '@rolecall/platform'
import { IsNull } from 'typeorm'
import { type QuizSittingRead, sittingRead } from '../data/quiz-reads.js'
import { QuizQuestion, QuizSitting } from '../data/quiz.entity.js'
import { quizMoves } from '../domain/quiz.rules.js'
import { QuizItemAnswered, QuizTimeOver } from '../domain/refusals.js'

export interface AnswerQuizItem {
  readonly sittingId: string
  readonly position: number
  readonly optionIds: readonly string[]
}

const ownSitting = async (ctx: Ctx, id: string): Promise<QuizSitting> => {
  const freelancerId = accountIdOf(ctx.actor)
  const row = freelancerId === null ? null : await ctx.db.findOne(QuizSitting, { where: { id, freelancerId }, lock: { mode: 'pessimistic_write' } })
  if (!row) throw new NotFoundSignal()
  return row
}

/** Answers one question, once and in time. Nothing is said of right or wrong before the end. */
export const answerQuizItem = async (
  ctx: Ctx,
  { sittingId, position, optionIds }: AnswerQuizItem,
): Promise<QuizSittingRead | InvalidInput | MoveRefused | QuizTimeOver | QuizItemAnswered> => {
  const sitting = await ownSitting(ctx, sittingId)
  if (ctx.now >= sitting.dueAt) return new QuizTimeOver(sitting.dueAt)
  const state = quizMoves.to('finish', sitting.state, 'freelancer')
  if (isRefusal(state)) return new QuizTimeOver(sitting.endedAt!)
  const question = await ctx.db.findOneBy(QuizQuestion, { sittingId, position })
  if (!question) return new InvalidInput('position', 'unknown')
  const { kind, options } = question.item
  const max = kind === 'single' ? 1 : options.length
  const fault = checkChoices('optionIds', optionIds, { known: new Set(options.map((option) => option.id)), min: 1, max })
  if (fault) return fault
  const written = await ctx.db.update(QuizQuestion, { sittingId, position, given: IsNull() }, { given: [...optionIds], answeredAt: ctx.now })
  if (written.affected !== 1) return new QuizItemAnswered(position)
  return sittingRead(ctx, sitting)
}
