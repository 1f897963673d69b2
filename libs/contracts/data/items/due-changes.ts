import type { Ctx } from '@rolecall/platform'
import { DueChange } from './due-change.entity.js'

/** Wished due dates of contracts that nobody has answered; found by contract, so that the list of ids stays short. */
export const openDueChanges = (ctx: Pick<Ctx, 'db'>, contractIds: readonly string[]): Promise<DueChange[]> =>
  ctx.db
    .createQueryBuilder(DueChange, 'd')
    .where(`d.state = 'open'`)
    .andWhere('d.itemId IN (SELECT i.id FROM contracts.items i WHERE i.contract_id = ANY(:ids))', { ids: contractIds })
    .getMany()
