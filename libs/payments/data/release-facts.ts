import { NotFoundSignal } from '@rolecall/kernel'
import { columnsOf, prepared, readRow, type Ctx } from '@rolecall/platform'
import type { BankDetails } from './bank.entity.js'
import { Hold } from './hold.entity.js'
import type { Payee } from './payee.entity.js'
import { placeOf, type PayPlace } from './payee-places.js'

/** What decides how a release goes on. */
export interface ReleaseFacts {
  readonly place: PayPlace
  /** What the freelancer owes us and no reversal is about to bring. */
  readonly recoverableMinor: bigint
  /** Other milestones the business has paid; counted only where money has to clear. */
  readonly paidBefore: number
}
interface Raw {
  readonly payee_provider: Payee['provider'] | null
  readonly payee_account: string | null
  readonly payee_state: Payee['state'] | null
  readonly details_state: BankDetails['state'] | null
  readonly owed: string
  readonly paid_before: string
}

const factsOf = (hold: Hold, row: Raw): ReleaseFacts => {
  const payee = row.payee_state === null ? null : { provider: row.payee_provider!, stripeAccountId: row.payee_account, state: row.payee_state }
  const details = row.details_state === null ? null : { state: row.details_state }
  const owed = BigInt(row.owed)
  return { place: placeOf(hold, { payee, details }), recoverableMinor: owed > 0n ? owed : 0n, paidBefore: Number(row.paid_before) }
}

const columns = `p.provider AS payee_provider, p.stripe_account_id AS payee_account, p.state AS payee_state, b.state AS details_state,
  coalesce((SELECT sum(l.amount) FROM payments.ledger_postings l JOIN payments.ledger_accounts a ON a.id = l.account_id
    WHERE a.code = 'freelancer.receivable:' || h.freelancer_id AND a.currency = h.amount_currency), 0)
  - coalesce((SELECT sum(r.amount_minor) FROM payments.reversals r WHERE r.freelancer_id = h.freelancer_id AND r.currency = h.amount_currency
    AND (r.state = 'waiting' OR r.state = 'open')), 0) AS owed,
  CASE WHEN $2::boolean THEN (SELECT count(*) FROM payments.holds o WHERE o.business_id = h.business_id AND o.milestone_id <> h.milestone_id
    AND o.state IN ('released', 'split')) ELSE 0 END AS paid_before`
const from = 'FROM payments.holds h LEFT JOIN payments.payees p ON p.freelancer_id = h.freelancer_id LEFT JOIN payments.bank_details b ON b.freelancer_id = h.freelancer_id'

/** Facts that were read with the lock, for the first release under it. */
const atHand = new WeakMap<Hold, ReleaseFacts>()
const clears = ({ config }: Ctx): boolean => config.CLEARING_DAYS_NEW_BUSINESS > 0

/**
 * The hold, locked, and in the same statement what a release of it has to know. Whoever waited for the lock reads the
 * hold as it is then and the rest as it was before: a debt of that very moment is kept from the next release.
 */
export const claimedHold = async (ctx: Ctx, milestoneId: string): Promise<Hold> => {
  const sql = `SELECT ${columnsOf(ctx.db, Hold, 'h')}, ${columns} ${from} WHERE h.milestone_id = $1 FOR UPDATE OF h`
  const [row] = await prepared<Record<string, unknown> & Raw>(ctx.db, sql, [milestoneId, clears(ctx)])
  if (!row) throw new NotFoundSignal()
  const hold = readRow(ctx.db, { entity: Hold, alias: 'h', row })
  atHand.set(hold, factsOf(hold, row))
  return hold
}

export const releaseFacts = async (ctx: Ctx, hold: Hold): Promise<ReleaseFacts> => {
  const known = atHand.get(hold)
  atHand.delete(hold)
  if (known) return known
  const [row] = await prepared<Raw>(ctx.db, `SELECT ${columns} ${from} WHERE h.milestone_id = $1`, [hold.milestoneId, clears(ctx)])
  return factsOf(hold, row!)
}
