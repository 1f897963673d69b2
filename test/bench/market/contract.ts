import { clip, sigmoid } from './dice.js'
import type { HiddenJob } from './jobs.js'
import type { Hidden } from './people.js'
import type { World } from './world.js'

export interface Contract {
  readonly job: HiddenJob
  readonly person: Hidden
  readonly endsAt: number
  readonly isSuccess: boolean
}
/** Finished work teaches a little. */
const LEARNED = 0.03
const BLOCKED_AFTER_FAILURE = 0.3

/** Books out the hours, writes the record, tells what came of it. */
export const contractEnd = (market: World, { job, person, isSuccess }: Contract): void => {
  const { profile } = person
  const { post } = job
  const dice = market.draw('end', post.id, person.id)
  const { stats, rating } = profile
  const onTime = dice.chance(person.reliability)
  const stars = clip((isSuccess ? 4.75 : 4) + dice.normal(0, 0.3), 1, 5)
  const duties: Record<string, boolean> = {}
  for (const { duty } of post.checklist) {
    const logit = person.skillLogits.get(duty)!
    const accepted = dice.chance(sigmoid(market.settings.delivery.slope * (sigmoid(logit) - job.difficulty) + market.settings.delivery.bias))
    duties[duty] = accepted
    const known = (stats.dutyOutcomes[duty] ??= { n: 0, accepted: 0 })
    known.n += 1
    known.accepted += accepted ? 1 : 0
    person.skillLogits.set(duty, logit + LEARNED)
  }
  stats.completed += 1
  stats.successful += isSuccess ? 1 : 0
  stats.onTime += onTime ? 1 : 0
  rating.average = ((rating.average ?? 0) * rating.count + stars) / (rating.count + 1)
  rating.count += 1
  profile.bookedHours = Math.max(0, profile.bookedHours - post.hoursPerWeek)
  const niche = profile.niches.find((one) => one.niche === post.niche)
  if (niche) Object.assign(niche, { jobs: niche.jobs + 1 })
  else profile.niches.push({ niche: post.niche, jobs: 1 })
  if (!isSuccess && dice.chance(BLOCKED_AFTER_FAILURE)) profile.blockedBusinesses.push(post.businessId)
  person.lastBusyHour = market.hour
  market.touch(person)
  market.say('completed', { jobId: post.id, freelancerId: person.id, success: isSuccess, onTime, stars, duties })
}
