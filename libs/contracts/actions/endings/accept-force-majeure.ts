import { DAY_MS, isRefusal, later, MoveRefused, NotAllowed } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import type { Contract } from '../../data/contract.entity.js'
import { ForceMajeure } from '../../data/endings/force-majeure.entity.js'
import { openMilestones, newestForceMajeure } from '../../data/endings/ending-queries.js'
import { Item } from '../../data/item.entity.js'
import { lockedContract, lockedMilestone } from '../../data/locks.js'
import { Milestone } from '../../data/milestone.entity.js'
import { forceMajeureMoves, movesWith, shifted } from '../../domain/endings/force-majeure.rules.js'
import { isMissed, itemMoves } from '../../domain/item.rules.js'
import { isAtWork } from '../../domain/milestone.rules.js'
import { mayAct, type Viewer } from '../../domain/rights.rules.js'
import { recordItems } from '../item-moves.js'
import { tellBoth, tellClient } from '../tell-parties.js'

interface Moving {
  readonly contract: Contract
  readonly row: ForceMajeure
  readonly viewer: Viewer
}
/** Due dates of open items of one milestone move; what counted as missed meanwhile is expected again. */
const moveMilestone = async (ctx: Ctx, { contract, row, viewer }: Moving, milestoneId: string): Promise<number> => {
  const { milestone } = await lockedMilestone(ctx, milestoneId)
  if (!isAtWork(milestone.state)) return 0
  const shift = { days: row.days, timeZone: contract.timeZone, latest: milestone.heldUntil }
  const items = (await ctx.db.findBy(Item, { milestoneId })).filter((item) => movesWith(item, row.askedAt))
  for (const item of items) {
    const state = isMissed(item.state) ? itemMoves.moves.move.to : item.state
    const change = { state, dueAt: shifted(item.dueAt, shift) }
    await ctx.db.update(Item, { id: item.id }, change)
    Object.assign(item, change)
  }
  if (milestone.reworkUntil) await ctx.db.update(Milestone, { id: milestoneId }, { reworkUntil: later(milestone.reworkUntil, row.days * DAY_MS) })
  await recordItems(ctx, items, { move: 'move', viewer })
  return items.length
}

/**
 * The client gives the time, or says nothing for 72 hours: silence must not cost the one who is ill. Nothing counts as
 * missed for it and nothing stands in the record.
 */
export const acceptForceMajeure = async (ctx: Ctx, { contractId }: { contractId: string }) => {
  const { contract, viewer } = await lockedContract(ctx, contractId)
  if (!mayAct(viewer, 'review')) return new NotAllowed()
  const row = await newestForceMajeure(ctx, contractId)
  if (!row) return new MoveRefused('acceptForceMajeure', contract.state)
  const state = forceMajeureMoves.to('accept', row.state, viewer.party)
  if (isRefusal(state)) return state
  if (viewer.party === 'system' && row.answerUntil > ctx.now) return contract
  let moved = 0
  for (const milestoneId of await openMilestones(ctx, contractId)) moved += await moveMilestone(ctx, { contract, row, viewer }, milestoneId)
  await ctx.db.update(ForceMajeure, { id: row.id }, { state, remindAt: null, answeredAt: ctx.now, answeredBy: viewer.party, moved })
  await tellBoth(ctx, contract, { kind: viewer.party === 'system' ? 'force_majeure_by_silence' : 'force_majeure_accepted', key: row.id, facts: { count: row.days } })
  return contract
}

/** A day before the dates move by themselves the client hears it once more. */
export const remindOfForceMajeure = async (ctx: Ctx, { contractId }: { contractId: string }): Promise<void> => {
  const { contract } = await lockedContract(ctx, contractId)
  const row = await newestForceMajeure(ctx, contractId)
  if (!row || row.remindAt === null || row.remindAt > ctx.now) return
  await ctx.db.update(ForceMajeure, { id: row.id }, { remindAt: null })
  await tellClient(ctx, contract, { kind: 'force_majeure_reminder', key: row.id, act: 'pay', facts: { count: row.days } })
}
