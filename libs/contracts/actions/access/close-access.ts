import type { Ctx } from '@rolecall/platform'
import { openAccess } from '../../data/access/access-queries.js'
import { endingOf } from '../../data/endings/ending-queries.js'
import { Ending } from '../../data/endings/ending.entity.js'
import { lockedContract } from '../../data/locks.js'
import { nextAccessReminder } from '../../domain/access/access.rules.js'
import { awaitsAccess } from '../../domain/contract.rules.js'
import { finish } from '../endings/wrap-up.js'
import { tellBoth } from '../tell-parties.js'

/** Both sides are reminded of access that is still open. */
export const remindOfAccess = async (ctx: Ctx, { contractId }: { contractId: string }): Promise<void> => {
  const { contract } = await lockedContract(ctx, contractId)
  const ending = await endingOf(ctx, contractId)
  if (!ending?.remindAt || ending.remindAt > ctx.now) return
  const until = contract.waitsUntil
  const remindAt = until && awaitsAccess(contract) ? nextAccessReminder(until, ctx.now) : null
  await ctx.db.update(Ending, { contractId }, { remindAt })
  if (awaitsAccess(contract)) await tellBoth(ctx, contract, { kind: 'access_reminder', key: `${contractId}.${ctx.now.getTime()}`, facts: { count: await openAccess(ctx, contractId) } })
}

/** The seven days are over: the contract ends with a note of what was left open. */
export const endWithOpenAccess = async (ctx: Ctx, { contractId }: { contractId: string }): Promise<void> => {
  const { contract } = await lockedContract(ctx, contractId)
  if (!awaitsAccess(contract) || contract.waitsUntil! > ctx.now) return
  const leftOpen = await openAccess(ctx, contractId)
  await ctx.db.update(Ending, { contractId }, { leftOpen })
  await finish(ctx, contract)
  await tellBoth(ctx, contract, { kind: 'access_left_open', key: contractId, facts: { count: leftOpen } })
}
