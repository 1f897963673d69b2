import { later, MINUTE_MS } from '@rolecall/kernel'
import type { Action, Ctx } from '@rolecall/platform'
import { openStatuses } from '../domain/states.js'

/** So long a row that was looked at and is still due lets others come first: a sweep takes the longest due ones only. */
const PUT_OFF_MS = MINUTE_MS

/** `$1` is the row, `$2` its new time, `$3` now; whatever the work itself moved on stays as it is. */
const putOff = (sql: string): Action<{ id: string }, void> => async (ctx: Ctx, { id }): Promise<void> => {
  await ctx.db.query(sql, [id, later(ctx.now, PUT_OFF_MS), ctx.now])
}

const open = openStatuses.map((status) => `'${status}'`).join(', ')
export const putOffOperation = putOff(`UPDATE payments.operations SET next_attempt_at = $2 WHERE id = $1 AND next_attempt_at <= $3 AND status IN (${open})`)
export const putOffFunding = putOff(`UPDATE payments.fundings SET next_poll_at = $2 WHERE milestone_id = $1 AND next_poll_at <= $3 AND state = 'open'`)
export const putOffPayout = putOff(`UPDATE payments.payouts SET next_poll_at = $2 WHERE id = $1 AND next_poll_at <= $3`)
export const putOffRefund = putOff(`UPDATE payments.refunds SET next_poll_at = $2 WHERE id = $1 AND next_poll_at <= $3`)
export const putOffChargeback = putOff(`UPDATE payments.chargebacks SET next_poll_at = $2 WHERE id = $1 AND next_poll_at <= $3`)
/** Nothing was learnt of the account, so what we know stays as old as it is. */
export const putOffPayee = putOff('UPDATE payments.payees SET next_refresh_at = $2 WHERE freelancer_id = $1 AND (refreshed_at IS NULL OR refreshed_at < $3) AND (next_refresh_at IS NULL OR next_refresh_at <= $3)')
