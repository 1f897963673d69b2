import { later } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { Release } from '../data/decisions.entity.js'
import { Hold } from '../data/hold.entity.js'
import { post } from '../data/ledger.js'
import { Payee } from '../data/payee.entity.js'
import { lockedHold, lockedOperation, lockedPayee, operationOf } from '../data/rows.js'
import { HoldReleased } from '../domain/events.js'
import type { TransferFacts, TransferParams } from '../domain/gateway.js'
import { BLOCKED_CHECK_MS } from '../domain/operation.rules.js'
import { transferPostings } from '../domain/postings.js'
import { bookedAt, providerOfId } from '../domain/provider.rules.js'
import { blockOperation, moveOperation } from './move-operation.js'

/** The transfer is there: from what we owe to the freelancer's balance at the provider. Applied once. */
export const applyTransfer = async (ctx: Ctx, { operationId, facts }: { operationId: string; facts: TransferFacts }): Promise<void> => {
  const { holdId, entityId } = await operationOf(ctx, operationId)
  const hold = await lockedHold(ctx, holdId!)
  await lockedPayee(ctx, hold.freelancerId)
  const operation = await lockedOperation(ctx, operationId)
  if (operation.status === 'confirmed') return
  const { destination } = operation.params as TransferParams
  const isOurs = facts.amountMinor === operation.amount.minor && facts.currency === operation.amount.currency && facts.destination === destination
  // Another amount than we sent cannot be: a person has to look, nothing is written down.
  if (!isOurs) return blockOperation(ctx, operation, { reason: 'review', until: later(ctx.now, BLOCKED_CHECK_MS) })
  await moveOperation(ctx, operation, { move: 'confirm', stripeObjectId: facts.transferId, lastError: null })
  await post(ctx, {
    kind: 'transfer',
    sourceType: 'transfer',
    sourceId: facts.transferId,
    operationId,
    occurredAt: ctx.now,
    postings: bookedAt(providerOfId(destination), transferPostings({
      freelancerId: hold.freelancerId,
      connectedAccount: destination,
      currency: operation.amount.currency,
      amountMinor: operation.amount.minor,
    })),
  })
  // It was on its way when the money was frozen: it stays in the balance.
  if (hold.frozen) await ctx.db.update(Hold, { milestoneId: hold.milestoneId }, { keptMinor: hold.keptMinor + operation.amount.minor })
  await ctx.db.update(Release, { id: entityId }, { transferredAt: ctx.now })
  await ctx.db.update(Payee, { freelancerId: hold.freelancerId, payoutMode: 'auto' }, { nextPayoutAt: ctx.now })
  ctx.emit(new HoldReleased(hold.milestoneId, entityId))
}
