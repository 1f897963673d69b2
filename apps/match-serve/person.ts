import { type AnswerRecord, answerRecord } from '../../libs/matching/domain/answers.rules.js'
import { GROWTH_MAX_LEVEL } from '../../libs/matching/domain/eligibility.rules.js'
import { heardFrom, leftUnanswered, noSilence, type Pace, reachOf, type Silence, silenceNow } from '../../libs/matching/domain/silence.rules.js'
import type { Freelancer, JobPost } from './protocol.js'
import type { SkillBook, Skills } from './skills.js'

const WEEK_HOURS = 168

interface Sent {
  readonly jobId: string
  readonly hour: number
}

/** One person in the store: the last profile, and what was seen of him here. */
export class Person {
  active = true
  private invites: Sent[] = []
  private open: Sent[] = []
  private record: AnswerRecord
  private silence: Silence = noSilence
  private known: Skills | null = null
  private evidence = ''
  private sets!: { verified: Set<string>; growable: Set<string>; niches: Map<string, number>; platforms: Set<string>; languages: Set<string>; blocked: Set<string> }

  constructor(public profile: Freelancer, private readonly book: SkillBook, usualYes: number) {
    const { responses, accepts } = profile.stats
    // what was left unanswered before our time is put down to silence, of which nothing is known any more
    this.record = answerRecord({ settled: responses, answered: responses, accepted: accepts, countDeclines: true, usual: usualYes })
    this.take(profile)
  }

  /** Replaces the profile whole. */
  take(profile: Freelancer): void {
    this.profile = profile
    const { roles, growthRoles, niches, platforms, languages, blockedBusinesses } = profile
    const verified = new Set(roles.filter((one) => one.verified).map((one) => one.role))
    const reachable = this.book.besides(verified)
    this.sets = {
      verified,
      growable: new Set(growthRoles.filter((role) => reachable.has(role))),
      niches: new Map(niches.map(({ niche, jobs }) => [niche, jobs])),
      platforms: new Set(platforms),
      languages: new Set(languages),
      blocked: new Set(blockedBusinesses),
    }
    const evidence = JSON.stringify([profile.roles, profile.duties, profile.stats.dutyOutcomes])
    if (evidence !== this.evidence) this.known = null
    this.evidence = evidence
  }

  get skills(): Skills {
    this.known ??= this.book.skillsOf(this.profile)
    return this.known
  }
  /** What is known of skills in general has changed. */
  reestimate(): void {
    this.known = this.book.skillsOf(this.profile)
  }
  nicheJobs(niche: string): number | undefined {
    return this.sets.niches.get(niche)
  }

  /** The hard rules of MATCHING 3, except for the weekly cap. */
  isEligible(job: JobPost): boolean {
    const { profile, sets } = this
    return (
      this.active && this.holdsRole(job) && profile.payable && profile.available && !sets.blocked.has(job.businessId) &&
      profile.capacityHours - profile.bookedHours >= job.hoursPerWeek &&
      job.languages.every((one) => sets.languages.has(one)) && job.platforms.every((one) => sets.platforms.has(one)) &&
      profile.rate <= job.budgetPerHour * 1.25 && this.overlapWith(job) >= job.minOverlapHours
    )
  }
  private holdsRole({ role, acceptsGrowth, level }: JobPost): boolean {
    return this.sets.verified.has(role) || (acceptsGrowth && level <= GROWTH_MAX_LEVEL && this.sets.growable.has(role))
  }
  overlapWith({ tz }: Pick<JobPost, 'tz'>): number {
    return Math.max(0, 9 - Math.abs(tz - this.profile.tz))
  }

  invitesBy(hour: number): number {
    return this.invites.reduce((count, sent) => count + (sent.hour > hour - WEEK_HOURS && sent.hour <= hour ? 1 : 0), 0)
  }
  /** Nobody has invited him for 28 days. */
  isTurn(hour: number): boolean {
    return !this.invites.some((sent) => sent.hour > hour - 4 * WEEK_HOURS && sent.hour <= hour)
  }
  get answers(): AnswerRecord {
    return this.record
  }
  /** Chance that an invitation of this hour is answered; `share`: how many of those who read say something. */
  reachAt(hour: number, share: number): number {
    const { pace } = this
    return reachOf(silenceNow(this.silence, { hour, sentAt: this.open.map((sent) => sent.hour), pace }), { pace, share })
  }
  private get pace(): Pace {
    const { medianResponseHours, responses } = this.profile.stats
    return { medianHours: medianResponseHours, answers: responses }
  }

  invited(sent: Sent): void {
    this.invites = [...this.invites.filter(({ hour }) => hour > sent.hour - 5 * WEEK_HOURS), sent]
    this.open.push(sent)
  }
  /** `expected`: the probability of a yes that anybody would have had in this place. */
  answered({ jobId, hour }: Sent, { accepted, expected }: { accepted: boolean; expected: number }): void {
    this.close(jobId)
    this.silence = heardFrom(this.silence, hour)
    this.learnAnswer(accepted ? 1 : 0, expected)
  }
  silent({ jobId, hour }: Sent): void {
    this.close(jobId)
    this.silence = leftUnanswered(this.silence, { hour, pace: this.pace })
  }
  withdrawn(jobId: string): void {
    this.close(jobId)
  }
  heard(hour: number): void {
    this.silence = heardFrom(this.silence, hour)
  }

  private close(jobId: string): void {
    this.open = this.open.filter((sent) => sent.jobId !== jobId)
  }
  private learnAnswer(outcome: number, expected: number): void {
    this.record = {
      surplus: this.record.surplus + outcome - expected,
      spread: this.record.spread + expected * (1 - expected),
    }
  }
}
