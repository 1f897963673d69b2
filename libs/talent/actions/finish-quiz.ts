import { isRefusal, type MoveRefused, NotFoundSignal } from '@rolecall/kernel'
import { accountIdOf, type Ctx } from '@rolecall/platform'
import { DutySkill, FreelancerRole } from '../data/freelancer.entity.js'
import { lockedFreelancer } from '../data/locks.js'
import { type QuizSittingRead, sittingRead } from '../data/quiz-reads.js'
import { QuizQuestion, QuizSitting } from '../data/quiz.entity.js'
import { QuizFinished } from '../domain/events.js'
import { quizMoves, quizScore } from '../domain/quiz.rules.js'
import { rebuildSkill } from './rebuild-skill.js'
import { recordQuizEvidence } from './record-quiz-evidence.js'

export interface FinishQuiz {
  readonly sittingId: string
}

interface Standing {
  readonly proven: Set<string>
  readonly verified: Set<string>
}
const standingOf = async (ctx: Ctx, freelancerId: string): Promise<Standing> => ({
  proven: new Set((await ctx.db.findBy(DutySkill, { freelancerId, proven: true })).map((row) => row.dutySlug)),
  verified: new Set((await ctx.db.findBy(FreelancerRole, { freelancerId, status: 'verified' })).map((row) => row.roleSlug)),
})
const added = (before: ReadonlySet<string>, after: ReadonlySet<string>): string[] => [...after].filter((slug) => !before.has(slug)).sort()

/** Locks the profile before the sitting, as everything that rebuilds skills does. */
const lockedSitting = async (ctx: Ctx, id: string): Promise<QuizSitting> => {
  const seen = await ctx.db.findOneBy(QuizSitting, { id })
  if (!seen) throw new NotFoundSignal()
  if (ctx.actor.kind !== 'system' && accountIdOf(ctx.actor) !== seen.freelancerId) throw new NotFoundSignal()
  await lockedFreelancer(ctx, seen.freelancerId)
  return ctx.db.findOneOrFail(QuizSitting, { where: { id }, lock: { mode: 'pessimistic_write' } })
}

/** Ends a sitting: the result, the evidence and the skills derived from it commit together, or none of them. */
export const closeQuiz = async (ctx: Ctx, { sittingId }: FinishQuiz): Promise<QuizSitting | MoveRefused> => {
  const sitting = await lockedSitting(ctx, sittingId)
  const state = quizMoves.to('finish', sitting.state, ctx.actor.kind === 'system' ? 'system' : 'freelancer')
  if (isRefusal(state)) return state
  const { freelancerId } = sitting
  const questions = await ctx.db.findBy(QuizQuestion, { sittingId })
  const endedAt = ctx.now < sitting.dueAt ? ctx.now : sitting.dueAt
  const result = { state, endedAt, score: quizScore(questions) }
  await ctx.db.update(QuizSitting, { id: sittingId }, result)
  const before = await standingOf(ctx, freelancerId)
  await recordQuizEvidence(ctx, { freelancerId })
  await rebuildSkill(ctx, { freelancerId })
  const after = await standingOf(ctx, freelancerId)
  const change = { newlyProven: added(before.proven, after.proven), newlyVerified: added(before.verified, after.verified) }
  await ctx.db.update(QuizSitting, { id: sittingId }, change)
  ctx.emit(new QuizFinished(sittingId, freelancerId))
  return { ...sitting, ...result, ...change }
}

/** The person ends his sitting, before its end or after it; questions without an answer count as not known. */
export const finishQuiz = async (ctx: Ctx, input: FinishQuiz): Promise<QuizSittingRead | MoveRefused> => {
  const closed = await closeQuiz(ctx, input)
  return isRefusal(closed) ? closed : sittingRead(ctx, closed)
}
