import { setTimeout as pause } from 'node:timers/promises'
import { newId } from '@rolecall/kernel'
import type { World } from '../support/world.js'
import type { Commands, TopUp } from './commands.js'
import type { Lifecycle, PayeePlan } from './plan.js'
import { Died, type Processes } from './processes.js'

export interface Stand {
  readonly world: World
  readonly processes: Processes
  /** Freelancers by their number in the plan. */
  readonly freelancers: readonly string[]
  readonly payees: readonly PayeePlan[]
  /** Typed answers other than yes, by name. */
  readonly refusals: Map<string, number>
  /** What the platform's bank sent so that refunds could go out. */
  readonly topUps: TopUp[]
  /** What broke a rule before the end was reached. */
  readonly broken: string[]
}

type Refused = { readonly refused: string; readonly reason?: string }
/** The answer of a decision: null when it was granted. */
export type Verdict = Refused | null
export const isRefused = (answer: unknown): answer is Refused => typeof answer === 'object' && answer !== null && 'refused' in answer

const GIVES_UP_MS = 45_000
const PAUSE_MS = 150

/** One lifecycle under way, with what must be true of its money in the end. */
export class Track {
  milestoneId = newId()
  released = 0n
  refunded = 0n
  lost = 0n
  minor: bigint
  isFunded = false
  /** The payment page was left in an unclear state: both ends are right. */
  isUnclear = false
  /** The card brings a chargeback once it is charged, whenever that is. */
  losesAll = false
  /** Handed in, and the approval could not be made while somebody waited: silence approves it when its window is over. */
  silenceMayApprove = false
  readonly freelancerId: string

  constructor(
    readonly stand: Stand,
    readonly life: Lifecycle,
  ) {
    this.minor = BigInt(life.minor)
    this.freelancerId = stand.freelancers[life.payee]!
  }

  get held(): bigint {
    return this.minor - this.released - this.refunded - this.lost
  }
  part(index: number): bigint {
    const minor = (this.minor * BigInt(this.life.parts[index % this.life.parts.length]!)) / 100n
    return minor > 0n ? minor : 1n
  }

  ask<K extends keyof Commands>(name: K, input: Parameters<Commands[K]>[0]): Promise<any> {
    return this.stand.processes.ask(name, input)
  }
  /** For what may be asked again without harm. */
  async insist<K extends keyof Commands>(name: K, input: Parameters<Commands[K]>[0]): Promise<any> {
    for (;;) {
      try {
        return await this.ask(name, input)
      } catch (fault) {
        if (!(fault instanceof Died)) throw fault
        // the dead one is not noticed at once: asking without a pause would ask it millions of times
        await pause(PAUSE_MS)
      }
    }
  }

  /** Whoever was not answered looks whether the decision is there, as a person would by loading the page again. */
  async decide(row: { table: 'releases' | 'refunds'; id: string }, act: () => Promise<Verdict>, waits: readonly string[] = ['open_operation']): Promise<Verdict> {
    for (const end = Date.now() + GIVES_UP_MS; ; await pause(PAUSE_MS)) {
      let answer: Verdict | 'died'
      try {
        answer = await act()
      } catch (fault) {
        if (!(fault instanceof Died)) throw fault
        answer = 'died'
      }
      if (answer === null || (await this.exists(row))) return null
      if (answer === 'died' || (waits.includes(answer.reason ?? '') && Date.now() < end)) continue
      return answer
    }
  }
  async exists({ table, id }: { table: string; id: string }): Promise<boolean> {
    return (await this.rows(`SELECT 1 FROM payments.${table} WHERE id = $1`, [id])).length > 0
  }

  /** `waits`: refusals that pass with time. */
  async release(minor: bigint, waits?: readonly string[]): Promise<Verdict> {
    const decisionId = newId()
    const { milestoneId } = this
    const answer = await this.decide({ table: 'releases', id: decisionId }, () => this.ask('release', { milestoneId, minor, decisionId }), waits)
    if (answer === null) this.released += minor
    return this.note('release', answer)
  }
  async refund(minor: bigint, takeBack = false): Promise<Verdict> {
    const decisionId = newId()
    const { milestoneId } = this
    const answer = await this.decide({ table: 'refunds', id: decisionId }, () => this.ask('refund', { milestoneId, minor, decisionId, takeBack }))
    if (answer === null) this.booked(minor)
    return this.note('refund', answer)
  }
  /** What is held goes back first, then what was released. */
  booked(refundedMinor: bigint): void {
    const fromReleased = refundedMinor > this.held ? refundedMinor - this.held : 0n
    this.released -= fromReleased
    this.refunded += refundedMinor
  }
  note(what: string, answer: unknown): Verdict {
    if (!isRefused(answer)) return null
    const name = `${what}: ${answer.reason ?? answer.refused}`
    this.stand.refusals.set(name, (this.stand.refusals.get(name) ?? 0) + 1)
    return answer
  }
  broke(what: string): void {
    this.stand.broken.push(`lifecycle ${this.life.n} (${this.life.kind}, ${this.milestoneId}): ${what}`)
  }

  rows<R extends object>(sql: string, values: unknown[]): Promise<R[]> {
    return this.stand.world.database.query(sql, values)
  }
  async money(): Promise<{ state: string; frozen: boolean }> {
    const [row] = await this.rows<{ state: string; frozen: boolean }>('SELECT money_state AS state, frozen FROM payments_audit.milestones WHERE milestone_id = $1', [this.milestoneId])
    return row ?? { state: 'none', frozen: false }
  }
  /** Looks again until it is so; false when it does not come about in time. */
  async until(look: () => Promise<boolean>, withinMs: number): Promise<boolean> {
    for (const end = Date.now() + withinMs; Date.now() < end; await pause(PAUSE_MS)) if (await look()) return true
    return false
  }
  async releasedSoFar(): Promise<bigint> {
    const [row] = await this.rows<{ minor: string }>('SELECT coalesce(sum(gross_minor), 0) AS minor FROM payments.releases WHERE milestone_id = $1', [this.milestoneId])
    return BigInt(row!.minor)
  }
  isTransferred(): Promise<boolean> {
    return this.until(async () => (await this.rows(`SELECT 1 FROM payments.releases WHERE milestone_id = $1 AND transferred_at IS NOT NULL`, [this.milestoneId])).length > 0, 12_000)
  }
}
