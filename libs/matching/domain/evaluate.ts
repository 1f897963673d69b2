import type { Features, Views } from './features.js'
import { logistic, type Part, spread } from './logistic.js'
import { EXPOSURE_PRICE, FAILURE_COST, type Factor, factors, LEARNING_WEIGHT, type LogisticModel, type MatchModel, WORTH_FLOOR } from './model.js'
import { USUAL_REACH } from './silence.rules.js'

/** Whom to invite, which proposal to show first, which job to show a person. */
export const purposes = ['invite', 'shortlist', 'feed'] as const
export type Purpose = (typeof purposes)[number]

export interface Contribution {
  readonly factor: Factor
  readonly contribution: number
}
/** What a score is made from. */
export interface Sight {
  readonly purpose: Purpose
  readonly views: Views
  /** Variance of the coverage. */
  readonly variance: number
  /** Invitations of the last week / weekly cap. */
  readonly spent: number
  /** Nobody has invited the person for 28 days. */
  readonly isTurn: boolean
  /** Chance that an invitation is answered at all. */
  readonly reach: number
}
export interface Chances {
  readonly score: number
  readonly pAccept: number
  readonly pHire: number
  readonly pSuccess: number
}
export interface Explained extends Chances {
  readonly base: number
  /** base + all contributions = score, by construction. */
  readonly contributions: readonly Contribution[]
}

const logitOf = ({ bias, weights }: LogisticModel, features: Features): number => {
  let logit = bias
  for (const factor in weights) logit += weights[factor as Factor]! * (features[factor as Factor] ?? 0)
  return logit
}
/** A person whose skill is little known is pulled to even odds: the logit integrated over the variance of fit. */
export const shrinkOf = (model: LogisticModel, variance: number): number =>
  1 / Math.sqrt(1 + (Math.PI * (model.weights.fit ?? 0) ** 2 * variance) / 8)

const logWorth = (weight: number) => (logit: number): number => {
  const success = logistic(logit)
  return weight * Math.log(Math.max(WORTH_FLOOR, success - FAILURE_COST * (1 - success)))
}
const logOf = (weight: number) => (logit: number): number => weight * Math.log(logistic(logit))
/** Against somebody of whom nothing is known, whose reach is in the base. */
const reached = ({ reach }: Sight, weight: number): number => weight * Math.log(reach)
const usuallyReached = (weight: number): number => weight * Math.log(USUAL_REACH)
/** Price of attention: what is already spent of the week costs. */
const priceOf = ({ spent }: Sight): number => EXPOSURE_PRICE * spent
/** Knowing more is worth something. */
const bonusOf = ({ variance }: Sight): number => LEARNING_WEIGHT * Math.sqrt(variance)
/** Invitations go round: who has had none for long comes up. */
const turnOf = ({ isTurn, purpose }: Sight, { logs: { turn = 0 } }: MatchModel): number => (isTurn && purpose === 'invite' ? turn : 0)

/**
 * The three logarithms by the weights of the model + exposure price + learning bonus + turn. A shortlist has only pH and worth; a feed has pA
 * besides.
 */
export const chancesOf = (sight: Sight, model: MatchModel): Chances => {
  const accept = logitOf(model.accept, sight.views.accept)
  const hire = shrinkOf(model.hire, sight.variance) * logitOf(model.hire, sight.views.hire)
  const success = shrinkOf(model.success, sight.variance) * logitOf(model.success, sight.views.success)
  const { logs } = model
  const proven = logOf(logs.hire)(hire) + logWorth(logs.worth)(success)
  const wanted = logOf(logs.accept)(accept) + reached(sight, logs.accept)
  const score = sight.purpose === 'shortlist' ? proven : proven + wanted + (sight.purpose === 'invite' ? priceOf(sight) + bonusOf(sight) + turnOf(sight, model) : 0)
  return { score, pAccept: sight.reach * logistic(accept), pHire: logistic(hire), pSuccess: logistic(success) }
}

const partsOf = (model: LogisticModel, features: Features): Part[] =>
  Object.entries(model.weights).map(([factor, weight]) => ({ factor: factor as Factor, logit: weight * (features[factor as Factor] ?? 0) }))

const withUncertainty = (model: LogisticModel, { features, variance }: { features: Features; variance: number }): Part[] => [
  ...partsOf(model, features),
  { factor: 'uncertainty', logit: (shrinkOf(model, variance) - 1) * logitOf(model, features) },
]

/** The same score taken apart into named contributions. Pure: same input, same digits. */
export const explain = (sight: Sight, model: MatchModel): Explained => {
  const { purpose, views } = sight
  const { logs } = model
  const hire = withUncertainty(model.hire, { features: views.hire, variance: sight.variance })
  const success = withUncertainty(model.success, { features: views.success, variance: sight.variance })
  const terms = [
    ...(purpose === 'shortlist' ? [] : [spread(logOf(logs.accept), model.accept.bias, partsOf(model.accept, views.accept))]),
    spread(logOf(logs.hire), model.hire.bias, hire),
    spread(logWorth(logs.worth), model.success.bias, success),
  ]
  const turn = turnOf(sight, model)
  const extra: Contribution[] = [
    ...(purpose === 'shortlist' ? [] : [{ factor: 'silence' as const, contribution: reached(sight, logs.accept) - usuallyReached(logs.accept) }]),
    ...(purpose === 'invite' ? [{ factor: 'attention' as const, contribution: priceOf(sight) }, { factor: 'learning' as const, contribution: bonusOf(sight) }] : []),
    ...(turn === 0 ? [] : [{ factor: 'turn' as const, contribution: turn }]),
  ]
  const all = [...terms.flatMap((term) => term.contributions), ...extra]
  const contributions = factors
    .filter((factor) => all.some((part) => part.factor === factor))
    .map((factor) => ({ factor, contribution: all.reduce((sum, part) => sum + (part.factor === factor ? part.contribution : 0), 0) }))
  const base = terms.reduce((sum, term) => sum + term.base, purpose === 'shortlist' ? 0 : usuallyReached(logs.accept))
  const { pAccept, pHire, pSuccess } = chancesOf(sight, model)
  return { base, contributions, score: contributions.reduce((sum, part) => sum + part.contribution, base), pAccept, pHire, pSuccess }
}
