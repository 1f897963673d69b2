import { personOf } from '@rolecall/identity'
import { checkLength, newId, type InvalidInput } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { standingFreezes } from '../data/frozen.js'
import type { Hold } from '../data/hold.entity.js'
import { lockedHold } from '../data/rows.js'
import { MoneyMoveRefused } from '../domain/refusals.js'
import { freezeHold, liftFreeze } from './freeze-hold.js'

const REASON_MAX = 500
export interface FreezeByHand {
  readonly milestoneId: string
  /** Both sides read it. */
  readonly reason: string
}

/** An operator freezes paid money of a milestone. */
export const freezeByHand = async (ctx: Ctx, { milestoneId, reason }: FreezeByHand): Promise<Hold | MoneyMoveRefused | InvalidInput> => {
  const fault = checkLength('reason', reason, { min: 3, max: REASON_MAX })
  if (fault) return fault
  const hold = await lockedHold(ctx, milestoneId)
  if (!hold.paidAt) return new MoneyMoveRefused('not_funded', hold.state)
  const standing = await standingFreezes(ctx, milestoneId)
  if (standing.some((freeze) => freeze.reason === 'operator')) return new MoneyMoveRefused('frozen', hold.state)
  await freezeHold(ctx, hold, { reason: 'operator', source: newId(ctx.now.getTime()), note: reason.trim(), byAccount: personOf(ctx) })
  return hold
}

/** An operator frees money again; while a chargeback stands the bank has it, and it stays frozen. */
export const unfreezeByHand = async (ctx: Ctx, { milestoneId, reason }: FreezeByHand): Promise<Hold | MoneyMoveRefused | InvalidInput> => {
  const fault = checkLength('reason', reason, { min: 3, max: REASON_MAX })
  if (fault) return fault
  const hold = await lockedHold(ctx, milestoneId)
  const standing = await standingFreezes(ctx, milestoneId)
  if (standing.some((freeze) => freeze.reason === 'chargeback')) return new MoneyMoveRefused('chargeback_open', hold.state)
  if (standing.length === 0) return new MoneyMoveRefused('not_frozen', hold.state)
  for (const freeze of standing) await liftFreeze(ctx, hold, { reason: freeze.reason, source: freeze.source, note: reason.trim(), byAccount: personOf(ctx) })
  return hold
}
