import { checkLength, firstFault, isRefusal, newId, type InvalidInput } from '@rolecall/kernel'
import { accountIdOf, type Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { Item } from '../../data/item.entity.js'
import { DueChange } from '../../data/items/due-change.entity.js'
import { lockedItems, type ItemsAtHand } from '../../data/locks.js'
import { latestTerms } from '../../data/queries.js'
import { evidenceLimits } from '../../domain/evidence.rules.js'
import { itemMoves } from '../../domain/item.rules.js'
import { dueAnswerUntil, dueChangeMoves, dueFault, isAtOnce, wishedDue, type DueWish } from '../../domain/items/due-changes.rules.js'
import { recordItems } from '../item-moves.js'
import { countFault, firstRefused } from './many-items.js'
import { tellOther } from '../tell-parties.js'

export interface ItemMoveWish {
  readonly itemId: string
  readonly dueOn: string
}
export interface MoveItems {
  readonly moves: readonly ItemMoveWish[]
  readonly reason?: string | null
}
interface Wished {
  readonly item: Item
  readonly to: Date
  readonly atOnce: boolean
}

/** The item has its new date; one that was missed is expected again. */
export const applyDue = async (ctx: Ctx, item: Item, dueAt: Date): Promise<void> => {
  const change = { state: itemMoves.moves.move.to, dueAt }
  await ctx.db.update(Item, { id: item.id }, change)
  Object.assign(item, change)
}

const wishesOf = async (ctx: Ctx, group: ItemsAtHand, days: ReadonlyMap<string, string>): Promise<Wished[] | InvalidInput> => {
  const { timeZone } = (await latestTerms(ctx, group.contract.id)).content
  const before = await ctx.db.findBy(DueChange, { itemId: In(group.items.map(({ id }) => id)), party: 'freelancer', state: 'applied' })
  const wishes: Wished[] = []
  for (const item of group.items) {
    const wish: DueWish = {
      party: group.viewer.party, dueAt: item.dueAt, dueOn: days.get(item.id)!, now: ctx.now, timeZone,
      movedBefore: before.some(({ itemId, answerUntil }) => itemId === item.id && answerUntil === null),
    }
    const fault = dueFault(wish, group.milestone)
    if (fault) return fault
    wishes.push({ item, to: wishedDue(wish), atOnce: isAtOnce(wish) })
  }
  return wishes
}

const write = async (ctx: Ctx, group: ItemsAtHand, { wishes, reason }: { wishes: readonly Wished[]; reason: string | null }): Promise<void> => {
  const { contract, milestone, viewer } = group
  // a new wish takes the place of the one before
  const open = { itemId: In(wishes.map(({ item }) => item.id)), state: dueChangeMoves.moves.agree.from[0] }
  await ctx.db.update(DueChange, open, { state: dueChangeMoves.moves.withdraw.to, answeredAt: ctx.now })
  await ctx.db.insert(
    DueChange,
    wishes.map(({ item, to, atOnce }) => ({
      id: newId(ctx.now.getTime()), itemId: item.id, state: atOnce ? ('applied' as const) : ('open' as const), party: viewer.party,
      accountId: accountIdOf(ctx.actor), fromAt: item.dueAt, toAt: to, reason, askedAt: ctx.now,
      answerUntil: atOnce ? null : dueAnswerUntil(ctx.now), answeredAt: atOnce ? ctx.now : null,
    })),
  )
  const applied = wishes.filter(({ atOnce }) => atOnce)
  for (const { item, to } of applied) await applyDue(ctx, item, to)
  await recordItems(ctx, applied.map(({ item }) => item), { move: 'move', viewer, reason })
  const asks = wishes.length > applied.length
  const notice = { kind: asks ? 'due_asked' : 'due_moved', key: `${wishes[0]!.item.id}.${ctx.now.getTime()}`, facts: { milestone: milestone.title, count: wishes.length } }
  await tellOther(ctx, contract, { ...notice, actor: viewer.party, act: 'review' })
}

/**
 * Either side moves due dates inside the period, all or none: what needs no consent is done at once, for the rest the
 * other side is asked. The local hour stays.
 */
export const moveItems = async (ctx: Ctx, { moves, reason = null }: MoveItems) => {
  const itemIds = moves.map(({ itemId }) => itemId)
  const fault = firstFault(countFault(itemIds), reason === null ? null : checkLength('reason', reason, { max: evidenceLimits.reasonChars }))
  if (fault) return fault
  const groups = await lockedItems(ctx, itemIds)
  const refused = firstRefused(groups, () => 'move')
  if (refused) return refused
  const days = new Map(moves.map(({ itemId, dueOn }) => [itemId, dueOn]))
  for (const group of groups) {
    const wishes = await wishesOf(ctx, group, days)
    if (isRefusal(wishes)) return wishes
    await write(ctx, group, { wishes, reason: reason?.trim() || null })
  }
  return groups.flatMap((group) => group.items)
}
