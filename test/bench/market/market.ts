import type { RankRequest } from '../../../apps/match-serve/protocol.js'
import { type Craft, craftOf } from './catalogue.js'
import { clip, Dice, drawOf } from './dice.js'
import { type HiddenJob, jobOf } from './jobs.js'
import { JobDesk, type OpenJob } from './job-desk.js'
import { type Hidden, personOf } from './people.js'
import type { Ranker, RankerName } from './rankers.js'
import { rankerOf } from './rankers.js'
import { resultOf } from './result.js'
import type { Settings } from './settings.js'
import { emptyTally, ndcgOf, type Result, type Tally } from './tally.js'
import { Truth } from './truth.js'
import type { World } from './world.js'

export const TICK = 2
export const CONFIG = { tickHours: TICK, waveSize: 5, maxInvitePerWave: 10, inviteTtlHours: 36, targetProposals: 3, maxWaves: 3, k: 20 }
const NEXT_WAVE = 12
/** Share of the people who are away at a time. */
const AWAY = 0.03
const MEAN_DAYS_AWAY = 14

/** A whole market over its days, in front of one ranker. The luck of every pair and person is the same for all rankers. */
export class Market implements World {
  readonly craft: Craft
  readonly truth: Truth
  readonly people = new Map<string, Hidden>()
  readonly jobs = new Map<string, HiddenJob>()
  readonly tally: Tally = emptyTally()
  private open: OpenJob[] = []
  private readonly dirty = new Set<Hidden>()
  private readonly ranker: Ranker
  private readonly desk: JobDesk
  private made = 0
  hour = 0

  constructor(readonly settings: Settings, readonly seed: number, ranker: RankerName | Ranker) {
    this.craft = craftOf(seed)
    this.truth = new Truth(settings, this.craft.adjacency)
    this.ranker = typeof ranker === 'string' ? rankerOf(ranker, this) : ranker
    this.desk = new JobDesk(this)
  }

  run(): Result {
    const { craft, settings } = this
    this.ranker.tell({
      type: 'hello', protocol: 1, seed: this.seed, config: CONFIG,
      catalogue: {
        roles: craft.roles.map((id) => ({ id, duties: craft.dutiesOf.get(id)!.map((duty) => ({ id: duty.id, family: duty.family })) })),
        adjacency: craft.adjacency, platforms: craft.platforms, niches: craft.niches, languages: craft.languages,
      },
    })
    for (let index = 0; index < settings.people; index += 1) this.join(false)
    this.dirty.clear()
    this.ranker.tell({ type: 'market', hour: 0, freelancers: [...this.people.values()].map(({ profile }) => structuredClone(profile)) })
    for (this.hour = 0; this.hour < settings.days * 24; this.hour += TICK) this.tick()
    return resultOf(this, (this.ranker as { millis?: number[] }).millis ?? [])
  }

  touch(person: Hidden): void {
    this.dirty.add(person)
  }
  say(event: string, particulars: object): void {
    this.ranker.tell({ type: 'outcome', event, hour: this.hour, ...particulars })
  }
  draw(...names: (string | number)[]): Dice {
    return drawOf(this.seed, ...names)
  }
  order(requests: readonly RankRequest[]): ReturnType<Ranker['rank']> {
    this.flush()
    return this.ranker.knowsBatches ? this.ranker.rank(requests) : requests.flatMap((request) => this.ranker.rank([request]))
  }

  private join(isArrival: boolean): void {
    const day = isArrival ? Math.floor(this.hour / 24) : -new Dice(this.seed, 'joined', this.made).whole(0, 200)
    const person = personOf(this.craft, this.settings, { id: `f${this.made}`, seed: this.seed, day, isArrival })
    this.made += 1
    if (isArrival) person.lastBusyHour = this.hour
    else person.lastBusyHour = -this.draw('busy', person.id).whole(0, 15 * 24)
    this.people.set(person.id, person)
    this.touch(person)
  }
  private flush(): void {
    for (const person of this.dirty) {
      if (person.active) this.ranker.tell({ type: 'freelancer', hour: this.hour, active: true, freelancer: structuredClone(person.profile) })
      else this.ranker.tell({ type: 'freelancer', hour: this.hour, active: false, freelancer: structuredClone(person.profile) })
    }
    this.dirty.clear()
  }

