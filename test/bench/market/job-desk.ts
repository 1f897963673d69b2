import type { RankRequest } from '../../../apps/match-serve/protocol.js'
import { contractEnd, type Contract } from './contract.js'
import type { HiddenJob } from './jobs.js'
import type { Hidden } from './people.js'
import type { Chance } from './tally.js'
import type { World } from './world.js'

export interface Invite {
  readonly person: Hidden
  readonly sentAt: number
  readonly answersAt: number
  readonly says: 'accepted' | 'declined'
  readonly reason: string
  state: 'sent' | 'over'
}
export interface OpenJob {
  readonly job: HiddenJob
  waves: number
  lastWave: number
  readonly invites: Map<string, Invite>
  readonly proposals: Map<string, Hidden>
  readonly excluded: Set<string>
  nextReview: number | null
  reviews: number
  isClosed: boolean
  isQualified: boolean
  readonly chances: Map<string, Chance>
}
const NEVER = Number.POSITIVE_INFINITY
const ANSWER_SPREAD = 0.8
const TTL = 36

/** What happens to jobs, proposals and contracts between two looks of the ranker. */
export class JobDesk {
  private contracts: Contract[] = []
  constructor(private readonly market: World) {}

  invite(one: OpenJob, person: Hidden): void {
    const { market } = this
    const { tally, truth, hour } = market
    const { job } = one
    const ids = { jobId: job.post.id, freelancerId: person.id }
    tally.invites += 1
    if (!truth.isEligible(job, person) || one.excluded.has(person.id)) tally.ineligible += 1
    if (truth.isCapped(person, hour)) tally.aboveCap += 1
    const dice = market.draw('invite', job.post.id, person.id)
    const isHeard = person.silentUntil <= hour && !dice.chance(market.settings.accept.leavesOne)
    const p = truth.pAcceptHeard(job, person, hour) / (1 - market.settings.accept.leavesOne)
    const after = person.replyHours * Math.exp(dice.normal(0, ANSWER_SPREAD))
    const accepts = dice.chance(p)
    one.invites.set(person.id, {
      person, sentAt: hour, answersAt: isHeard && after <= TTL ? hour + after : NEVER, says: accepts ? 'accepted' : 'declined',
      reason: accepts ? '' : dice.pick(['busy', 'rate', 'niche', 'other']), state: 'sent',
    })
    one.excluded.add(person.id)
    person.invites.push(hour)
    person.profile.stats.invites += 1
    person.lastBusyHour = hour
    market.touch(person)
    market.say('invited', { ...ids, rank: one.invites.size })
  }

  answers(one: OpenJob): void {
    const { market } = this
    for (const [id, invite] of one.invites) {
      if (invite.state === 'over') continue
      const ids = { jobId: one.job.post.id, freelancerId: id }
      const { stats } = invite.person.profile
      if (invite.answersAt <= market.hour) {
        invite.state = 'over'
        stats.responses += 1
        const afterHours = invite.answersAt - invite.sentAt
        stats.medianResponseHours = stats.medianResponseHours === null ? afterHours : stats.medianResponseHours * 0.8 + afterHours * 0.2
        if (invite.says === 'accepted') stats.accepts += 1
        market.touch(invite.person)
        this.guess(one, id, invite.says === 'accepted')
        market.say(invite.says === 'accepted' ? 'invite_accepted' : 'invite_declined', { ...ids, afterHours, reason: invite.reason })
        if (invite.says === 'accepted') this.propose(one, invite.person, 'invite')
      } else if (market.hour - invite.sentAt >= TTL) {
        invite.state = 'over'
        this.guess(one, id, false)
        market.say('invite_expired', ids)
      }
    }
  }
  private guess(one: OpenJob, id: string, came: boolean): void {
    const chance = one.chances.get(id)
    if (chance) this.market.tally.guesses.pAccept.push({ p: chance.pAccept, came })
  }

  organic(one: OpenJob): void {
    const { market } = this
    const dice = market.draw('organic', one.job.post.id, market.hour)
    if (!dice.chance(market.settings.organicPerDay / 12)) return
    const people = [...market.people.values()].filter((person) =>
      !one.excluded.has(person.id) && person.silentUntil <= market.hour && market.truth.isEligible(one.job, person))
    if (people.length > 0) this.propose(one, dice.pick(people), 'organic')
  }
  private propose(one: OpenJob, person: Hidden, source: string): void {
    const { market } = this
    one.excluded.add(person.id)
    one.proposals.set(person.id, person)
    person.lastBusyHour = market.hour
    one.nextReview ??= market.hour + market.draw('first review', one.job.post.id).between(12, 48)
    market.say('proposal', { jobId: one.job.post.id, freelancerId: person.id, source })
    if (!one.isQualified && market.hour - one.job.publishedHour <= 24 && market.truth.coverage(one.job, person) >= one.job.difficulty) {
      one.isQualified = true
      market.tally.qualifiedInTime += 1
    }
  }

