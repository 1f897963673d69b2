import { newId } from '@rolecall/kernel'
import { always, inOneStatement, type Condition, type Ctx, type Part } from '@rolecall/platform'
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

/** How a fact was written: `known` lines have their account, `written` lines are there. */
interface Written {
  known: string
  written: string
}

/**
 * The books' part of a statement: `fact` has a row when the fact is new, every account is there and the condition
 * holds; other parts write only then.
 */
export const ledgerParts = (ctx: Ctx, fact: Fact, when: Condition = always): Part[] => {
  const lines = fact.postings
  const { kind, sourceType, sourceId, operationId, occurredAt } = fact
  return [
    {
      name: 'line',
      shape: 'lines of a fact',
      values: [lines.map(() => newId()), lines.map((line) => line.account), lines.map((line) => line.currency), lines.map((line) => line.amountMinor.toString())],
      // Arrays, and the account's own kind of currency: the planner then expects few lines and finds each account by its key.
      sql: (place) => `SELECT l.id, a.id AS account_id, l.currency, l.amount
        FROM unnest(${place('uuid[]')}, ${place('text[]')}, ${place('bpchar[]')}, ${place('bigint[]')}) AS l(id, code, currency, amount)
        JOIN payments.ledger_accounts a ON a.code = l.code AND a.currency = l.currency`,
    },
    {
      name: 'fact',
      shape: `a fact ${when.shape}`,
      values: [newId(), kind, sourceType, sourceId, operationId, occurredAt, ctx.now, lines.length, ...when.values],
      sql: (place) => `INSERT INTO payments.ledger_transactions (id, kind, source_type, source_id, operation_id, occurred_at, created_at)
        SELECT ${place('uuid')}, ${place('text')}, ${place('text')}, ${place('text')}, ${place('uuid')}, ${place('timestamptz')}, ${place('timestamptz')}
        WHERE (SELECT count(*) FROM line) = ${place('int')} AND ${when.sql(place)}
        ON CONFLICT (kind, source_type, source_id) DO NOTHING RETURNING id`,
    },
    {
      name: 'posting',
      shape: 'its postings',
      values: [],
      sql: () => `INSERT INTO payments.ledger_postings (id, transaction_id, account_id, currency, amount)
        SELECT line.id, fact.id, line.account_id, line.currency, line.amount FROM fact, line RETURNING 1`,
    },
  ]
}

/** Writes parts that belong to a fact; the first time accounts are opened for it. False when nothing was written. */
export const writeWithFact = async (ctx: Ctx, fact: Fact, parts: readonly Part[]): Promise<boolean> => {
  const write = async (): Promise<Written> =>
    (await inOneStatement<Written>(ctx.db, parts, '(SELECT count(*) FROM line) AS known, (SELECT count(*) FROM posting) AS written'))[0]!
  const first = await write()
  if (Number(first.known) === fact.postings.length) return Number(first.written) > 0
  await openAccounts(ctx, fact.postings)
  const second = await write()
  if (Number(second.known) !== fact.postings.length) throw new Error(`ledger: ${second.known} of ${fact.postings.length} accounts are there`)
  return Number(second.written) > 0
}

/** Writes a fact into the books; false when it stands there already. The first time accounts are opened for it. */
export const post = async (ctx: Ctx, fact: Fact): Promise<boolean> =>
  fact.postings.length > 0 && writeWithFact(ctx, fact, ledgerParts(ctx, fact))
