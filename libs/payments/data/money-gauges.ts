import type { Ctx } from '@rolecall/platform'
import { openStatuses } from '../domain/states.js'
import { newestBookCheck } from './book-check-reads.js'
import { Reconciliation } from './reconciliation.entity.js'

/** Figures that an alert can watch: the kept results of the checks, and what waits now. */
export interface MoneyGauges {
  /** Of the newest check; null before the first. */
  readonly check: { readonly at: Date; readonly broken: Readonly<Record<string, number>> } | null
  /** Of the newest comparison with the provider: differences, and how far the balances are apart. */
  readonly comparison: { readonly at: Date; readonly differences: number; readonly drift: readonly { currency: string; minor: bigint }[] } | null
  readonly operations: readonly { kind: string; status: string; count: number; oldestSeconds: number }[]
  readonly suspense: readonly { currency: string; minor: bigint }[]
}

const comparisonOf = async (ctx: Ctx): Promise<MoneyGauges['comparison']> => {
  const [last] = await ctx.db.find(Reconciliation, { order: { startedAt: 'DESC', id: 'DESC' }, take: 1 })
  if (!last) return null
  const drift = new Map<string, bigint>()
  for (const { currency, providerMinor, booksMinor } of last.balances) drift.set(currency, (drift.get(currency) ?? 0n) + BigInt(providerMinor) - BigInt(booksMinor))
  return { at: last.startedAt, differences: last.differenceCount, drift: [...drift].map(([currency, minor]) => ({ currency, minor })) }
}

/** Open operations by kind and state; those that have ended are history and are not counted. */
const operationsOf = async (ctx: Ctx): Promise<MoneyGauges['operations']> => {
  const rows: { kind: string; status: string; count: string; oldest: string }[] = await ctx.db.query(
    `SELECT kind, status, count(*) AS count, extract(epoch FROM $2::timestamptz - min(coalesce(first_sent_at, created_at))) AS oldest
       FROM payments.operations WHERE status = ANY($1::text[]) GROUP BY kind, status ORDER BY kind, status`,
    [openStatuses, ctx.now],
  )
  return rows.map(({ kind, status, count, oldest }) => ({ kind, status, count: Number(count), oldestSeconds: Math.max(0, Number(oldest)) }))
}

const suspenseOf = async (ctx: Ctx): Promise<MoneyGauges['suspense']> => {
  const rows: { currency: string; minor: string }[] = await ctx.db.query(
    `SELECT a.currency, -coalesce(sum(p.amount), 0) AS minor FROM payments.ledger_accounts a LEFT JOIN payments.ledger_postings p ON p.account_id = a.id
      WHERE a.code = 'suspense' GROUP BY a.currency ORDER BY a.currency`,
  )
  return rows.map(({ currency, minor }) => ({ currency, minor: BigInt(minor) }))
}

export const moneyGauges = async (ctx: Ctx): Promise<MoneyGauges> => {
  const check = await newestBookCheck(ctx)
  return {
    check: check && { at: check.checkedAt, broken: check.tallies },
    comparison: await comparisonOf(ctx),
    operations: await operationsOf(ctx),
    suspense: await suspenseOf(ctx),
  }
}
