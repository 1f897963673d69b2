import { NotFoundSignal } from '@rolecall/kernel'
import { isStaff, type Ctx, type Page } from '@rolecall/platform'
import { In } from 'typeorm'
import { Contract } from '../contract.entity.js'
import type { ItemEvidence } from '../item-history.entity.js'
import { Item } from '../item.entity.js'
import { contractsByIds } from '../queries.js'
import { Sheet } from '../sheet.js'
import { Dispute, DisputeEvent, DisputeItem } from './dispute.entity.js'
import { partIn } from './dispute-at-hand.js'
import { evidenceOf } from './dispute-queries.js'

/** Rows of disputes with their contracts on one sheet. */
export interface DisputeRows {
  readonly disputes: readonly Dispute[]
  readonly lines: readonly DisputeItem[]
  readonly items: ReadonlyMap<string, Item>
  readonly events: readonly DisputeEvent[]
  /** Handed in for the items in question; loaded when it is asked for. */
  readonly evidence: () => Promise<readonly ItemEvidence[]>
  readonly sheet: Sheet
}

/** One statement for each kind of thing, whatever the number of disputes. */
const rowsOf = async (ctx: Ctx, disputes: readonly Dispute[], contracts: readonly Contract[]): Promise<DisputeRows> => {
  const of = { disputeId: In(disputes.map((dispute) => dispute.id)) }
  const lines = disputes.length === 0 ? [] : await ctx.db.find(DisputeItem, { where: of, order: { itemId: 'ASC' } })
  const events = disputes.length === 0 ? [] : await ctx.db.find(DisputeEvent, { where: of, order: { at: 'ASC', id: 'ASC' } })
  const items = lines.length === 0 ? [] : await ctx.db.find(Item, { where: { id: In(lines.map((line) => line.itemId)) }, order: { dueAt: 'ASC', id: 'ASC' } })
  let loaded: Promise<ItemEvidence[]> | undefined
  const evidence = () => (loaded ??= evidenceOf(ctx, items.map(({ id }) => id)))
  return { disputes, lines, events, evidence, items: new Map(items.map((item) => [item.id, item])), sheet: new Sheet(ctx, contracts) }
}

/** A dispute for its sides and for moderators; strangers do not find it. */
export const disputeRows = async (ctx: Ctx, { id }: { id: string }): Promise<DisputeRows> => {
  const dispute = await ctx.db.findOneBy(Dispute, { id })
  if (!dispute) throw new NotFoundSignal()
  const contract = await ctx.db.findOneByOrFail(Contract, { id: dispute.contractId })
  partIn(ctx, contract)
  return rowsOf(ctx, [dispute], [contract])
}

/** How many wait for a ruling, and until when the first of them does. */
export const disputesToRule = async (ctx: Ctx): Promise<{ count: number; nextUntil: Date | null }> => {
  if (!isStaff(ctx.actor, 'moderator')) throw new NotFoundSignal()
  const [row] = await ctx.db.query(`SELECT count(*)::int AS count, min(waits_until) AS next FROM contracts.disputes WHERE state IN ('ruling', 'second_ruling')`)
  return { count: row.count, nextUntil: row.next }
}

/** Disputes that wait for a ruling, the nearest deadline first. */
export const disputeQueueRows = async (ctx: Ctx, page: Page): Promise<DisputeRows> => {
  if (!isStaff(ctx.actor, 'moderator')) throw new NotFoundSignal()
  const query = ctx.db
    .createQueryBuilder(Dispute, 'd')
    .where(`d.state IN ('ruling', 'second_ruling')`)
    .orderBy('d.waitsUntil')
    .addOrderBy('d.id')
    .limit(page.take)
  if (page.after) query.andWhere('(d.waits_until, d.id) > (:at, :id)', { at: page.after[0], id: page.after[1] })
  const disputes = await query.getMany()
  return rowsOf(ctx, disputes, await contractsByIds(ctx, disputes.map((dispute) => dispute.contractId)))
}
