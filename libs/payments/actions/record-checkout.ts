import { isRefusal } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { FundingAttempt } from '../data/decisions.entity.js'
import { lockedFunding, lockedHold, lockedOperation, operationOf } from '../data/rows.js'
import { HoldFundingEnded } from '../domain/events.js'
import type { CheckoutFacts } from '../domain/gateway.js'
import { holdMoves } from '../domain/hold.rules.js'
import type { Hold } from '../data/hold.entity.js'
import { moveOperation } from './move-operation.js'

/** Ends an attempt that brought no money: the milestone can be funded anew. */
export const endFunding = async (ctx: Ctx, hold: Hold, funding: FundingAttempt): Promise<void> => {
  if (funding.state !== 'open') return
  Object.assign(funding, { state: 'ended', endedAt: ctx.now })
  await ctx.db.save(funding)
  const state = holdMoves.to('endFunding', hold.state, 'system')
  if (isRefusal(state)) return
  hold.state = state
  await ctx.db.save(hold)
  ctx.emit(new HoldFundingEnded(hold.milestoneId))
}

export interface RecordCheckout {
  readonly operationId: string
  readonly facts: CheckoutFacts
}
/** The payment page exists: its link is kept, the operation is done. Whether it is paid is another fact. */
export const recordCheckout = async (ctx: Ctx, { operationId, facts }: RecordCheckout): Promise<{ url: string | null; expiresAt: Date }> => {
  const { entityId, holdId } = await operationOf(ctx, operationId)
  await lockedHold(ctx, holdId!)
  const funding = await lockedFunding(ctx, entityId)
  const operation = await lockedOperation(ctx, operationId)
  if (operation.status !== 'confirmed') await moveOperation(ctx, operation, { move: 'confirm', stripeObjectId: facts.sessionId, lastError: null })
  if (funding.state === 'open' && !funding.url) {
    Object.assign(funding, { url: facts.url, expiresAt: facts.expiresAt })
    await ctx.db.save(funding)
  }
  return { url: funding.url, expiresAt: funding.expiresAt }
}
