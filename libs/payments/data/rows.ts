import { NotFoundSignal } from '@rolecall/kernel'
import { columnsOf, prepared, readRow, type Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { openStatuses } from '../domain/states.js'
import { FundingAttempt, Payout } from './decisions.entity.js'
import { Hold } from './hold.entity.js'
import { Operation } from './operation.entity.js'
import { Refund, Reversal } from './refund.entity.js'
import { Payee } from './payee.entity.js'

/** Lock for the rest of the transaction. Order everywhere: hold, payee, decision, operation, then ledger accounts. */
const lock = { mode: 'pessimistic_write' } as const
const there = <T>(row: T | null): T => {
  if (!row) throw new NotFoundSignal()
  return row
}

/** Every move of money comes by here: a prepared statement. */
export const lockedHold = async (ctx: Ctx, milestoneId: string): Promise<Hold> => {
  const [row] = await prepared<Record<string, unknown>>(ctx.db, `SELECT ${columnsOf(ctx.db, Hold, 'h')} FROM payments.holds h WHERE h.milestone_id = $1 FOR UPDATE`, [milestoneId])
  return there(row ? readRow(ctx.db, { entity: Hold, alias: 'h', row }) : null)
}
export const lockedPayee = async (ctx: Ctx, freelancerId: string): Promise<Payee> => there(await ctx.db.findOne(Payee, { where: { freelancerId }, lock }))
export const lockedPayout = async (ctx: Ctx, id: string): Promise<Payout> => there(await ctx.db.findOne(Payout, { where: { id }, lock }))
export const lockedFunding = async (ctx: Ctx, id: string): Promise<FundingAttempt> => there(await ctx.db.findOne(FundingAttempt, { where: { id }, lock }))
export const lockedRefund = async (ctx: Ctx, id: string): Promise<Refund> => there(await ctx.db.findOne(Refund, { where: { id }, lock }))
export const refundRow = async (ctx: Ctx, id: string): Promise<Refund> => there(await ctx.db.findOneBy(Refund, { id }))
export const lockedReversal = async (ctx: Ctx, id: string): Promise<Reversal> => there(await ctx.db.findOne(Reversal, { where: { id }, lock }))
export const lockedOperation = async (ctx: Ctx, id: string): Promise<Operation> => there(await ctx.db.findOne(Operation, { where: { id }, lock }))
/** Kind and owners never change, so they may be read before the locks are taken. */
export const operationOf = async (ctx: Ctx, id: string): Promise<Operation> => there(await ctx.db.findOneBy(Operation, { id }))

export const payeeRow = (ctx: Ctx, freelancerId: string): Promise<Payee | null> => ctx.db.findOneBy(Payee, { freelancerId })
export const latestFunding = (ctx: Ctx, milestoneId: string): Promise<FundingAttempt | null> =>
  ctx.db.findOne(FundingAttempt, { where: { milestoneId }, order: { createdAt: 'DESC', id: 'DESC' } })
/** The operation of a decision in its newest generation. */
export const newestOperation = (ctx: Ctx, kind: Operation['kind'], entityId: string): Promise<Operation | null> =>
  ctx.db.findOne(Operation, { where: { kind, entityId }, order: { generation: 'DESC' } })
export const openOperation = (ctx: Ctx, kind: Operation['kind'], holdId: string): Promise<Operation | null> =>
  ctx.db.findOneBy(Operation, { kind, holdId, status: In([...openStatuses]) })
