import type { Currency } from '@rolecall/kernel'

/** A line of the checklist as matching weighs it. */
export interface DutyNeed {
  readonly dutySlug: string
  /** 1-3. */
  readonly importance: number
  /** Items in a 30-day period. */
  readonly volume: number
}
/** Starting, working, senior. */
export type MatchLevel = 0 | 1 | 2

/** What matching needs to know of a job; figures only, never its words. */
export interface MatchJob {
  readonly id: string
  readonly businessId: string
  readonly roleSlug: string
  /** Roles from which a step to this role is usual. */
  readonly adjacentRoles: readonly string[]
  readonly level: MatchLevel
  readonly duties: readonly DutyNeed[]
  readonly niche: string
  readonly platforms: readonly string[]
  readonly languages: readonly string[]
  readonly timeZone: string
  readonly minOverlapHours: number
  readonly hoursPerWeek: number
  readonly budgetMinor: bigint
  readonly currency: Currency
  readonly startsOn: string
  readonly endsOn: string
  readonly acceptsGrowth: boolean
}

export interface DutySkill {
  readonly dutySlug: string
  readonly mean: number
  readonly variance: number
  /** Shown by verified evidence (DECISIONS 12). */
  readonly proven: boolean
  /** Covariance with each duty before it in the list; absent where errors are taken for independent. */
  readonly covariances?: readonly number[]
  /** A passed mini-test speaks for it. */
  readonly quizPassed?: boolean
}
export const payeeBars = ['restricted', 'rejected', 'unsupported'] as const

/** What matching needs to know of a freelancer. No name, picture, sex, age, country or words: none of them may count. */
export interface MatchPerson {
  readonly freelancerId: string
  readonly timeZone: string
  readonly languages: readonly string[]
  readonly platforms: readonly string[]
  readonly niches: readonly string[]
  /** Fields the person would rather not work in. */
  readonly nichesDisliked?: readonly string[]
  readonly rateMinor: bigint | null
  readonly rateCurrency: Currency | null
  /** Pays less an hour: not offered. In the currency of the rate where there is one. */
  readonly minRateMinor?: bigint | null
  readonly minRateCurrency?: Currency | null
  readonly hoursPerWeek: number
  readonly bookedHours: number
  readonly available: boolean
  readonly awayUntil: string | null
  readonly weeklyCap: number
  readonly payeeState: string
  readonly claimedRoles: readonly string[]
  readonly verifiedRoles: readonly string[]
  readonly growthRoles: readonly string[]
  readonly duties: readonly DutySkill[]
  /** Contracts carried to their end. */
  readonly completed: number
  /** Invitations that ended in an answer or in silence, and those answered. */
  readonly settledInvites: number
  readonly answeredInvites: number
  /** Absent figures are unknown: they neither raise nor lower anything. */
  readonly acceptedInvites?: number
  /** Probability that the person answers nothing at present. */
  readonly silence?: number
  /** Chance that an invitation of now is answered at all; takes the place of `silence`. */
  readonly reach?: number
  /** Contracts that ended and can be judged; of these, those that went well, and those that were on time. */
  readonly ended?: number | null
  readonly successful?: number | null
  readonly onTime?: number | null
  /** Ended contracts by field of business. */
  readonly nicheJobs?: Readonly<Record<string, number>>
  readonly stars?: number | null
  readonly reviews?: number
}

/** What a score may read of a person. The rest decides whether he is asked, never where he stands. */
export type ScoredPerson = Pick<
  MatchPerson,
  | 'freelancerId' | 'timeZone' | 'niches' | 'nichesDisliked' | 'rateMinor' | 'hoursPerWeek' | 'bookedHours' | 'weeklyCap' | 'duties' | 'completed' | 'settledInvites' | 'answeredInvites'
  | 'acceptedInvites' | 'silence' | 'reach' | 'ended' | 'successful' | 'onTime' | 'nicheJobs' | 'stars' | 'reviews'
>

/** What stands between this person and this job at this moment. */
export interface Standing {
  /** Invitations of the last 168 hours (DECISIONS 43). */
  readonly recentInvites: number
  /** No invitation for 28 days. Absent where it does not count: only an invitation asks. */
  readonly isTurn?: boolean
  readonly isMember: boolean
  /** The person wants nothing of the business, and the other way round. */
  readonly isMuted: boolean
  readonly isBlocked: boolean
  /** Away on the first day, by a period named ahead. */
  readonly isAway: boolean
  readonly isInvited: boolean
  readonly hasDeclined: boolean
}
export const noStanding: Standing = { recentInvites: 0, isMember: false, isMuted: false, isBlocked: false, isAway: false, isInvited: false, hasDeclined: false }

/** Fewer completed contracts than this make a newcomer (DECISIONS 43). */
export const NEWCOMER_BELOW = 3
