import { isRefusal, MoveRefused, NotAllowed } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import type { Item } from '../../data/item.entity.js'
import { DueChange } from '../../data/items/due-change.entity.js'
import { lockedItems, type ItemsAtHand } from '../../data/locks.js'
import { isMovable } from '../../domain/item.rules.js'
import { dueChangeMoves } from '../../domain/items/due-changes.rules.js'
import { mayAct } from '../../domain/rights.rules.js'
import { itemMoved, recordItems } from '../item-moves.js'
import { countFault } from './many-items.js'
import { applyDue } from './move-items.js'
import { tellOther, tellSide } from '../tell-parties.js'

export interface AnswerItemMoves {
  readonly itemIds: readonly string[]
  readonly agree: boolean
}
const openChanges = (ctx: Ctx, items: readonly Item[]): Promise<DueChange[]> =>
  ctx.db.findBy(DueChange, { itemId: In(items.map(({ id }) => id)), state: dueChangeMoves.moves.expire.from[0] })

const answerOne = async (ctx: Ctx, group: ItemsAtHand, { change, agree }: { change: DueChange; agree: boolean }) => {
  const { viewer, items } = group
  const item = items.find(({ id }) => id === change.itemId)!
  const isMine = change.party === viewer.party
  const move = agree ? 'agree' : isMine ? 'withdraw' : 'decline'
  const state = dueChangeMoves.to(move, change.state, isMine ? 'asker' : 'other')
  if (isRefusal(state)) return state
  if (agree) {
    const moved = itemMoved({ ...group, item }, 'move')
    if (isRefusal(moved)) return moved
    // the date has come while nobody answered: there is nothing to move it to
    if (change.toAt <= ctx.now) return new MoveRefused('move', item.state)
    await applyDue(ctx, item, change.toAt)
    await recordItems(ctx, [item], { move: 'move', viewer, reason: change.reason })
  }
  await ctx.db.update(DueChange, { id: change.id }, { state, answeredAt: ctx.now })
  return null
}

/** The other side agrees to wished dates or declines them; whoever wished takes it back by declining. All or none. */
export const answerItemMoves = async (ctx: Ctx, { itemIds, agree }: AnswerItemMoves) => {
  const fault = countFault(itemIds)
  if (fault) return fault
  const groups = await lockedItems(ctx, itemIds)
  for (const group of groups) {
    const { viewer, items, contract, milestone } = group
    if (!mayAct(viewer, 'review')) return new NotAllowed()
    const changes = await openChanges(ctx, items)
    const without = items.find((item) => !changes.some(({ itemId }) => itemId === item.id))
    if (without) return new MoveRefused('answerMove', without.state)
    for (const change of changes) {
      const refused = await answerOne(ctx, group, { change, agree })
      if (refused) return refused
    }
    const facts = { milestone: milestone.title, count: items.length }
    const notice = { kind: agree ? 'due_moved' : 'due_kept', key: `${items[0]!.id}.${ctx.now.getTime()}`, facts }
    await tellOther(ctx, contract, { ...notice, actor: viewer.party, act: 'review' })
  }
  return groups.flatMap((group) => group.items)
}

/** Nobody answered a wish: the date stays. */
export const expireDueChange = async (ctx: Ctx, { itemId }: { itemId: string }): Promise<void> => {
  for (const { items, contract, milestone } of await lockedItems(ctx, [itemId])) {
    for (const change of await openChanges(ctx, items)) {
      if (change.answerUntil === null || change.answerUntil > ctx.now) continue
      await ctx.db.update(DueChange, { id: change.id }, { state: dueChangeMoves.moves.expire.to, answeredAt: ctx.now })
      // nobody hears of a date that does not matter any more
      if (!isMovable({ state: items[0]!.state, milestoneState: milestone.state })) continue
      const notice = { kind: 'due_kept', key: change.id, facts: { milestone: milestone.title, count: 1 } }
      await tellSide(ctx, contract, { ...notice, side: change.party === 'freelancer' ? 'freelancer' : 'client', act: 'review' })
    }
  }
}
