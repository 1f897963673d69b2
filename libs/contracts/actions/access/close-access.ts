import type { Ctx } from '@rolecall/platform'
import { openAccess } from '../../data/access/access-queries.js'
import { endingOf } from '../../data/endings/ending-queries.js'
import { Ending } from '../../data/endings/ending.entity.js'
import { lockedContract, type ContractAtHand } from '../../data/locks.js'
import { nextAccessReminder } from '../../domain/access/access.rules.js'
import { isEnding } from '../../domain/contract.rules.js'
import { finish } from '../endings/wrap-up.js'
import { tellBoth } from '../tell-parties.js'

/** Its work is over, access is still open, and its seven days are not. */
const isWaiting = ({ contract }: ContractAtHand): boolean => isEnding(contract.state) && contract.waitsUntil !== null

/** Both sides are reminded of access that is still open. */
export const remindOfAccess = async (ctx: Ctx, { contractId }: { contractId: string }): Promise<void> => {
  const hand = await lockedContract(ctx, contractId)
  const { contract } = hand
  const ending = await endingOf(ctx, contractId)
  if (!ending?.remindAt || ending.remindAt > ctx.now) return
  const until = contract.waitsUntil
  const remindAt = until && isWaiting(hand) ? nextAccessReminder(until, ctx.now) : null
  await ctx.db.update(Ending, { contractId }, { remindAt })
  if (isWaiting(hand)) await tellBoth(ctx, contract, { kind: 'access_reminder', key: `${contractId}.${ctx.now.getTime()}`, facts: { count: await openAccess(ctx, contractId) } })
}

/** The seven days are over: the contract ends with a note of what was left open. */
export const endWithOpenAccess = async (ctx: Ctx, { contractId }: { contractId: string }): Promise<void> => {
  const hand = await lockedContract(ctx, contractId)
  const { contract } = hand
  if (!isWaiting(hand) || contract.waitsUntil! > ctx.now) return
  const leftOpen = await openAccess(ctx, contractId)
  await ctx.db.update(Ending, { contractId }, { leftOpen })
  await finish(ctx, contract)
  await tellBoth(ctx, contract, { kind: 'access_left_open', key: contractId, facts: { count: leftOpen } })
}
