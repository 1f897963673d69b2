import type { Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { wasHandedInOnTime } from '../../domain/held.rules.js'
import { wholeTo, type ShareLine } from '../../domain/disputes/division.rules.js'
import { ItemEvidence } from '../item-history.entity.js'
import type { Item } from '../item.entity.js'
import { SWEEP_ROWS } from '../due-queries.js'
import { DisputeEvent, type DisputeItem } from './dispute.entity.js'

/** The newest offer of either side: the only one that can be accepted. */
export const standingOffer = (ctx: Pick<Ctx, 'db'>, disputeId: string): Promise<DisputeEvent | null> =>
  ctx.db.findOne(DisputeEvent, { where: { disputeId, kind: 'offer' }, order: { at: 'DESC', id: 'DESC' } })

/** Who had the first turn: they do not rule in the second. */
export const hadFirstTurn = async (ctx: Pick<Ctx, 'db'>, { disputeId, accountId }: { disputeId: string; accountId: string }): Promise<boolean> => {
  const passed = await ctx.db.findOneBy(DisputeEvent, { disputeId, kind: 'passToSecond' })
  if (!passed) return false
  const taken = await ctx.db.findBy(DisputeEvent, { disputeId, accountId, kind: 'take' })
  return taken.some((event) => event.at <= passed.at)
}

/** What becomes of each share when nobody decides: evidence of the right type, handed in on time, speaks for the freelancer. */
export const defaultLines = async (ctx: Pick<Ctx, 'db'>, { items, lines }: { items: readonly Item[]; lines: readonly DisputeItem[] }): Promise<ShareLine[]> => {
  const evidence = await ctx.db.findBy(ItemEvidence, { itemId: In(items.map((item) => item.id)) })
  return lines.map((line) => {
    const item = items.find((one) => one.id === line.itemId)!
    const onTime = wasHandedInOnTime(item, evidence.filter((piece) => piece.itemId === item.id))
    return wholeTo(onTime ? 'freelancer' : 'client', line)
  })
}

const idsOf = async (ctx: Ctx, sql: string): Promise<string[]> => {
  const rows: { id: string }[] = await ctx.db.query(sql, [ctx.now])
  return rows.map((row) => row.id)
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
