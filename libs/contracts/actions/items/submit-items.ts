import { InvalidInput, isRefusal, type Refusal } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { lockedItems, type ItemsAtHand } from '../../data/locks.js'
import { notLooked, type SeenPages } from '../../domain/evidence/page.rules.js'
import type { FileTexts } from '../examine-evidence.js'
import { handItemIn, tellHandedIn, type SubmitItem } from '../submit-item.js'
import { countFault } from './many-items.js'

export interface SubmitItems {
  readonly items: readonly Omit<SubmitItem, 'contents' | 'pageAt'>[]
  readonly contents?: FileTexts
  readonly pageAt?: SeenPages
}
export interface HandedInOne {
  readonly itemId: string
  /** Why this one was not handed in; null when it was. */
  readonly refusal: Refusal | null
}

/** An item that is refused leaves no trace, and the others stay handed in. */
const oneOfMany = async (ctx: Ctx, act: () => Promise<object>): Promise<Refusal | null> => {
  await ctx.db.query('SAVEPOINT one_item')
  const answer = await act()
  if (isRefusal(answer)) await ctx.db.query('ROLLBACK TO SAVEPOINT one_item')
  await ctx.db.query('RELEASE SAVEPOINT one_item')
  return isRefusal(answer) ? answer : null
}
/** The freelancer hands in up to a hundred of his items at once; each is taken or refused by itself. */
export const submitItems = async (ctx: Ctx, { items, contents = {}, pageAt = notLooked }: SubmitItems) => {
  const itemIds = items.map(({ itemId }) => itemId)
  const fault = countFault(itemIds)
  if (fault) return new InvalidInput('items', fault.reason, fault.limit)
  const groups = await lockedItems(ctx, itemIds)
  const answers: HandedInOne[] = []
  const touched = new Set<ItemsAtHand>()
  for (const { itemId, evidence } of items) {
    const group = groups.find((one) => one.items.some(({ id }) => id === itemId))!
    const item = group.items.find(({ id }) => id === itemId)!
    const refusal = await oneOfMany(ctx, () => handItemIn(ctx, { ...group, item, evidence, contents, pageAt }))
    if (!refusal) touched.add(group)
    answers.push({ itemId, refusal })
  }
  for (const group of touched) await tellHandedIn(ctx, group)
  return { answers }
}
