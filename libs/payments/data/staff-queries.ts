import { later, HOUR_MS } from '@rolecall/kernel'
import type { Ctx, Page } from '@rolecall/platform'
import { In, LessThan } from 'typeorm'
import { PAYEE_COMES_MS, PAYOUT_CLEARS_MS } from '../domain/operation.rules.js'
import type { OperationState, RefundState } from '../domain/states.js'
import { Payout } from './decisions.entity.js'
import { Operation } from './operation.entity.js'
import { Reconciliation } from './reconciliation.entity.js'
import { Refund } from './refund.entity.js'

/** A freelancer's own payouts, newest first: ids are in the order of time. */
export const payoutsOf = (ctx: Ctx, { freelancerId, page }: { freelancerId: string; page: Page }): Promise<Payout[]> =>
  ctx.db.find(Payout, {
    where: { freelancerId, ...(page.after ? { id: LessThan(page.after[0]!) } : {}) },
    order: { id: 'DESC' },
    take: page.take,
  })

export interface OperationFilter {
  readonly status?: OperationState | null
  /** Those whose outcome is not known or should be by now, and those that only a person, or money of ours, sets going. */
  readonly inDoubt?: boolean | null
}
/** For operators: every call to the provider, newest first. */
export const operationsPage = (ctx: Ctx, { filter, page }: { filter: OperationFilter; page: Page }): Promise<Operation[]> => {
  const rest = { ...(filter.status ? { status: filter.status } : {}), ...(page.after ? { id: LessThan(page.after[0]!) } : {}) }
  const inDoubt = [
    { ...rest, status: 'unknown' as const },
    { ...rest, status: 'intended' as const, updatedAt: LessThan(later(ctx.now, -HOUR_MS)) },
    { ...rest, status: 'submitted' as const, lastSentAt: LessThan(later(ctx.now, -SLOW_MS)) },
    { ...rest, status: 'blocked' as const, blockedReason: In(['review', 'books'] as const) },
    { ...rest, status: 'blocked' as const, blockedReason: 'balance' as const, kind: 'release' as const },
    { ...rest, status: 'blocked' as const, blockedReason: 'balance' as const, kind: 'payout' as const, createdAt: LessThan(later(ctx.now, -PAYOUT_CLEARS_MS)) },
    { ...rest, status: 'blocked' as const, blockedReason: 'payee' as const, createdAt: LessThan(later(ctx.now, -PAYEE_COMES_MS)) },
  ]
  return ctx.db.find(Operation, { where: filter.inDoubt ? inDoubt : rest, order: { id: 'DESC' }, take: page.take })
}
/** A call is answered within its lease, half a minute; one that is not is worth a look. */
const SLOW_MS = HOUR_MS / 30

/** For operators: refunds, newest first; a failed one is work to do. */
export const refundsPage = (ctx: Ctx, { state, page }: { state: RefundState | null; page: Page }): Promise<Refund[]> =>
  ctx.db.find(Refund, {
    where: { ...(state ? { state } : {}), ...(page.after ? { id: LessThan(page.after[0]!) } : {}) },
    order: { id: 'DESC' },
    take: page.take,
  })

/** For operators: comparisons with the provider, newest first. */
export const reconciliationsPage = (ctx: Ctx, { page }: { page: Page }): Promise<Reconciliation[]> =>
  ctx.db.find(Reconciliation, { where: page.after ? { id: LessThan(page.after[0]!) } : {}, order: { id: 'DESC' }, take: page.take })

/** The last comparison found something. */
export const hasDifferences = async (ctx: Ctx): Promise<boolean> => {
  const [last] = await ctx.db.find(Reconciliation, { order: { startedAt: 'DESC', id: 'DESC' }, take: 1, select: { id: true, differenceCount: true } })
  return (last?.differenceCount ?? 0) > 0
}
