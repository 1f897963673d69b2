import type { Ctx } from '@rolecall/platform'
import { Payee } from '../data/payee.entity.js'
import { OperationIntended } from '../domain/events.js'

const WAKE_MAX = 500

/** Money has become available in this balance (null: the platform's): what waited for it is tried again now. */
export const wakeBalance = async (ctx: Ctx, { account }: { account: string | null }): Promise<void> => {
  const payee = account === null ? null : await ctx.db.findOneBy(Payee, { stripeAccountId: account })
  if (account !== null && !payee) return
  // The freelancer before his payouts, as everywhere.
  if (payee) await ctx.db.update(Payee, { freelancerId: payee.freelancerId, payoutMode: 'auto' }, { nextPayoutAt: ctx.now })
  const [rows]: [{ id: string }[], number] = await ctx.db.query(
    `UPDATE payments.operations SET next_attempt_at = $1 WHERE id IN (
       SELECT id FROM payments.operations WHERE status = 'blocked' AND blocked_reason = 'balance'
          AND CASE WHEN $2::uuid IS NULL THEN kind = 'release' ELSE kind = 'payout' AND freelancer_id = $2 END
        ORDER BY id LIMIT ${WAKE_MAX} FOR UPDATE SKIP LOCKED) RETURNING id`,
    [ctx.now, payee?.freelancerId ?? null],
  )
  for (const { id } of rows) ctx.emit(new OperationIntended(id))
}
