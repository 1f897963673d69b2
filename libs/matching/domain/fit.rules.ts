import { shortfall } from './logistic.js'
import type { DutyNeed, DutySkill, MatchJob, MatchLevel } from './match.js'

/** Mean asked for at levels 0, 1, 2 (DECISIONS 12). */
export const requiredMeans = [0.5, 0.62, 0.72] as const
export const requiredMean = (level: MatchLevel): number => requiredMeans[level]
/** A duty nobody has said anything about: the low end of the population, wide open. */
export const unknownSkill = { mean: 0.25, variance: 0.06, proven: false } as const
const HOLE_BELOW = 0.45
const HOLE_WEIGHT = 0.6

export interface WeighedDuty {
  readonly dutySlug: string
  /** Share of the whole checklist; all shares add up to 1. */
  readonly share: number
  readonly mean: number
  readonly variance: number
  readonly proven: boolean
  /** Its place among the person's duties and its covariances with those before; absent where errors are taken for independent. */
  readonly place?: number
  readonly covariances?: readonly number[]
}

/** importance x (0.7 + 0.3 x volume / maxVolume), as shares. */
export const sharesOf = (duties: readonly Omit<DutyNeed, 'dutySlug'>[]): number[] => {
  const known = shares.get(duties)
  if (known) return known
  const made = madeShares(duties)
  shares.set(duties, made)
  return made
}
/** Asked for each person of a checklist. */
const shares = new WeakMap<readonly Omit<DutyNeed, 'dutySlug'>[], number[]>()
const madeShares = (duties: readonly Omit<DutyNeed, 'dutySlug'>[]): number[] => {
  const maxVolume = Math.max(1, ...duties.map((duty) => duty.volume))
  const weights = duties.map((duty) => duty.importance * (0.7 + (0.3 * duty.volume) / maxVolume))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => (total > 0 ? weight / total : 1 / weights.length))
}

/** The checklist with this person's skill at each line, in the order of the checklist. */
export const weighedDuties = (job: Pick<MatchJob, 'duties'>, skills: readonly DutySkill[]): WeighedDuty[] => {
  const shares = sharesOf(job.duties)
  return job.duties.map(({ dutySlug }, index) => {
    const place = skills.findIndex((skill) => skill.dutySlug === dutySlug)
    const share = shares[index]!
    if (place < 0) return { dutySlug, share, ...unknownSkill }
    const { mean, variance, proven, covariances } = skills[place]!
    return covariances === undefined ? { dutySlug, share, mean, variance, proven } : { dutySlug, share, mean, variance, proven, place, covariances }
  })
}
/** What the errors of two duties of one person have in common. */
const covarianceOf = (one: WeighedDuty, other: WeighedDuty): number => {
  if (one.place === undefined || other.place === undefined) return 0
  return (one.place > other.place ? one.covariances?.[other.place] : other.covariances?.[one.place]) ?? 0
}
/** Variance that comes on top where errors hang together: independent ones would promise more than is known. */
const sharedVariance = (duties: readonly WeighedDuty[]): number => {
  let variance = 0
  for (let one = 1; one < duties.length; one += 1) {
    for (let other = 0; other < one; other += 1) variance += 2 * duties[one]!.share * duties[other]!.share * covarianceOf(duties[one]!, duties[other]!)
  }
  return variance
}
/** Nothing is known better than this. */
const LEAST_VARIANCE = 1e-4

export interface Fit {
  readonly coverage: number
  /** Coverage minus what the level asks for. */
  readonly fit: number
  /** Variance of the coverage. */
  readonly variance: number
  readonly proven: number
  readonly required: number
}

/**
 * Coverage = mean over shares - 0.6 x what lies below 0.45: one missing critical duty must hurt (MATCHING 4). What lies
 * below is expected over what is not known of the skill, so that an unknown duty is not taken for a safe one.
 */
export const fitOf = (job: Pick<MatchJob, 'level'>, duties: readonly WeighedDuty[]): Fit => {
  let coverage = duties.length === 0 ? requiredMean(job.level) : 0
  let variance = 0
  let proven = 0
  for (const duty of duties) {
    coverage += duty.share * (duty.mean - HOLE_WEIGHT * shortfall(HOLE_BELOW - duty.mean, Math.sqrt(duty.variance)))
    variance += duty.share * duty.share * duty.variance
    if (duty.proven) proven += 1
  }
  if (duties.some(({ place }) => place !== undefined)) variance = Math.max(LEAST_VARIANCE, variance + sharedVariance(duties))
  return { coverage, fit: coverage - requiredMean(job.level), variance, proven, required: duties.length }
}

export const missingReasons = ['unproven', 'below'] as const
export type MissingReason = (typeof missingReasons)[number]
export interface MissingDuty {
  readonly dutySlug: string
  readonly because: MissingReason
}
/** Duties without verified evidence or below the level asked for, the weightiest first. */
export const missingDuties = (job: Pick<MatchJob, 'level'>, duties: readonly WeighedDuty[]): MissingDuty[] =>
  duties
    .map((duty, place) => ({ ...duty, place }))
    .filter(({ proven, mean }) => !proven || mean < requiredMean(job.level))
    .sort((a, b) => b.share - a.share || a.place - b.place)
    .map(({ dutySlug, proven }) => ({ dutySlug, because: proven ? 'below' : 'unproven' }))
