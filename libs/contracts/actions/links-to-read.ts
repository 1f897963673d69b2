import { accountIdOf, type Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { Contract } from '../data/contract.entity.js'
import { Item } from '../data/item.entity.js'
import { mayOpen } from '../domain/evidence/link.rules.js'
import { evidenceLimits } from '../domain/evidence.rules.js'
import { isToDo } from '../domain/item.rules.js'
import { ITEMS_AT_ONCE } from './items/many-items.js'
import type { SubmitItem } from './submit-item.js'

/** Pages that are looked at for one request; further ones are handed in without a look. */
const PAGES_AT_ONCE = 40
export interface LinksToRead {
  readonly items: readonly Pick<SubmitItem, 'itemId' | 'evidence'>[]
}

/** Links whose pages are looked at before their items are handed in: only for items that the asker has to do, so that nobody else sends us anywhere. */
export const linksToRead = async (ctx: Ctx, { items }: LinksToRead): Promise<string[]> => {
  const given = items.map(({ itemId, evidence }) => ({
    itemId,
    addresses: evidence.slice(0, evidenceLimits.perItem).flatMap(({ kind, url }) => (kind === 'link' && url && url.length <= evidenceLimits.urlChars && mayOpen(url) ? [url.trim()] : [])),
  }))
  const linked = given.filter(({ addresses }) => addresses.length > 0)
  const freelancerId = accountIdOf(ctx.actor)
  if (linked.length === 0 || items.length > ITEMS_AT_ONCE || freelancerId === null) return []
  const open = (await ctx.db.findBy(Item, { id: In(linked.map(({ itemId }) => itemId)) })).filter(({ state }) => isToDo(state))
  const own = await ctx.db.findBy(Contract, { id: In([...new Set(open.map(({ contractId }) => contractId))]), freelancerId })
  const mine = new Set(open.filter(({ contractId }) => own.some(({ id }) => id === contractId)).map(({ id }) => id))
  return [...new Set(linked.filter(({ itemId }) => mine.has(itemId)).flatMap(({ addresses }) => addresses))].slice(0, PAGES_AT_ONCE)
}
