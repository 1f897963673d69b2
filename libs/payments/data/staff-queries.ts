import { moneyFrom, type Ctx, type Page } from '@rolecall/platform'
import type { Money } from '@rolecall/kernel'
import { LessThan } from 'typeorm'
import type { OperationState, RefundState } from '../domain/states.js'
import { Payout } from './decisions.entity.js'
import { LedgerTransaction } from './ledger.entity.js'
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

/** For operators: every call to the provider, newest first. */
export const operationsPage = (ctx: Ctx, { status, page }: { status: OperationState | null; page: Page }): Promise<Operation[]> =>
  ctx.db.find(Operation, {
    where: { ...(status ? { status } : {}), ...(page.after ? { id: LessThan(page.after[0]!) } : {}) },
    order: { id: 'DESC' },
    take: page.take,
  })

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

export interface LedgerLine {
  readonly account: string
  readonly amount: Money
}
export interface LedgerEntry {
  readonly id: string
  readonly seq: bigint
  readonly kind: string
  readonly sourceType: string
  readonly sourceId: string
  readonly occurredAt: Date
  readonly postings: LedgerLine[]
}
interface RawLine {
  transaction_id: string
  code: string
  currency: string
  amount: string
}

/** For operators: the books, newest first; two statements a page. */
export const ledgerPage = async (ctx: Ctx, { page }: { page: Page }): Promise<LedgerEntry[]> => {
  const rows = await ctx.db.find(LedgerTransaction, {
    where: page.after ? { seq: LessThan(BigInt(page.after[0]!)) } : {},
    order: { seq: 'DESC' },
    take: page.take,
  })
  const lines: RawLine[] = await ctx.db.query(
    `SELECT p.transaction_id, a.code, p.currency, p.amount FROM payments.ledger_postings p JOIN payments.ledger_accounts a ON a.id = p.account_id
      WHERE p.transaction_id = ANY($1::uuid[]) ORDER BY p.amount DESC, a.code`,
    [rows.map((row) => row.id)],
  )
  const byTransaction = new Map<string, LedgerLine[]>(rows.map((row) => [row.id, []]))
  for (const { transaction_id, code, currency, amount } of lines) byTransaction.get(transaction_id)!.push({ account: code, amount: moneyFrom(amount, currency) })
  return rows.map((row) => ({ ...row, postings: byTransaction.get(row.id)! }))
}
