import { isRefusal } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { Hold } from '../data/hold.entity.js'
import { latestFunding, lockedHold } from '../data/rows.js'
import { holdMoves, isUnpaid } from '../domain/hold.rules.js'
import { MoneyMoveRefused } from '../domain/refusals.js'
import { intend } from './intend.js'

/** The page of this hold can still be paid; the worker ends it at the provider. */
const endPage = async (ctx: Ctx, hold: Hold): Promise<void> => {
  const funding = await latestFunding(ctx, hold.milestoneId)
  if (funding?.state !== 'open') return
  await intend(ctx, {
    kind: 'expire_session',
    entityId: funding.id,
    holdId: hold.milestoneId,
    freelancerId: null,
    currency: hold.amount.currency,
    amountMinor: hold.amount.minor + hold.clientFeeMinor,
  })
}

/**
 * The milestone will not be paid any more: no payment page can be opened, an open one is ended. Money that comes all
 * the same is booked and frozen (apply-charge). Refused once anything is protected. A repeat changes nothing.
 */
export const closeHold = async (ctx: Ctx, { milestoneId }: { milestoneId: string }): Promise<null | MoneyMoveRefused> => {
  const hold = await lockedHold(ctx, milestoneId)
  if (hold.closedAt) return null
  if (!isUnpaid(hold.state)) return new MoneyMoveRefused('already_funded', hold.state)
  await ctx.db.update(Hold, { milestoneId }, { closedAt: ctx.now })
  if (!isRefusal(holdMoves.to('endFunding', hold.state, 'system'))) await endPage(ctx, hold)
  return null
}
