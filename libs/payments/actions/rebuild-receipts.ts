import { HOUR_MS } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { FundingAttempt, Release } from '../data/decisions.entity.js'
import { Hold } from '../data/hold.entity.js'
import { Receipt } from '../data/receipt.entity.js'
import { Refund } from '../data/refund.entity.js'
import { factsWithoutReceipt } from '../data/receipt-queries.js'
import { takeTurn } from '../data/schedule.js'
import { receiptOfFunding, receiptOfRefund, receiptOfRelease } from './issue-receipt.js'

/** Facts taken in one go; the next turn takes the rest. */
const REBUILD_MAX = 200

/**
 * Writes what a fact in the books should have and has not: money that moved before receipts were kept.
 * The figures come from the fact itself, so a receipt written later says what one written at once would have said.
 */
export const rebuildReceipts = async (ctx: Ctx): Promise<number> => {
  const missing = await factsWithoutReceipt(ctx, REBUILD_MAX)
  const idsOf = (kind: string): string[] => missing.filter((fact) => fact.kind === kind).map(({ id }) => id)
  const holds = new Map((await ctx.db.findBy(Hold, { milestoneId: In(missing.map(({ milestoneId }) => milestoneId)) })).map((hold) => [hold.milestoneId, hold]))
  for (const funding of await ctx.db.findBy(FundingAttempt, { id: In(idsOf('funding')) })) await receiptOfFunding(ctx, holds.get(funding.milestoneId)!, funding)
  for (const release of await ctx.db.findBy(Release, { id: In(idsOf('release')) })) await ctx.db.insert(Receipt, receiptOfRelease(ctx, holds.get(release.milestoneId)!, release) as never)
  for (const refund of await ctx.db.findBy(Refund, { id: In(idsOf('refund')) })) await receiptOfRefund(ctx, holds.get(refund.milestoneId)!, refund)
  return missing.length
}

/** Once an hour. */
export const rebuildReceiptsHourly = async (ctx: Ctx): Promise<void> => {
  if (await takeTurn(ctx, { name: 'rebuild-receipts', everyMs: HOUR_MS, first: ctx.now })) await rebuildReceipts(ctx)
}
