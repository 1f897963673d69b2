import { USUAL_SILENCE } from './silence.rules.js'

/** How a person answered earlier invitations. */
export interface AnswerRecord {
  /** Acceptances beyond what was expected of the same invitations; below zero: fewer. */
  readonly surplus: number
  /** Sum of p (1 - p) over those invitations: how much they could tell. */
  readonly spread: number
  /** Probability that the person answers nothing at present. */
  readonly silence: number
  /** How much likelier than usual an answer comes too late; a logarithm, 0 where nothing is known. */
  readonly late: number
}
export const noAnswers: AnswerRecord = { surplus: 0, spread: 0, silence: USUAL_SILENCE, late: 0 }

/** Share of invitations that is accepted in general. */
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
export const answerRecord = ({ settled, answered, accepted = 0, countDeclines = false, usual = USUAL_ACCEPTANCE }: AnswerCounts): Pick<AnswerRecord, 'surplus' | 'spread'> => ({
  surplus: accepted * (1 - usual) - (settled - (countDeclines ? accepted : answered)) * usual,
  spread: settled * usual * (1 - usual),
})

const SILENCE_MOST = 0.97
/** Eagerness of this person in logits, drawn to zero while little is known, and the present silence against the usual one. */
export const answersOf = ({ surplus, spread, silence, late }: AnswerRecord): { answers: number; silence: number } => ({
  answers: surplus / (spread + PRIOR_PRECISION),
  silence: Math.log((1 - USUAL_SILENCE) / (1 - Math.min(SILENCE_MOST, silence))) + late,
})
