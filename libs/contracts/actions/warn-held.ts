import { DAY_MS, money } from '@rolecall/kernel'
import { tellStaff } from '@rolecall/notifications'
import { holdsOf } from '@rolecall/payments'
import { moneyFact, type Ctx } from '@rolecall/platform'
import { lockedMilestone } from '../data/locks.js'
import { Milestone } from '../data/milestone.entity.js'
import { isAtWork } from '../domain/milestone.rules.js'
import { leftMinor } from '../domain/shares.rules.js'
import { tellBoth } from './tell-parties.js'

/** Day 60 from the charge: both sides and the operators hear that the money is decided about in a fortnight. Once. */
export const warnHeld = async (ctx: Ctx, { milestoneId }: { milestoneId: string }): Promise<void> => {
  const { contract, milestone } = await lockedMilestone(ctx, milestoneId)
  if (milestone.heldWarnAt === null || milestone.heldWarnAt > ctx.now) return
  await ctx.db.update(Milestone, { id: milestoneId }, { heldWarnAt: null, heldWarnedAt: ctx.now })
  const hold = (await holdsOf(ctx, [milestoneId])).get(milestoneId)
  if (!isAtWork(milestone.state) || !hold || !milestone.heldUntil) return
  const facts = {
    milestone: milestone.title,
    amount: moneyFact(money(leftMinor(hold), milestone.price.currency)),
    count: Math.max(0, Math.ceil((milestone.heldUntil.getTime() - ctx.now.getTime()) / DAY_MS)),
  }
  await tellBoth(ctx, contract, { kind: 'held_long', key: milestoneId, facts })
  await tellStaff(ctx, 'operator', {
    kind: 'operator_held_long',
    key: `operator_held_long.${milestoneId}`,
    facts: { title: contract.title, ...facts },
    path: '/admin/money',
  })
}
