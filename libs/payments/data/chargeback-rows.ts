import { NotFoundSignal } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { In, LessThanOrEqual } from 'typeorm'
import { Chargeback } from './chargeback.entity.js'
import { Hold } from './hold.entity.js'
import type { Operation } from './operation.entity.js'
import { Refund } from './refund.entity.js'
import { lockedHold, newestOperation } from './rows.js'
import { isNeverSent } from '../domain/operation.rules.js'

/** A chargeback and the money it is about; both locked, the hold first. */
export interface ChargebackPlace {
  readonly chargeback: Chargeback
  /** Null when the charge is none of ours. */
  readonly hold: Hold | null
}
export const chargebackOf = (ctx: Ctx, disputeId: string): Promise<Chargeback | null> => ctx.db.findOneBy(Chargeback, { disputeId })

/** The milestone whose money came by this charge; never by metadata. */
export const milestoneOfCharge = async (ctx: Ctx, chargeId: string): Promise<string | null> =>
  (await ctx.db.findOne(Hold, { where: { chargeId }, select: { milestoneId: true } }))?.milestoneId ?? null

export const lockedChargeback = async (ctx: Ctx, id: string): Promise<ChargebackPlace> => {
  const brief = await ctx.db.findOneBy(Chargeback, { id })
  if (!brief) throw new NotFoundSignal()
  const hold = brief.milestoneId ? await lockedHold(ctx, brief.milestoneId) : null
  return { hold, chargeback: await ctx.db.findOneOrFail(Chargeback, { where: { id }, lock: { mode: 'pessimistic_write' } }) }
}

export interface OwedRefund {
  readonly refund: Refund
  readonly operation: Operation | null
}
/** Refunds the client is owed and that have surely not gone; the hold is locked. */
export const owedRefunds = async (ctx: Ctx, milestoneId: string): Promise<OwedRefund[]> => {
  const refunds = await ctx.db.find(Refund, { where: { milestoneId, state: In(['requested', 'failed'] as const) }, order: { id: 'ASC' } })
  const owed: OwedRefund[] = []
  for (const refund of refunds) {
    const operation = await newestOperation(ctx, 'refund', refund.id)
    if (refund.state === 'failed' || (operation && isNeverSent(operation))) owed.push({ refund, operation })
  }
  return owed
}

/** Rows of one sweep; what is left waits for the next tick. */
const BATCH = 50
type Due = 'warnAt' | 'nextPollAt' | 'clawbackAt'
const due = (column: Due) => async (ctx: Ctx): Promise<string[]> => {
  const rows = await ctx.db.find(Chargeback, { where: { [column]: LessThanOrEqual(ctx.now) }, order: { [column]: 'ASC' }, take: BATCH, select: { id: true } })
  return rows.map((row) => row.id)
}
/** Chargebacks whose last day comes near without an answer. */
export const dueWarnings = due('warnAt')
/** Chargebacks a lost webhook would have told of. */
export const dueChargebacks = due('nextPollAt')
/** Clawbacks whose announced day has come. */
export const dueClawbacks = due('clawbackAt')
