import { type AnswerRecord, answerRecord } from './answers.rules.js'
import { budgetPerHour } from './budget.rules.js'
import { freeHours } from './eligibility.rules.js'
import { type Chances, chancesOf, type Contribution, explain, type Purpose, type Sight } from './evaluate.js'
import { type PairFacts, type Views, viewsOf } from './features.js'
import { fitOf, type Fit, type MissingDuty, missingDuties, requiredMean, weighedDuties, type WeighedDuty } from './fit.rules.js'
import type { MatchJob, ScoredPerson, Standing } from './match.js'
import type { MatchModel } from './model.js'
import { USUAL_REACH, USUAL_SILENCE } from './silence.rules.js'
import { overlapHours } from './zone.rules.js'

export { type Contribution, type Purpose, purposes } from './evaluate.js'

/** Figures the sentences need; stored with the score, so that an old reason reads the same later. */
export interface ScoreFacts {
  readonly proven: number
  readonly required: number
  readonly coverage: number
  readonly level: number
  readonly niche: string
  readonly ratePercent: number | null
  readonly freeHours: number
  readonly hours: number
  readonly invites: number
  readonly cap: number
  readonly overlap: number
  readonly completed: number
  readonly answered: number
  readonly settled: number
  /** Absent in scores stored before reviews and punctuality were counted. */
  readonly stars?: number
  readonly reviews?: number
  /** 1 for a field the person would rather not work in. */
  readonly disliked?: number
  readonly successful?: number
  readonly onTime?: number
  /** Contracts that can be judged; absent in scores stored before they were counted, which took all for such. */
  readonly ended?: number
}
export interface Scored {
  readonly freelancerId: string
  readonly score: number
  readonly base: number
  /** base + all contributions = score, by construction. */
  readonly contributions: readonly Contribution[]
  readonly pAccept: number
  readonly pHire: number
  readonly pSuccess: number
  readonly missing: readonly MissingDuty[]
  readonly facts: ScoreFacts
}
export interface ScoreCase {
  readonly job: MatchJob
  readonly person: ScoredPerson
  readonly standing: Pick<Standing, 'recentInvites' | 'isTurn'>
  readonly purpose: Purpose
  /** Asked price / budget of a proposal; absent for people who have not named one. */
  readonly priceRatio?: number
}

const askedRatio = ({ job, person, priceRatio }: ScoreCase): number =>
  priceRatio ?? (person.rateMinor === null || person.rateMinor <= 0n ? 1 : Number(person.rateMinor) / budgetPerHour(job))

const UNKNOWN_ON_TIME = 0.72
/** A contract carried to its end is most likely a good one. */
const UNKNOWN_SUCCESS = 0.85
/** Where good and punctual ends are not counted, usual shares stand in for them. */
const recordOf = ({ completed, ended, successful, onTime }: ScoredPerson): Pick<PairFacts, 'completed' | 'ended' | 'successful' | 'onTime'> => ({
  completed,
  ended: ended ?? completed,
  successful: successful ?? completed * UNKNOWN_SUCCESS,
  onTime: onTime ?? completed * UNKNOWN_ON_TIME,
})

const reachOfPerson = ({ reach, silence = USUAL_SILENCE }: ScoredPerson): number =>
  reach ?? Math.max(0.02, USUAL_REACH * ((1 - silence) / (1 - USUAL_SILENCE)))
/** Where silence is a chance of its own, invitations that passed say nothing of eagerness any more. */
const answersOf = ({ reach, settledInvites, answeredInvites, acceptedInvites }: ScoredPerson): AnswerRecord =>
  answerRecord({ settled: reach === undefined ? settledInvites : answeredInvites, answered: answeredInvites, ...(acceptedInvites === undefined ? {} : { accepted: acceptedInvites }) })
const nicheJobsOf = ({ nicheJobs, niches }: ScoredPerson, niche: string): number => (nicheJobs === undefined ? Number(niches.includes(niche)) : (nicheJobs[niche] ?? 0))

