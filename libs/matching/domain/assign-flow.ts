import type { Ledger, Network } from './assign-network.js'
import { Queue } from './assign-queue.js'

const NOBODY = -1

/**
 * Searches for the cheapest way to fill one slot (Dijkstra on reduced costs). Reduced cost of an edge = jobPrice - value -
 * personPrice: never below zero where the edge is free, never above where it is used. A person with room may end the way,
 * a job too at the cost of its price, which leaves a slot of it empty. Prices of people never rise above zero, and stay
 * zero while they have room. In the queue jobs come after people.
 */
export class FlowSearch {
  private round = 0
  private best = 0
  private endPerson = NOBODY
  private endJob = NOBODY
  private readonly queue = new Queue()
  private readonly personRound: Int32Array
  private readonly settledRound: Int32Array
  private readonly jobSettled: Int32Array
  private readonly personAt: Float64Array
  /** The edge by which a person was reached. */
  private readonly reachedBy: Int32Array
  private readonly jobRound: Int32Array
  private readonly jobAt: Float64Array
  /** The pair that a job would give up. */
  private readonly givenUp: Int32Array
  private people: number[] = []
  private jobs: number[] = []

  constructor(private readonly network: Network, private readonly ledger: Ledger) {
    const people = network.freelancerIds.length
    const jobs = network.jobIds.length
    this.personRound = new Int32Array(people)
    this.settledRound = new Int32Array(people)
    this.personAt = new Float64Array(people)
    this.reachedBy = new Int32Array(people)
    this.jobSettled = new Int32Array(jobs)
    this.jobRound = new Int32Array(jobs)
    this.jobAt = new Float64Array(jobs)
    this.givenUp = new Int32Array(jobs)
  }

  /** Fills one slot of the job in the way that adds the most; false when leaving it empty is as good. */
  augment(source: number): boolean {
    this.begin(source)
    const people = this.settledRound.length
    for (;;) {
      const item = this.queue.pop()
      if (item === NOBODY || this.queue.key >= this.best) break
      if (item >= people) this.enter(item - people)
      else this.leave(item)
    }
    const filled = this.endJob !== source
    if (filled) this.apply(source)
    this.reprice()
    return filled
  }

  private begin(source: number): void {
    this.round += 1
    this.queue.clear()
    this.people = []
    this.jobs = []
    this.best = this.ledger.jobPrice[source]!
    this.endJob = source
    this.endPerson = NOBODY
    this.reach(source, 0)
    this.enter(source)
  }

  private reach(job: number, distance: number): void {
    this.jobRound[job] = this.round
    this.jobAt[job] = distance
  }

  private enter(job: number): void {
    const { network, ledger, round } = this
    if (this.jobSettled[job] === round) return
    this.jobSettled[job] = round
    const { person: personOf, value, from } = network
    const { used, personPrice, count } = ledger
    this.jobs.push(job)
    const distance = this.jobAt[job]!
    const price = ledger.jobPrice[job]! + distance
    const to = from[job + 1]!
    let edge = from[job]!
    const first = edge
    // edges lie dearest first and people's prices are at most zero: beyond this none can be part of a better way
    for (; edge < to && price - value[edge]! < this.best; edge += 1) {
      if (used[edge] === 1) continue
      const person = personOf[edge]!
      const reached = Math.max(distance, price - value[edge]! - personPrice[person]!)
      if (reached >= this.best || this.settledRound[person] === round) continue
      if (this.personRound[person] === round && this.personAt[person]! <= reached) continue
      if (this.personRound[person] !== round) this.people.push(person)
      this.personRound[person] = round
      this.personAt[person] = reached
      this.reachedBy[person] = edge
      this.queue.push(person, reached)
      if (count[person]! < network.capacity[person]!) {
        this.best = reached
        this.endPerson = person
        this.endJob = NOBODY
      }
    }
    ledger.work += edge - first
  }

  /** From a person on to the jobs that hold him: each may give him up. */
  private leave(person: number): void {
    const { ledger, network, round } = this
    if (this.settledRound[person] === round) return
    this.settledRound[person] = round
    const price = this.personAt[person]! + ledger.personPrice[person]!
    for (const edge of ledger.held[person]!) {
      const job = network.job[edge]!
      const distance = Math.max(this.personAt[person]!, price + network.value[edge]! - ledger.jobPrice[job]!)
      if (distance >= this.best || (this.jobRound[job] === round && this.jobAt[job]! <= distance)) continue
      this.reach(job, distance)
      this.givenUp[job] = edge
      this.queue.push(this.settledRound.length + job, distance)
      const total = distance + ledger.jobPrice[job]!
      if (total < this.best) {
        this.best = total
        this.endJob = job
        this.endPerson = NOBODY
      }
    }
  }

  /** Turns the pairs along the way over: new ones in, given-up ones out. */
  private apply(source: number): void {
    const { ledger, network } = this
    let person = this.endPerson
    let job = this.endJob
    for (;;) {
      if (person !== NOBODY) {
        const edge = this.reachedBy[person]!
        ledger.used[edge] = 1
        ledger.held[person]!.push(edge)
        ledger.count[person]! += 1
        job = network.job[edge]!
      }
      if (job === source) return
      const edge = this.givenUp[job]!
      person = network.person[edge]!
      ledger.used[edge] = 0
      ledger.held[person] = ledger.held[person]!.filter((one) => one !== edge)
      ledger.count[person]! -= 1
    }
  }

  private reprice(): void {
    const { ledger, best } = this
    for (const job of this.jobs) ledger.jobPrice[job]! += Math.min(0, this.jobAt[job]! - best)
    for (const person of this.people) ledger.personPrice[person]! += Math.min(0, this.personAt[person]! - best)
  }
}
