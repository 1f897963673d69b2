import type { Features } from './features.js'
import { logistic } from './logistic.js'
import { type Factor, type LogisticModel, type LogWeights, type MatchModel, priorModel } from './model.js'

/** The three models that learn, each from its own outcomes. */
export const learnedKinds = ['accept', 'hire', 'success'] as const
export type LearnedKind = (typeof learnedKinds)[number]

/** A weight as a Gaussian. */
export interface Belief {
  readonly mean: number
  readonly variance: number
}
export interface LearnedModel {
  readonly bias: Belief
  readonly weights: Readonly<Partial<Record<Factor, Belief>>>
  /** Outcomes it has learned from. */
  readonly events: number
}
/** All that learning remembers; plain JSON, so that it can be stored as a version and taken up again. */
export type Learning = Readonly<Record<LearnedKind, LearnedModel>> & {
  /** What the score makes of the three; given with the priors, not learned. */
  readonly logs: LogWeights
}

/** One outcome with what the model saw when it judged: never what became known later. */
export interface LearningEvent {
  readonly kind: LearnedKind
  readonly features: Features
  /** 0 or 1; between them where only a part of the outcome is known. */
  readonly outcome: number
  /** How far the logit was drawn to even odds for want of knowledge; 1 where it was not. */
  readonly shrink?: number
  /** How much the outcome counts; 1 unless said. */
  readonly trust?: number
}

/** What is forgotten with each outcome, so that yesterday's market does not rule for ever. */
export const FORGETTING = 0.0008
/** With fewer outcomes than this a model keeps close to its priors. */
export const SETTLED_AFTER = 200
const SMALL_STEP = 0.5
/** How sure the shipped priors are, in standard deviations: of the bias, and of a weight as a share of its size. */
const BIAS_SD = 0.5
const WEIGHT_SHARE = 0.35
const WEIGHT_LEAST_SD = 0.25

const square = (value: number): number => value * value
const priorBelief = (weight: number): Belief => ({ mean: weight, variance: square(Math.max(WEIGHT_LEAST_SD, WEIGHT_SHARE * Math.abs(weight))) })
const priorOf = ({ bias, weights }: LogisticModel): LearnedModel => ({
  bias: { mean: bias, variance: square(BIAS_SD) },
  weights: Object.fromEntries(Object.entries(weights).map(([factor, weight]) => [factor, priorBelief(weight)])),
  events: 0,
})
/** Learning that has seen nothing: the shipped priors with their doubts. */
export const emptyLearning = (prior: MatchModel = priorModel): Learning => ({
  logs: prior.logs, accept: priorOf(prior.accept), hire: priorOf(prior.hire), success: priorOf(prior.success),
})

const pointsOf = ({ bias, weights }: LearnedModel): LogisticModel => ({
  bias: bias.mean,
  weights: Object.fromEntries(Object.entries(weights).map(([factor, belief]) => [factor, belief.mean])),
})
/** The weights to score with, under a version of their own. */
export const modelOf = (learning: Learning, version: number): MatchModel => ({
  version, logs: learning.logs, accept: pointsOf(learning.accept), hire: pointsOf(learning.hire), success: pointsOf(learning.success),
})

/** Where a factor may only help or only harm, a weight never changes its side; nor grows beyond reason. */
export const WEIGHT_LIMIT = 4
export interface Bounds {
  readonly low: number
  readonly high: number
}
/** From a tenth to four times the shipped weight; a weight shipped as zero may take either side. */
export const boundsOf = (prior: number): Bounds =>
  prior === 0 ? { low: -1.5, high: 1.5 } : prior > 0 ? { low: prior / 10, high: prior * WEIGHT_LIMIT } : { low: prior * WEIGHT_LIMIT, high: prior / 10 }

/** Weights that left their bounds, by name ("accept.rate"); a version with any stays a candidate. */
export const outOfBounds = (model: MatchModel, prior: MatchModel = priorModel): string[] =>
  learnedKinds.flatMap((kind) =>
    Object.entries(model[kind].weights).flatMap(([factor, weight]) => {
      const { low, high } = boundsOf(prior[kind].weights[factor as Factor] ?? 0)
      return weight < low || weight > high ? [`${kind}.${factor}`] : []
    }),
  )

/** Probability by the means, at one logit. */
export const predicted = (model: LearnedModel, { features, shrink = 1 }: Pick<LearningEvent, 'features' | 'shrink'>): number => {
  let logit = model.bias.mean
  for (const factor in model.weights) logit += model.weights[factor as Factor]!.mean * (features[factor as Factor] ?? 0)
  return logistic(shrink * logit)
}

/**
 * One step of Bayesian logistic regression with a variance for each weight: the outcome's surprise is shared out by how
 * uncertain each weight is, and looking at an outcome makes its weights surer. Pure; the order of events decides.
 */
const updateOne = (model: LearnedModel, event: LearningEvent): LearnedModel => {
  const { features, outcome, shrink = 1, trust = 1 } = event
  const p = predicted(model, event)
  const step = trust * (model.events < SETTLED_AFTER ? SMALL_STEP : 1)
  const information = Math.max(1e-6, p * (1 - p)) * step
  let spread = square(shrink) * model.bias.variance
  for (const factor in model.weights) spread += square(shrink * (features[factor as Factor] ?? 0)) * model.weights[factor as Factor]!.variance
  const surprise = (step * (outcome - p)) / (1 + information * spread)
  const moved = ({ mean, variance }: Belief, at: number): Belief => ({
    mean: mean + variance * at * surprise,
    variance: variance / (1 + information * variance * square(at)),
  })
  const weights: Partial<Record<Factor, Belief>> = {}
  for (const factor in model.weights) {
    weights[factor as Factor] = moved(model.weights[factor as Factor]!, shrink * (features[factor as Factor] ?? 0))
  }
  return { bias: moved(model.bias, shrink), weights, events: model.events + 1 }
}

/** Every outcome makes what was learned before a little less sure, up to the doubt of the prior. */
const forget = (learned: LearnedModel, prior: LearnedModel): LearnedModel => {
  const less = ({ mean, variance }: Belief, first: Belief): Belief => ({ mean, variance: variance + FORGETTING * Math.max(0, first.variance - variance) })
  return {
    ...learned,
    bias: less(learned.bias, prior.bias),
    weights: Object.fromEntries(Object.entries(learned.weights).map(([factor, belief]) => [factor, less(belief, prior.weights[factor as Factor] ?? belief)])),
  }
}
const shipped = emptyLearning()

/** State in, event in, state out. */
export const updateModel = (learning: Learning, event: LearningEvent): Learning => ({
  ...learning,
  [event.kind]: forget(updateOne(learning[event.kind], event), shipped[event.kind]),
})

/** Mean log loss of a model over events: what a replay compares. */
export const logLoss = (model: LogisticModel, events: readonly LearningEvent[]): number => {
  const learned = priorOf(model)
  const sum = events.reduce((total, event) => {
    const p = Math.min(1 - 1e-9, Math.max(1e-9, predicted(learned, event)))
    return total - (event.outcome * Math.log(p) + (1 - event.outcome) * Math.log(1 - p))
  }, 0)
  return events.length === 0 ? 0 : sum / events.length
}
