import { isRefusal, type Money } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { Hold } from '../data/hold.entity.js'
import { lockedHold } from '../data/rows.js'
import { holdMoves } from '../domain/hold.rules.js'
import { MoneyMoveRefused } from '../domain/refusals.js'

export interface RepriceHold {
  readonly milestoneId: string
  readonly amount: Money
  readonly clientFee: Money
}

/**
 * Both sides agreed on another price before anything was paid. Refused while a payment page is open, because that page
 * still asks for the former amount, and once anything is protected.
 */
export const repriceHold = async (ctx: Ctx, { milestoneId, amount, clientFee }: RepriceHold): Promise<null | MoneyMoveRefused> => {
  const hold = await lockedHold(ctx, milestoneId)
  if (hold.closedAt) return new MoneyMoveRefused('closed', hold.state)
  if (isRefusal(holdMoves.to('startFunding', hold.state, 'client')))
    return new MoneyMoveRefused(isRefusal(holdMoves.to('endFunding', hold.state, 'system')) ? 'already_funded' : 'page_open', hold.state)
  if (amount.currency !== hold.amount.currency || clientFee.currency !== hold.amount.currency) throw new Error('a hold keeps its currency')
  await ctx.db.update(Hold, { milestoneId }, { amount, clientFeeMinor: clientFee.minor })
  return null
}
