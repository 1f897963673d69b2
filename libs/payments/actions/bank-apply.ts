import { isRefusal, NotFoundSignal, type MoveRefused } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { checkoutFacts, payoutFacts, refundFacts } from '../data/bank-facts.js'
import { BankDetails, BankEntry, BankOrder } from '../data/bank.entity.js'
import { lockedHold, lockedPayee } from '../data/rows.js'
import { bankDetailMoves, bankOrderMoves } from '../domain/bank.rules.js'
import { ownerOfShare } from '../domain/provider.rules.js'
import { applyCharge } from './apply-charge.js'
import { applyPayout } from './apply-payout.js'
import { applyRefund } from './apply-refund.js'
import { refreshBankPayee } from './bank-details.js'

const lock = { mode: 'pessimistic_write' } as const
/** The order with the money it moves: hold or payee first, the order after them, as everywhere. */
export const lockedOrder = async (ctx: Ctx, orderId: string): Promise<BankOrder> => {
  const brief = await ctx.db.findOneBy(BankOrder, { id: orderId })
  if (!brief) throw new NotFoundSignal()
  if (brief.kind === 'payout') await lockedPayee(ctx, ownerOfShare(brief.account!))
  else await lockedHold(ctx, brief.milestoneId!)
  return ctx.db.findOneOrFail(BankOrder, { where: { id: orderId }, lock })
}
export const lockedEntry = async (ctx: Ctx, entryId: string): Promise<BankEntry> => {
  const entry = await ctx.db.findOne(BankEntry, { where: { id: entryId }, lock })
  if (!entry) throw new NotFoundSignal()
  return entry
}

/** What the bank did is told to the same actions that hear of Stripe: postings, states and events are theirs. */
const apply = async (ctx: Ctx, order: BankOrder): Promise<void> => {
  const { operationId } = order
  if (order.kind === 'incoming') await applyCharge(ctx, { facts: await checkoutFacts(ctx, order) })
  if (order.kind === 'payout') await applyPayout(ctx, { operationId, facts: payoutFacts(order) })
  if (order.kind === 'refund') await applyRefund(ctx, { operationId, facts: refundFacts(order) })
}

/** The transfer stands on the bank's statement. */
export const completeOrder = async (ctx: Ctx, order: BankOrder): Promise<null | MoveRefused> => {
  const state = bankOrderMoves.to('confirm', order.state, 'operator')
  if (isRefusal(state)) return state
  await ctx.db.save(Object.assign(order, { state, doneAt: ctx.now }))
  await apply(ctx, order)
  return null
}

/** Codes that say the details are wrong: nothing goes there again until the freelancer has changed them. */
const wrongDetails: readonly string[] = ['no_account', 'account_closed']
const doubtDetails = async (ctx: Ctx, order: BankOrder): Promise<void> => {
  if (order.kind !== 'payout' || !wrongDetails.includes(order.failure ?? '')) return
  const details = await ctx.db.findOneBy(BankDetails, { freelancerId: ownerOfShare(order.account!) })
  const state = details && bankDetailMoves.to('refuse', details.state, 'operator')
  if (!details || !state || isRefusal(state)) return
  await ctx.db.save(Object.assign(details, { state, remark: order.failure }))
  await refreshBankPayee(ctx, details.freelancerId)
}

/** The bank does not do it, or sent it back. */
export const failOrder = async (ctx: Ctx, order: BankOrder, failure: string): Promise<null | MoveRefused> => {
  const state = bankOrderMoves.to('fail', order.state, 'operator')
  if (isRefusal(state)) return state
  await ctx.db.save(Object.assign(order, { state, failure }))
  await apply(ctx, order)
  await doubtDetails(ctx, order)
  return null
}
