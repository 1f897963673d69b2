import { DAY_MS } from '@rolecall/kernel'
import { accountIdOf, businessIdsOf, type Ctx, type Page } from '@rolecall/platform'
import { In } from 'typeorm'
import { Item } from './item.entity.js'

export const itemScopes = ['today', 'review'] as const
export type ItemScope = (typeof itemScopes)[number]

/** Items of a freelancer that are late, due within a day or sent back, or items that wait for the asker's business. */
export const myItems = async (ctx: Ctx, { scope, page }: { scope: ItemScope; page: Page }): Promise<Item[]> => {
  const query = ctx.db
    .createQueryBuilder(Item, 'i')
    .innerJoin('Contract', 'c', 'c.id = i.contract_id')
    .innerJoin('Milestone', 'm', 'm.id = i.milestone_id')
  if (scope === 'today') {
    query
      .where('c.freelancer_id = :me', { me: accountIdOf(ctx.actor) })
      .andWhere(
        `i.state IN ('planned', 'missed', 'changes_requested') AND m.state IN ('in_progress', 'changes_requested')`,
      )
      .andWhere('NOT i.awaits_other')
      .andWhere(`(i.due_at < :until OR i.state = 'changes_requested')`, { until: new Date(ctx.now.getTime() + DAY_MS) })
  } else {
    query.where('c.business_id = ANY(:mine)', { mine: businessIdsOf(ctx.actor) }).andWhere(`i.state = 'submitted'`)
  }
  if (page.after) query.andWhere('(i.due_at, i.id) > (:at, :id)', { at: page.after[0], id: page.after[1] })
  return query.orderBy('i.dueAt').addOrderBy('i.id').limit(page.take).getMany()
}

/** In the order of their due moments. */
export const itemsByIds = (ctx: Pick<Ctx, 'db'>, ids: readonly string[]): Promise<Item[]> =>
  ctx.db.find(Item, { where: { id: In([...ids]) }, order: { dueAt: 'ASC', id: 'ASC' } })
