/** Kinds of lines, by list. */
export const spentKinds = ['funding', 'release', 'refund', 'chargeback'] as const
export const earnedKinds = ['earning', 'payout', 'return', 'clawback'] as const

const title = `coalesce((h.agreement->>'contract') || ': ' || (h.agreement->>'milestone'),
  (SELECT paid.title FROM payments.fundings paid WHERE paid.milestone_id = h.milestone_id AND paid.state = 'paid' LIMIT 1))`
const newest = (kind: string, decision: string): string =>
  `LEFT JOIN LATERAL (SELECT status, blocked_reason, next_attempt_at, updated_at FROM payments.operations
     WHERE kind = '${kind}' AND entity_id = ${decision} ORDER BY generation DESC LIMIT 1) o ON true`
const unanswered = `CASE WHEN o.status = 'unknown' THEN o.updated_at END`
/** A transfer that waits for clearing goes at a known moment. */
const clears = `CASE WHEN r.transferred_at IS NULL AND o.status = 'blocked' AND o.blocked_reason = 'clearing' THEN o.next_attempt_at END`
const waits = `CASE WHEN r.transferred_at IS NULL AND o.status = 'blocked' THEN o.blocked_reason END`
const transfer = `CASE WHEN r.returned_gross_minor = r.gross_minor THEN 'returned' WHEN r.transferred_at IS NOT NULL THEN 'transferred' WHEN h.frozen THEN 'frozen' ELSE 'waiting' END`
const refund = `CASE f.state WHEN 'refunded' THEN 'refunded' WHEN 'failed' THEN 'refund_failed' WHEN 'charged_back' THEN 'charged_back' ELSE 'refunding' END`
const held = `CASE WHEN f.state = 'review' THEN 'review' WHEN h.frozen THEN 'frozen' WHEN h.state = 'funded' THEN 'protected' ELSE h.state END`
/** What the card's bank does with a payment; an inquiry takes nothing. */
const disputed = `CASE WHEN c.ended_at IS NOT NULL THEN CASE WHEN c.away_minor > 0 THEN 'lost' ELSE 'kept' END WHEN c.state LIKE 'warning%' THEN 'asked' ELSE 'disputed' END`

/** What an announced clawback will take of the freelancer, as clawbackShares and commissionBack divide it. */
const announced = `(SELECT gross - ((h.released_minor * h.commission_bps + 5000) / 10000 - ((h.released_minor - gross) * h.commission_bps + 5000) / 10000)
   FROM (SELECT taken - h.client_fee_earned_minor * taken / (h.released_minor + h.client_fee_earned_minor) AS gross
           FROM (SELECT least(c.absorbed_minor, h.released_minor + h.client_fee_earned_minor) AS taken) most) shares)`
/** What clawbacks took, by the books: one line each, also of one that was undone later. */
const clawed = `SELECT t.id, t.occurred_at AS at, sum(l.amount)::bigint AS minor, c.amount_currency AS currency, h.milestone_id
    FROM payments.holds h JOIN payments.chargebacks c ON c.milestone_id = h.milestone_id
    CROSS JOIN LATERAL generate_series(1, c.round) AS round(n)
    JOIN payments.ledger_transactions t ON t.kind = 'chargeback_clawed_back' AND t.source_type = 'chargeback' AND t.source_id = c.id || ':' || round.n
    JOIN payments.ledger_postings l ON l.transaction_id = t.id JOIN payments.ledger_accounts a ON a.id = l.account_id AND a.code LIKE 'freelancer.%'
   WHERE h.freelancer_id = $1 GROUP BY t.id, t.occurred_at, c.amount_currency, h.milestone_id`

