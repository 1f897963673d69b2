import { catalogue } from '@rolecall/catalog'
import { accountsByIds } from '@rolecall/identity'
import { isRefusal } from '@rolecall/kernel'
import { tell } from '@rolecall/notifications'
import { type Ctx, ids } from '@rolecall/platform'
import { LessThanOrEqual } from 'typeorm'
import { skillTitle } from '../data/quiz-reads.js'
import { QuizSitting } from '../data/quiz.entity.js'
import { closeQuiz } from './finish-quiz.js'

/** Sittings whose time is over, the oldest first. */
export const dueQuizzes = async (ctx: Ctx, { limit }: { limit: number }): Promise<string[]> => {
  const rows = await ctx.db.find(QuizSitting, { select: { id: true }, where: { state: 'open', dueAt: LessThanOrEqual(ctx.now) }, order: { dueAt: 'ASC' }, take: limit })
  return rows.map((row) => row.id)
}

/** The clock ends a sitting with what was answered, and tells the person what became of it. */
export const closeDueQuiz = async (ctx: Ctx, { sittingId }: { sittingId: string }): Promise<null> => {
  const sitting = await closeQuiz(ctx, { sittingId })
  // the person was quicker
  if (isRefusal(sitting)) return null
  const person = (await accountsByIds(ctx, [sitting.freelancerId])).get(sitting.freelancerId)!
  const skill = skillTitle(await catalogue(ctx), { slug: sitting.skillSlug, lang: person.lang })
  await tell(ctx, {
    accountId: person.id,
    kind: 'quiz_time_over',
    facts: { skill, percent: Math.round(sitting.score! * 100) },
    path: `/skills/test/${ids.quiz.serialize(sitting.id)}`,
    key: `quiz_time_over:${sitting.id}`,
  })
  return null
}
