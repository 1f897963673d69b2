import { newId } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { accountKind } from '../domain/accounts.js'
import type { Posting } from '../domain/postings.js'

/** What is written down: once per kind and source, whoever tells it first. */
export interface Fact {
  readonly kind: string
  /** `operation`, or the provider's object: `charge`, `transfer`, `payout`. Never a webhook's id. */
  readonly sourceType: string
  readonly sourceId: string
  readonly operationId: string | null
  readonly occurredAt: Date
  readonly postings: readonly Posting[]
}

const openAccounts = async (ctx: Ctx, postings: readonly Posting[]): Promise<void> => {
  const wanted = new Map(postings.map((line) => [`${line.account} ${line.currency}`, line]))
  // Sorted, so that two movements that open the same accounts do not wait for each other in a circle.
  const rows = [...wanted.keys()].sort().map((key) => {
    const line = wanted.get(key)!
    return { id: newId(), code: line.account, currency: line.currency, ...accountKind(line.account) }
  })
  await ctx.db.query(
    `INSERT INTO payments.ledger_accounts (id, code, currency, normal, guarded)
     SELECT id, code, currency, normal, guarded FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, code text, currency text, normal text, guarded boolean)
     ON CONFLICT (code, currency) DO NOTHING`,
    [JSON.stringify(rows)],
  )
}

/** Writes a fact into the books in one statement; false when it stands there already. */
export const post = async (ctx: Ctx, fact: Fact): Promise<boolean> => {
  if (fact.postings.length === 0) return false
  await openAccounts(ctx, fact.postings)
  const lines = fact.postings.map((line) => ({ id: newId(), code: line.account, currency: line.currency, amount: line.amountMinor.toString() }))
  const rows: { lines: string }[] = await ctx.db.query(
    `WITH fact AS (
       INSERT INTO payments.ledger_transactions (id, kind, source_type, source_id, operation_id, occurred_at, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (kind, source_type, source_id) DO NOTHING RETURNING id),
     written AS (
       INSERT INTO payments.ledger_postings (id, transaction_id, account_id, currency, amount)
       SELECT l.id, fact.id, a.id, l.currency, l.amount FROM fact, jsonb_to_recordset($8::jsonb) AS l(id uuid, code text, currency text, amount bigint)
         JOIN payments.ledger_accounts a ON a.code = l.code AND a.currency = l.currency RETURNING 1)
     SELECT count(*) AS lines FROM written`,
    [newId(), fact.kind, fact.sourceType, fact.sourceId, fact.operationId, fact.occurredAt, ctx.now, JSON.stringify(lines)],
  )
  const written = Number(rows[0]!.lines)
  if (written !== 0 && written !== lines.length) throw new Error(`ledger: ${written} of ${lines.length} postings were written`)
  return written > 0
}
