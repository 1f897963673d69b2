import type { Charge } from '../state/records.js'
import { cardByNumber } from './cards.js'

export const disputeKinds = ['chargeback', 'inquiry', 'prevented'] as const
export type DisputeKind = (typeof disputeKinds)[number]

/** Evidence given as words; each has its field in the dispute. */
export const evidenceTexts = [
  'access_activity_log',
  'billing_address',
  'cancellation_policy_disclosure',
  'cancellation_rebuttal',
  'customer_email_address',
  'customer_name',
  'customer_purchase_ip',
  'duplicate_charge_explanation',
  'duplicate_charge_id',
  'product_description',
  'refund_policy_disclosure',
  'refund_refusal_explanation',
  'service_date',
  'shipping_address',
  'shipping_carrier',
  'shipping_date',
  'shipping_tracking_number',
  'uncategorized_text',
]
const evidenceFiles = [
  'cancellation_policy',
  'customer_communication',
  'customer_signature',
  'duplicate_charge_documentation',
  'receipt',
  'refund_policy',
  'service_documentation',
  'shipping_documentation',
  'uncategorized_file',
]

export const noEvidence = (): Record<string, unknown> => ({
  ...Object.fromEntries([...evidenceTexts, ...evidenceFiles].map((field) => [field, null])),
  enhanced_evidence: {},
})

const reasonCodes: Record<string, string> = { fraudulent: '10.4', product_not_received: '13.1' }
const caseTypes: Record<DisputeKind, string> = { chargeback: 'chargeback', inquiry: 'inquiry', prevented: 'resolution' }

/** Fields of a dispute that its course does not change. */
export const disputeFacts = (charge: Charge, { kind, reason }: { kind: DisputeKind; reason: string }) => {
  const brand = (charge._card && cardByNumber(charge._card)?.brand) || 'visa'
  return {
    object: 'dispute',
    charge: charge.id,
    currency: charge.currency,
    enhanced_eligibility_types: [],
    intended_submission_method: null,
    livemode: false,
    network_reason_code: reasonCodes[reason] ?? null,
    payment_intent: charge.payment_intent,
    payment_method_details: {
      card: { brand, case_type: caseTypes[kind], network: brand, network_reason_code: reasonCodes[reason] ?? null },
      type: 'card',
    },
    reason,
  }
}
