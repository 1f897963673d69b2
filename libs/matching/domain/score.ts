import { budgetPerHour } from './budget.rules.js'
import { freeHours } from './eligibility.rules.js'
import { fitOf, type Fit, type MissingDuty, missingDuties, requiredMean, weighedDuties } from './fit.rules.js'
import { logistic, spread, type Part } from './logistic.js'
import { type MatchJob, type MatchPerson, NEWCOMER_BELOW, type Standing } from './match.js'
import {
  ACCEPT_WEIGHT, EXPOSURE_PRICE, FAILURE_COST, type Factor, factors, HIRE_WEIGHT, LEARNING_WEIGHT, type LogisticModel, type MatchModel, WORTH_FLOOR,
  WORTH_WEIGHT,
} from './model.js'
import { overlapHours } from './zone.rules.js'

/** Whom to invite, which proposal to show first, which job to show a person. */
export const purposes = ['invite', 'shortlist', 'feed'] as const
export type Purpose = (typeof purposes)[number]

export interface Contribution {
  readonly factor: Factor
  readonly contribution: number
}
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
  readonly person: MatchPerson
  readonly standing: Pick<Standing, 'recentInvites'>
  readonly purpose: Purpose
  /** Asked price / budget of a proposal; absent for people who have not named one. */
  readonly priceRatio?: number
}

type Features = Readonly<Record<Exclude<Factor, 'uncertainty' | 'learning'>, number>>
const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))
/** Over the level by more than this, a person may find the work too simple. */
const OVERQUALIFIED_ABOVE = 0.2
const RECORD_FULL_AT = 5
const WORKING_DAY_HOURS = 9
const RATE_LOGS = [-0.4, 1] as const

/** ln(budget / what the person asks): above zero is comfortable, below is short. */
const rateFeature = ({ job, person, priceRatio }: ScoreCase): number => {
  const ratio = priceRatio ?? (person.rateMinor === null || person.rateMinor <= 0n ? 1 : Number(person.rateMinor) / budgetPerHour(job))
  return within(-Math.log(Math.max(ratio, 1e-6)), ...RATE_LOGS)
}
const featuresOf = (one: ScoreCase, fit: Fit, overlap: number): Features => {
  const { job, person, standing } = one
  return {
    fit: fit.fit,
    verified: fit.required === 0 ? 0 : fit.proven / fit.required,
    niche: person.niches.includes(job.niche) ? 1 : 0,
    rate: rateFeature(one),
    load: person.hoursPerWeek > 0 ? within(person.bookedHours / person.hoursPerWeek, 0, 1) : 1,
    attention: within(standing.recentInvites / Math.max(1, person.weeklyCap), 0, 1),
    overlap: within((overlap - job.minOverlapHours) / WORKING_DAY_HOURS, -1, 1),
    newcomer: person.completed < NEWCOMER_BELOW ? 1 : 0,
    // Silence lowers, a refusal does not; two answers are given as credit.
    answers: (person.answeredInvites + 2) / (person.settledInvites + 2) - 1,
    overqualified: within((fit.fit - OVERQUALIFIED_ABOVE) / OVERQUALIFIED_ABOVE, 0, 1),
    record: within(person.completed / RECORD_FULL_AT, 0, 1),
  }
}

/** The hire model knows a price only where it is above the budget. */
const hireView = (features: Features): Features => ({ ...features, rate: Math.max(0, -features.rate) })
const partsOf = (model: LogisticModel, features: Features): Part[] =>
  Object.entries(model.weights).map(([factor, weight]) => ({ factor: factor as Factor, logit: weight * features[factor as keyof Features] }))

/** A person whose skill is little known is pulled to even odds: the logit integrated over the variance of fit. */
const withUncertainty = (model: LogisticModel, parts: Part[], fit: Fit): Part[] => {
  const spreadOfLogit = (model.weights.fit ?? 0) ** 2 * fit.variance
  const shrink = 1 / Math.sqrt(1 + (Math.PI * spreadOfLogit) / 8)
  const logit = parts.reduce((sum, part) => sum + part.logit, model.bias)
  return [...parts, { factor: 'uncertainty', logit: (shrink - 1) * logit }]
}

const logWorth = (logit: number): number => {
  const success = logistic(logit)
  return WORTH_WEIGHT * Math.log(Math.max(WORTH_FLOOR, success - FAILURE_COST * (1 - success)))
}
const logOf = (weight: number) => (logit: number): number => weight * Math.log(logistic(logit))
const logitOf = (model: LogisticModel, parts: Part[]): number => parts.reduce((sum, part) => sum + part.logit, model.bias)

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
})

/**
 * 0.7 ln pA + ln pH + 2 ln worth + exposure price + learning bonus, taken apart into named contributions.
 * A shortlist has no pA, price and bonus; a feed has pA but neither price nor bonus. Pure: same input, same digits.
 */
export const score = (one: ScoreCase, model: MatchModel): Scored => {
  const duties = weighedDuties(one.job, one.person.duties)
  const fit = fitOf(one.job, duties)
  const overlap = overlapHours([one.job.timeZone, one.person.timeZone], one.job.startsOn)
  const features = featuresOf(one, fit, overlap)
  const accept = partsOf(model.accept, features)
  const hire = partsOf(model.hire, hireView(features))
  const success = withUncertainty(model.success, partsOf(model.success, features), fit)

  const terms = [
    ...(one.purpose === 'shortlist' ? [] : [spread(logOf(ACCEPT_WEIGHT), model.accept.bias, accept)]),
    spread(logOf(HIRE_WEIGHT), model.hire.bias, hire),
    spread(logWorth, model.success.bias, success),
  ]
  const extra: Contribution[] = one.purpose === 'invite'
    ? [
        { factor: 'attention', contribution: EXPOSURE_PRICE * (one.standing.recentInvites / Math.max(1, one.person.weeklyCap)) },
        { factor: 'learning', contribution: LEARNING_WEIGHT * Math.sqrt(fit.variance) },
      ]
    : []
  const all = [...terms.flatMap((term) => term.contributions), ...extra]
  const contributions = factors
    .filter((factor) => all.some((part) => part.factor === factor))
    .map((factor) => ({ factor, contribution: all.reduce((sum, part) => sum + (part.factor === factor ? part.contribution : 0), 0) }))
  const base = terms.reduce((sum, term) => sum + term.base, 0)
  return {
    freelancerId: one.person.freelancerId,
    base,
    contributions,
    score: contributions.reduce((sum, part) => sum + part.contribution, base),
    pAccept: logistic(logitOf(model.accept, accept)),
    pHire: logistic(logitOf(model.hire, hire)),
    pSuccess: logistic(logitOf(model.success, success)),
    missing: missingDuties(one.job, duties),
    facts: factsOf(one, fit, overlap),
  }
}