/** Lines of a freelancer, $1. All parts name the same columns. */
export const earned = `
  SELECT r.id, r.decided_at AS at, 'earning' AS kind, 'release' AS receipt_kind, ${title} AS title, h.agreement->>'business' AS counterparty,
         r.net_minor AS minor, r.currency, h.contract_id, h.milestone_id, ${transfer} AS state, ${waits} AS reason, ${clears} AS expected_at, ${unanswered} AS unanswered_since, h.provider
    FROM payments.releases r JOIN payments.holds h ON h.milestone_id = r.milestone_id ${newest('release', 'r.id')} WHERE r.freelancer_id = $1
  UNION ALL
  SELECT p.id, p.created_at, 'payout', NULL, NULL, NULL, p.amount_minor, p.amount_currency, NULL, NULL, p.state, p.failure, p.arrives_at, ${unanswered}, NULL
    FROM payments.payouts p ${newest('payout', 'p.id')} WHERE p.freelancer_id = $1
  UNION ALL
  SELECT f.id, f.decided_at, 'return', 'refund', ${title}, h.agreement->>'business', f.returned_net_minor, f.currency, h.contract_id, h.milestone_id, 'returned', NULL, NULL, NULL, h.provider
    FROM payments.refunds f JOIN payments.holds h ON h.milestone_id = f.milestone_id WHERE f.freelancer_id = $1 AND f.returned_net_minor > 0
  UNION ALL
  SELECT k.id, k.at, 'clawback', NULL, ${title}, h.agreement->>'business', k.minor, k.currency, h.contract_id, h.milestone_id, 'deducted', 'deducted', NULL, NULL, h.provider
    FROM (${clawed}) k JOIN payments.holds h ON h.milestone_id = k.milestone_id
  UNION ALL
  SELECT c.id, c.clawback_at - interval '3 days', 'clawback', NULL, ${title}, h.agreement->>'business', ${announced}, c.amount_currency, h.contract_id, h.milestone_id, 'announced', 'announced', c.clawback_at, NULL, h.provider
    FROM payments.chargebacks c JOIN payments.holds h ON h.milestone_id = c.milestone_id WHERE h.freelancer_id = $1 AND c.clawback_at IS NOT NULL AND h.released_minor > 0`

/** Lines of a business, $1. */
export const spent = `
  SELECT f.id, f.ended_at AS at, 'funding' AS kind, 'funding' AS receipt_kind, f.title, h.agreement->>'freelancer' AS counterparty,
         h.amount_minor + h.client_fee_minor AS minor, h.amount_currency AS currency, h.contract_id, h.milestone_id, ${held} AS state, NULL AS reason,
         NULL::timestamptz AS expected_at, NULL::timestamptz AS unanswered_since, h.provider
    FROM payments.fundings f JOIN payments.holds h ON h.milestone_id = f.milestone_id WHERE h.business_id = $1 AND f.state IN ('paid', 'review')
  UNION ALL
  SELECT r.id, r.decided_at, 'release', 'release', ${title}, h.agreement->>'freelancer', r.gross_minor, r.currency, h.contract_id, h.milestone_id, ${transfer}, ${waits}, ${clears}, ${unanswered}, h.provider
    FROM payments.releases r JOIN payments.holds h ON h.milestone_id = r.milestone_id ${newest('release', 'r.id')} WHERE h.business_id = $1
  UNION ALL
  SELECT f.id, f.decided_at, 'refund', 'refund', ${title}, h.agreement->>'freelancer', f.amount_minor + f.client_fee_minor, f.currency, h.contract_id, h.milestone_id, ${refund}, f.failure, NULL, ${unanswered}, h.provider
    FROM payments.refunds f JOIN payments.holds h ON h.milestone_id = f.milestone_id ${newest('refund', 'f.id')} WHERE h.business_id = $1
  UNION ALL
  SELECT c.id, c.opened_at, 'chargeback', NULL, ${title}, h.agreement->>'freelancer', c.amount_minor, c.amount_currency, h.contract_id, h.milestone_id, ${disputed}, ${disputed}, NULL, NULL, h.provider
    FROM payments.chargebacks c JOIN payments.holds h ON h.milestone_id = c.milestone_id WHERE h.business_id = $1`
