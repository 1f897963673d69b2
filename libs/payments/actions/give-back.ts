import { newId } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import type { Refund } from '../data/refund.entity.js'
import { lockedHold, refundRow } from '../data/rows.js'
import { heldMinor } from '../domain/hold.rules.js'
import { MoneyMoveRefused } from '../domain/refusals.js'
import { refundHold } from './refund-hold.js'

/** An operator gives a payment back that came for a milestone which nobody wanted to pay any more. */
export const giveBack = async (ctx: Ctx, { milestoneId }: { milestoneId: string }): Promise<Refund | MoneyMoveRefused> => {
  const hold = await lockedHold(ctx, milestoneId)
  if (!hold.closedAt) return new MoneyMoveRefused('nothing_to_refund', hold.state)
  const decisionId = newId(ctx.now.getTime())
  const no = await refundHold(ctx, { hold, amountMinor: heldMinor(hold), decisionId })
  return no ?? refundRow(ctx, decisionId)
}
