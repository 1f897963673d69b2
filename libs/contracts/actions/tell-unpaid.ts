import type { Ctx } from '@rolecall/platform'
import { lockedMilestone } from '../data/locks.js'
import { tellClient } from './tell-parties.js'

/** A payment page ended without a payment: the business can ask for another. */
export const tellUnpaid = async (ctx: Ctx, { milestoneId }: { milestoneId: string }): Promise<void> => {
  const { contract, milestone } = await lockedMilestone(ctx, milestoneId)
  await tellClient(ctx, contract, {
    kind: 'unpaid',
    key: `${milestone.id}.${ctx.now.getTime()}`,
    act: 'pay',
    facts: { milestone: milestone.title },
  })
}
