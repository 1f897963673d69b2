import { type AnswerRecord, eagernessOf } from './answers.rules.js'
import type { Fit } from './fit.rules.js'
import { type MatchLevel, NEWCOMER_BELOW } from './match.js'
import type { Factor } from './model.js'

/** What one person and one job are to each other, as plain figures; the product and the line protocol both fill it. */
export interface PairFacts {
  readonly fit: Fit
  readonly level: MatchLevel
  /** The person names the niche of the job. */
  readonly isNicheLiked: boolean
  /** The person would rather not work in it; absent where nobody was asked. */
  readonly isNicheDisliked?: boolean
  /** Finished jobs in that niche. */
  readonly nicheJobs: number
  /** Asked / budget an hour; 1 where no price is known. */
  readonly priceRatio: number
  /** Booked / offered hours of a week. */
  readonly load: number
  readonly recentInvites: number
  readonly weeklyCap: number
  readonly overlap: number
  readonly minOverlap: number
  readonly completed: number
  /** Ended contracts that can be judged. */
  readonly ended: number
  readonly successful: number
  readonly onTime: number
  /** Average of reviews, 1-5; null without any. */
  readonly stars: number | null
  readonly reviews: number
  readonly answers: AnswerRecord
}

export type Features = Readonly<Partial<Record<Factor, number>>>
/** What each of the three models looks at. */
export interface Views {
  readonly accept: Features
  readonly hire: Features
  readonly success: Features
}

export const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value))
/** Over the level by more than this, a person may find the work too simple. */
const OVERQUALIFIED_ABOVE = 0.15
const OVERQUALIFIED_WIDTH = 0.2
const WORKING_DAY_HOURS = 9
const RATE_LOGS = [-0.4, 1] as const
/** A finished job in the niche tells half of what is to be told, the next one half of the rest. */
const nicheKnown = (jobs: number): number => 1 - 0.5 ** jobs
/** Reviews are inflated everywhere: only the distance from the usual average counts, and few of them count less. */
const USUAL_STARS = 4.5
const REVIEWS_FULL_AT = 4
/** Smoothed shares of finished work, as distances from what is usual. */
const usual = { onTime: 0.72, successful: 0.72 } as const
const SMOOTHING = 3
const smoothed = (good: number, of: number, share: number): number => (good + SMOOTHING * share) / (of + SMOOTHING) - share

/** The three views of a pair. A feature of zero is a neutral person. */
export const viewsOf = (facts: PairFacts): Views => {
  const rate = within(-Math.log(Math.max(facts.priceRatio, 1e-6)), ...RATE_LOGS)
  const { fit } = facts.fit
  const level = facts.level - 1
  const record = smoothed(facts.successful, facts.ended, usual.successful)
  return {
    accept: {
      niche: facts.isNicheDisliked ? -1 : facts.isNicheLiked ? 1 : 0,
      rate,
      load: within(facts.load, 0, 1),
      attention: within(facts.recentInvites / Math.max(1, facts.weeklyCap), 0, 1.5),
      overlap: within((facts.overlap - facts.minOverlap) / WORKING_DAY_HOURS, -1, 1),
      newcomer: facts.completed < NEWCOMER_BELOW ? 1 : 0,
      overqualified: within((fit - OVERQUALIFIED_ABOVE) / OVERQUALIFIED_WIDTH, 0, 1.5),
      answers: eagernessOf(facts.answers),
    },
    hire: {
      fit,
      verified: facts.fit.required === 0 ? 0 : facts.fit.proven / facts.fit.required,
      niche: nicheKnown(facts.nicheJobs),
      rate: Math.max(0, -rate),
      stars: facts.stars === null ? 0 : (facts.stars - USUAL_STARS) * Math.min(1, facts.reviews / REVIEWS_FULL_AT),
      unrated: facts.reviews === 0 ? 1 : 0,
      level,
    },
    success: {
      fit,
      niche: nicheKnown(facts.nicheJobs),
      punctual: smoothed(facts.onTime, facts.ended, usual.onTime),
      record,
      level,
    },
  }
}
