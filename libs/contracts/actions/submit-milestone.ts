import { isRefusal } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { lockedMilestone } from '../data/locks.js'
import { Milestone } from '../data/milestone.entity.js'
import { itemCounts, latestTerms } from '../data/queries.js'
import { MilestoneSubmitted } from '../domain/events.js'
import { autoApproveAt, milestoneMoves, type MilestoneState } from '../domain/milestone.rules.js'
import { firstReminder } from '../domain/reminder.rules.js'
import { ItemsOpen } from '../domain/refusals.js'
import { payPath } from './pay-path.js'
import { tellClient } from './tell-parties.js'

/** The client's window starts now, whoever brought the milestone here. */
export const putForReview = async (ctx: Ctx, milestone: Milestone, state: MilestoneState): Promise<void> => {
  const { content } = await latestTerms(ctx, milestone.contractId)
  const endsAt = autoApproveAt(ctx.now, content.reviewWindowDays)
  const remindAt = firstReminder({ startsAt: ctx.now, endsAt })
  const change = { state, submittedAt: ctx.now, autoApproveAt: endsAt, remindAt, reworkUntil: null }
  await ctx.db.update(Milestone, { id: milestone.id }, change)
  Object.assign(milestone, change)
  ctx.emit(new MilestoneSubmitted(milestone.id))
}

/** The freelancer hands the milestone in when each item is handed in, accepted or missed; missed ones can no longer come. */
export const submitMilestone = async (ctx: Ctx, { milestoneId }: { milestoneId: string }) => {
  const { contract, milestone, viewer } = await lockedMilestone(ctx, milestoneId)
  const state = milestoneMoves.to('submit', milestone.state, viewer.party)
  if (isRefusal(state)) return state
  const counts = await itemCounts(ctx, milestone.id)
  if (counts.toDo > 0 || counts.toDecide + counts.accepted === 0)
    return new ItemsOpen(counts.toDo, counts.toDecide, counts.accepted)
  await putForReview(ctx, milestone, state)
  const facts = { milestone: milestone.title }
  await tellClient(ctx, contract, {
    kind: 'milestone_submitted',
    key: `${milestone.id}.${ctx.now.getTime()}`,
    act: 'pay',
    facts,
    path: payPath(milestone),
  })
  return milestone
}
