import { DAY_MS, later, machine, SECOND_MS } from '@rolecall/kernel'
import type { QuizItem } from './quiz-bank.js'

/** A sitting of a mini-test: the person answers, then it is over, by his word or by the clock. */
export const quizStates = ['open', 'finished'] as const
export type QuizState = (typeof quizStates)[number]
export const quizMoves = machine<QuizState, 'freelancer' | 'system'>()({
  finish: { from: ['open'], to: 'finished', by: ['freelancer', 'system'] },
})

/** Questions of one sitting by difficulty: easy, middle, hard. */
export const quizQuotas: Readonly<Record<1 | 2 | 3, number>> = { 1: 2, 2: 4, 3: 2 }
export const QUIZ_QUESTIONS = 8
/** The years’ limit counts sittings that began within so many days. */
export const QUIZ_YEAR_DAYS = 365

/** The one end of a sitting. */
export const quizEnd = (startedAt: Date, secondsPerItem: number): Date => later(startedAt, QUIZ_QUESTIONS * secondsPerItem * SECOND_MS)

/**
 * Points of one answer, 1 to -1, zero on average for whoever guesses: the share of right options found, less the share
 * of wrong ones chosen. A single question with four options gives 1 or -1/3; no answer gives 0.
 */
export const quizPoints = ({ options, right }: Pick<QuizItem, 'options' | 'right'>, given: readonly string[] | null): number => {
  if (!given) return 0
  const hits = given.filter((id) => right.includes(id)).length
  return hits / right.length - (given.length - hits) / (options.length - right.length)
}
export interface AnsweredItem {
  readonly item: Pick<QuizItem, 'options' | 'right'>
  readonly given: readonly string[] | null
}
/** The result, 0 to 1, corrected for guessing. Questions that were not answered in time count as not known. */
export const quizScore = (answered: readonly AnsweredItem[]): number => {
  if (answered.length === 0) return 0
  const sum = answered.reduce((total, { item, given }) => total + quizPoints(item, given), 0)
  return Math.min(1, Math.max(0, sum / answered.length))
}

export interface QuizPace {
  readonly cooldownDays: number
  readonly maxAYear: number
}
export interface PastSitting {
  readonly startedAt: Date
  readonly endedAt: Date
}
/** When the skill may be tried again: after the cool-down and while the year has room; null for now. */
export const quizAvailableAt = (past: readonly PastSitting[], { pace, now }: { pace: QuizPace; now: Date }): Date | null => {
  const yearAgo = later(now, -QUIZ_YEAR_DAYS * DAY_MS)
  const ofYear = past.map((sitting) => sitting.startedAt).filter((at) => at > yearAgo).sort((a, b) => a.getTime() - b.getTime())
  const last = Math.max(0, ...past.map((sitting) => sitting.endedAt.getTime()))
  const afterCooldown = last === 0 ? 0 : last + pace.cooldownDays * DAY_MS
  const leaving = ofYear[ofYear.length - pace.maxAYear]
  const at = Math.max(afterCooldown, leaving ? leaving.getTime() + QUIZ_YEAR_DAYS * DAY_MS : 0)
  return at > now.getTime() ? new Date(at) : null
}
