import type { Money } from '@rolecall/kernel'
import { businessIdsOf, moneyFrom, type Ctx, type Page } from '@rolecall/platform'

/** One line of a person's or a business's list of money. */
export interface MovementFacts {
  readonly id: string
  readonly at: Date
  readonly kind: string
  /** Words of the payment page the money came by; empty for payouts. */
  readonly title: string
  readonly amount: Money
  readonly contractId: string | null
  readonly milestoneId: string | null
  readonly state: string
  readonly expectedAt: Date | null
}
interface RawMovement {
  id: string
  at: Date
  kind: string
  title: string | null
  minor: string
  currency: string
  contract_id: string | null
  milestone_id: string | null
  state: string
  expected_at: Date | null
}

const titleOf = `(SELECT paid.title FROM payments.fundings paid WHERE paid.milestone_id = h.milestone_id AND paid.state = 'paid' LIMIT 1)`
const transferState = `CASE WHEN r.returned_gross_minor = r.gross_minor THEN 'returned' WHEN r.transferred_at IS NULL THEN 'waiting' ELSE 'transferred' END`
const refundState = `CASE f.state WHEN 'refunded' THEN 'refunded' WHEN 'failed' THEN 'refund_failed' ELSE 'refunding' END`

const earned = `
  SELECT r.id, r.decided_at AS at, 'earning' AS kind, ${titleOf} AS title, r.net_minor AS minor, r.currency, h.contract_id, h.milestone_id,
         ${transferState} AS state, NULL::timestamptz AS expected_at
    FROM payments.releases r JOIN payments.holds h ON h.milestone_id = r.milestone_id WHERE r.freelancer_id = $1
  UNION ALL
  SELECT p.id, p.created_at, 'payout', NULL, p.amount_minor, p.amount_currency, NULL, NULL, p.state, p.arrives_at
    FROM payments.payouts p WHERE p.freelancer_id = $1
  UNION ALL
  SELECT f.id, f.decided_at, 'return', ${titleOf}, f.returned_net_minor, f.currency, h.contract_id, h.milestone_id, 'returned', NULL
    FROM payments.refunds f JOIN payments.holds h ON h.milestone_id = f.milestone_id WHERE f.freelancer_id = $1 AND f.returned_net_minor > 0`

const spent = `
  SELECT f.id, f.ended_at AS at, 'funding' AS kind, f.title, h.amount_minor + h.client_fee_minor AS minor, h.amount_currency AS currency, h.contract_id,
         h.milestone_id, f.state, NULL::timestamptz AS expected_at
    FROM payments.fundings f JOIN payments.holds h ON h.milestone_id = f.milestone_id WHERE h.business_id = $1 AND f.state IN ('paid', 'review')
  UNION ALL
  SELECT r.id, r.decided_at, 'release', ${titleOf}, r.gross_minor, r.currency, h.contract_id, h.milestone_id, ${transferState}, NULL
    FROM payments.releases r JOIN payments.holds h ON h.milestone_id = r.milestone_id WHERE h.business_id = $1
  UNION ALL
  SELECT f.id, f.decided_at, 'refund', ${titleOf}, f.amount_minor + f.client_fee_minor, f.currency, h.contract_id, h.milestone_id, ${refundState}, NULL
    FROM payments.refunds f JOIN payments.holds h ON h.milestone_id = f.milestone_id WHERE h.business_id = $1`

const movement = (row: RawMovement): MovementFacts => ({
  id: row.id,
  at: row.at,
  kind: row.kind,
  title: row.title ?? '',
  amount: moneyFrom(row.minor, row.currency),
  contractId: row.contract_id,
  milestoneId: row.milestone_id,
  state: row.state,
  expectedAt: row.expected_at,
})

/** Newest first; the cursor compares time and id. */
const listed = async (ctx: Ctx, source: string, { owner, page }: { owner: string; page: Page }): Promise<MovementFacts[]> => {
  const [at, id] = page.after ?? [null, null]
  const rows: RawMovement[] = await ctx.db.query(
    `SELECT * FROM (${source}) m WHERE $2::timestamptz IS NULL OR (m.at, m.id) < ($2::timestamptz, $3::uuid) ORDER BY m.at DESC, m.id DESC LIMIT $4`,
    [owner, at, id, page.take],
  )
  return rows.map(movement)
}
export const movementSort = (row: MovementFacts): string[] => [row.at.toISOString(), row.id]

/** What the freelancer earned and what was paid out. */
export const freelancerMovements = (ctx: Ctx, { freelancerId, page }: { freelancerId: string; page: Page }): Promise<MovementFacts[]> =>
  listed(ctx, earned, { owner: freelancerId, page })

/** What the business paid and released; nothing for who is not its member. */
export const businessMovements = async (ctx: Ctx, { businessId, page }: { businessId: string; page: Page }): Promise<MovementFacts[]> =>
  businessIdsOf(ctx.actor).includes(businessId) ? listed(ctx, spent, { owner: businessId, page }) : []
