import { clip, sigmoid } from './dice.js'
import type { HiddenJob } from './jobs.js'
import type { Hidden } from './people.js'
import type { Settings } from './settings.js'

export const WEEK = 168

/** What really happens between a person and a job. */
export class Truth {
  constructor(private readonly settings: Settings, private readonly craftAdjacency: Readonly<Record<string, readonly string[]>>) {}

  /** Drift: the taste of people and businesses at this hour. */
  private drifted(coefficient: number, hour: number, towards: number): number {
    return coefficient * (1 + this.settings.drift * towards * clip(hour / (24 * this.settings.days)))
  }

  isEligible({ post }: HiddenJob, { profile, active }: Hidden): boolean {
    const verified = profile.roles.filter((one) => one.verified).map((one) => one.role)
    const grows = post.acceptsGrowth && post.level <= 1 && profile.growthRoles.includes(post.role) && verified.some((role) => this.craftAdjacency[role]!.includes(post.role))
    return (
      active && profile.payable && profile.available && !profile.blockedBusinesses.includes(post.businessId) && (verified.includes(post.role) || grows) &&
      profile.capacityHours - profile.bookedHours >= post.hoursPerWeek && post.languages.every((one) => profile.languages.includes(one)) &&
      post.platforms.every((one) => profile.platforms.includes(one)) && profile.rate <= post.budgetPerHour * 1.25 && this.overlap(post.tz, profile.tz) >= post.minOverlapHours
    )
  }
  overlap(one: number, other: number): number {
    return Math.max(0, 9 - Math.abs(one - other))
  }
  recent(person: Hidden, hour: number): number {
    return person.invites.reduce((count, at) => count + (at > hour - WEEK && at <= hour ? 1 : 0), 0)
  }
  isCapped(person: Hidden, hour: number): boolean {
    return this.recent(person, hour) >= person.profile.weeklyInviteCap
  }

  coverage({ post }: HiddenJob, person: Hidden): number {
    const most = Math.max(1, ...post.checklist.map((line) => line.volume))
    let total = 0
    let sum = 0
    for (const { duty, importance, volume } of post.checklist) {
      const weight = importance * (0.7 + (0.3 * volume) / most)
      const skill = sigmoid(person.skillLogits.get(duty)!)
      total += weight
      sum += weight * (skill - 0.6 * Math.max(0, 0.45 - skill))
    }
    return sum / total
  }

  pAccept(job: HiddenJob, person: Hidden, hour: number): number {
    return person.silentUntil > hour ? 0 : this.pAcceptHeard(job, person, hour)
  }
  /** Given that the invitation is read. */
  pAcceptHeard(job: HiddenJob, person: Hidden, hour: number): number {
    const { accept } = this.settings
    const { post } = job
    const { profile } = person
    const over = clip((this.coverage(job, person) - job.difficulty - 0.15) / 0.2)
    return (1 - accept.leavesOne) * sigmoid(
      accept.bias + person.personal + this.drifted(accept.rate, hour, -0.6) * Math.log(post.budgetPerHour / profile.rate) + accept.niche * (person.affinity.has(post.niche) ? 1 : 0) +
        accept.load * (profile.bookedHours / profile.capacityHours) + accept.fatigue * Math.min(1.5, this.recent(person, hour) / profile.weeklyInviteCap) +
        accept.overqualified * over + accept.overlap * ((this.overlap(post.tz, profile.tz) - post.minOverlapHours) / 9) +
        accept.platforms * (profile.platforms.length / 6 - 0.65) + accept.newcomer * (profile.stats.completed < 3 ? 1 : 0),
    )
  }

  /** What a business sees, before its own noise. */
  appeal(job: HiddenJob, person: Hidden, hour: number): number {
    const { hire } = this.settings
    const { post } = job
    const { profile } = person
    const stars = profile.rating.average === null ? 0 : (profile.rating.average - 4.5) * Math.min(1, profile.rating.count / 4)
    const verified = post.checklist.filter(({ duty }) => (profile.duties[duty]?.score ?? 0) >= 0.45 || (profile.stats.dutyOutcomes[duty]?.accepted ?? 0) > 0).length / post.checklist.length
    return (
      this.drifted(hire.fit, hour, -0.4) * (this.coverage(job, person) - job.difficulty) + hire.stars * stars + hire.verified * verified + hire.niche * (this.nicheJobs(job, person) > 0 ? 1 : 0) +
      this.drifted(hire.price, hour, 0.8) * Math.max(0, profile.rate / post.budgetPerHour - 1) + hire.unrated * (profile.rating.count === 0 ? 1 : 0)
    )
  }
  pHire(job: HiddenJob, person: Hidden, hour: number): number {
    return normalBelow((this.appeal(job, person, hour) - job.threshold) / this.settings.hire.noise)
  }

  pSuccess(job: HiddenJob, person: Hidden): number {
    const { success } = this.settings
    return sigmoid(
      success.fit * (this.coverage(job, person) - job.difficulty) + success.bias + success.reliability * (person.reliability - 0.7) + success.niche * (this.nicheJobs(job, person) > 0 ? 1 : 0),
    )
  }
  worth(job: HiddenJob, person: Hidden): number {
    const p = this.pSuccess(job, person)
    return p - 0.5 * (1 - p)
  }
  /** What a ranking is measured by; a full week makes it almost nothing. */
  u(job: HiddenJob, person: Hidden, hour: number): number {
    const worth = Math.max(0.02, this.worth(job, person))
    return this.pAccept(job, person, hour) * this.pHire(job, person, hour) * worth * (this.isCapped(person, hour) ? 0.02 : 1)
  }
  private nicheJobs({ post }: HiddenJob, { profile }: Hidden): number {
    return profile.niches.find((one) => one.niche === post.niche)?.jobs ?? 0
  }
}

const normalBelow = (z: number): number => {
  const t = 1 / (1 + 0.2316419 * Math.abs(z))
  const tail = Math.exp((-z * z) / 2) * 0.3989422804014327 * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))))
  return z >= 0 ? 1 - tail : tail
}
