import { checkLength, InvalidInput, MoveRefused } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { Item } from '../../data/item.entity.js'
import { lockedItems, type ItemsAtHand } from '../../data/locks.js'
import { latestTerms } from '../../data/queries.js'
import { isEnding } from '../../domain/contract.rules.js'
import { evidenceLimits } from '../../domain/evidence.rules.js'
import { isBlocked, itemMoves, type ItemMove } from '../../domain/item.rules.js'
import { BLOCK_ANSWER_DAYS, blockAnswerUntil, dueAfterBlock, isBlockable } from '../../domain/items/block.rules.js'
import { systemViewer } from '../../domain/rights.rules.js'
import { recordItems } from '../item-moves.js'
import { tellBoth, tellClient, tellOther } from '../tell-parties.js'
import { countFault, firstRefused } from './many-items.js'

export interface BlockItems {
  readonly itemIds: readonly string[]
  readonly reason: string
}

/** A contract that is ending decides its items as they are: a hold runs out and is paid, and none begins. */
const whileEnding = (groups: readonly ItemsAtHand[], move: ItemMove): MoveRefused | null => {
  const ends = groups.find(({ contract }) => isEnding(contract.state))
  return ends ? new MoveRefused(move, ends.contract.state) : null
}

/** The freelancer says that the client took away what the work needs: the clock of these items stops. */
export const blockItems = async (ctx: Ctx, { itemIds, reason }: BlockItems) => {
  const fault = countFault(itemIds) ?? checkLength('reason', reason, { min: 1, max: evidenceLimits.reasonChars })
  if (fault) return fault
  const groups = await lockedItems(ctx, itemIds)
  const refused = firstRefused(groups, () => 'block') ?? whileEnding(groups, 'block')
  if (refused) return refused
  const items = groups.flatMap((group) => group.items)
  // its clock stands still already, and the client owes nothing for it
  const awaiting = items.find((item) => item.awaitsOther)
  if (awaiting) return new MoveRefused('block', awaiting.state)
  if (!items.every((item) => isBlockable(item, ctx.now))) return new InvalidInput('itemIds', 'due_too_far', String(BLOCK_ANSWER_DAYS))
  const change = { state: itemMoves.moves.block.to, blockedAt: ctx.now, waitsUntil: blockAnswerUntil(ctx.now) }
  await ctx.db.update(Item, { id: In(itemIds) }, change)
  for (const { contract, milestone, viewer, items: mine } of groups) {
    for (const item of mine) Object.assign(item, change)
    await recordItems(ctx, mine, { move: 'block', viewer, reason: reason.trim() })
    const facts = { milestone: milestone.title, items: mine.length, count: BLOCK_ANSWER_DAYS }
    await tellClient(ctx, contract, { kind: 'items_blocked', key: `${mine[0]!.id}.${ctx.now.getTime()}`, act: 'review', facts })
  }
  return items
}

/** The access is back, whoever says so: the clock runs on from where it stopped. */
export const unblockItems = async (ctx: Ctx, { itemIds }: { itemIds: readonly string[] }) => {
  const fault = countFault(itemIds)
  if (fault) return fault
  const groups = await lockedItems(ctx, itemIds)
  const refused = firstRefused(groups, () => 'unblock') ?? whileEnding(groups, 'unblock')
  if (refused) return refused
  for (const { contract, milestone, viewer, items } of groups) {
    const { timeZone } = (await latestTerms(ctx, contract.id)).content
    for (const item of items) {
      const dueAt = dueAfterBlock({ dueAt: item.dueAt, blockedAt: item.blockedAt!, timeZone }, ctx.now)
      const change = { state: itemMoves.moves.unblock.to, dueAt, blockedAt: null, waitsUntil: null }
      await ctx.db.update(Item, { id: item.id }, change)
      Object.assign(item, change)
    }
    await recordItems(ctx, items, { move: 'unblock', viewer })
    const notice = { kind: 'items_unblocked', key: `${items[0]!.id}.${ctx.now.getTime()}`, facts: { milestone: milestone.title } }
    await tellOther(ctx, contract, { ...notice, actor: viewer.party, act: 'review' })
  }
  return groups.flatMap((group) => group.items)
}

/** The client did not answer: what was blocked is paid, and the freelancer may end the contract. */
export const payBlocked = async (ctx: Ctx, { itemIds }: { itemIds: readonly string[] }): Promise<void> => {
  for (const { contract, milestone, items } of await lockedItems(ctx, itemIds)) {
    const due = items.filter(({ state, waitsUntil }) => isBlocked(state) && waitsUntil !== null && waitsUntil <= ctx.now)
    if (due.length === 0) continue
    await payAllBlocked(ctx, due)
    const day = ctx.now.toISOString().slice(0, 10)
    await tellBoth(ctx, contract, { kind: 'blocked_paid', key: `${milestone.id}.${day}`, facts: { milestone: milestone.title } })
  }
}
/** Puts blocked items into accepted; no work was seen, so they say nothing about skill. */
export const payAllBlocked = async (ctx: Ctx, items: readonly Item[]): Promise<void> => {
  if (items.length === 0) return
  const change = { state: itemMoves.moves.payBlocked.to, acceptedAt: ctx.now, waitsUntil: null }
  await ctx.db.update(Item, { id: In(items.map(({ id }) => id)) }, change)
  for (const item of items) Object.assign(item, change)
  await recordItems(ctx, items, { move: 'payBlocked', viewer: systemViewer })
}
