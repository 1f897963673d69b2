/** What may move a score. One word per factor, the same in the database, the texts and the API. */
export const factors = [
  'fit', 'verified', 'niche', 'rate', 'load', 'attention', 'overlap', 'newcomer', 'answers', 'silence', 'overqualified', 'stars', 'unrated',
  'punctual', 'record', 'level', 'uncertainty', 'learning', 'turn',
] as const
export type Factor = (typeof factors)[number]

/** A logistic model: probability = logistic(bias + sum of weight x feature). */
export interface LogisticModel {
  readonly bias: number
  readonly weights: Readonly<Partial<Record<Factor, number>>>
}
/** Weights of the three logarithms in the score. */
export interface LogWeights {
  readonly accept: number
  readonly hire: number
  readonly worth: number
  /** What is added for somebody whose turn it is: nobody has invited him for 28 days. Absent in the first two versions: nothing. */
  readonly turn?: number
}
export interface MatchModel {
  readonly version: number
  readonly logs: LogWeights
  readonly accept: LogisticModel
  readonly hire: LogisticModel
  readonly success: LogisticModel
}

// Sums go in this order, and it is the one in which the database gives the weights back (short names first): the same digits everywhere.
const accept: LogisticModel = {
  bias: 0.1,
  weights: { load: -1.4, rate: 2, niche: 0.8, answers: 1, overlap: 0.3, newcomer: 0.6, attention: -1.2, overqualified: -0.7 },
}
const success: LogisticModel = { bias: 0.5, weights: { fit: 9, level: 0, niche: 0.6, record: 1, punctual: 3 } }

/** Version 1: the weights of MATCHING 5 and the public example of MATCHING 11. Never edited: rankings are run again with it. */
export const firstModel: MatchModel = {
  version: 1,
  logs: { accept: 0.7, hire: 1, worth: 2 },
  accept,
  hire: { bias: -0.3, weights: { fit: 3.5, rate: -1, level: 0, niche: 0.35, stars: 1, unrated: -0.35, verified: 0.9 } },
  success,
}
/** Version 2: hiring on the scale of a logit, the logarithms weighed on six markets. */
export const secondModel: MatchModel = {
  version: 2,
  logs: { accept: 1, hire: 1, worth: 1.5 },
  accept,
  hire: { bias: -0.6, weights: { fit: 6, rate: -1.7, level: 0, niche: 0.6, stars: 1.7, unrated: -0.6, verified: 1.5 } },
  success,
}
/** Version 3, the priors that ship today: who was not invited for 28 days comes up (decision record 20). A change is version 4. */
export const thirdModel: MatchModel = { ...secondModel, version: 3, logs: { ...secondModel.logs, turn: 0.8 } }
/** What new installations rank with, and learning starts from. */
export const priorModel = thirdModel
/** Shipped models by their version; what is learned comes above them. */
export const shippedModels: ReadonlyMap<number, MatchModel> = new Map([firstModel, secondModel, thirdModel].map((model) => [model.version, model]))

/** A failed contract costs half a success. */
export const FAILURE_COST = 0.5
export const WORTH_FLOOR = 0.02
/** Price of scarce attention at a full week. */
export const EXPOSURE_PRICE = -0.5
/** 0.15 x 2 x sd(coverage): knowing more is worth something. */
export const LEARNING_WEIGHT = 0.3
