import type { Ctx } from '@rolecall/platform'
import { Refund } from '../data/refund.entity.js'
import { lockedHold, lockedRefund, newestOperation, refundRow } from '../data/rows.js'
import { MoneyMoveRefused } from '../domain/refusals.js'
import { intend } from './intend.js'

/** An operator sends a refund that failed once more: a new generation, since the last one has surely not arrived. */
export const retryRefund = async (ctx: Ctx, { refundId }: { refundId: string }): Promise<Refund | MoneyMoveRefused> => {
  const hold = await lockedHold(ctx, (await refundRow(ctx, refundId)).milestoneId)
  const refund = await lockedRefund(ctx, refundId)
  if (refund.state !== 'failed') return new MoneyMoveRefused('not_failed', hold.state)
  if (hold.frozen) return new MoneyMoveRefused('frozen', hold.state)
  const { currency } = refund
  const amountMinor = refund.amountMinor + refund.clientFeeMinor
  const last = await newestOperation(ctx, 'refund', refundId)
  await intend(ctx, { kind: 'refund', entityId: refundId, generation: (last?.generation ?? -1) + 1, holdId: hold.milestoneId, freelancerId: null, currency, amountMinor })
  return ctx.db.save(Object.assign(refund, { state: 'requested', debited: false, failure: null }))
}
