/** How a person answered earlier invitations. */
export interface AnswerRecord {
  /** Acceptances beyond what was expected of the same invitations; below zero: fewer. */
  readonly surplus: number
  /** Sum of p (1 - p) over those invitations: how much they could tell. */
  readonly spread: number
}
export const noAnswers: AnswerRecord = { surplus: 0, spread: 0 }

/** Share of answers that are a yes in general. */
export const USUAL_ACCEPTANCE = 0.5
/** Precision of what is assumed of a person without a record: people differ by about 0.9 in logits. */
const PRIOR_PRECISION = 1 / 0.8

export interface AnswerCounts {
  readonly settled: number
  readonly answered: number
  /** Where it is not counted, every answer is taken for what was expected. */
  readonly accepted?: number
  /** A setting of the line protocol; the product never counts a refusal against anybody. */
  readonly countDeclines?: boolean
  /** Share of a yes among everybody, where it is known. */
  readonly usual?: number
}
/**
 * A record from bare counts. A refusal never lowers it (MATCHING 7): it counts as what was expected. Silence
 * lowers it slowly; an acceptance raises it.
 */
export const answerRecord = ({ settled, answered, accepted = 0, countDeclines = false, usual = USUAL_ACCEPTANCE }: AnswerCounts): AnswerRecord => ({
  surplus: accepted * (1 - usual) - (settled - (countDeclines ? accepted : answered)) * usual,
  spread: settled * usual * (1 - usual),
})

/** Eagerness of this person in logits, drawn to zero while little is known. */
export const eagernessOf = ({ surplus, spread }: AnswerRecord): number => surplus / (spread + PRIOR_PRECISION)