const pairOf = (one: ScoreCase, fit: Fit, overlap: number): PairFacts => {
  const { job, person, standing } = one
  const isNicheLiked = person.niches.includes(job.niche)
  return {
    fit,
    level: job.level,
    isNicheLiked,
    isNicheDisliked: person.nichesDisliked?.includes(job.niche) ?? false,
    nicheJobs: nicheJobsOf(person, job.niche),
    priceRatio: askedRatio(one),
    load: person.hoursPerWeek > 0 ? person.bookedHours / person.hoursPerWeek : 1,
    recentInvites: standing.recentInvites,
    weeklyCap: person.weeklyCap,
    overlap,
    minOverlap: job.minOverlapHours,
    ...recordOf(person),
    stars: person.stars ?? null,
    reviews: person.stars === null || person.stars === undefined ? 0 : (person.reviews ?? 0),
    answers: answersOf(person),
  }
}
/** What the three models see of a person at a job; learning looks at the same figures. */
export const featuresOf = (one: ScoreCase): { views: Views; variance: number } => {
  const fit = fitOf(one.job, weighedDuties(one.job, one.person.duties))
  const overlap = overlapHours([one.job.timeZone, one.person.timeZone], one.job.startsOn)
  return { views: viewsOf(pairOf(one, fit, overlap)), variance: fit.variance }
}

const factsOf = ({ job, person, standing }: ScoreCase, fit: Fit, overlap: number): ScoreFacts => ({
  proven: fit.proven,
  required: fit.required,
  coverage: fit.coverage,
  level: requiredMean(job.level),
  niche: job.niche,
  ratePercent: person.rateMinor === null ? null : Math.round((100 * Number(person.rateMinor)) / budgetPerHour(job)),
  freeHours: freeHours(person),
  hours: job.hoursPerWeek,
  invites: standing.recentInvites,
  cap: person.weeklyCap,
  overlap: Math.round(overlap * 10) / 10,
  completed: person.completed,
  answered: person.answeredInvites,
  settled: person.settledInvites,
  stars: Math.round(10 * (person.stars ?? 0)) / 10,
  reviews: person.reviews ?? 0,
  ...(person.nichesDisliked?.includes(job.niche) ? { disliked: 1 } : {}),
  successful: person.successful ?? person.completed,
  onTime: person.onTime ?? person.completed,
  ended: person.ended ?? person.completed,
})

/**
 * ln pA + ln pH + 1.5 ln worth + exposure price + learning bonus + turn, taken apart into named contributions.
 * A shortlist has only ln pH and ln worth, a feed has ln pA besides. Pure: same input, same digits.
 */
export const score = (one: ScoreCase, model: MatchModel): Scored => {
  const { duties, fit, overlap, sight } = lookAt(one)
  return {
    freelancerId: one.person.freelancerId,
    ...explain(sight, model),
    missing: missingDuties(one.job, duties),
    facts: factsOf(one, fit, overlap),
  }
}

const lookAt = (one: ScoreCase): { duties: WeighedDuty[]; fit: Fit; overlap: number; sight: Sight } => {
  const duties = weighedDuties(one.job, one.person.duties)
  const fit = fitOf(one.job, duties)
  const overlap = overlapHours([one.job.timeZone, one.person.timeZone], one.job.startsOn)
  const spent = one.standing.recentInvites / Math.max(1, one.person.weeklyCap)
  const views = viewsOf(pairOf(one, fit, overlap))
  return { duties, fit, overlap, sight: { purpose: one.purpose, views, variance: fit.variance, spent, isTurn: one.standing.isTurn ?? false, reach: reachOfPerson(one.person) } }
}

export interface PersonChances extends Chances {
  readonly freelancerId: string
}
/** The same score without its parts and words, to put many in order; the last digits may differ. */
export const chances = (one: ScoreCase, model: MatchModel): PersonChances => ({ freelancerId: one.person.freelancerId, ...chancesOf(lookAt(one).sight, model) })