  review(one: OpenJob): void {
    const { market } = this
    const { hour, settings } = market
    const { job } = one
    if (hour - job.publishedHour > job.patienceHours) return this.close(one, 'patience')
    if (one.proposals.size === 0) {
      const day = (hour - job.publishedHour) % 24 === 0 && hour > job.publishedHour
      if (day && market.draw('empty', job.post.id, hour).chance(settings.hire.giveUpEmpty)) this.close(one, 'no proposals')
      return
    }
    if (one.nextReview === null || (hour < one.nextReview && !(one.proposals.size >= 3 && one.reviews === 0))) return
    one.reviews += 1
    const chosen = this.look(one)
    if (chosen) return this.hire(one, chosen)
    one.nextReview = hour + 24
    if (market.draw('give up', job.post.id, one.reviews).chance(settings.hire.giveUp)) this.close(one, 'nobody good')
  }
  /** Reads down the list, ever less surely; the best of those seen that passes is chosen, those that fail are told. */
  private look(one: OpenJob): Hidden | null {
    const { market } = this
    const { job } = one
    const pool = [...one.proposals.keys()]
    const request: RankRequest = {
      id: `${job.post.id}.s${one.reviews}`, hour: market.hour, purpose: 'shortlist', job: job.post, k: CONFIG_K, wave: one.waves, exclude: [], openProposals: pool.length, pendingInvites: 0, pool,
    }
    const [order] = market.order([request])
    let best: { person: Hidden; appeal: number } | null = null
    order!.ids.forEach((id, place) => {
      const person = one.proposals.get(id)
      if (!person) return
      if (!market.draw('look', job.post.id, id, one.reviews).chance(1 / (1 + market.settings.hire.look * place))) return
      const appeal = market.truth.appeal(job, person, market.hour) + market.draw('taste', job.post.id, id).normal(0, market.settings.hire.noise)
      const isGood = appeal > job.threshold
      const chance = order!.chances.get(id)
      if (chance) market.tally.guesses.pHire.push({ p: chance.pHire, came: isGood })
      market.say('reviewed', { jobId: job.post.id, freelancerId: id, position: place + 1, shortlisted: isGood })
      if (!isGood) this.drop(one, id, 'not shortlisted')
      else if (person.profile.capacityHours - person.profile.bookedHours >= job.post.hoursPerWeek && (!best || appeal > best.appeal)) best = { person, appeal }
    })
    return (best as { person: Hidden; appeal: number } | null)?.person ?? null
  }
  private drop(one: OpenJob, id: string, reason: string): void {
    one.proposals.delete(id)
    this.market.say('proposal_closed', { jobId: one.job.post.id, freelancerId: id, reason })
  }

  private hire(one: OpenJob, person: Hidden): void {
    const { market } = this
    const { tally, truth, hour } = market
    const { post, value } = one.job
    const p = truth.pSuccess(one.job, person)
    tally.hires += 1
    tally.success += p
    tally.value += value * (p - 0.5 * (1 - p))
    if (person.profile.stats.completed < 3) tally.newcomerHires += 1
    person.hires.push(hour)
    person.profile.bookedHours += post.hoursPerWeek
    person.lastBusyHour = hour
    market.touch(person)
    const isSuccess = market.draw('success', post.id, person.id).chance(p)
    const chance = one.chances.get(person.id)
    if (chance) tally.guesses.pSuccess.push({ p: chance.pSuccess, came: isSuccess })
    this.contracts.push({ job: one.job, person, endsAt: hour + post.weeks * 168, isSuccess })
    market.say('hired', { jobId: post.id, freelancerId: person.id, hoursPerWeek: post.hoursPerWeek })
    one.proposals.delete(person.id)
    this.close(one, 'hired')
  }
  private close(one: OpenJob, reason: string): void {
    one.isClosed = true
    for (const id of one.proposals.keys()) this.drop(one, id, reason)
    for (const [id, invite] of one.invites) {
      if (invite.state === 'over') continue
      invite.state = 'over'
      this.market.say('invite_withdrawn', { jobId: one.job.post.id, freelancerId: id })
    }
    this.market.say('job_closed', { jobId: one.job.post.id, reason })
  }

  endContracts(): void {
    const due = this.contracts.filter((one) => one.endsAt <= this.market.hour)
    this.contracts = this.contracts.filter((one) => one.endsAt > this.market.hour)
    for (const contract of due) contractEnd(this.market, contract)
  }
}
const CONFIG_K = 20
