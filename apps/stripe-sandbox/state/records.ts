import type { Delivery, Hook, SnapshotEvent, ThinEvent } from './event-records.js'
import type { Fields, Metadata } from './fields.js'

export type { Delivery, Hook, SnapshotEvent, ThinEvent } from './event-records.js'
export type { Metadata } from './fields.js'

export interface LineItem extends Fields {
  description: string
  quantity: number
  amount_total: number
  currency: string
}

export interface IntentData {
  capture_method?: string
  description?: string
  metadata?: Metadata
  receipt_email?: string
  statement_descriptor?: string
  statement_descriptor_suffix?: string
  transfer_group?: string
}

export interface Session extends Fields {
  amount_total: number
  currency: string
  created: number
  expires_at: number
  status: 'open' | 'complete' | 'expired'
  payment_status: 'paid' | 'unpaid'
  payment_intent: string | null
  url: string | null
  success_url: string
  cancel_url: string | null
  locale: string | null
  customer: string | null
  customer_email: string | null
  _items: LineItem[]
  _intent: IntentData
}

export interface PaymentIntent extends Fields {
  amount: number
  currency: string
  created: number
  status: 'requires_payment_method' | 'requires_action' | 'succeeded' | 'canceled'
  latest_charge: string | null
  customer: string | null
  capture_method: string
  metadata: Metadata
  transfer_group: string | null
  _card: string | null
}

export interface Charge extends Fields {
  amount: number
  amount_refunded: number
  currency: string
  created: number
  status: 'succeeded' | 'failed'
  balance_transaction: string | null
  payment_intent: string | null
  refunded: boolean
  transfer_group: string | null
  metadata: Metadata
  _card: string | null
}

export interface Refund extends Fields {
  amount: number
  charge: string
  currency: string
  created: number
  status: 'pending' | 'succeeded' | 'failed' | 'canceled'
  balance_transaction: string | null
  payment_intent: string | null
  pending_reason?: string
  metadata: Metadata
}

export interface Dispute extends Fields {
  amount: number
  charge: string
  created: number
  currency: string
  evidence: Record<string, unknown>
  evidence_details: { due_by: number | null; has_evidence: boolean; submission_count: number; submission_method: string }
  metadata: Metadata
  payment_intent: string | null
  reason: string
  status: DisputeStatus
  /** The balance transactions that took its money and gave it back. */
  _entries: string[]
}

export type DisputeStatus =
  | 'appeal_needs_response'
  | 'appeal_under_review'
  | 'lost'
  | 'needs_response'
  | 'prevented'
  | 'under_review'
  | 'warning_closed'
  | 'warning_needs_response'
  | 'warning_under_review'
  | 'won'

export interface FraudWarning extends Fields {
  actionable: boolean
  charge: string
  created: number
  fraud_type: string
  payment_intent?: string
}

export interface Customer extends Fields {
  created: number
  metadata: Metadata
}

export interface PaymentMethod extends Fields {
  created: number
  type: 'card'
}

export interface Transfer extends Fields {
  amount: number
  amount_reversed: number
  currency: string
  created: number
  destination: string
  destination_payment: string
  source_transaction: string | null
  transfer_group: string | null
  reversed: boolean
  metadata: Metadata
}

export interface Reversal extends Fields {
  amount: number
  currency: string
  created: number
  transfer: string
  metadata: Metadata
}

export interface Payout extends Fields {
  amount: number
  arrival_date: number
  currency: string
  created: number
  destination: string
  status: 'pending' | 'in_transit' | 'paid' | 'failed' | 'canceled'
  metadata: Metadata
  _bank: string
}

export interface BalanceTransaction extends Fields {
  amount: number
  available_on: number
  created: number
  currency: string
  fee: number
  net: number
  source: string | null
  type: string
  _told: boolean
}

export interface BalanceSettings extends Fields {
  payments: Record<string, unknown>
}

export interface CapabilityState {
  status: 'active' | 'pending' | 'rejected' | 'restricted' | 'unsupported'
  code: string | null
}

export interface RequirementEntry {
  description: string
  from: 'stripe' | 'user'
  deadline: 'currently_due' | 'eventually_due' | 'past_due'
}

export interface Bank {
  id: string
  number: string
  currency: string
  country: string
  status: 'new' | 'errored'
}

/** A connected account as the rules see it; `objects/account-view.ts` gives it the v2 form. */
export interface Account extends Fields {
  created: number
  display_name?: string
  contact_email?: string
  dashboard?: string
  country?: string
  entity_type?: string
  currency: string
  metadata: Metadata
  closed: boolean
  recipient: boolean
  transfers: CapabilityState
  payouts: CapabilityState
  requirements: RequirementEntry[]
  bank: Bank | null
  responsibilities: Record<string, string>
  individual?: { given_name?: string; surname?: string; email?: string }
}

export interface AccountLink extends Fields {
  account: string
  expires_at: number
  refresh_url: string
  return_url: string | null
  state: 'fresh' | 'opened' | 'done'
  form: string
}

/** Work that falls due by the sandbox clock; `forceable` work can be run early through the control API. */
export interface DueTask extends Fields {
  type: string
  object: string
  at: number
  forceable: boolean
}

/** The stored first answer of an idempotency key. */
export interface StoredAnswer extends Fields {
  fingerprint: string
  status: number
  body: object
  requestId: string
  created: number
}

export interface Setting extends Fields {
  value: number
}

export interface Tables {
  session: Session
  payment_intent: PaymentIntent
  charge: Charge
  refund: Refund
  customer: Customer
  payment_method: PaymentMethod
  hook: Hook
  dispute: Dispute
  fraud_warning: FraudWarning
  transfer: Transfer
  reversal: Reversal
  payout: Payout
  balance_transaction: BalanceTransaction
  balance_settings: BalanceSettings
  account: Account
  account_link: AccountLink
  event: SnapshotEvent
  thin_event: ThinEvent
  delivery: Delivery
  task: DueTask
  answer: StoredAnswer
  setting: Setting
}

export type Kind = keyof Tables
