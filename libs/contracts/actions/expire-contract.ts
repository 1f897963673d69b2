import { isRefusal } from '@rolecall/kernel'
import { holdsOf } from '@rolecall/payments'
import type { Ctx } from '@rolecall/platform'
import { lockedContract } from '../data/locks.js'
import { Milestone } from '../data/milestone.entity.js'
import { contractMoves } from '../domain/contract.rules.js'
import { cancelContract } from './cancel-contract.js'
import { tellBoth } from './tell-parties.js'

const moneyIsComing = async (ctx: Ctx, contractId: string): Promise<boolean> => {
  const milestones = await ctx.db.find(Milestone, { select: { id: true }, where: { contractId } })
  const holds = await holdsOf(
    ctx,
    milestones.map((milestone) => milestone.id),
  )
  return [...holds.values()].some((hold) => hold.state !== 'unfunded')
}

/** A signature or the first money did not come in time: nothing was charged, the offer is over. */
export const expireContract = async (ctx: Ctx, { contractId }: { contractId: string }) => {
  const { contract, viewer } = await lockedContract(ctx, contractId)
  if (contract.waitsUntil === null || contract.waitsUntil > ctx.now) return contract
  const state = contractMoves.to('expire', contract.state, viewer.party)
  // other waits end otherwise; a payment under way is waited for
  if (isRefusal(state) || (await moneyIsComing(ctx, contract.id))) return contract
  await tellBoth(ctx, contract, { kind: 'expired', key: contract.id })
  return cancelContract(ctx, { contract, state, reason: null })
}
