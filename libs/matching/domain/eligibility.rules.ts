import { rateCeilingMinor } from './budget.rules.js'
import { type MatchJob, type MatchPerson, payeeBars, type Standing } from './match.js'
import { overlapHours } from './zone.rules.js'

/** Why a person is not considered, in the order the rules are asked: the first that fails is the one counted. */
export const exclusionCodes = [
  'payee', 'member', 'muted', 'blocked', 'role', 'unavailable', 'hours', 'language', 'platform', 'currency', 'rate', 'overlap', 'declined', 'invited', 'weekly_cap',
] as const
export type ExclusionCode = (typeof exclusionCodes)[number]

/** Growth counts for starting and working jobs only. */
export const GROWTH_MAX_LEVEL = 1
export const takesGrowth = (job: MatchJob): boolean => job.acceptsGrowth && job.level <= GROWTH_MAX_LEVEL
export const freeHours = (person: Pick<MatchPerson, 'hoursPerWeek' | 'bookedHours'>): number => person.hoursPerWeek - person.bookedHours

const hasAll = (has: readonly string[], wanted: readonly string[]): boolean => wanted.every((one) => has.includes(one))
const grows = (job: MatchJob, person: MatchPerson): boolean =>
  takesGrowth(job) && person.growthRoles.includes(job.roleSlug) && person.verifiedRoles.some((role) => job.adjacentRoles.includes(role))

/** The currency a person's money is in; null without a rate and without a lowest rate. */
export const pricedIn = ({ rateCurrency, minRateCurrency }: MatchPerson): string | null => rateCurrency ?? minRateCurrency ?? null
/**
 * What is held against the ceiling of 1.25 x budget an hour: the usual rate, or 1.25 x the lowest one, rounded up, so
 * that a lowest rate keeps out what pays less than itself. Whole numbers, the same in SQL.
 */
export const askedMinor = ({ rateMinor, minRateMinor }: MatchPerson): bigint | null => {
  const least = minRateMinor === null || minRateMinor === undefined ? null : (minRateMinor * 5n + 3n) / 4n
  if (least === null || rateMinor === null) return least ?? rateMinor
  return least > rateMinor ? least : rateMinor
}

interface Case {
  readonly job: MatchJob
  readonly person: MatchPerson
  readonly standing: Standing
}
/** The one rule that is asked of people who passed the others in SQL. */
export const isWeekFull = ({ person, standing }: { person: Pick<MatchPerson, 'weeklyCap'>; standing: Pick<Standing, 'recentInvites'> }): boolean => standing.recentInvites >= person.weeklyCap
const fails: Record<ExclusionCode, (one: Case) => boolean> = {
  payee: ({ person }) => (payeeBars as readonly string[]).includes(person.payeeState),
  member: ({ standing }) => standing.isMember,
  muted: ({ standing }) => standing.isMuted,
  blocked: ({ standing }) => standing.isBlocked,
  role: ({ job, person }) => !person.verifiedRoles.includes(job.roleSlug) && !grows(job, person),
  unavailable: ({ job, person, standing }) => standing.isAway || !person.available || (person.awayUntil !== null && person.awayUntil >= job.startsOn),
  hours: ({ job, person }) => freeHours(person) < job.hoursPerWeek,
  language: ({ job, person }) => !hasAll(person.languages, job.languages),
  platform: ({ job, person }) => !hasAll(person.platforms, job.platforms),
  currency: ({ job, person }) => (pricedIn(person) ?? job.currency) !== job.currency,
  rate: ({ job, person }) => (askedMinor(person) ?? 0n) > rateCeilingMinor(job),
  overlap: ({ job, person }) => overlapHours([job.timeZone, person.timeZone], job.startsOn) < job.minOverlapHours,
  declined: ({ standing }) => standing.hasDeclined,
  invited: ({ standing }) => standing.isInvited,
  weekly_cap: isWeekFull,
}

/** The first rule that keeps the person from this job, or null. No rate set is no obstacle. */
export const exclusionOf = (one: Case): ExclusionCode | null => exclusionCodes.find((code) => fails[code](one)) ?? null

/** Is a member of the pool that is considered: has named the role in some way. */
export const namesRole = (job: MatchJob, person: MatchPerson): boolean =>
  [person.claimedRoles, person.verifiedRoles, person.growthRoles].some((roles) => roles.includes(job.roleSlug))
