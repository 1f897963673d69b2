import { emit } from '../events.js'
import type { Call } from '../protocol/call.js'
import { missingResource, refused } from '../protocol/errors.js'
import { createdField, page, pageFields, type Paged } from '../protocol/pagination.js'
import { flag, list, metadata, shape, text, type Fields } from '../protocol/params.js'
import type { Dispute, DisputeStatus, Metadata } from '../state/records.js'
import type { World } from '../state/world.js'
import { decide } from './dispute-course.js'
import { evidenceTexts } from './dispute-view.js'
import { addTask, progressAt } from './tasks.js'
import { mergeMetadata } from './transfers.js'

const DECISION_SECONDS = 5
const EVIDENCE_MAX = 20_000

export const disputeListFields: Fields = { ...pageFields, ...createdField, charge: text(), payment_intent: text() }
export const disputeUpdateFields: Fields = {
  evidence: shape(Object.fromEntries(evidenceTexts.map((field) => [field, text(EVIDENCE_MAX)]))),
  metadata: metadata(),
  submit: flag(),
  expand: list(text()),
}

interface UpdateParams {
  evidence?: Record<string, string | undefined>
  metadata?: Metadata
  submit?: boolean
}

const disputeOf = (world: World, id: string): Dispute => {
  const dispute = world.find('dispute', id)
  if (!dispute) throw missingResource('dispute', id)
  return dispute
}

export const getDispute = ({ world, path }: Call): Dispute => disputeOf(world, path.id!)

export const listDisputes = ({ world, params, account }: Call): object => {
  const { charge, payment_intent } = params
  const found = world
    .of('dispute', account)
    .filter((one) => (!charge || one.charge === charge) && (!payment_intent || one.payment_intent === payment_intent))
  return page(world, params as Paged, { found, url: '/v1/disputes' })
}

const reviewAfter: Partial<Record<DisputeStatus, DisputeStatus>> = {
  needs_response: 'under_review',
  warning_needs_response: 'warning_under_review',
  appeal_needs_response: 'appeal_under_review',
}

/** Keeps evidence; hands it to the bank unless `submit` is false. It can be handed in once. */
export const updateDispute = ({ world, path, params }: Call): Dispute => {
  const dispute = disputeOf(world, path.id!)
  const input = params as UpdateParams
  const submits = input.submit === true || (input.submit !== false && input.evidence !== undefined)
  const next = reviewAfter[dispute.status]
  if ((submits || input.evidence) && !next) {
    throw refused(`This dispute takes no evidence any more: its status is ${dispute.status}.`, { code: 'dispute_evidence_closed' })
  }
  const changed = keep(world, dispute, input)
  if (!submits) {
    emit(world, { type: 'charge.dispute.updated', object: changed, previous: { evidence: dispute.evidence, metadata: dispute.metadata } })
    return changed
  }
  const { evidence_details } = changed
  world.update('dispute', changed, {
    evidence_details: { ...evidence_details, submission_count: evidence_details.submission_count + 1, submission_method: 'manual' },
  })
  addTask(world, { type: 'dispute.decide', object: dispute.id, at: progressAt(world, DECISION_SECONDS), forceable: true })
  return decide(world, dispute.id, { status: next! })
}

const keep = (world: World, dispute: Dispute, input: UpdateParams): Dispute => {
  const given = Object.entries(input.evidence ?? {}).map(([field, value]) => [field, value ?? null])
  const evidence = { ...dispute.evidence, ...Object.fromEntries(given) }
  const has_evidence = evidenceTexts.some((field) => evidence[field] !== null)
  return world.update('dispute', dispute, {
    evidence,
    evidence_details: { ...dispute.evidence_details, has_evidence },
    metadata: mergeMetadata(dispute.metadata, input.metadata),
  })
}

/** The platform gives up: the dispute is lost. */
export const closeDispute = ({ world, path }: Call): Dispute => {
  const { id, status } = disputeOf(world, path.id!)
  if (status === 'warning_needs_response') return decide(world, id, { status: 'warning_closed' })
  if (status === 'needs_response') return decide(world, id, { status: 'lost' })
  throw refused(`Only a dispute that needs a response can be closed. This one is ${status}.`)
}
