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

interface Written {
  /** Lines whose account is there. */
  known: string
  written: string
}
/** One statement: nothing is written while an account is missing, or when the fact stands there already. */
const write = async (ctx: Ctx, fact: Fact): Promise<{ known: number; written: number }> => {
  const lines = fact.postings.map((line) => ({ id: newId(), code: line.account, currency: line.currency, amount: line.amountMinor.toString() }))
  const rows: Written[] = await ctx.db.query(
    `WITH line AS (
       SELECT l.id, a.id AS account_id, l.currency, l.amount FROM jsonb_to_recordset($8::jsonb) AS l(id uuid, code text, currency text, amount bigint)
         JOIN payments.ledger_accounts a ON a.code = l.code AND a.currency = l.currency),
     fact AS (
       INSERT INTO payments.ledger_transactions (id, kind, source_type, source_id, operation_id, occurred_at, created_at)
       SELECT $1::uuid, $2, $3, $4, $5::uuid, $6::timestamptz, $7::timestamptz WHERE (SELECT count(*) FROM line) = $9
       ON CONFLICT (kind, source_type, source_id) DO NOTHING RETURNING id),
     posting AS (
       INSERT INTO payments.ledger_postings (id, transaction_id, account_id, currency, amount)
       SELECT line.id, fact.id, line.account_id, line.currency, line.amount FROM fact, line RETURNING 1)
     SELECT (SELECT count(*) FROM line) AS known, (SELECT count(*) FROM posting) AS written`,
    [newId(), fact.kind, fact.sourceType, fact.sourceId, fact.operationId, fact.occurredAt, ctx.now, JSON.stringify(lines), lines.length],
  )
  return { known: Number(rows[0]!.known), written: Number(rows[0]!.written) }
}

/** Writes a fact into the books; false when it stands there already. The first time accounts are opened for it. */
export const post = async (ctx: Ctx, fact: Fact): Promise<boolean> => {
  if (fact.postings.length === 0) return false
  const first = await write(ctx, fact)
  if (first.known === fact.postings.length) return first.written > 0
  await openAccounts(ctx, fact.postings)
  const second = await write(ctx, fact)
  if (second.known !== fact.postings.length) throw new Error(`ledger: ${second.known} of ${fact.postings.length} accounts are there`)
  return second.written > 0
}
