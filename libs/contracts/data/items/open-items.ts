import { accountIdOf, type Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { EvidenceLink } from '../item-history.entity.js'
import { Item } from '../item.entity.js'

const MOST = 1000
export interface OpenItemsOf {
  readonly contractId: string | null
  readonly dutySlug: string | null
}
/** What the asker has still to hand in, the earliest first. */
export const openItems = (ctx: Ctx, { contractId, dutySlug }: OpenItemsOf): Promise<Item[]> => {
  const query = ctx.db
    .createQueryBuilder(Item, 'i')
    .innerJoin('Contract', 'c', 'c.id = i.contract_id')
    .innerJoin('Milestone', 'm', 'm.id = i.milestone_id')
    .where('c.freelancer_id = :me', { me: accountIdOf(ctx.actor) })
    .andWhere(`i.state IN ('planned', 'missed', 'changes_requested') AND m.state IN ('in_progress', 'changes_requested')`)
  if (contractId) query.andWhere('i.contract_id = :contractId', { contractId })
  if (dutySlug) query.andWhere('i.duty_slug = :dutySlug', { dutySlug })
  return query.orderBy('i.dueAt').addOrderBy('i.id').limit(MOST).getMany()
}

/** The asker's links that stand under items already, by their keys. */
export const takenLinks = async (ctx: Ctx, keys: readonly string[]): Promise<Map<string, string>> => {
  const freelancerId = accountIdOf(ctx.actor)
  if (keys.length === 0 || freelancerId === null) return new Map()
  const links = await ctx.db.findBy(EvidenceLink, { freelancerId, linkKey: In([...new Set(keys)]) })
  return new Map(links.map(({ linkKey, itemId }) => [linkKey, itemId]))
}