  private tick(): void {
    if (this.hour % 24 === 0) this.newDay()
    this.desk.endContracts()
    for (const job of this.open) this.desk.answers(job)
    for (const job of this.open) this.desk.organic(job)
    for (const job of this.open) this.desk.review(job)
    this.open = this.open.filter((job) => !job.isClosed)
    this.publish()
    this.waves()
  }
  private newDay(): void {
    const day = this.hour / 24
    const arrivals = this.draw('arrivals', day).poisson(this.settings.arrivalsPerDay)
    if (day > 0) for (let index = 0; index < arrivals; index += 1) this.join(true)
    for (const person of this.people.values()) {
      if (!person.active) continue
      this.driftSilence(person, day)
      this.comeAndGo(person, day)
      if (!person.profile.available) continue
      person.openDays += 1
      this.maybeLeave(person)
    }
  }
  /** Silent spells come and go; their share of the time is the setting's. */
  private driftSilence(person: Hidden, day: number): void {
    if (person.silentUntil > this.hour || person.heardUntil > this.hour) return
    const { silent, silentDays } = this.settings
    const dice = this.draw('silence', person.id, day)
    const starts = person.heardUntil < 0 && person.silentUntil < 0 ? silent : silent / (silentDays * (1 - silent))
    if (dice.chance(starts)) person.silentUntil = this.hour + 24 * silentDays * -Math.log(Math.max(1e-9, dice.next()))
    person.heardUntil = Math.max(this.hour + 1, person.silentUntil)
  }
  /** Now and then somebody is away for one to three weeks and says so. */
  private comeAndGo(person: Hidden, day: number): void {
    if (person.awayUntil > this.hour) return
    const dice = this.draw('away', person.id, day)
    if (dice.chance(AWAY / (MEAN_DAYS_AWAY * (1 - AWAY)))) person.awayUntil = this.hour + 24 * dice.whole(7, 21)
    const isHere = person.awayUntil <= this.hour
    if (isHere === person.profile.available) return
    person.profile.available = isHere
    if (isHere) person.lastBusyHour = this.hour
    this.touch(person)
  }
  /** Who has had no work, no invitation and made no proposal for 30 days, or is flooded, leaves. */
  private maybeLeave(person: Hidden): void {
    const idle = person.profile.bookedHours === 0 && this.hour - person.lastBusyHour > 30 * 24
    const flooded = this.truth.recent(person, this.hour) > 1.5 * person.profile.weeklyInviteCap
    if (!idle && !flooded) return
    person.active = false
    person.leftDay = this.hour / 24
    this.touch(person)
  }

  private publish(): void {
    const dice = this.draw('jobs', this.hour)
    const rate = (this.settings.jobsPerDay * TICK) / 24
    const count = dice.poisson(rate * (1 - this.settings.burst)) + (dice.chance((rate * this.settings.burst) / 4) ? dice.whole(3, 5) : 0)
    for (let index = 0; index < count; index += 1) {
      const job = jobOf(this.craft, this.settings, { id: `j${this.hour}.${index}`, seed: this.seed, hour: this.hour })
      this.jobs.set(job.post.id, job)
      this.open.push({ job, waves: 0, lastWave: -1e9, invites: new Map(), proposals: new Map(), excluded: new Set(), nextReview: null, reviews: 0, isClosed: false, isQualified: false, chances: new Map() })
      this.tally.jobs += 1
      this.say('job_published', { jobId: job.post.id, job: job.post })
    }
  }

  private waves(): void {
    const due = this.open.filter((one) => this.isDue(one))
    if (due.length === 0) return
    const requests = due.map((one): RankRequest => ({
      id: `${one.job.post.id}.w${one.waves + 1}`, hour: this.hour, purpose: 'invite', job: one.job.post, k: CONFIG.k, wave: one.waves + 1,
      exclude: [...one.excluded], openProposals: one.proposals.size, pendingInvites: pendingOf(one), pool: null,
    }))
    this.order(requests).forEach((order, index) => {
      const one = due[index]!
      if (one.waves === 0) this.measureFirst(one, order.ids)
      const asked = order.ids.slice(0, clip(order.invite, 0, CONFIG.maxInvitePerWave))
      if (new Set(order.ids).size !== order.ids.length || order.ids.some((id) => !this.people.has(id))) this.tally.broken += 1
      one.waves += 1
      one.lastWave = this.hour
      for (const [id, chance] of order.chances) one.chances.set(id, chance)
      for (const id of asked) this.desk.invite(one, this.people.get(id)!)
    })
  }
  private isDue(one: OpenJob): boolean {
    if (one.waves === 0) return true
    if (one.waves >= CONFIG.maxWaves || one.proposals.size >= CONFIG.targetProposals) return false
    return pendingOf(one) === 0 || this.hour - one.lastWave >= NEXT_WAVE
  }
  private measureFirst(one: OpenJob, ids: readonly string[]): void {
    const u = (person: Hidden): number => this.truth.u(one.job, person, this.hour)
    const eligible = [...this.people.values()].filter((person) => this.truth.isEligible(one.job, person))
    const known = new Set(eligible)
    this.tally.pool += eligible.length
    const ndcg = ndcgOf(ids.map((id) => (known.has(this.people.get(id)!) ? u(this.people.get(id)!) : 0)), eligible.map(u))
    if (ndcg !== null && eligible.length > 1) this.tally.ndcg.push(ndcg)
  }
}
const pendingOf = (one: OpenJob): number => [...one.invites.values()].filter((invite) => invite.state === 'sent').length
