import type { Factor } from './model.js'

export const logistic = (logit: number): number => (logit >= 0 ? 1 / (1 + Math.exp(-logit)) : Math.exp(logit) / (1 + Math.exp(logit)))

/** Normal distribution function (Zelen and Severo, error below 7.5e-8). */
export const normalBelow = (z: number): number => {
  const t = 1 / (1 + 0.2316419 * Math.abs(z))
  const poly = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  const tail = Math.exp((-z * z) / 2) * 0.3989422804014327 * poly
  return z >= 0 ? 1 - tail : tail
}
const FAR = 4
/** Expected part above zero of a figure that is known up to sd. */
export const shortfall = (mean: number, sd: number): number => {
  if (mean >= FAR * sd) return mean
  if (mean <= -FAR * sd) return 0
  const z = mean / sd
  return mean * normalBelow(z) + sd * Math.exp((-z * z) / 2) * 0.3989422804014327
}

/** One factor's share of a logit. */
export interface Part {
  readonly factor: Factor
  readonly logit: number
}
export interface Spread {
  /** Value of a neutral person: every feature at zero. */
  readonly base: number
  readonly contributions: { readonly factor: Factor; readonly contribution: number }[]
}

const FLAT = 1e-6
const STEP = 1e-4

/**
 * Shares out value(bias + sum of parts) - value(bias) over the parts in proportion to their logits: the mean slope
 * times each logit. It is the Aumann-Shapley share of a function of a sum, so it adds up exactly and does not depend on order.
 */
export const spread = (value: (logit: number) => number, bias: number, parts: readonly Part[]): Spread => {
  const moved = parts.reduce((sum, part) => sum + part.logit, 0)
  const slope = Math.abs(moved) > FLAT
    ? (value(bias + moved) - value(bias)) / moved
    : (value(bias + STEP) - value(bias - STEP)) / (2 * STEP)
  return { base: value(bias), contributions: parts.map(({ factor, logit }) => ({ factor, contribution: slope * logit })) }
}
