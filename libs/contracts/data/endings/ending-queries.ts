import type { Ctx } from '@rolecall/platform'
import { SWEEP_ROWS } from '../due-queries.js'
import { Ending } from './ending.entity.js'

export const endingOf = (ctx: Pick<Ctx, 'db'>, contractId: string): Promise<Ending | null> => ctx.db.findOneBy(Ending, { contractId })

const contractIdsOf = async (ctx: Ctx, sql: string): Promise<string[]> => {
  const rows: { id: string }[] = await ctx.db.query(sql, [ctx.now])
  return rows.map((row) => row.id)
}
/** Contracts whose money is to be settled now, as far as it can be. */
export const endingsToSettle = (ctx: Ctx): Promise<string[]> =>
  contractIdsOf(ctx, `SELECT contract_id AS id FROM contracts.endings WHERE settle_at <= $1 ORDER BY settle_at LIMIT ${SWEEP_ROWS}`)

/** Milestones of a contract that are not closed, in the order of their locks. */
export const openMilestones = async (ctx: Ctx, contractId: string): Promise<string[]> => {
  const rows: { id: string }[] = await ctx.db.query(
    `SELECT id FROM contracts.milestones WHERE contract_id = $1 AND state NOT IN ('approved', 'cancelled') ORDER BY id`,
    [contractId],
  )
  return rows.map((row) => row.id)
}

/** The contract of an item, if it is coming to its end and has money to settle. */
export const endingContractOf = async (ctx: Ctx, itemId: string): Promise<string | null> => {
  const [row]: { id: string }[] = await ctx.db.query(
    'SELECT e.contract_id AS id FROM contracts.items i JOIN contracts.endings e ON e.contract_id = i.contract_id WHERE i.id = $1 AND e.settle_at IS NOT NULL',
    [itemId],
  )
  return row?.id ?? null
}
