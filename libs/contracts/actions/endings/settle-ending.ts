import { isRefusal, later } from '@rolecall/kernel'
import { claimHold, heldMinor } from '@rolecall/payments'
import type { Ctx } from '@rolecall/platform'
import { endingOf as endingRowOf } from '../../data/endings/ending-queries.js'
import { Ending } from '../../data/endings/ending.entity.js'
import { Item } from '../../data/item.entity.js'
import { lockedContract, lockedWithContract } from '../../data/locks.js'
import { isEnding } from '../../domain/contract.rules.js'
import { fateOf, isSentBack } from '../../domain/endings/ending.rules.js'
import { isClosed, milestoneMoves } from '../../domain/milestone.rules.js'
import { atMost, isPayable, sharesOf } from '../../domain/shares.rules.js'
import { closeOrReturnRest, endingOf } from '../close-milestone.js'
import { giveUp } from '../give-up-items.js'
import { endIfOver } from '../settle-contract.js'
import { reviewAtEnd } from './review-at-end.js'

/** Reports of a stopped campaign are waited for until their day. */
const reportsAwaited = (ctx: Ctx, { reportUntil }: Ending): boolean => reportUntil !== null && reportUntil > ctx.now

/**
 * The end of a milestone of a contract that is ending: once nothing of it waits for a decision, accepted items are paid
 * and the rest goes back. Null where it has to wait; refused while its money is frozen or an earlier transfer is open,
 * `release_put_off` where only the release has to wait for that.
 */
export const settleEnding = async (ctx: Ctx, { milestoneId }: { milestoneId: string }) => {
  const hand = await lockedWithContract(ctx, milestoneId)
  const { contract, milestone, viewer } = hand
  const ending = await endingRowOf(ctx, contract.id)
  if (!isEnding(contract.state) || !ending || isClosed(milestone.state)) return null
  const items = await ctx.db.findBy(Item, { milestoneId })
  // a dispute that was withdrawn meanwhile leaves an item as it was before
  await reviewAtEnd(ctx, { contractId: contract.id, items: items.filter((item) => isSentBack(item.state)) })
  const fates = items.map((item) => fateOf(item, reportsAwaited(ctx, ending)))
  if (fates.includes('review') || fates.includes('withheld')) return null
  const hold = await claimHold(ctx, milestoneId)
  const isEmpty = heldMinor(hold) === 0n
  const releaseMinor = atMost(sharesOf(items.filter(isPayable)), heldMinor(hold))
  await giveUp(ctx, { viewer, items: items.filter((_, place) => fates[place] === 'returned') })
  const state = milestoneMoves.to(endingOf(hold, releaseMinor), milestone.state, 'system')
  if (isRefusal(state)) return state
  const closed = await closeOrReturnRest(ctx, hand, { hold, state, releaseMinor })
  // nothing will arrive anywhere that could end the contract later
  if (isEmpty && !isRefusal(closed)) await endIfOver(ctx, hand, null)
  return closed
}

/** Looked at again after so long; not at all when nothing is left to settle. */
export const settleLater = async (ctx: Ctx, { contractId, afterMs }: { contractId: string; afterMs: number | null }): Promise<void> => {
  const { contract } = await lockedContract(ctx, contractId)
  const settleAt = afterMs === null || !isEnding(contract.state) ? null : later(ctx.now, afterMs)
  await ctx.db.update(Ending, { contractId }, { settleAt })
}
