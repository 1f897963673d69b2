import type { Ctx } from '@rolecall/platform'
import { eventHorizon, outcomesBetween } from '../data/lesson-queries.js'
import type { LearningRow } from '../data/model.entity.js'
import { claimedLearning } from '../data/model-queries.js'
import { type Learning, updateModel } from '../domain/learn.js'
import { lessonOf, type Outcome } from '../domain/outcomes.rules.js'

/** Outcomes learned in one transaction: what is learned and how far commit together. */
export const LESSONS_AT_ONCE = 500

export const learnAll = (learning: Learning, outcomes: readonly Outcome[]): Learning =>
  outcomes.reduce((known, outcome) => {
    const lesson = lessonOf(outcome, known)
    return lesson ? updateModel(known, lesson) : known
  }, learning)

/**
 * How far events are complete. A number is drawn before its transaction ends, so a lower one may come to sight later:
 * a bound counts once every transaction that was open when it was noted has ended.
 */
const movedBound = async (ctx: Ctx, row: LearningRow): Promise<bigint> => {
  const { lastSeq, oldestXid, nextXid } = await eventHorizon(ctx)
  // After a restore transactions are numbered from a lower start.
  const isOver = oldestXid >= row.boundXid || nextXid < row.boundXid
  const complete = isOver ? row.boundSeq : row.throughSeq
  if (isOver) Object.assign(row, { boundSeq: lastSeq, boundXid: nextXid })
  return complete
}

/**
 * Learns from the next events in their order, each once: a kill before the commit loses nothing, a second learner
 * finds the row held and leaves. Answers the number of outcomes looked at; 0: nothing more for now.
 */
export const learnFromEvents = async (ctx: Ctx): Promise<number> => {
  const row = await claimedLearning(ctx)
  if (!row) return 0
  const upTo = await movedBound(ctx, row)
  const outcomes = upTo > row.throughSeq ? await outcomesBetween(ctx, { after: row.throughSeq, upTo, take: LESSONS_AT_ONCE }) : []
  row.learning = learnAll(row.learning, outcomes)
  row.throughSeq = outcomes.length === LESSONS_AT_ONCE ? BigInt(outcomes.at(-1)!.seq) : upTo > row.throughSeq ? upTo : row.throughSeq
  await ctx.db.save(row)
  return outcomes.length
}
