import type { Currency, Money } from '@rolecall/kernel'
import { moneyFrom, type Ctx, type Page } from '@rolecall/platform'
import { isReversible } from '../domain/correction.rules.js'
import type { LedgerTransaction } from './ledger.entity.js'

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
  readonly operationId: string | null
  readonly occurredAt: Date
  readonly postings: LedgerLine[]
  /** A counter-entry may undo it as a whole. */
  readonly canUndo: boolean
}
/** What an operator looks for; what is left out does not matter. Days are in UTC, both included. */
export interface LedgerFilter {
  readonly accountPrefix?: string | null
  readonly milestoneId?: string | null
  readonly freelancerId?: string | null
  readonly kind?: string | null
  readonly sourceId?: string | null
  readonly amount?: Money | null
  readonly currency?: Currency | null
  readonly from?: string | null
  readonly to?: string | null
}

/** Transactions that touch these accounts. */
const touching = (accounts: string): string =>
  `t.id IN (SELECT p.transaction_id FROM payments.ledger_postings p WHERE p.account_id IN (SELECT id FROM payments.ledger_accounts WHERE ${accounts}))`
type Place = (value: unknown) => string

/** One line per wish; each names its own value. */
const wishes = (filter: LedgerFilter, place: Place): string[] => {
  const { accountPrefix, milestoneId, freelancerId, kind, sourceId, amount, currency, from, to } = filter
  const found: string[] = []
  if (accountPrefix) found.push(touching(`starts_with(code, ${place(accountPrefix)})`))
  if (milestoneId) {
    const owner = place(milestoneId)
    const codes = ['client.hold', 'client.fee_hold', 'refund.payable'].map((account) => `'${account}:' || ${owner}::text`).join(', ')
    found.push(`(t.operation_id IN (SELECT id FROM payments.operations WHERE hold_id = ${owner}::uuid) OR ${touching(`code = ANY (ARRAY[${codes}])`)})`)
  }
  if (freelancerId) {
    const owner = place(freelancerId)
    const codes = ['freelancer.custody', 'freelancer.payable', 'freelancer.receivable', 'payout.in_transit'].map((account) => `'${account}:' || ${owner}::text`).join(', ')
    found.push(touching(`code = ANY (ARRAY[${codes}])`))
  }
  if (kind) found.push(`t.kind = ${place(kind)}`)
  if (sourceId) found.push(`t.source_id = ${place(sourceId)}`)
  if (amount) found.push(`EXISTS (SELECT 1 FROM payments.ledger_postings p WHERE p.transaction_id = t.id AND p.currency = ${place(amount.currency)} AND abs(p.amount) = ${place(amount.minor.toString())}::bigint)`)
  if (currency) found.push(`EXISTS (SELECT 1 FROM payments.ledger_postings p WHERE p.transaction_id = t.id AND p.currency = ${place(currency)})`)
  if (from) found.push(`t.occurred_at >= (${place(from)}::date)::timestamp AT TIME ZONE 'UTC'`)
  if (to) found.push(`t.occurred_at < (${place(to)}::date + 1)::timestamp AT TIME ZONE 'UTC'`)
  return found
}

const linesOf = async (ctx: Ctx, ids: readonly string[]): Promise<Map<string, LedgerLine[]>> => {
  const rows: { transaction_id: string; code: string; currency: string; amount: string }[] = await ctx.db.query(
    `SELECT p.transaction_id, a.code, p.currency, p.amount FROM payments.ledger_postings p JOIN payments.ledger_accounts a ON a.id = p.account_id
      WHERE p.transaction_id = ANY($1::uuid[]) ORDER BY p.amount DESC, a.code`,
    [ids],
  )
  const lines = new Map<string, LedgerLine[]>(ids.map((id) => [id, []]))
  for (const { transaction_id, code, currency, amount } of rows) lines.get(transaction_id)!.push({ account: code, amount: moneyFrom(amount, currency) })
  return lines
}

/** For operators: the books, newest first; two statements a page. */
export const ledgerPage = async (ctx: Ctx, { filter = {}, page }: { filter?: LedgerFilter; page: Page }): Promise<LedgerEntry[]> => {
  const values: unknown[] = []
  const place: Place = (value) => `$${values.push(value)}`
  const where = [...wishes(filter, place), ...(page.after ? [`t.seq < ${place(page.after[0]!)}::bigint`] : [])]
  const rows: (Omit<LedgerTransaction, 'seq'> & { seq: string })[] = await ctx.db.query(
    `SELECT t.id, t.seq, t.kind, t.source_type AS "sourceType", t.source_id AS "sourceId", t.operation_id AS "operationId", t.occurred_at AS "occurredAt"
       FROM payments.ledger_transactions t ${where.length > 0 ? `WHERE ${where.join(' AND ')}` : ''} ORDER BY t.seq DESC LIMIT ${page.take}`,
    values,
  )
  const lines = await linesOf(ctx, rows.map((row) => row.id))
  return rows.map((row) => {
    const postings = lines.get(row.id)!
    return { ...row, seq: BigInt(row.seq), postings, canUndo: isReversible(postings.map(({ account }) => account)) }
  })
}
