import { accountIdOf, type Ctx } from '@rolecall/platform'
import { contractStates, takesAmendments } from '../../domain/contract.rules.js'
import { movableIn, movableItems } from '../../domain/item.rules.js'
import { clientRights } from '../../domain/rights.rules.js'
import { decisionActs, decisionKinds, type DecisionKind } from '../../domain/waits/decision.rules.js'

/** Things of one kind in one contract, or one dispute, that the reader answers. */
export interface Decision {
  readonly kind: DecisionKind
  readonly contractId: string
  readonly contractTitle: string
  readonly timeZone: string
  readonly disputeId: string | null
  readonly count: number
  /** The first of their clocks. */
  readonly until: Date | null
}

const SHOWN_MAX = 50

/** Contracts of the reader with the side he is on: a freelancer stays one also as a member of the business. */
const mine = `SELECT id, title, time_zone, business_id, state, CASE WHEN freelancer_id = $1 THEN 'freelancer' ELSE 'client' END AS party
  FROM contracts.contracts WHERE (freelancer_id = $1 OR business_id = ANY($2::uuid[])) AND state NOT IN ('ended', 'cancelled')`
/** The newest offer of each open dispute that has one. */
const offers = `SELECT DISTINCT ON (d.id) d.id, d.contract_id, d.waits_until, e.voice
  FROM contracts.disputes d JOIN contracts.dispute_events e ON e.dispute_id = d.id AND e.kind = 'offer'
  WHERE d.contract_id IN (SELECT id FROM mine) AND d.ended_at IS NULL ORDER BY d.id, e.at DESC, e.id DESC`
/** `asked_by` is the side that waits for the other one. */
const asked = `
  SELECT 'dispute_answer' AS kind, contract_id, id AS dispute_id, 1 AS count, waits_until AS until, opened_by AS asked_by FROM contracts.disputes d
    WHERE contract_id IN (SELECT id FROM mine) AND state = 'opened' AND NOT EXISTS (SELECT 1 FROM offers o WHERE o.id = d.id)
  UNION ALL SELECT 'dispute_offer', contract_id, id, 1, waits_until, voice FROM offers
  UNION ALL SELECT 'amendment', contract_id, NULL, 1, answers_until, proposed_by FROM contracts.amendments
    WHERE contract_id IN (SELECT id FROM mine WHERE state = ANY($4::text[])) AND state = 'proposed'
  UNION ALL SELECT 'force_majeure', contract_id, NULL, 1, answer_until, 'freelancer' FROM contracts.force_majeures
    WHERE contract_id IN (SELECT id FROM mine) AND state = 'open'
  UNION ALL SELECT 'part', contract_id, NULL, count(*), min(waits_until), 'client' FROM contracts.items
    WHERE contract_id IN (SELECT id FROM mine) AND state = 'partly_accepted' GROUP BY contract_id
  UNION ALL SELECT 'metrics', contract_id, NULL, count(*), min(confirm_until), recorded_by FROM contracts.metrics
    WHERE contract_id IN (SELECT id FROM mine) AND state = 'proposed' GROUP BY contract_id, recorded_by
  UNION ALL SELECT 'due_dates', i.contract_id, NULL, count(*), min(c.answer_until), c.party FROM contracts.due_changes c JOIN contracts.items i ON i.id = c.item_id
    JOIN contracts.milestones m ON m.id = i.milestone_id
    WHERE i.contract_id IN (SELECT id FROM mine) AND c.state = 'open' AND c.to_at > $7 AND i.state = ANY($5::text[]) AND m.state = ANY($6::text[]) GROUP BY i.contract_id, c.party`
/**
 * A member of the business sees what he may answer: $3 has the businesses of each kind of decision. What an answer could
 * not change any more is not asked: $4 to $7 say which contracts, items and milestones still take one.
 */
const sql = `WITH mine AS (${mine}), offers AS (${offers}), asked AS (${asked})
  SELECT a.kind, a.contract_id AS "contractId", m.title AS "contractTitle", m.time_zone AS "timeZone", a.dispute_id AS "disputeId", a.count::int AS count, a.until
  FROM asked a JOIN mine m ON m.id = a.contract_id
  WHERE a.asked_by <> m.party AND (m.party = 'freelancer' OR $3::jsonb -> a.kind ? m.business_id::text)
  ORDER BY a.until, a.contract_id, a.kind LIMIT ${SHOWN_MAX}`

/** What the other sides of the reader's contracts ask of him, the nearest clock first; one statement, whatever their number. */
export const myDecisions = (ctx: Ctx): Promise<Decision[]> => {
  const memberships = ctx.actor.kind === 'person' ? ctx.actor.memberships : []
  const mayAnswer = (kind: DecisionKind): string[] =>
    memberships.filter(({ right }) => (clientRights[decisionActs[kind]] as readonly string[]).includes(right)).map(({ businessId }) => businessId)
  const businesses = Object.fromEntries(decisionKinds.map((kind) => [kind, mayAnswer(kind)]))
  const answerable = [contractStates.filter(takesAmendments), movableItems, movableIn, ctx.now]
  return ctx.db.query(sql, [accountIdOf(ctx.actor), memberships.map(({ businessId }) => businessId), JSON.stringify(businesses), ...answerable])
}
