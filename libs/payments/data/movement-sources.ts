/** Kinds of lines, by list. */
export const spentKinds = ['funding', 'release', 'refund'] as const
export const earnedKinds = ['earning', 'payout', 'return'] as const

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
    FROM payments.refunds f JOIN payments.holds h ON h.milestone_id = f.milestone_id WHERE f.freelancer_id = $1 AND f.returned_net_minor > 0`

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
    FROM payments.refunds f JOIN payments.holds h ON h.milestone_id = f.milestone_id ${newest('refund', 'f.id')} WHERE h.business_id = $1`
