import { checkLength, isRefusal, MoveRefused, NotAllowed } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { Item } from '../data/item.entity.js'
import { lockedMilestone } from '../data/locks.js'
import { Milestone } from '../data/milestone.entity.js'
import { workTerms } from '../data/queries.js'
import { isEnding } from '../domain/contract.rules.js'
import { evidenceLimits } from '../domain/evidence.rules.js'
import { isWaiting, itemMoves } from '../domain/item.rules.js'
import { RoundsUsedUp } from '../domain/items/refusals.js'
import { changeRoundsOf, hasRoundsLeft } from '../domain/items/rounds.rules.js'
import { milestoneMoves, reworkUntil, type MilestoneState } from '../domain/milestone.rules.js'
import { mayAct } from '../domain/rights.rules.js'
import { recordItems } from './item-moves.js'
import { tellFreelancer } from './tell-parties.js'

export interface AskMilestoneChanges {
  readonly milestoneId: string
  readonly reason: string
}

/** The milestone is the freelancer's again; the review window ends and will start anew. */
export const returnMilestone = async (
  ctx: Ctx,
  { milestone, state, reason }: { milestone: Milestone; state: MilestoneState; reason: string },
): Promise<void> => {
  const change = { state, reworkUntil: reworkUntil(ctx.now), autoApproveAt: null, changesReason: reason }
  await ctx.db.update(Milestone, { id: milestone.id }, change)
  Object.assign(milestone, change)
}

/** The client returns a submitted milestone; items not yet decided go back with it, accepted ones stay accepted. */
export const askMilestoneChanges = async (ctx: Ctx, { milestoneId, reason }: AskMilestoneChanges) => {
  const fault = checkLength('reason', reason, { min: 1, max: evidenceLimits.reasonChars })
  if (fault) return fault
  const { contract, milestone, viewer } = await lockedMilestone(ctx, milestoneId)
  if (!mayAct(viewer, 'review')) return new NotAllowed()
  const state = milestoneMoves.to('askChanges', milestone.state, viewer.party)
  if (isRefusal(state)) return state
  if (isEnding(contract.state)) return new MoveRefused('askChanges', contract.state)
  const terms = await workTerms(ctx, contract.id)
  const handedIn = (await ctx.db.findBy(Item, { milestoneId })).filter((item) => isWaiting(item.state))
  const agreed = (item: Item): number => changeRoundsOf(terms, item.dutySlug)
  // items whose rounds are used up stay before the client
  const waiting = handedIn.filter((item) => hasRoundsLeft(item, agreed(item)))
  if (handedIn.length > 0 && waiting.length === 0) return new RoundsUsedUp(handedIn[0]!.id, agreed(handedIn[0]!))
  const change = { state: itemMoves.moves.askChanges.to, reviewUntil: null }
  if (waiting.length > 0) await ctx.db.update(Item, { id: In(waiting.map((item) => item.id)) }, change)
  for (const item of waiting) Object.assign(item, change)
  await recordItems(ctx, waiting, { move: 'askChanges', viewer, reason: reason.trim() })
  await returnMilestone(ctx, { milestone, state, reason: reason.trim() })
  await tellFreelancer(ctx, contract, {
    kind: 'changes_requested',
    key: `${milestone.id}.${ctx.now.getTime()}`,
    facts: { milestone: milestone.title },
  })
  return milestone
}
