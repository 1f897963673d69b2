import { type MatchPerson, NEWCOMER_BELOW } from './match.js'
import type { Purpose, Scored } from './score.js'
import type { LogWeights } from './model.js'

const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193
/** FNV-1a over "job:person": the same pair always draws the same lot, and no person is last in every tie. */
export const lotOf = (jobId: string, freelancerId: string): number => {
  let hash = FNV_OFFSET
  for (const letter of `${jobId}:${freelancerId}`) hash = Math.imul(hash ^ letter.charCodeAt(0), FNV_PRIME) >>> 0
  return hash
}

/** Best first; equal scores by lot, equal lots by id. The order of the input does not matter. */
export const ranked = <T extends Pick<Scored, 'freelancerId' | 'score'>>(jobId: string, scored: readonly T[]): T[] =>
  [...scored].sort(
    (a, b) =>
      b.score - a.score ||
      lotOf(jobId, a.freelancerId) - lotOf(jobId, b.freelancerId) ||
      (a.freelancerId < b.freelancerId ? -1 : 1),
  )

export const NEWCOMER_PLACE = 6
export const NEWCOMER_SUCCESS = 0.6
const NEWCOMER_WITHIN = 1.2

/**
 * One place of the first six for a newcomer when none is there: the best whose success is likely and who is not far
 * behind place five, those without any contract first (MATCHING 5, DECISIONS 43).
 */
export const withNewcomer = <T extends Pick<Scored, 'freelancerId' | 'score' | 'pSuccess'>>(order: readonly T[], completedOf: (freelancerId: string) => Pick<MatchPerson, 'completed'>['completed']): T[] => {
  const isNew = (one: T): boolean => completedOf(one.freelancerId) < NEWCOMER_BELOW
  const front = order.slice(0, NEWCOMER_PLACE)
  if (order.length <= NEWCOMER_PLACE || front.some(isNew)) return [...order]
  const floor = order[NEWCOMER_PLACE - 2]!.score - NEWCOMER_WITHIN
  const able = order.slice(NEWCOMER_PLACE).filter((one) => one.score >= floor && one.pSuccess >= NEWCOMER_SUCCESS && isNew(one))
  const chosen = able.find((one) => completedOf(one.freelancerId) === 0) ?? able[0]
  if (!chosen) return [...order]
  const others = order.filter((one) => one !== chosen)
  return [...others.slice(0, NEWCOMER_PLACE - 1), chosen, ...others.slice(NEWCOMER_PLACE - 1)]
}

/**
 * A score as a figure of 0-100 for people: the weighted geometric mean of the probabilities it is made of,
 * exp(score / sum of weights). Monotone: a higher score never shows a lower figure.
 */
export const percentOf = (score: number, { purpose, logs }: { purpose: Purpose; logs: LogWeights }): number => {
  const weights = logs.hire + logs.worth + (purpose === 'shortlist' ? 0 : logs.accept)
  return Math.round(100 * Math.min(1, Math.exp(score / weights)))
}
