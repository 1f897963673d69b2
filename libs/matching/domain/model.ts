/** What may move a score. One word per factor, the same in the database, the texts and the API. */
export const factors = [
  'fit', 'verified', 'niche', 'rate', 'load', 'attention', 'overlap', 'newcomer', 'answers', 'silence', 'overqualified', 'stars', 'unrated',
  'punctual', 'record', 'level', 'uncertainty', 'learning',
] as const
export type Factor = (typeof factors)[number]

/** A logistic model: probability = logistic(bias + sum of weight x feature). */
export interface LogisticModel {
  readonly bias: number
  readonly weights: Readonly<Partial<Record<Factor, number>>>
}
export interface MatchModel {
  readonly version: number
  readonly accept: LogisticModel
  readonly hire: LogisticModel
  readonly success: LogisticModel
}

/** Shipped priors, from the public example of MATCHING 11. Learning adds versions, never edits one. */
export const priorModel: MatchModel = {
  version: 1,
  accept: {
    bias: 0.1,
    weights: { rate: 2, niche: 0.8, load: -1.4, attention: -1.2, overqualified: -0.7, overlap: 0.3, newcomer: 0.6, answers: 1 },
  },
  hire: { bias: -0.6, weights: { fit: 6, verified: 1.5, niche: 0.6, rate: -1.7, stars: 1.7, unrated: -0.6, level: 0 } },
  success: { bias: 0.5, weights: { fit: 9, niche: 0.6, punctual: 3, record: 1, level: 0 } },
}
/** Models by their version, so that a stored ranking can be run again. */
export const models: ReadonlyMap<number, MatchModel> = new Map([[priorModel.version, priorModel]])

/** Weights of the three logarithms in the score (MATCHING 5). */
export const ACCEPT_WEIGHT = 1
export const HIRE_WEIGHT = 1
export const WORTH_WEIGHT = 1.5
/** A failed contract costs half a success. */
export const FAILURE_COST = 0.5
export const WORTH_FLOOR = 0.02
/** Price of scarce attention at a full week. */
export const EXPOSURE_PRICE = -0.5
/** 0.15 x 2 x sd(coverage): knowing more is worth something. */
export const LEARNING_WEIGHT = 0.3
