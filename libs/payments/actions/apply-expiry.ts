import type { Ctx } from '@rolecall/platform'
import { lockedHold, lockedOperation, operationOf } from '../data/rows.js'
import type { CheckoutFacts } from '../domain/gateway.js'
import { applyCharge } from './apply-charge.js'
import { moveOperation } from './move-operation.js'

/** The provider has ended a payment page on our word: the attempt ends with it. Applied once. */
export const applyExpiry = async (ctx: Ctx, { operationId, facts }: { operationId: string; facts: CheckoutFacts }): Promise<void> => {
  const { holdId } = await operationOf(ctx, operationId)
  await lockedHold(ctx, holdId!)
  await applyCharge(ctx, { facts })
  const operation = await lockedOperation(ctx, operationId)
  if (operation.status === 'confirmed') return
  await moveOperation(ctx, operation, { move: 'confirm', stripeObjectId: facts.sessionId, lastError: null })
}
