import { checkLength, InvalidInput, isRefusal, MoveRefused, newId, NotAllowed } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { Dispute, DisputeItem, type ItemBefore } from '../../data/disputes/dispute.entity.js'
import { sideOf } from '../../data/disputes/dispute-at-hand.js'
import { disputedThisRound } from '../../data/disputes/dispute-queries.js'
import { Item } from '../../data/item.entity.js'
import { lockedItems, type ItemsAtHand } from '../../data/locks.js'
import { latestTerms } from '../../data/queries.js'
import { disputeClocks, disputeWaitsUntil } from '../../domain/disputes/clock.rules.js'
import { disputeLimits, mayDispute, type DisputeReason } from '../../domain/disputes/dispute.rules.js'
import { DisputeOpened } from '../../domain/disputes/events.js'
import { allowedIn, itemMoves } from '../../domain/item.rules.js'
import { mayAct } from '../../domain/rights.rules.js'
import { isPayable } from '../../domain/shares.rules.js'
import { recordItems } from '../item-moves.js'
import { payOwed } from './pay-owed.js'
import { recordDispute } from './record-dispute.js'
import { tellSides } from './tell-dispute.js'

export interface OpenDispute {
  readonly items: readonly { readonly itemId: string; readonly reason: DisputeReason; readonly text?: string | null }[]
  /** What the opener wants. */
  readonly wanted?: string | null
}

const faultOf = ({ items, wanted }: OpenDispute): InvalidInput | null => {
  if (items.length === 0) return new InvalidInput('items', 'too_few', '1')
  if (items.length > disputeLimits.items) return new InvalidInput('items', 'too_many', String(disputeLimits.items))
  if (new Set(items.map((item) => item.itemId)).size !== items.length) return new InvalidInput('items', 'duplicate')
  const unexplained = items.find((item) => item.reason === 'other' && !item.text?.trim())
  if (unexplained) return new InvalidInput('items', 'required')
  const long = items.map((item) => checkLength('items', item.text ?? '', { max: disputeLimits.textChars })).find((fault) => fault !== null)
  return long ?? checkLength('wanted', wanted ?? '', { max: disputeLimits.textChars })
}

const moved = ({ items, milestone, viewer }: ItemsAtHand): MoveRefused | NotAllowed | null => {
  if (!mayAct(viewer, 'pay')) return new NotAllowed()
  if (!allowedIn('dispute', milestone.state)) return new MoveRefused('dispute', milestone.state)
  const unfit = items.find((item) => isRefusal(itemMoves.to('dispute', item.state, viewer.party)) || !mayDispute(viewer.party, item.state))
  return unfit ? new MoveRefused('dispute', unfit.state) : null
}

/** Withdrawn and opened again, a dispute would put a decision off for ever. */
const usedUp = async (ctx: Ctx, { contract, items, viewer }: ItemsAtHand): Promise<InvalidInput | null> => {
  const side = sideOf(viewer)
  if (await disputedThisRound(ctx, { items, side, max: disputeLimits.anItem })) return new InvalidInput('items', 'disputed_this_round')
  const opened = await ctx.db.countBy(Dispute, { contractId: contract.id, openedBy: side })
  return opened < disputeLimits.aContract ? null : new InvalidInput('items', 'too_many_disputes', String(disputeLimits.aContract))
}

const text = (at: Date | null): string | null => at?.toISOString() ?? null
const beforeOf = ({ state, reviewUntil, waitsUntil, acceptedMinor }: Item): ItemBefore => ({
  state,
  reviewUntil: text(reviewUntil),
  waitsUntil: text(waitsUntil),
  acceptedMinor: acceptedMinor?.toString() ?? null,
})

const write = async (ctx: Ctx, { contract, milestone, viewer, items }: ItemsAtHand, input: OpenDispute): Promise<Dispute> => {
  const { content } = await latestTerms(ctx, contract.id)
  const clocks = disputeClocks(ctx.now, { timeZone: content.timeZone, daysOff: content.daysOff, heldUntil: milestone.heldUntil })
  const dispute = {
    id: newId(ctx.now.getTime()), contractId: contract.id, milestoneId: milestone.id, state: 'opened', openedBy: sideOf(viewer),
    wanted: input.wanted?.trim() ?? '', openedAt: ctx.now, ...clocks, waitsUntil: disputeWaitsUntil('opened', clocks),
    moderatorId: null, endedAt: null, ending: null, owedItems: [], owedBackMinor: 0n, owedAt: null,
  } satisfies Dispute
  await ctx.db.insert(Dispute, dispute)
  const given = new Map(input.items.map((item) => [item.itemId, item]))
  const lines = items.map((item) => ({
    disputeId: dispute.id, itemId: item.id, reason: given.get(item.id)!.reason, text: given.get(item.id)!.text?.trim() ?? '',
    shareMinor: item.shareMinor, before: beforeOf(item), freelancerMinor: null,
  }))
  await ctx.db.insert(DisputeItem, lines)
  return dispute
}

/** Puts the items aside: their clocks stand still until the dispute is over. */
const putAside = async (ctx: Ctx, { items, viewer }: ItemsAtHand, given: OpenDispute['items']): Promise<void> => {
  const change = { state: itemMoves.moves.dispute.to, reviewUntil: null, remindAt: null, waitsUntil: null, acceptedMinor: null }
  await ctx.db.update(Item, { id: In(items.map((item) => item.id)) }, change)
  for (const item of items) Object.assign(item, change)
  const wordsOf = new Map(given.map(({ itemId, text: words }) => [itemId, words?.trim() || null]))
  for (const reason of new Set(wordsOf.values())) await recordItems(ctx, items.filter(({ id }) => wordsOf.get(id) === reason), { move: 'dispute', viewer, reason })
}

/**
 * Either side disputes items of one milestone. Only their shares are withheld: what is accepted of the others is paid at
 * once, or as soon as its money can move. Work, money and clocks of everything else go on.
 */
export const openDispute = async (ctx: Ctx, input: OpenDispute) => {
  const fault = faultOf(input)
  if (fault) return fault
  const groups = await lockedItems(ctx, input.items.map((item) => item.itemId))
  const hand = groups[0]!
  const refused = groups.map(moved).find((answer) => answer !== null)
  if (refused) return refused
  if (groups.length > 1) return new InvalidInput('items', 'one_milestone')
  const over = await usedUp(ctx, hand)
  if (over) return over
  const dispute = await write(ctx, hand, input)
  await putAside(ctx, hand, input.items)
  await recordDispute(ctx, dispute.id, { kind: 'open', voice: dispute.openedBy, text: input.wanted ?? null })
  const accepted = (await ctx.db.findBy(Item, { milestoneId: hand.milestone.id })).filter(isPayable)
  if (accepted.length > 0) await payOwed(ctx, { ...hand, dispute }, { items: accepted.map((item) => item.id), backMinor: 0n })
  ctx.emit(new DisputeOpened(dispute.id))
  await tellSides(ctx, { ...hand, dispute }, 'opened')
  return dispute
}
