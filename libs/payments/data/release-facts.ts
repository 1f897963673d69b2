import { readRow, columnsOf, prepared, type Ctx } from '@rolecall/platform'
import { BankDetails } from './bank.entity.js'
import type { Hold } from './hold.entity.js'
import { Payee } from './payee.entity.js'
import { placeOf, type PayPlace } from './payee-places.js'

/** What decides how a release goes on, read in one statement. */
export interface ReleaseFacts {
  readonly place: PayPlace
  /** What the freelancer owes us and no reversal is about to bring. */
  readonly recoverableMinor: bigint
  /** Other milestones the business has paid. */
  readonly paidBefore: number
}
type Row = Record<string, unknown> & { owed: string; paid_before: string }

export const releaseFacts = async (ctx: Ctx, hold: Hold): Promise<ReleaseFacts> => {
  const { db } = ctx
  const [row] = await prepared<Row>(
    db,
    `SELECT ${columnsOf(db, Payee, 'p')}, ${columnsOf(db, BankDetails, 'b')},
       coalesce((SELECT sum(l.amount) FROM payments.ledger_postings l JOIN payments.ledger_accounts a ON a.id = l.account_id
         WHERE a.code = 'freelancer.receivable:' || $1::text AND a.currency = $2), 0)
       - coalesce((SELECT sum(amount_minor) FROM payments.reversals WHERE freelancer_id = $1::uuid AND currency = $2 AND (state = 'waiting' OR state = 'open')), 0) AS owed,
       CASE WHEN $5::boolean THEN (SELECT count(*) FROM payments.holds WHERE business_id = $3::uuid AND milestone_id <> $4::uuid AND state IN ('released', 'split')) ELSE 0 END AS paid_before
     FROM (SELECT 1) one LEFT JOIN payments.payees p ON p.freelancer_id = $1::uuid LEFT JOIN payments.bank_details b ON b.freelancer_id = $1::uuid`,
    [hold.freelancerId, hold.amount.currency, hold.businessId, hold.milestoneId, ctx.config.CLEARING_DAYS_NEW_BUSINESS > 0],
  )
  const payee = row!['p_freelancer_id'] ? readRow(db, { entity: Payee, alias: 'p', row: row! }) : null
  const details = row!['b_freelancer_id'] ? readRow(db, { entity: BankDetails, alias: 'b', row: row! }) : null
  const owed = BigInt(row!.owed)
  return { place: placeOf(hold, { payee, details }), recoverableMinor: owed > 0n ? owed : 0n, paidBefore: Number(row!.paid_before) }
}
