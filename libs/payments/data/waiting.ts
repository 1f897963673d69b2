import { DAY_MS, HOUR_MS, later } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { PAYEE_COMES_MS, PAYOUT_CLEARS_MS } from '../domain/operation.rules.js'
import { openStatuses } from '../domain/states.js'

const FREEZE_REMINDS_MS = 7 * DAY_MS
/** How much waits for a person, and since when the oldest of it does. */
export interface Waiting {
  readonly count: number
  readonly since: Date
}
const waitingOf = ([row]: { count: number; since: Date | null }[]): Waiting | null => (row?.since ? { count: row.count, since: row.since } : null)

/**
 * Operations that do not go on by themselves, or not soon: put before a person, not begun or not answered for an hour, held
 * up by our own balance or by a difference with the provider, payouts whose money does not clear, freelancers who do not come. A wait counts from the
 * decision, whatever its generation.
 */
export const operationsWaiting = async (ctx: Ctx): Promise<Waiting | null> =>
  waitingOf(
    await ctx.db.query(
      `SELECT count(*)::int AS count, min(begun) AS since
         FROM (SELECT o.*, (SELECT min(f.created_at) FROM payments.operations f WHERE f.kind = o.kind AND f.entity_id = o.entity_id) AS begun
                 FROM payments.operations o WHERE o.status = ANY($1::text[])) w
        WHERE blocked_reason = 'review'
           OR (blocked_reason = 'balance' AND (kind <> 'payout' OR begun <= $4))
           OR (blocked_reason = 'payee' AND begun <= $5)
           OR (blocked_reason = 'books' AND begun <= $3)
           OR (status = 'intended' AND updated_at <= $2)
           OR (status IN ('submitted', 'unknown') AND first_sent_at <= $2)`,
      [openStatuses, later(ctx.now, -HOUR_MS), later(ctx.now, -DAY_MS), later(ctx.now, -PAYOUT_CLEARS_MS), later(ctx.now, -PAYEE_COMES_MS)],
    ),
  )

/** Freezes that nothing but a person ends, and that have stood for a week. */
export const freezesWaiting = async (ctx: Ctx): Promise<Waiting | null> =>
  waitingOf(
    await ctx.db.query(
      `SELECT count(*)::int AS count, min(frozen_at) AS since FROM payments.freezes WHERE lifted_at IS NULL AND reason IN ('fraud_warning', 'operator') AND frozen_at <= $1`,
      [later(ctx.now, -FREEZE_REMINDS_MS)],
    ),
  )

/** What operators of the bank have not come to for a day: lines for a second person or to be looked at, transfers to send, details to check. */
export const bankWaiting = async (ctx: Ctx): Promise<Waiting | null> =>
  waitingOf(
    await ctx.db.query(
      `SELECT count(*)::int AS count, min(since) AS since FROM (
         SELECT entered_at AS since FROM payments.bank_entries WHERE state IN ('entered', 'review')
          UNION ALL SELECT created_at FROM payments.bank_orders WHERE state = 'open' AND kind IN ('payout', 'refund')
          UNION ALL SELECT changed_at FROM payments.bank_details WHERE state = 'under_review') w
        WHERE since <= $1`,
      [later(ctx.now, -DAY_MS)],
    ),
  )
