import type { Ctx, Page } from '@rolecall/platform'
import type { EvidenceKind } from '../../domain/checklist.js'
import type { Contract } from '../contract.entity.js'
import { ItemEvidence } from '../item-history.entity.js'
import { viewerOf } from '../locks.js'

export interface MaterialWish {
  readonly page: Page
  readonly dutySlug: string | null
  readonly kind: EvidenceKind | null
}

/** What was handed in for a contract, the newest first; strangers do not find it. */
export const materialsOf = (ctx: Ctx, { contract, page, dutySlug, kind }: MaterialWish & { contract: Contract }): Promise<ItemEvidence[]> => {
  viewerOf(ctx.actor, contract)
  const query = ctx.db
    .createQueryBuilder(ItemEvidence, 'e')
    .innerJoin('Item', 'i', 'i.id = e.item_id')
    .where('i.contract_id = :contractId', { contractId: contract.id })
  if (dutySlug) query.andWhere('i.duty_slug = :dutySlug', { dutySlug })
  if (kind) query.andWhere('e.kind = :kind', { kind })
  if (page.after) query.andWhere('(e.submitted_at, e.id) < (:at, :id)', { at: page.after[0], id: page.after[1] })
  return query.orderBy('e.submittedAt', 'DESC').addOrderBy('e.id', 'DESC').limit(page.take).getMany()
}
