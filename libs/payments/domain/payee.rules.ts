import type { PayeeState } from './states.js'

/** A payee's account as the provider shows it, in our words. */
export interface PayeeFacts {
  readonly accountId: string
  /** Capability to receive transfers: active, pending, restricted, unsupported, rejected; null when not asked for. */
  readonly transfers: string | null
  /** Capability to be paid out. */
  readonly payouts: string | null
  readonly requirements: readonly PayeeRequirement[]
  readonly closed: boolean
  /** Why it does not work, by the provider's code, for example requirements_past_due. */
  readonly stopReason?: string | null
}
export interface PayeeRequirement {
  /** What is wanted, for example `identity.individual.date_of_birth`. */
  readonly name: string
  /** Who must act: the freelancer or the provider. */
  readonly waitsFor: 'user' | 'provider'
  readonly deadline: 'currently_due' | 'past_due' | 'eventually_due'
}

const urgent = (entry: PayeeRequirement): boolean => entry.deadline !== 'eventually_due'
/** What the freelancer has to hand in now; `eventually_due` never blocks. */
export const payeeTodo = (facts: PayeeFacts): string[] =>
  facts.requirements.filter((entry) => urgent(entry) && entry.waitsFor === 'user').map((entry) => entry.name)

/** Derived from the capabilities alone, plus who has to act (PAYMENTS 4). */
export const payeeState = (facts: PayeeFacts): PayeeState => {
  const capabilities = [facts.transfers, facts.payouts]
  if (facts.closed || capabilities.includes('rejected')) return 'rejected'
  if (capabilities.includes('unsupported')) return 'unsupported'
  if (capabilities.every((status) => status === 'active')) return 'ready'
  if (payeeTodo(facts).length > 0) return capabilities.includes('restricted') && isPaused(facts) ? 'restricted' : 'incomplete'
  if (capabilities.includes('restricted')) return facts.requirements.some(urgent) ? 'under_review' : 'restricted'
  return capabilities.every((status) => status === null) ? 'incomplete' : 'under_review'
}

/** An account that worked once and was stopped: something is past due, not just never filled in. */
const isPaused = (facts: PayeeFacts): boolean => facts.requirements.some((entry) => entry.deadline === 'past_due')

/** Money may be transferred to this payee now. */
export const canReceive = (state: PayeeState): boolean => state === 'ready'
