import type { Ctx } from '@rolecall/platform'
import { movableIn, movableItems } from '../../domain/item.rules.js'
import { Item } from '../item.entity.js'
import { Milestone } from '../milestone.entity.js'
import { DueChange } from './due-change.entity.js'

/** Wished due dates of contracts that nobody has answered and that can still be had; found by contract, so that the list of ids stays short. */
export const openDueChanges = (ctx: Pick<Ctx, 'db' | 'now'>, contractIds: readonly string[]): Promise<DueChange[]> =>
  ctx.db
    .createQueryBuilder(DueChange, 'd')
    .innerJoin(Item, 'i', 'i.id = d.itemId')
    .innerJoin(Milestone, 'm', 'm.id = i.milestoneId')
    .where(`d.state = 'open' AND d.toAt > :now`, { now: ctx.now })
    .andWhere('i.contractId = ANY(:ids) AND i.state = ANY(:items) AND m.state = ANY(:milestones)', { ids: contractIds, items: movableItems, milestones: movableIn })
    .getMany()
