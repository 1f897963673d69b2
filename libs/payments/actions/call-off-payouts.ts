import type { Currency } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { Payout } from '../data/decisions.entity.js'
import { post } from '../data/ledger.js'
import { Payee } from '../data/payee.entity.js'
import { lockedOperation, lockedPayout, newestOperation } from '../data/rows.js'
import { isNeverSent } from '../domain/operation.rules.js'
import { payoutFailedPostings } from '../domain/postings.js'
import { moveOperation } from './move-operation.js'

/** Code of a payout that was called off because its money was frozen. */
export const PAYOUT_FROZEN = 'frozen'
const CALLED_OFF_MAX = 100

const callOff = async (ctx: Ctx, payoutId: string): Promise<void> => {
  const payout = await lockedPayout(ctx, payoutId)
  const newest = await newestOperation(ctx, 'payout', payoutId)
  const operation = newest && (await lockedOperation(ctx, newest.id))
  if (!operation || payout.state !== 'requested' || !isNeverSent(operation)) return
  await moveOperation(ctx, operation, { move: 'cancel' })
  await post(ctx, {
    kind: 'payout_failed',
    sourceType: 'operation',
    sourceId: operation.id,
    operationId: operation.id,
    occurredAt: ctx.now,
    postings: payoutFailedPostings({ freelancerId: payout.freelancerId, currency: payout.amount.currency, amountMinor: payout.amount.minor }),
  })
  await ctx.db.update(Payout, { id: payoutId }, { state: 'failed', failure: PAYOUT_FROZEN })
}

/** Payouts that have not been sent go back to the balance: what is not frozen of them can be asked for again. The payee is locked. */
export const callOffPayouts = async (ctx: Ctx, { freelancerId, currency }: { freelancerId: string; currency: Currency }): Promise<void> => {
  const open = await ctx.db.find(Payout, { where: { freelancerId, state: 'requested' }, order: { id: 'ASC' }, take: CALLED_OFF_MAX })
  for (const { id, amount } of open) if (amount.currency === currency) await callOff(ctx, id)
  await ctx.db.update(Payee, { freelancerId, payoutMode: 'auto' }, { nextPayoutAt: ctx.now })
}
