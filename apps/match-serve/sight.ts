import type { Sight } from '../../libs/matching/domain/evaluate.js'
import { viewsOf } from '../../libs/matching/domain/features.js'
import { fitOf, missingDuties, sharesOf, unknownSkill, type WeighedDuty } from '../../libs/matching/domain/fit.rules.js'
import type { Person } from './person.js'
import type { JobPost, RankRequest } from './protocol.js'

/** A job with what is the same for everybody who is looked at for it. */
export interface Opening {
  readonly job: JobPost
  readonly shares: readonly number[]
  readonly duties: readonly string[]
}
export const openingOf = (job: JobPost): Opening => ({ job, shares: sharesOf(job.checklist), duties: job.checklist.map((line) => line.duty) })

const dutiesOf = ({ job, shares }: Opening, person: Person): WeighedDuty[] =>
  job.checklist.map(({ duty }, index) => ({ dutySlug: duty, share: shares[index]!, ...(person.skills.of(duty) ?? unknownSkill) }))

/** Weightiest duties this person lacks proof or level of. */
export const missingOf = (opening: Opening, person: Person): string[] => missingDuties(opening.job, dutiesOf(opening, person)).map((one) => one.dutySlug)

export interface Look {
  readonly purpose: RankRequest['purpose']
  readonly hour: number
  /** How many of those who read an invitation say something. */
  readonly answerShare: number
}
/** What the scoring code of the product gets to see of a person and a job. */
export const sightOf = (opening: Opening, person: Person, { purpose, hour, answerShare }: Look): Sight => {
  const { job } = opening
  const { profile } = person
  const own = fitOf(job, dutiesOf(opening, person))
  // errors of one person hang together: independent ones would promise more than is known
  const fit = { ...own, variance: person.skills.varianceOf(opening.duties, opening.shares) }
  const recentInvites = person.invitesBy(hour)
  const nicheJobs = person.nicheJobs(job.niche)
  const views = viewsOf({
    fit,
    level: job.level,
    isNicheLiked: nicheJobs !== undefined,
    nicheJobs: nicheJobs ?? 0,
    priceRatio: job.budgetPerHour > 0 && profile.rate > 0 ? profile.rate / job.budgetPerHour : 1,
    load: profile.capacityHours > 0 ? profile.bookedHours / profile.capacityHours : 1,
    recentInvites,
    weeklyCap: profile.weeklyInviteCap,
    overlap: person.overlapWith(job),
    minOverlap: job.minOverlapHours,
    completed: profile.stats.completed,
    ended: profile.stats.completed,
    successful: profile.stats.successful,
    onTime: profile.stats.onTime,
    stars: profile.rating.average,
    reviews: profile.rating.count,
    answers: person.answers,
  })
  const spent = recentInvites / Math.max(1, profile.weeklyInviteCap)
  return { purpose, views, variance: fit.variance, spent, isTurn: person.isTurn(hour), reach: person.reachAt(hour, answerShare) }
}
