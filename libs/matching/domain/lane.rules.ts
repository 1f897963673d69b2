import { type MatchPerson, NEWCOMER_BELOW } from './match.js'
import { NEWCOMER_PLACE, NEWCOMER_SUCCESS } from './rank.rules.js'

type Known = Pick<MatchPerson, 'completed' | 'duties'>
const hasPassedTest = ({ duties }: Known): boolean => duties.some(({ quizPassed }) => quizPassed === true)

/** Completed contracts as the newcomer's slot counts them: without a passed mini-test nobody is in its lane (DECISIONS 43). */
export const laneCount = (person: Known): number => (hasPassedTest(person) ? person.completed : Math.max(person.completed, NEWCOMER_BELOW))
export const isInLane = (person: Known): boolean => laneCount(person) < NEWCOMER_BELOW

/** Somebody who may be invited now, at his place of the ranking. */
export interface InWave {
  readonly place: number
  readonly pSuccess: number
  /** May take the newcomer's slot. */
  readonly isInLane: boolean
}
/**
 * Who of these is invited: as many as the wave needs, and the newcomer of the lane when he stands in the first six. He
 * comes on top of the size, so that nobody makes room for him.
 */
export const waveOf = <T extends InWave>(able: readonly T[], sizeOf: (others: readonly T[]) => number): T[] => {
  const newcomer = able.find((one) => one.isInLane && one.place <= NEWCOMER_PLACE && one.pSuccess >= NEWCOMER_SUCCESS)
  const others = able.filter((one) => one !== newcomer)
  const chosen = others.slice(0, sizeOf(others))
  return newcomer ? able.filter((one) => one === newcomer || chosen.includes(one)) : chosen
}
