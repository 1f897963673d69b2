import type { Sandbox } from '../../apps/stripe-sandbox/start.js'
import type { RunningApi, Visitor } from '../support/api.js'
import type { World } from '../support/world.js'

export type Newcomer = Visitor & { accountId: string; businessId: string | null; email: string }
/** A business and its freelancer with something waiting in every state. */
export interface Market {
  readonly owner: Newcomer
  readonly freelancer: Newcomer
  readonly ids: Record<
    | 'business' | 'ownerAccount' | 'freelancerAccount' | 'draft' | 'open' | 'paused' | 'duty' | 'invitation' | 'proposal' | 'offered' | 'signed' | 'unpaid' | 'active'
    | 'inWork' | 'handedIn' | 'toDo' | 'waiting' | 'evidence' | 'file' | 'openDuty' | 'otherFreelancer' | 'notice' | 'quiz' | 'receipt' | 'bankOrder' | 'bankEntry' | 'chargeback' | 'operation' | 'correction' | 'metric' | 'dependency' | 'access' | 'inPart' | 'soon' | 'blocked' | 'lastDay' | 'dispute' | 'ruling' | 'offer' | 'disputed' | 'toRule' | 'disputable' | 'disputedShare' | 'event',
    string
  >
  readonly hash: string
  /** Of the signed contract, and of the terms that the freelancer of the active one proposed. */
  readonly signedHash: string
  readonly laterHash: string
}
export interface Scene {
  api: RunningApi
  world: World
  sandbox: Sandbox
  one: Market
  other: Market
  moderator: Newcomer
  operator: Newcomer
  /** Signed in, with neither business nor profile. */
  nobody: Newcomer
}

export interface Valid {
  readonly who: Newcomer
  readonly input: Record<string, unknown>
  /** Brings the thing back to where it was, so that the next value meets it in the same state. */
  readonly reset?: readonly string[]
}
