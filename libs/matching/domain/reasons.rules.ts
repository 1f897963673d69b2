import type { Factor } from './model.js'
import type { Contribution, ScoreFacts } from './score.js'

/** A part below it is no reason to name. */
const SMALLEST_SHOWN = 0.005

/** All parts of a score, the strongest first: with the base they are the score. */
export const reasonsOf = (contributions: readonly Contribution[]): Contribution[] =>
  [...contributions].sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution) || (a.factor < b.factor ? -1 : 1))

const WHY_LINES = 3
/** The top reasons for a person, without what speaks against and what tells nothing of him. */
export const whyOf = (contributions: readonly Contribution[], facts: ScoreFacts): Contribution[] =>
  reasonsOf(contributions)
    .filter(({ factor, contribution }) => contribution >= SMALLEST_SHOWN && isTelling(factor, facts))
    .slice(0, WHY_LINES)

/** What pulls the score down the most; with nothing below zero, what lifts it the least. */
export const lowestOf = (contributions: readonly Contribution[]): Contribution | null =>
  [...contributions].sort((a, b) => a.contribution - b.contribution || (a.factor < b.factor ? -1 : 1))[0] ?? null

/** Key of the sentence; figures come from the facts. A factor may have more than one sentence a side. */
export const sentenceKey = ({ factor, contribution }: Contribution, facts: ScoreFacts): string => {
  const side = contribution >= 0 ? 'plus' : 'minus'
  return `match.reason.${factor}.${variant(factor, facts) ?? side}`
}
/** There is no figure yet; the score counts what is usual. */
export const isUnknown = (factor: Factor, facts: ScoreFacts): boolean =>
  (factor === 'rate' && facts.ratePercent === null) ||
  (factor === 'answers' && facts.settled === 0) ||
  (factor === 'punctual' && (facts.ended ?? 0) === 0)
/** Whether a part speaks for or against a person: not where nothing is known, and not whose turn it is. */
export const isTelling = (factor: Factor, facts: ScoreFacts): boolean => factor !== 'turn' && !isUnknown(factor, facts)
const variant = (factor: Factor, facts: ScoreFacts): string | null => {
  if (isUnknown(factor, facts)) return 'unset'
  if (factor === 'niche' && facts.niche === '') return 'plus'
  if (factor === 'niche' && facts.disliked) return 'disliked'
  return null
}
