import { isRefusal, later, NotAllowed } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import type { DisputeItem } from '../../data/disputes/dispute.entity.js'
import { disputePartyOf, lockedDispute, sideOf, type DisputeAtHand } from '../../data/disputes/dispute-at-hand.js'
import { givenBack } from '../../data/disputes/dispute-queries.js'
import { Item } from '../../data/item.entity.js'
import { Milestone } from '../../data/milestone.entity.js'
import { uncoveredMs, type Span } from '../../domain/disputes/clock.rules.js'
import { disputeMoves } from '../../domain/disputes/dispute.rules.js'
import { DisputeEnded } from '../../domain/disputes/events.js'
import { itemMoves, type ItemMove, type ItemState } from '../../domain/item.rules.js'
import { firstReminder } from '../../domain/reminder.rules.js'
import { mayAct, systemViewer } from '../../domain/rights.rules.js'
import { recordItems } from '../item-moves.js'
import { decidedElsewhere } from './end-dispute.js'
import { moveDispute, recordDispute } from './record-dispute.js'
import { tellSides } from './tell-dispute.js'

const ways = ['backToSubmitted', 'backToChanges', 'backToMissed', 'backToBlocked', 'backToPart'] as const satisfies readonly ItemMove[]
const wayBackTo = (state: ItemState): (typeof ways)[number] => {
  const way = ways.find((move) => itemMoves.moves[move].to === state)
  if (!way) throw new Error(`nothing leads from a dispute back to ${state}`)
  return way
}

/** Its clock stood still meanwhile: as much time is left as when it was disputed. */
const shifted = (at: string | null | undefined, byMs: number): Date | null => (at ? later(new Date(at), byMs) : null)

const putBack = async (ctx: Ctx, item: Item, { before, byMs }: { before: DisputeItem['before']; byMs: number }): Promise<void> => {
  const move = wayBackTo(before.state)
  const endsAt = shifted(before['reviewUntil'], byMs)
  const change = {
    state: before.state,
    reviewUntil: endsAt,
    remindAt: endsAt && item.submittedAt ? firstReminder({ startsAt: item.submittedAt, endsAt }) : null,
    waitsUntil: shifted(before['waitsUntil'], byMs),
    acceptedMinor: before['acceptedMinor'] ? BigInt(before['acceptedMinor']) : null,
  }
  await ctx.db.update(Item, { id: item.id }, change)
  Object.assign(item, change)
  await recordItems(ctx, [item], { move, viewer: systemViewer })
}

const lastOf = (a: Date, b: Date): Date => (a > b ? a : b)
/**
 * The windows of the milestone are as long again as they were: they get the time of the dispute, without what was before
 * they began and what another withdrawn dispute has given them already.
 */
const renewWindows = async (ctx: Ctx, { milestone, dispute }: DisputeAtHand): Promise<void> => {
  const { autoApproveAt, reworkUntil, submittedAt } = milestone
  const others = await givenBack(ctx, dispute)
  const whole: Span = { from: dispute.openedAt, to: ctx.now }
  const endsAt = autoApproveAt && submittedAt && later(autoApproveAt, uncoveredMs({ ...whole, from: lastOf(whole.from, submittedAt) }, others))
  const change = {
    ...(endsAt && submittedAt ? { autoApproveAt: endsAt, remindAt: firstReminder({ startsAt: submittedAt, endsAt }) } : {}),
    ...(reworkUntil ? { reworkUntil: later(reworkUntil, uncoveredMs(whole, others)) } : {}),
  }
  if (Object.keys(change).length === 0) return
  await ctx.db.update(Milestone, { id: milestone.id }, change)
  Object.assign(milestone, change)
}

/** Who opened it takes it back: the items stand as they stood, with the time they had left. */
export const withdrawDispute = async (ctx: Ctx, { disputeId }: { disputeId: string }) => {
  const hand = await lockedDispute(ctx, disputeId)
  const { dispute, lines, items, reader } = hand
  if (!reader || !mayAct(reader, 'pay')) return new NotAllowed()
  const state = disputeMoves.to('withdraw', dispute.state, disputePartyOf(dispute, reader))
  if (isRefusal(state)) return state
  const decided = decidedElsewhere(hand, 'withdraw')
  if (decided) return decided
  const byMs = ctx.now.getTime() - dispute.openedAt.getTime()
  await moveDispute(ctx, dispute, { state, ending: 'withdrawn', endedAt: ctx.now })
  for (const item of items) await putBack(ctx, item, { before: lines.find((line) => line.itemId === item.id)!.before, byMs })
  await renewWindows(ctx, hand)
  await recordDispute(ctx, dispute.id, { kind: 'withdraw', voice: sideOf(reader) })
  ctx.emit(new DisputeEnded(dispute.id))
  await tellSides(ctx, hand, 'withdrawn')
  return dispute
}
