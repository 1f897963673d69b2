import { laneCount } from './lane.rules.js'
import type { MatchJob, ScoredPerson } from './match.js'
import type { MatchModel } from './model.js'
import { ranked, withNewcomer } from './rank.rules.js'
import { score, type Scored } from './score.js'

type Plain<T> = { readonly [K in keyof T]: bigint extends T[K] ? (null extends T[K] ? string | null : string) : T[K] }
/** Everything the ranking of the people who were kept depends on, as JSON; amounts are decimal text. */
export interface RankingInput {
  readonly job: Plain<MatchJob>
  readonly people: readonly { readonly person: Plain<ScoredPerson>; readonly recentInvites: number; readonly isTurn?: true }[]
}
export interface JudgedInput {
  readonly person: ScoredPerson
  readonly recentInvites: number
  readonly isTurn: boolean
}

/** Only what a score may read, whatever else the row holds. */
const personOf = (row: ScoredPerson): Plain<ScoredPerson> => {
  const { freelancerId, timeZone, niches, nichesDisliked, rateMinor, hoursPerWeek, bookedHours, weeklyCap, duties, completed, settledInvites, answeredInvites } = row
  const { acceptedInvites, silence, reach, ended, successful, onTime, nicheJobs, stars, reviews } = row
  return {
    freelancerId, timeZone, niches, rateMinor: rateMinor?.toString() ?? null, hoursPerWeek, bookedHours, weeklyCap, duties, completed, settledInvites, answeredInvites,
    ...(acceptedInvites === undefined ? {} : { acceptedInvites }),
    ...(silence === undefined ? {} : { silence }),
    ...(reach === undefined ? {} : { reach }),
    ...(ended === undefined ? {} : { ended }),
    ...(successful === undefined ? {} : { successful }),
    ...(onTime === undefined ? {} : { onTime }),
    ...(nicheJobs === undefined ? {} : { nicheJobs }),
    ...(stars === undefined ? {} : { stars }),
    ...(reviews === undefined ? {} : { reviews }),
    ...(nichesDisliked === undefined || nichesDisliked.length === 0 ? {} : { nichesDisliked }),
  }
}
export const inputOf = (job: MatchJob, people: readonly JudgedInput[]): RankingInput => ({
  job: { ...job, budgetMinor: job.budgetMinor.toString() },
  people: people.map(({ person, recentInvites, isTurn }) => ({ person: personOf(person), recentInvites, ...(isTurn ? { isTurn } : {}) })),
})

/** Ranks stored people again: the same version and the same input give the same digits. */
export const rerun = ({ job: stored, people }: RankingInput, model: MatchModel): Scored[] => {
  const job: MatchJob = { ...stored, budgetMinor: BigInt(stored.budgetMinor) }
  const completed = new Map(people.map(({ person }) => [person.freelancerId, laneCount(person)]))
  const scored = people.map(({ person: plain, recentInvites, isTurn = false }) => {
    const person: ScoredPerson = { ...plain, rateMinor: plain.rateMinor === null ? null : BigInt(plain.rateMinor) }
    return score({ job, person, standing: { recentInvites, isTurn }, purpose: 'invite' }, model)
  })
  return withNewcomer(ranked(job.id, scored), (id) => completed.get(id)!)
}
