import { normalBelow } from './logistic.js'

/** A person's silence as a belief that moves with what is seen and drifts back with time. */
export interface Silence {
  /** Probability that nothing is answered at present. */
  readonly chance: number
  readonly atHour: number
}
/** Share of people who answer nothing at a given time though they are open to work. */
export const USUAL_SILENCE = 0.1
/** Chance that somebody who reads his invitations leaves one unanswered. */
const LEAVES_ONE = 0.15
/** After an answer little doubt is left. */
const AFTER_ANSWER = 0.02
/** Hours in which a belief drifts to what is usual by two thirds. */
const DRIFT_HOURS = 16 * 24
/** Spread of the logarithm of the time to an answer. */
const ANSWER_SPREAD = 0.9
const USUAL_ANSWER_HOURS = 8

export const noSilence: Silence = { chance: USUAL_SILENCE, atHour: 0 }
const drifted = ({ chance, atHour }: Silence, hour: number): number =>
  USUAL_SILENCE + (chance - USUAL_SILENCE) * Math.exp(-Math.max(0, hour - atHour) / DRIFT_HOURS)
/** `quiet`: how likely the same quiet is from somebody who reads. */
const afterQuiet = (chance: number, quiet: number): number => chance / (chance + (1 - chance) * quiet)

/** An answer, a proposal, a start of work: the person is there. */
export const heardFrom = (_: Silence, hour: number): Silence => ({ chance: AFTER_ANSWER, atHour: hour })
/** An invitation ended without a word. */
export const leftUnanswered = (silence: Silence, hour: number): Silence => ({ chance: afterQuiet(drifted(silence, hour), LEAVES_ONE), atHour: hour })

export interface Waiting {
  readonly hour: number
  /** When the invitations without an answer yet were sent. */
  readonly sentAt: readonly number[]
  readonly medianAnswerHours: number | null
}
/** What to believe now: the longer invitations wait beyond the person's usual time, the likelier the silence. */
export const silenceNow = (silence: Silence, { hour, sentAt, medianAnswerHours }: Waiting): number =>
  sentAt.reduce((chance, sent) => {
    const waited = Math.max(0.1, hour - sent)
    const still = 1 - normalBelow(Math.log(waited / Math.max(0.5, medianAnswerHours ?? USUAL_ANSWER_HOURS)) / ANSWER_SPREAD)
    return afterQuiet(chance, LEAVES_ONE + (1 - LEAVES_ONE) * still)
  }, drifted(silence, hour))
