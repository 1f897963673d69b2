import { isRefusal } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { lockedMilestone } from '../data/locks.js'
import { milestoneMoves } from '../domain/milestone.rules.js'
import { tellClient } from './tell-parties.js'

/** A payment page ended without a payment: the business can ask for another, unless the contract is over. */
export const tellUnpaid = async (ctx: Ctx, { milestoneId }: { milestoneId: string }): Promise<void> => {
  const { contract, milestone } = await lockedMilestone(ctx, milestoneId)
  if (isRefusal(milestoneMoves.to('fund', milestone.state, 'client'))) return
  await tellClient(ctx, contract, {
    kind: 'unpaid',
    key: `${milestone.id}.${ctx.now.getTime()}`,
    act: 'pay',
    facts: { milestone: milestone.title },
  })
}
