import { accountIdOf, businessIdsOf, moneyFrom, prepared, type Ctx } from '@rolecall/platform'
import type { Money } from '@rolecall/kernel'
import { receiptLines, receiptNumber, type ReceiptContent, type ReceiptKind, type ReceiptLine, type ReceiptSide } from '../domain/receipt.rules.js'

/** A receipt as one side reads it: that side's figures and nothing of the other's. */
export interface ReceiptFacts {
  readonly id: string
  readonly number: string
  readonly kind: ReceiptKind
  readonly side: ReceiptSide
  readonly issuedAt: Date
  readonly happenedAt: Date
  readonly contractId: string
  readonly milestoneId: string
  readonly agreement: ReceiptContent['agreement']
  readonly provider: string
  readonly reference: string | null
  /** How it stands today: what happened later does not change the paper. */
  readonly state: string
  readonly lines: { readonly code: ReceiptLine['code']; readonly amount: Money }[]
}
interface Row {
  id: string
  kind: ReceiptKind
  content: ReceiptContent
  currency: string
  issued_at: Date
  year: number
  seq: number
  contract_id: string
  milestone_id: string
  freelancer_id: string
  transfer: string | null
  state: string
}

const RECEIPT = `
  SELECT r.id, r.kind, r.content, r.currency, r.issued_at, n.year, n.seq, r.contract_id, r.milestone_id, r.freelancer_id, o.stripe_object_id AS transfer,
         CASE r.kind WHEN 'funding' THEN CASE WHEN h.frozen THEN 'frozen' WHEN h.state = 'funded' THEN 'protected' ELSE h.state END
           WHEN 'release' THEN CASE WHEN s.returned_gross_minor = s.gross_minor THEN 'returned' WHEN s.transferred_at IS NULL THEN 'waiting' ELSE 'transferred' END
           ELSE CASE f.state WHEN 'refunded' THEN 'refunded' WHEN 'failed' THEN 'refund_failed' ELSE 'refunding' END END AS state
    FROM payments.receipts r
    JOIN payments.receipt_numbers n ON n.receipt_id = r.id
    JOIN payments.holds h ON h.milestone_id = r.milestone_id
    LEFT JOIN payments.releases s ON r.kind = 'release' AND s.id = r.source_id
    LEFT JOIN payments.refunds f ON r.kind = 'refund' AND f.id = r.source_id
    LEFT JOIN LATERAL (SELECT p.stripe_object_id FROM payments.operations p WHERE r.kind = 'release' AND p.kind = 'release' AND p.entity_id = r.source_id
       ORDER BY p.generation DESC LIMIT 1) o ON true
   WHERE r.id = $1::uuid AND (r.freelancer_id = $2::uuid OR r.business_id = ANY ($3::uuid[]))`

/** A receipt for its own side; nothing for everybody else, as if it were not there. */
export const receiptFor = async (ctx: Ctx, id: string): Promise<ReceiptFacts | null> => {
  const me = accountIdOf(ctx.actor)
  if (!me) return null
  const [row] = await prepared<Row>(ctx.db, RECEIPT, [id, me, businessIdsOf(ctx.actor)])
  if (!row) return null
  const { kind, content } = row
  const side: ReceiptSide = row.freelancer_id === me ? 'freelancer' : 'business'
  const lines = receiptLines(side, kind, content).map(({ code, minor }) => ({ code, amount: moneyFrom(minor.toString(), row.currency) }))
  if (lines.length === 0) return null
  return {
    id, kind, side, lines,
    number: receiptNumber(row),
    issuedAt: row.issued_at,
    happenedAt: new Date(content.happenedAt),
    contractId: row.contract_id,
    milestoneId: row.milestone_id,
    agreement: content.agreement,
    provider: content.provider,
    reference: content.reference ?? row.transfer,
    state: row.state,
  }
}

export interface UntoldFact {
  readonly kind: ReceiptKind
  readonly id: string
  readonly milestoneId: string
}
/** Payments, releases and refunds that happened and have no receipt, oldest first. */
export const factsWithoutReceipt = async (ctx: Ctx, limit: number): Promise<UntoldFact[]> => {
  const rows: { kind: ReceiptKind; id: string; milestone_id: string }[] = await ctx.db.query(
    `SELECT kind, id, milestone_id FROM (
       SELECT 'funding' AS kind, id, milestone_id, ended_at AS at FROM payments.fundings WHERE state = 'paid'
       UNION ALL SELECT 'release', id, milestone_id, decided_at FROM payments.releases
       UNION ALL SELECT 'refund', id, milestone_id, refunded_at FROM payments.refunds WHERE refunded_at IS NOT NULL) fact
      WHERE NOT EXISTS (SELECT 1 FROM payments.receipts r WHERE r.kind = fact.kind AND r.source_id = fact.id) ORDER BY at, id LIMIT $1`,
    [limit],
  )
  return rows.map((row) => ({ kind: row.kind, id: row.id, milestoneId: row.milestone_id }))
}
