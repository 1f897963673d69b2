import type { Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { wasHandedInOnTime } from '../../domain/held.rules.js'
import { wholeTo, type ShareLine } from '../../domain/disputes/division.rules.js'
import { ItemEvidence } from '../item-history.entity.js'
import type { Item } from '../item.entity.js'
import { SWEEP_ROWS, idsOf } from '../due-queries.js'
import type { Span } from '../../domain/disputes/clock.rules.js'
import { Dispute, DisputeEvent, type DisputeItem } from './dispute.entity.js'
import type { Side } from '../../domain/rights.rules.js'

/** The newest offer of either side: the only one that can be accepted. */
export const standingOffer = (ctx: Pick<Ctx, 'db'>, disputeId: string): Promise<DisputeEvent | null> =>
  ctx.db.findOne(DisputeEvent, { where: { disputeId, kind: 'offer' }, order: { at: 'DESC', id: 'DESC' } })

/** Who had the first turn in these events of a dispute: they do not rule in the second. */
export const hadTurnIn = (events: readonly DisputeEvent[], accountId: string): boolean => {
  const passed = events.find(({ kind }) => kind === 'passToSecond')
  return passed !== undefined && events.some((event) => event.kind === 'take' && event.accountId === accountId && event.at <= passed.at)
}
export const hadFirstTurn = async (ctx: Pick<Ctx, 'db'>, { disputeId, accountId }: { disputeId: string; accountId: string }): Promise<boolean> =>
  hadTurnIn(await ctx.db.findBy(DisputeEvent, { disputeId, kind: In(['passToSecond', 'take']) }), accountId)

interface Disputed {
  readonly items: readonly Item[]
  readonly lines: readonly DisputeItem[]
}
export const evidenceOf = (ctx: Pick<Ctx, 'db'>, itemIds: readonly string[]): Promise<ItemEvidence[]> =>
  itemIds.length === 0 ? Promise.resolve([]) : ctx.db.findBy(ItemEvidence, { itemId: In([...itemIds]) })
/** What becomes of each share when nobody decides: evidence of the right type, handed in on time, speaks for the freelancer. */
export const linesByDefault = ({ items, lines, evidence }: Disputed & { readonly evidence: readonly ItemEvidence[] }): ShareLine[] =>
  lines.map((line) => {
    const item = items.find((one) => one.id === line.itemId)!
    const onTime = wasHandedInOnTime(item, evidence.filter((piece) => piece.itemId === item.id))
    return wholeTo(onTime ? 'freelancer' : 'client', line)
  })
export const defaultLines = async (ctx: Pick<Ctx, 'db'>, disputed: Disputed): Promise<ShareLine[]> =>
  linesByDefault({ ...disputed, evidence: await evidenceOf(ctx, disputed.items.map(({ id }) => id)) })

/** Whether this side has disputed one of the items so often since it was last handed in. */
export const disputedThisRound = async (ctx: Pick<Ctx, 'db'>, { items, side, max }: { items: readonly Item[]; side: Side; max: number }): Promise<boolean> => {
  const rows: unknown[] = await ctx.db.query(
    `SELECT 1 FROM contracts.dispute_items l JOIN contracts.disputes d ON d.id = l.dispute_id JOIN contracts.items i ON i.id = l.item_id
      WHERE l.item_id = ANY($1::uuid[]) AND d.opened_by = $2 AND (i.submitted_at IS NULL OR d.opened_at >= i.submitted_at) GROUP BY l.item_id HAVING count(*) >= $3`,
    [items.map((item) => item.id), side, max],
  )
  return rows.length > 0
}
export interface DisputesUsed {
  readonly contractId: string
  readonly side: Side
  /** Null for the whole contract; else an item that was disputed since it was last handed in. */
  readonly itemId: string | null
  readonly count: number
}
/** How often each side has opened disputes of some contracts: in all, and of each item in its present round. One statement. */
export const disputesUsed = async (ctx: Pick<Ctx, 'db'>, contractIds: readonly string[]): Promise<DisputesUsed[]> => {
  const rows: { contract_id: string; opened_by: Side; item_id: string | null; count: number }[] = await ctx.db.query(
    `SELECT d.contract_id, d.opened_by, NULL::uuid AS item_id, count(*)::int AS count FROM contracts.disputes d WHERE d.contract_id = ANY($1::uuid[]) GROUP BY 1, 2
      UNION ALL
     SELECT d.contract_id, d.opened_by, l.item_id, count(*)::int FROM contracts.disputes d JOIN contracts.dispute_items l ON l.dispute_id = d.id JOIN contracts.items i ON i.id = l.item_id
      WHERE d.contract_id = ANY($1::uuid[]) AND (i.submitted_at IS NULL OR d.opened_at >= i.submitted_at) GROUP BY 1, 2, 3`,
    [contractIds],
  )
  return rows.map(({ contract_id: contractId, opened_by: side, item_id: itemId, count }) => ({ contractId, side, itemId, count }))
}
/** The times of the milestone's other disputes that were withdrawn: its windows have got them back. */
export const givenBack = async (ctx: Pick<Ctx, 'db'>, { id, milestoneId }: Pick<Dispute, 'id' | 'milestoneId'>): Promise<Span[]> => {
  const others = await ctx.db.findBy(Dispute, { milestoneId, ending: 'withdrawn' })
  return others.filter((dispute) => dispute.id !== id).map(({ openedAt, endedAt }) => ({ from: openedAt, to: endedAt! }))
}

/** Disputes whose present wait is over, and those whose items were decided elsewhere. */
export const disputesPastWait = (ctx: Ctx): Promise<string[]> =>
  idsOf(ctx, `SELECT id FROM contracts.disputes WHERE waits_until <= $1 ORDER BY waits_until LIMIT ${SWEEP_ROWS}`)
export const disputesOwing = (ctx: Ctx): Promise<string[]> =>
  idsOf(ctx, `SELECT id FROM contracts.disputes WHERE owed_at <= $1 ORDER BY owed_at LIMIT ${SWEEP_ROWS}`)
/** The money of the milestone was decided as a whole: the worker ends disputes of which no item is open any more. */
export const endDisputeWaits = async (ctx: Ctx, milestoneId: string): Promise<void> => {
  await ctx.db.query('UPDATE contracts.disputes SET waits_until = $2 WHERE milestone_id = $1 AND waits_until IS NOT NULL', [milestoneId, ctx.now])
}
/** Money of the milestone has arrived: what a dispute still owes of it is moved at the next look of the worker. */
export const hastenOwed = async (ctx: Ctx, milestoneId: string): Promise<void> => {
  await ctx.db.query('UPDATE contracts.disputes SET owed_at = $2 WHERE milestone_id = $1 AND owed_at > $2', [milestoneId, ctx.now])
}
/** The money of the milestone was divided as a whole: no dispute owes anything of it any more. */
export const dropOwed = async (ctx: Ctx, milestoneId: string): Promise<void> => {
  await ctx.db.query(`UPDATE contracts.disputes SET owed_items = '[]', owed_back_minor = 0, owed_at = NULL WHERE milestone_id = $1 AND owed_at IS NOT NULL`, [milestoneId])
}
