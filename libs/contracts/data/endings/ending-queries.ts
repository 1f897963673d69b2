import type { Ctx } from '@rolecall/platform'
import { SWEEP_ROWS, idsOf } from '../due-queries.js'
import { Ending } from './ending.entity.js'
import { ForceMajeure } from './force-majeure.entity.js'

export const endingOf = (ctx: Pick<Ctx, 'db'>, contractId: string): Promise<Ending | null> => ctx.db.findOneBy(Ending, { contractId })

/** Contracts whose money is to be settled now, as far as it can be. */
export const endingsToSettle = (ctx: Ctx): Promise<string[]> =>
  idsOf(ctx, `SELECT contract_id AS id FROM contracts.endings WHERE settle_at <= $1 ORDER BY settle_at LIMIT ${SWEEP_ROWS}`)

/** The newest question for time of a contract. */
export const newestForceMajeure = (ctx: Pick<Ctx, 'db'>, contractId: string): Promise<ForceMajeure | null> =>
  ctx.db.findOne(ForceMajeure, { where: { contractId }, order: { askedAt: 'DESC' } })
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
/** The same of a dispute. */
export const endingContractOfDispute = async (ctx: Ctx, disputeId: string): Promise<string | null> => {
  const [row]: { id: string }[] = await ctx.db.query(
    'SELECT e.contract_id AS id FROM contracts.disputes d JOIN contracts.endings e ON e.contract_id = d.contract_id WHERE d.id = $1 AND e.settle_at IS NOT NULL',
    [disputeId],
  )
  return row?.id ?? null
}

/** Milestones in which nothing is handed in, whose next word is due. */
export const silencesToFollow = (ctx: Ctx): Promise<string[]> =>
  idsOf(ctx, `SELECT milestone_id AS id FROM contracts.silences WHERE next_at <= $1 ORDER BY next_at LIMIT ${SWEEP_ROWS}`)
/** Contracts whose freelancer asked for time: silence gives it. */
export const forceMajeuresPastAnswer = (ctx: Ctx): Promise<string[]> =>
  idsOf(ctx, `SELECT contract_id AS id FROM contracts.force_majeures WHERE state = 'open' AND answer_until <= $1 ORDER BY answer_until LIMIT ${SWEEP_ROWS}`)
export const forceMajeuresToRemind = (ctx: Ctx): Promise<string[]> =>
  idsOf(ctx, `SELECT contract_id AS id FROM contracts.force_majeures WHERE state = 'open' AND remind_at <= $1 ORDER BY remind_at LIMIT ${SWEEP_ROWS}`)
/** Contracts that wait for access to be taken back. */
export const accessPastWait = (ctx: Ctx): Promise<string[]> =>
  idsOf(ctx, `SELECT id FROM contracts.contracts WHERE state = 'ending' AND waits_until <= $1 ORDER BY waits_until LIMIT ${SWEEP_ROWS}`)
export const accessToRemind = (ctx: Ctx): Promise<string[]> =>
  idsOf(ctx, `SELECT contract_id AS id FROM contracts.endings WHERE remind_at <= $1 ORDER BY remind_at LIMIT ${SWEEP_ROWS}`)
