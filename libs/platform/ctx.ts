import type { EntityManager } from 'typeorm'
import type { Config } from './config.js'

export const langs = ['ru', 'en'] as const
export type Lang = (typeof langs)[number]
export const memberRights = ['owner', 'manager', 'approver', 'viewer'] as const
export type MemberRight = (typeof memberRights)[number]
export const staffRights = ['moderator', 'operator'] as const
export type StaffRight = (typeof staffRights)[number]

/** Who acts. Built from the session; a person may be a freelancer and a member of businesses at once. */
export type Actor = Anonymous | Person | System
export interface Anonymous {
  readonly kind: 'anonymous'
}
export interface Person {
  readonly kind: 'person'
  readonly accountId: string
  readonly memberships: readonly { readonly businessId: string; readonly right: MemberRight }[]
  readonly staff: readonly StaffRight[]
  /** Staff rights that wait for the second step of the sign-in; they open nothing. */
  readonly idleStaff?: readonly StaffRight[]
  /** When this session was signed in or showed a code, on wall time; absent: too long ago to count. */
  readonly shownAt?: Date
}
/** A reaction or a timer; `name` goes to the log. */
export interface System {
  readonly kind: 'system'
  readonly name: string
}
export const anonymous: Anonymous = { kind: 'anonymous' }
export const system = (name: string): System => ({ kind: 'system', name })

/** A fact that happened, in the past tense. Fields are ids only; it is stored as JSON. */
export interface DomainEvent {
  readonly event: string
}

/** What an action gets: who acts, the open transaction, the time of this action, the outbox. */
export interface Ctx {
  readonly actor: Actor
  readonly db: EntityManager
  /** Business time, read once per unit of work. */
  readonly now: Date
  readonly lang: Lang
  readonly requestId: string
  readonly config: Config
  /** Puts the event into the outbox of this transaction. */
  emit(event: DomainEvent): void
}
export type Action<I, O> = (ctx: Ctx, input: I) => Promise<O>

/** The account of a signed-in person, else null. */
export const accountIdOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.accountId : null)
/** The person's right in a business, else null. */
export const rightIn = (actor: Actor, businessId: string): MemberRight | null =>
  actor.kind === 'person' ? (actor.memberships.find((member) => member.businessId === businessId)?.right ?? null) : null
export const isStaff = (actor: Actor, right: StaffRight): boolean => actor.kind === 'person' && actor.staff.includes(right)
export const businessIdsOf = (actor: Actor): string[] =>
  actor.kind === 'person' ? actor.memberships.map((member) => member.businessId) : []
