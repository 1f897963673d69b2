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
const LEAVES_ONE = 0.12
/** After an answer little doubt is left. */
const AFTER_ANSWER = 0.02
/** Hours in which a belief drifts to what is usual by two thirds. */
const DRIFT_HOURS = 16 * 24
/** Spread of the logarithm of the time to an answer. */
const ANSWER_SPREAD = 0.85
const USUAL_ANSWER_HOURS = 8
/** Answers whose times weigh as much as the usual time. */
const USUAL_ANSWERS = 2
export const INVITATION_HOURS = 36

export const noSilence: Silence = { chance: USUAL_SILENCE, atHour: 0 }
const drifted = ({ chance, atHour }: Silence, hour: number): number =>
  USUAL_SILENCE + (chance - USUAL_SILENCE) * Math.exp(-Math.max(0, hour - atHour) / DRIFT_HOURS)
/** `quiet`: how likely the same quiet is from somebody who reads. */
const afterQuiet = (chance: number, quiet: number): number => chance / (chance + (1 - chance) * quiet)

/** How fast a person answers, as far as it is known. */
export interface Pace {
  readonly medianHours: number | null
  readonly answers: number
}
/** Chance that an answer comes later than so many hours, if it comes at all. */
export const laterThan = (hours: number, { medianHours, answers }: Pace): number => {
  const usual = Math.log(USUAL_ANSWER_HOURS)
  const own = medianHours === null ? usual : (answers * Math.log(Math.max(0.5, medianHours)) + USUAL_ANSWERS * usual) / (answers + USUAL_ANSWERS)
  return 1 - normalBelow((Math.log(Math.max(0.1, hours)) - own) / ANSWER_SPREAD)
}
const quietFor = (hours: number, pace: Pace): number => LEAVES_ONE + (1 - LEAVES_ONE) * laterThan(hours, pace)
/** Share of those who read an invitation and say something before it is too late, slow people aside; learned where answers are counted. */
export const USUAL_ANSWER_SHARE = 1 - LEAVES_ONE
/** Chance that an invitation is answered at all: it is read, it is not left, and the answer comes while it lives. */
export const reachOf = (silence: number, { pace, share = USUAL_ANSWER_SHARE }: { pace: Pace; share?: number }): number =>
  Math.max(LEAST_REACH, (1 - silence) * share * (1 - laterThan(INVITATION_HOURS, pace)))
const LEAST_REACH = 0.02
/** Of somebody without a record. */
export const USUAL_REACH = 0.78

/** An answer, a proposal, a start of work: the person is there. */
export const heardFrom = (_: Silence, hour: number): Silence => ({ chance: AFTER_ANSWER, atHour: hour })
/** An invitation ended without a word. */
export const leftUnanswered = (silence: Silence, { hour, pace }: { hour: number; pace: Pace }): Silence =>
  ({ chance: afterQuiet(drifted(silence, hour), quietFor(INVITATION_HOURS, pace)), atHour: hour })

export interface Waiting {
  readonly hour: number
  /** When the invitations without an answer yet were sent. */
  readonly sentAt: readonly number[]
  readonly pace: Pace
}
/** What to believe now: the longer invitations wait beyond the person's usual time, the likelier the silence. */
export const silenceNow = (silence: Silence, { hour, sentAt, pace }: Waiting): number =>
  sentAt.reduce((chance, sent) => afterQuiet(chance, quietFor(hour - sent, pace)), drifted(silence, hour))
