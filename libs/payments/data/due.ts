import { DAY_MS, HOUR_MS, later, MINUTE_MS } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { In, IsNull, LessThanOrEqual, Not } from 'typeorm'
import { openStatuses, type PayeeState } from '../domain/states.js'
import { FundingAttempt, Payout } from './decisions.entity.js'
import { Refund } from './refund.entity.js'
import { Payee } from './payee.entity.js'

/** Rows of one sweep; what is left waits for the next tick. */
const BATCH = 50

/** Operations that wait for their time: lost by a crash, in doubt, postponed or blocked. What a person must look at is left alone. */
export const dueOperations = async (ctx: Ctx): Promise<string[]> => {
  const rows: { id: string }[] = await ctx.db.query(
    `SELECT id FROM payments.operations WHERE status = ANY($1::text[]) AND next_attempt_at <= $2 AND blocked_reason IS DISTINCT FROM 'review'
      ORDER BY next_attempt_at LIMIT ${BATCH}`,
    [openStatuses, ctx.now],
  )
  return rows.map((row) => row.id)
}

/** Payment pages whose state is worth a look. */
export const dueFundings = async (ctx: Ctx): Promise<string[]> => {
  const where = { state: 'open', nextPollAt: LessThanOrEqual(ctx.now) } as const
  const rows = await ctx.db.find(FundingAttempt, { where, order: { nextPollAt: 'ASC' }, take: BATCH, select: { milestoneId: true } })
  return rows.map((row) => row.milestoneId)
}

export const duePayouts = async (ctx: Ctx): Promise<string[]> => {
  const where = { state: In(['in_transit', 'paid'] as const), nextPollAt: LessThanOrEqual(ctx.now) }
  const rows = await ctx.db.find(Payout, { where, order: { nextPollAt: 'ASC' }, take: BATCH, select: { id: true } })
  return rows.map((row) => row.id)
}

/** Refunds that are under way, and those a bank may still send back. */
export const dueRefunds = async (ctx: Ctx): Promise<string[]> => {
  const rows = await ctx.db.find(Refund, { where: { nextPollAt: LessThanOrEqual(ctx.now) }, order: { nextPollAt: 'ASC' }, take: BATCH, select: { id: true } })
  return rows.map((row) => row.id)
}

/** Freelancers whose balance may be paid out by itself. */
export const duePayees = async (ctx: Ctx): Promise<string[]> => {
  const where = { nextPayoutAt: LessThanOrEqual(ctx.now), payoutMode: 'auto' } as const
  const rows = await ctx.db.find(Payee, { where, order: { nextPayoutAt: 'ASC' }, take: BATCH, select: { freelancerId: true } })
  return rows.map((row) => row.freelancerId)
}

/** How old what we know of an account may be: one in review changes soon, a stopped one may be mended, a ready one may be stopped. */
const KNOWN_FOR_MS: readonly (readonly [readonly PayeeState[], number])[] = [
  [['incomplete', 'under_review'], MINUTE_MS],
  [['restricted'], HOUR_MS],
  [['ready'], DAY_MS],
]
/** Accounts to be read again: nothing tells us of a change when a webhook is lost. */
export const stalePayees = async (ctx: Ctx): Promise<string[]> => {
  const mayBeRead = [IsNull(), LessThanOrEqual(ctx.now)]
  const where = KNOWN_FOR_MS.flatMap(([states, ms]) =>
    mayBeRead.map((nextRefreshAt) => ({ state: In([...states]), stripeAccountId: Not(IsNull()), refreshedAt: LessThanOrEqual(later(ctx.now, -ms)), nextRefreshAt })),
  )
  const rows = await ctx.db.find(Payee, { where, order: { refreshedAt: 'ASC' }, take: BATCH, select: { freelancerId: true } })
  return rows.map((row) => row.freelancerId)
}
