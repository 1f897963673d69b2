import { money } from '@rolecall/kernel'
import { tellStaff } from '@rolecall/notifications'
import { moneyFact, type Ctx } from '@rolecall/platform'
import type { Refund } from '../data/refund.entity.js'

/** Operators hear of a refund that does not come on by itself: it waits for money of ours, or it came back. */
export const tellStuckRefund = (ctx: Ctx, refund: Refund, kind: 'refund_waits_for_funds' | 'refund_failed'): Promise<void> =>
  tellStaff(ctx, 'operator', {
    kind,
    facts: { amount: moneyFact(money(refund.amountMinor + refund.clientFeeMinor, refund.currency)), currency: refund.currency },
    path: `/admin/money?tab=refunds&refund=${kind === 'refund_failed' ? 'FAILED' : 'PENDING'}`,
    key: `${kind}:${refund.providerRefundId}`,
  })
