import { MatchDesk } from '../../../apps/match-serve/desk.js'
import type { JobPost, RankRequest } from '../../../apps/match-serve/protocol.js'
import { WAVE_MAX, waveSize } from '../../../libs/matching/domain/wave.rules.js'
import { hashOf } from './dice.js'
import type { HiddenJob } from './jobs.js'
import type { Hidden } from './people.js'
import type { Chance } from './tally.js'
import type { Truth } from './truth.js'

export interface Order {
  readonly ids: readonly string[]
  readonly invite: number
  readonly chances: ReadonlyMap<string, Chance>
}
/** Anything that can order people for a job. Messages are those of the line protocol. */
export interface Ranker {
  readonly name: string
  readonly knowsBatches: boolean
  tell(message: object): void
  rank(requests: readonly RankRequest[]): Order[]
}
/** What a plain ranker may look at: public profiles and the hard filter; the oracle also looks behind them. */
export interface Peek {
  readonly people: ReadonlyMap<string, Hidden>
  readonly jobs: ReadonlyMap<string, HiddenJob>
  readonly truth: Truth
}

/** The adapter in this process: the same messages, without a pipe. `exchange` may be any other line to an adapter. */
export class DeskRanker implements Ranker {
  readonly name = 'rolecall'
  readonly knowsBatches = true
  readonly millis: number[] = []
  constructor(private readonly exchange: (message: object) => unknown = deskExchange()) {}

  tell(message: object): void {
    this.exchange(message)
  }
  rank(requests: readonly RankRequest[]): Order[] {
    const startedAt = performance.now()
    const reply = requests.length === 1
      ? this.exchange({ type: 'rank', ...requests[0] })
      : this.exchange({ type: 'rank_batch', id: 'batch', hour: requests[0]!.hour, requests: requests.map((one) => ({ type: 'rank', ...one })) })
    this.millis.push((performance.now() - startedAt) / requests.length)
    const { rankings } = (requests.length === 1 ? { rankings: [reply] } : reply) as { rankings: { items: (Chance & { freelancerId: string })[]; invite: number }[] }
    return rankings.map(({ items, invite }) => ({ ids: items.map((item) => item.freelancerId), invite, chances: new Map(items.map((item) => [item.freelancerId, item])) }))
  }
}
const deskExchange = (): ((message: object) => unknown) => {
  const desk = new MatchDesk()
  return (message) => desk.handle(message)
}

type Value = (pair: { job: HiddenJob; person: Hidden; request: RankRequest }) => number
/** The hard filter and one figure. */
class PlainRanker implements Ranker {
  readonly knowsBatches = false
  constructor(readonly name: string, protected readonly peek: Peek, private readonly value: Value) {}
  tell(): void {}
  rank(requests: readonly RankRequest[]): Order[] {
    return requests.map((request) => {
      const job = this.peek.jobs.get(request.job.id)!
      const people = this.pool(request, job).map((person) => ({ person, value: this.value({ job, person, request }) }))
      people.sort((a, b) => b.value - a.value || hashOf(a.person.id + job.post.id) - hashOf(b.person.id + job.post.id))
      return { ids: people.slice(0, request.k).map(({ person }) => person.id), invite: this.invite(request, job, people.map(({ person }) => person)), chances: new Map() }
    })
  }
  protected invite(_request: RankRequest, _job: HiddenJob, order: readonly Hidden[]): number {
    return Math.min(5, order.length)
  }
  private pool({ purpose, pool, exclude }: RankRequest, job: HiddenJob): Hidden[] {
    if (purpose === 'shortlist') return (pool ?? []).map((id) => this.peek.people.get(id)!)
    const out = new Set(exclude)
    return [...this.peek.people.values()].filter((person) => !out.has(person.id) && this.peek.truth.isEligible(job, person))
  }
}

class Oracle extends PlainRanker {
  constructor(peek: Peek) {
    const { truth } = peek
    super('oracle', peek, ({ job, person, request }) =>
      request.purpose === 'shortlist' ? truth.pHire(job, person, request.hour) * Math.max(0.02, truth.worth(job, person)) : truth.u(job, person, request.hour))
  }
  /** The rule of the design (waves of 3 to 8), by true chances. */
  protected override invite({ hour, openProposals }: RankRequest, job: HiddenJob, order: readonly Hidden[]): number {
    return waveSize(order.slice(0, WAVE_MAX).map((person) => this.peek.truth.pAccept(job, person, hour)), openProposals)
  }
}

const words = (text: string | undefined): string[] => (text ?? '').split(' ').filter(Boolean)
/** BM25 over headline against title and description. */
const bm25 = ({ people }: Peek): Value => {
  const usual = 3
  const rarity = new Map<string, number>()
  return ({ job, person }) => {
    const own = words(person.profile.headline)
    return [...new Set(words(`${job.post.title} ${job.post.description}`))].reduce((sum, word) => {
      const hits = own.filter((one) => one === word).length
      if (hits === 0) return sum
      if (!rarity.has(word)) {
        const having = [...people.values()].filter(({ profile }) => words(profile.headline).includes(word)).length
        rarity.set(word, Math.log(1 + (people.size - having + 0.5) / (having + 0.5)))
      }
      return sum + (rarity.get(word)! * hits * 2.2) / (hits + 1.2 * (0.25 + (0.75 * own.length) / usual))
    }, 0)
  }
}
const shown = (post: JobPost, { profile }: Hidden): number => {
  const weights = post.checklist.map((line) => line.importance)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return post.checklist.reduce((sum, { duty }, index) => {
    const { score, claimed } = profile.duties[duty] ?? {}
    return sum + (weights[index]! / total) * (score ?? (claimed ? 0.1 * claimed : 0.2))
  }, 0)
}

/** The ranker to be judged and those it is judged against. */
export const rankerNames = ['rolecall', 'random', 'rating', 'bm25', 'coverage', 'oracle'] as const
export type RankerName = (typeof rankerNames)[number]
export const rankerOf = (name: RankerName, peek: Peek): Ranker => {
  switch (name) {
    case 'rolecall':
      return new DeskRanker()
    case 'random':
      return new PlainRanker(name, peek, ({ job, person }) => hashOf(`random ${job.post.id} ${person.id}`))
    case 'rating':
      return new PlainRanker(name, peek, ({ person }) => person.profile.rating.average ?? 0)
    case 'bm25':
      return new PlainRanker(name, peek, bm25(peek))
    case 'coverage':
      return new PlainRanker(name, peek, ({ job, person }) => shown(job.post, person))
    case 'oracle':
      return new Oracle(peek)
  }
}
