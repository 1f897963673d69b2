import { emit } from '../events.js'
import { book } from '../money/book.js'
import { refused } from '../protocol/errors.js'
import type { Charge, Dispute, DisputeStatus } from '../state/records.js'
import type { World } from '../state/world.js'
import { disputeFacts, disputeKinds, noEvidence, type DisputeKind } from './dispute-view.js'
import { settleWarnings } from './fraud-warnings.js'
import { addTask } from './tasks.js'

const FEE = 1500
const RESPONSE_SECONDS = 14 * 86_400

/** While a dispute is in one of these, its money is away. */
const holding: DisputeStatus[] = ['needs_response', 'under_review', 'lost', 'appeal_needs_response', 'appeal_under_review']
const ended: DisputeStatus[] = ['lost', 'prevented', 'warning_closed', 'won']
const open: DisputeStatus[] = ['appeal_needs_response', 'appeal_under_review', 'needs_response', 'under_review', 'warning_needs_response', 'warning_under_review']
export const disputeStatuses: DisputeStatus[] = [...open, ...ended]

export interface Opening {
  kind: DisputeKind
  reason: string
  /** What is disputed; all that is not refunded when left out. */
  amount?: number
}

const firstStatus: Record<DisputeKind, DisputeStatus> = {
  chargeback: 'needs_response',
  inquiry: 'warning_needs_response',
  prevented: 'prevented',
}

/** The payer's bank opens a dispute: a chargeback takes its money and a fee at once, an inquiry only asks. */
export const openDispute = (world: World, charge: Charge, { kind, reason, amount }: Opening): Dispute => {
  const left = charge.amount - charge.amount_refunded
  const disputed = amount ?? left
  checkOpening(world, charge, { kind, disputed, left })
  const dispute = world.insert('dispute', {
    ...disputeFacts(charge, { kind, reason }),
    id: world.newId('du'),
    amount: disputed,
    created: world.now,
    evidence: noEvidence(),
    evidence_details: {
      due_by: kind === 'prevented' ? null : world.now + RESPONSE_SECONDS,
      has_evidence: false,
      submission_count: 0,
      submission_method: 'not_submitted',
    },
    is_charge_refundable: kind === 'inquiry',
    metadata: {},
    status: firstStatus[kind],
    _entries: [],
  })
  world.update('charge', charge, { disputed: true })
  settleWarnings(world, charge.id)
  emit(world, { type: 'charge.dispute.created', object: dispute })
  if (kind === 'prevented') emit(world, { type: 'charge.dispute.closed', object: dispute })
  else addTask(world, { type: 'dispute.deadline', object: dispute.id, at: world.now + RESPONSE_SECONDS + 1, forceable: false })
  return kind === 'chargeback' ? withdraw(world, dispute) : dispute
}

const checkOpening = (world: World, charge: Charge, { kind, disputed, left }: { kind: DisputeKind; disputed: number; left: number }): void => {
  if (!disputeKinds.includes(kind)) throw refused(`Unknown kind of dispute: ${String(kind)}`)
  if (charge.status !== 'succeeded' || !charge.balance_transaction || !charge.payment_intent) {
    throw refused(`Charge ${charge.id} cannot be disputed.`)
  }
  if (!Number.isSafeInteger(disputed) || disputed < 1 || disputed > left) {
    throw refused(`A dispute of charge ${charge.id} must be between 1 and ${left}.`, { param: 'amount' })
  }
  if (disputesOf(world, charge.id).some(({ status }) => open.includes(status))) {
    throw refused(`Charge ${charge.id} has a dispute that is not decided yet.`)
  }
}

const disputesOf = (world: World, charge: string): Dispute[] => world.all('dispute').filter((dispute) => dispute.charge === charge)

/** Whether the bank has taken money of this charge, so that it cannot be refunded as well. */
export const withheld = (world: World, charge: string): boolean =>
  disputesOf(world, charge).some(({ status }) => holding.includes(status))

/** An inquiry about a charge that is refunded in full has nothing left to ask. */
export const noteRefund = (world: World, charge: string): void => {
  for (const dispute of disputesOf(world, charge)) {
    if (dispute.status.startsWith('warning_') && dispute.status !== 'warning_closed') decide(world, dispute.id, { status: 'warning_closed' })
  }
}

/** Moves a dispute to a status, its money with it, and tells. */
export const decide = (world: World, id: string, { status, feeBack = false }: { status: DisputeStatus; feeBack?: boolean }): Dispute => {
  const dispute = world.find('dispute', id)!
  if (dispute.status === status) return dispute
  const takes = holding.includes(status) && !holding.includes(dispute.status)
  const gives = !holding.includes(status) && holding.includes(dispute.status)
  const charge = world.find('charge', dispute.charge)!
  const is_charge_refundable = !holding.includes(status) && status !== 'prevented' && !charge.refunded
  const moved = world.update('dispute', dispute, { status, is_charge_refundable })
  const previous = { status: dispute.status }
  emit(world, { type: ended.includes(status) ? 'charge.dispute.closed' : 'charge.dispute.updated', object: moved, previous })
  if (takes) return withdraw(world, moved)
  return gives ? reinstate(world, moved, feeBack) : moved
}

const withdraw = (world: World, dispute: Dispute): Dispute =>
  move(world, dispute, { amount: -dispute.amount, fee: FEE, description: 'Chargeback withdrawal', type: 'charge.dispute.funds_withdrawn' })

const reinstate = (world: World, dispute: Dispute, feeBack: boolean): Dispute =>
  move(world, dispute, { amount: dispute.amount, fee: feeBack ? -FEE : 0, description: 'Chargeback reversal', type: 'charge.dispute.funds_reinstated' })

interface Move {
  amount: number
  fee: number
  description: string
  type: string
}

const move = (world: World, dispute: Dispute, { amount, fee, description, type }: Move): Dispute => {
  const { currency, id, charge } = dispute
  const entry = book(world, {
    account: world.settings.platform,
    type: 'adjustment',
    amount,
    fee,
    currency,
    source: id,
    description: `${description} for ${charge}`,
  })
  const moved = world.update('dispute', dispute, { _entries: [...dispute._entries, entry.id] })
  emit(world, { type, object: moved })
  return moved
}

/** Stripe's test evidence decides a dispute; any other words leave it under review. */
const verdicts: Record<string, { chargeback: DisputeStatus; inquiry: DisputeStatus }> = {
  winning_evidence: { chargeback: 'won', inquiry: 'warning_closed' },
  losing_evidence: { chargeback: 'lost', inquiry: 'warning_closed' },
  escalate_inquiry_evidence: { chargeback: 'lost', inquiry: 'needs_response' },
}

export const decideByEvidence = (world: World, id: string): void => {
  const dispute = world.find('dispute', id)
  const verdict = verdicts[String(dispute?.evidence.uncategorized_text)]
  if (!dispute || !verdict) return
  if (dispute.status === 'under_review') decide(world, id, { status: verdict.chargeback })
  if (dispute.status === 'warning_under_review') decide(world, id, { status: verdict.inquiry })
}

/** Nobody answered in time: the bank's view stands, an inquiry lapses. */
export const passDeadline = (world: World, id: string): void => {
  const status = world.find('dispute', id)?.status
  if (status === 'needs_response') decide(world, id, { status: 'lost' })
  if (status === 'warning_needs_response') decide(world, id, { status: 'warning_closed' })
}
